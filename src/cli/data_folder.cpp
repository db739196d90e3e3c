#include "cli/data_folder.hpp"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace cli {

namespace fs = std::filesystem;

fs::path default_data_folder() {
    const auto set = [](const char* name) {
        const char* value = std::getenv(name);
        return fs::path(value != nullptr ? value : "");
    };
    if (const fs::path state = set("XDG_STATE_HOME"); !state.empty()) return state / "evenkeel";
    return set("HOME") / ".local" / "state" / "evenkeel";
}

base::Result<DataFolder> DataFolder::take(const fs::path& folder) {
    std::error_code failure;
    const bool made = fs::create_directories(folder, failure);
    if (failure)
        return base::Problem(folder.string(),
                             "this folder cannot be made (" + failure.message() + "); give another --data");
    // Conversations are nobody else's business.
    if (made) fs::permissions(folder, fs::perms::owner_all, failure);
    const std::string file = (folder / "evenkeel.lock").string();
    const int lock = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (lock < 0)
        return base::Problem(
            file, std::string("cannot be written (") + std::strerror(errno) + "); give another --data");
    if (::flock(lock, LOCK_EX | LOCK_NB) != 0) {
        ::close(lock);
        return base::Problem(folder.string(),
                             "another evenkeel serves from this folder; end it or give another --data");
    }
    return DataFolder(folder, lock);
}

DataFolder::DataFolder(DataFolder&& other) noexcept
    : path_(std::move(other.path_)), lock_(std::exchange(other.lock_, -1)) {}

DataFolder::~DataFolder() {
    if (lock_ >= 0) ::close(lock_);
}

}  // namespace cli
