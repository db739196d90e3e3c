#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace cli {

// All bytes of a file, or of a pipe with a name; nothing when it cannot be read. Taken in large pieces: a
// trained matcher has ninety megabytes.
std::optional<std::string> whole_file(const std::filesystem::path& path);

}  // namespace cli
