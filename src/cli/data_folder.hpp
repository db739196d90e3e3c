#pragma once

#include "base/result.hpp"

#include <filesystem>

namespace cli {

// $XDG_STATE_HOME/evenkeel, or ~/.local/state/evenkeel.
std::filesystem::path default_data_folder();

// A folder that one server at a time writes to; let go of when this ends, also when the process is killed.
class DataFolder {
public:
    // Makes the folder, for this user alone, when there is none.
    static base::Result<DataFolder> take(const std::filesystem::path& folder);

    const std::filesystem::path& path() const { return path_; }

    DataFolder(DataFolder&& other) noexcept;
    DataFolder& operator=(DataFolder&&) = delete;
    ~DataFolder();

private:
    DataFolder(std::filesystem::path path, int lock) : path_(std::move(path)), lock_(lock) {}

    std::filesystem::path path_;
    int lock_;
};

}  // namespace cli
