#include "cli/cache.hpp"

#include "cli/whole_file.hpp"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <random>
#include <string_view>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

namespace cli {

namespace fs = std::filesystem;

namespace {

// A trained matcher is ninety megabytes. Brought to the disk at once, or thrown away at once, it would make
// a log on the same disk wait for tens of milliseconds, and with it every message. So it is done in portions,
// with as long a pause after each as it took.
constexpr std::size_t written_at_once = 128UL * 1024;
constexpr std::uintmax_t removed_at_once = 4UL * 1024 * 1024;

// Of a file that is not whole yet.
constexpr std::string_view aside_ending = ".aside";

template <class Step>
bool unhurried(const Step& step) {
    const auto began = std::chrono::steady_clock::now();
    const bool went_well = step();
    std::this_thread::sleep_for(std::chrono::steady_clock::now() - began);
    return went_well;
}

// Readable as far as the process's umask lets.
class OpenFile {
public:
    explicit OpenFile(const fs::path& path, int flags)
        : number_(::open(path.c_str(), flags | O_CLOEXEC, 0666)) {}
    ~OpenFile() {
        if (number_ >= 0) ::close(number_);
    }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;

    bool is_open() const { return number_ >= 0; }

    bool append(std::string_view bytes) const {
        while (!bytes.empty()) {
            const ssize_t size = ::write(number_, bytes.data(), bytes.size());
            if (size < 0) return false;
            bytes.remove_prefix(static_cast<std::size_t>(size));
        }
        return ::fdatasync(number_) == 0;
    }

    bool cut(std::uintmax_t size) const {
        return ::ftruncate(number_, static_cast<off_t>(size)) == 0 && ::fdatasync(number_) == 0;
    }

private:
    int number_;
};

bool write_anew(const fs::path& path, std::string_view bytes) {
    const OpenFile file(path, O_WRONLY | O_CREAT | O_EXCL);
    bool went_well = file.is_open();
    for (; went_well && !bytes.empty(); bytes.remove_prefix(std::min(bytes.size(), written_at_once)))
        went_well = unhurried([&] { return file.append(bytes.substr(0, written_at_once)); });
    return went_well;
}

// The name goes at once.
void throw_away(const fs::path& path) {
    std::error_code failure;
    std::uintmax_t size = fs::file_size(path, failure);
    const OpenFile file(path, O_WRONLY);
    bool went_well = file.is_open() && !failure;
    fs::remove(path, failure);
    while (went_well && size > 0) {
        size -= std::min(size, removed_at_once);
        went_well = unhurried([&] { return file.cut(size); });
    }
}

// All but the newest few with that ending.
void forget_old(const fs::path& folder, const fs::path& ending) {
    std::vector<std::pair<fs::file_time_type, fs::path>> kept;
    std::error_code failure;
    for (const auto& entry : fs::directory_iterator(folder, failure)) {
        if (entry.path().extension() == ending)
            kept.emplace_back(entry.last_write_time(failure), entry.path());
    }
    std::sort(kept.rbegin(), kept.rend());
    for (std::size_t at = most_kept; at < kept.size(); ++at) throw_away(kept[at].second);
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
    const fs::path aside =
        path.string() + "." + std::to_string(std::random_device{}()) + std::string(aside_ending);
    if (write_anew(aside, bytes)) fs::rename(aside, path, failure);
    fs::remove(aside, failure);
    forget_old(folder, path.extension());
    forget_old(folder, aside_ending);  // of processes that ended while they wrote
}

}  // namespace cli
