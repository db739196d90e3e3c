#include "net/file_watch.hpp"

#include <boost/asio/posix/basic_stream_descriptor.hpp>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <map>
#include <optional>
#include <set>

#include <sys/inotify.h>
#include <unistd.h>

namespace net {

namespace fs = std::filesystem;

namespace {

// A file counts when it has been written to the end or put in place, not while it is being written.
constexpr std::uint32_t changes =
    IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_DELETE_SELF | IN_MOVE_SELF;

using Descriptor = asio::posix::basic_stream_descriptor<Executor>;

}  // namespace

struct FileWatch::Impl {
    // The names that count in one folder; none: all of them.
    using Names = std::optional<std::set<std::string>>;

    void watch_all();
    void watch_tree(const fs::path& folder);
    void watch(const fs::path& folder, const Names& names);
    void wait();
    void read_events();
    bool counts(const inotify_event& event) const;
    void noticed();

    WatchedFiles watched;
    std::function<void()> changed;
    Say remark;
    Descriptor events;
    Timer timer;
    std::map<int, Names> folders = {};                              // by inotify's number
    std::optional<Timer::time_point> at_the_latest = std::nullopt;  // while a change waits to be told
    bool complained = false;
};

FileWatch::FileWatch(const Executor& executor, WatchedFiles watched, std::function<void()> changed,
                     Say remark)
    : impl_(new Impl{.watched = std::move(watched),
                     .changed = std::move(changed),
                     .remark = std::move(remark),
                     .events = Descriptor(executor),
                     .timer = Timer(executor)}) {
    const int number = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    if (number < 0) {
        impl_->remark({Level::warning, "not_watched",
                       std::string("changed files are not noticed (") + std::strerror(errno) +
                           "); send SIGHUP after a change"});
        return;
    }
    impl_->events.assign(number);
    impl_->watch_all();
    impl_->wait();
}
FileWatch::~FileWatch() = default;

void FileWatch::stop() {
    error_code ignored;
    impl_->events.close(ignored);
    impl_->timer.cancel();
}

// Again after each change: folders come and go, and a file is put in the place of another.
void FileWatch::Impl::watch_all() {
    for (const fs::path& folder : watched.folders) {
        watch(folder.parent_path(), Names{{folder.filename().string()}});
        watch_tree(folder);
    }
    for (const fs::path& file : watched.files) watch(file.parent_path(), Names{{file.filename().string()}});
}

void FileWatch::Impl::watch_tree(const fs::path& folder) {
    watch(folder, std::nullopt);
    std::error_code failure;
    for (fs::recursive_directory_iterator entry(folder, failure), end; !failure && entry != end;
         entry.increment(failure)) {
        if (entry->is_directory(failure)) watch(entry->path(), std::nullopt);
    }
}

void FileWatch::Impl::watch(const fs::path& folder, const Names& names) {
    const bool room = folders.size() < most_folders;
    const int number = room ? ::inotify_add_watch(events.native_handle(), folder.c_str(), changes) : -1;
    if (number >= 0) {
        const auto [known, added] = folders.emplace(number, names);
        if (added) return;
        Names& counted = known->second;
        if (counted && names)
            counted->insert(names->begin(), names->end());
        else
            counted.reset();
        return;
    }
    if (room && errno == ENOENT) return;  // it will be seen to come, in the folder above
    if (complained) return;
    complained = true;
    remark({Level::warning, "not_watched",
            "changed files are not all noticed: " + folder.string() + " cannot be watched (" +
                (room ? std::strerror(errno) : "too many folders") + "); send SIGHUP after a change"});
}

void FileWatch::Impl::wait() {
    events.async_wait(Descriptor::wait_read, [this](error_code failure) {
        if (failure) return;
        read_events();
        wait();
    });
}

void FileWatch::Impl::read_events() {
    alignas(inotify_event) std::array<char, 16UL * 1024> bytes;
    bool any = false;
    for (;;) {
        const ssize_t size = ::read(events.native_handle(), bytes.data(), bytes.size());
        if (size <= 0) break;
        for (std::size_t at = 0; at < static_cast<std::size_t>(size);) {
            const auto* event = reinterpret_cast<const inotify_event*>(bytes.data() + at);
            at += sizeof(inotify_event) + event->len;
            any = counts(*event) || any;
            if ((event->mask & IN_IGNORED) != 0) folders.erase(event->wd);
        }
    }
    if (any) noticed();
}

bool FileWatch::Impl::counts(const inotify_event& event) const {
    if ((event.mask & IN_Q_OVERFLOW) != 0) return true;  // some were lost
    const auto folder = folders.find(event.wd);
    if (folder == folders.end() || (event.mask & IN_IGNORED) != 0) return false;
    // A new file has nothing in it yet; a new folder may be full.
    if ((event.mask & IN_CREATE) != 0 && (event.mask & IN_ISDIR) == 0) return false;
    const Names& names = folder->second;
    return !names || event.len == 0 || names->contains(event.name);
}

void FileWatch::Impl::noticed() {
    const auto now = Timer::clock_type::now();
    if (!at_the_latest) at_the_latest = now + longest;
    timer.expires_at(std::min(now + quiet, *at_the_latest));
    timer.async_wait([this](error_code failure) {
        // One that had run out already could not be called off when another change came.
        if (failure || !at_the_latest || timer.expiry() > Timer::clock_type::now()) return;
        at_the_latest.reset();
        watch_all();
        changed();
    });
}

}  // namespace net
