#include "cli/whole_file.hpp"

#include <fstream>
#include <sstream>

namespace cli {

std::optional<std::string> whole_file(const std::filesystem::path& path) {
    const std::ifstream file(path, std::ios::binary);
    if (!file) return std::nullopt;
    std::ostringstream bytes;
    bytes << file.rdbuf();
    if (file.bad()) return std::nullopt;
    return std::move(bytes).str();
}

}  // namespace cli
