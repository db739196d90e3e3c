#include "cli/cache.hpp"

#include "cli/whole_file.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <random>
#include <vector>

namespace cli {

namespace fs = std::filesystem;

namespace {

void forget_old(const fs::path& folder, const fs::path& ending) {
    std::vector<std::pair<fs::file_time_type, fs::path>> kept;
    std::error_code failure;
    for (const auto& entry : fs::directory_iterator(folder, failure)) {
        if (entry.path().extension() == ending)
            kept.emplace_back(entry.last_write_time(failure), entry.path());
    }
    std::sort(kept.rbegin(), kept.rend());
    for (std::size_t at = most_kept; at < kept.size(); ++at) fs::remove(kept[at].second, failure);
}

}  // namespace

fs::path cache_folder() {
    const auto set = [](const char* name) {
        const char* value = std::getenv(name);
        return fs::path(value != nullptr ? value : "");
    };
    if (const fs::path own = set("EVENKEEL_CACHE"); !own.empty()) return own;
    if (const fs::path shared = set("XDG_CACHE_HOME"); !shared.empty()) return shared / "evenkeel";
    if (const fs::path user = set("HOME"); !user.empty()) return user / ".cache" / "evenkeel";
    return {};
}

std::string kept(const std::string& name) {
    const fs::path folder = cache_folder();
    if (folder.empty()) return {};
    return whole_file(folder / name).value_or("");
}

void keep(const std::string& name, const std::string& bytes) {
    const fs::path folder = cache_folder();
    if (folder.empty()) return;
    const fs::path path = folder / name;
    std::error_code failure;
    fs::create_directories(folder, failure);
    const fs::path aside = path.string() + "." + std::to_string(std::random_device{}());
    {
        std::ofstream file(aside, std::ios::binary);
        file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        if (!file.flush()) {
            fs::remove(aside, failure);
            return;
        }
    }
    fs::rename(aside, path, failure);
    if (failure) fs::remove(aside, failure);
    forget_old(folder, path.extension());
}

}  // namespace cli
