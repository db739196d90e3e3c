#pragma once

#include <filesystem>
#include <string>

#include <unistd.h>

namespace tests {

// A folder of its own for one test, gone afterwards.
class FreshFolder {
public:
    FreshFolder() {
        std::string name = (std::filesystem::temp_directory_path() / "evenkeel-XXXXXX").string();
        path_ = ::mkdtemp(name.data());
    }
    ~FreshFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    FreshFolder(const FreshFolder&) = delete;
    FreshFolder& operator=(const FreshFolder&) = delete;

    std::filesystem::path operator/(std::string_view name) const { return path_ / name; }
    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

}  // namespace tests
