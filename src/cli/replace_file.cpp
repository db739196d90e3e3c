#include "cli/replace_file.hpp"

#include "cli/whole_file.hpp"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace cli {

namespace fs = std::filesystem;

namespace {

base::Problem failed(const fs::path& path, const char* what) {
    return {path.string(), std::string(what) + " (" + std::strerror(errno) +
                               "); the file is as it was, mend that and save again"};
}

// A file beside another, open for writing; removed unless it was renamed.
class Beside {
public:
    explicit Beside(const fs::path& path)
        : name_(path.string() + ".XXXXXX"), file_(::mkostemp(name_.data(), O_CLOEXEC)) {}
    ~Beside() {
        if (file_ < 0) return;
        ::close(file_);
        if (!renamed_) ::unlink(name_.c_str());
    }
    Beside(const Beside&) = delete;
    Beside& operator=(const Beside&) = delete;

    bool is_open() const { return file_ >= 0; }

    bool write(std::string_view text) const {
        while (!text.empty()) {
            const ssize_t written = ::write(file_, text.data(), text.size());
            if (written < 0 && errno != EINTR) return false;
            if (written > 0) text.remove_prefix(static_cast<std::size_t>(written));
        }
        return true;
    }

    bool be_like(const struct stat& other) const {
        // Only root may give a file away; a server that owns it need not.
        if (::fchown(file_, other.st_uid, other.st_gid) != 0 && errno != EPERM) return false;
        return ::fchmod(file_, other.st_mode & 07777U) == 0;
    }

    bool bring_to_disk() const { return ::fsync(file_) == 0; }

    bool rename_to(const fs::path& path) {
        renamed_ = ::rename(name_.c_str(), path.c_str()) == 0;
        return renamed_;
    }

private:
    std::string name_;
    int file_;
    bool renamed_ = false;
};

// A name in a folder is only safe from a power cut when the folder itself was brought to the disk.
void bring_folder_to_disk(const fs::path& folder) {
    const int file = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file < 0) return;
    ::fsync(file);
    ::close(file);
}

}  // namespace

base::Result<std::string> replace_file(const fs::path& path, std::string_view text) {
    std::error_code failure;
    const fs::path real = fs::canonical(path, failure);
    struct stat old{};
    if (failure || ::stat(real.c_str(), &old) != 0) return failed(path, "is not there any more");
    auto before = whole_file(real);
    if (!before) return failed(path, "cannot be read");
    // Renaming asks the folder alone: a file that was made read-only on purpose would be no obstacle.
    if (::access(real.c_str(), W_OK) != 0) return failed(path, "cannot be written to");
    Beside beside(real);
    if (!beside.is_open()) return failed(path, "has a folder that cannot be written to");
    if (!beside.write(text) || !beside.be_like(old) || !beside.bring_to_disk())
        return failed(path, "cannot be written");
    if (!beside.rename_to(real)) return failed(path, "cannot be replaced");
    bring_folder_to_disk(real.parent_path());
    return std::move(*before);
}

}  // namespace cli
