#include "cli/command.hpp"
#include "cli/data_folder.hpp"
#include "cli/held_log.hpp"
#include "storage/sqlite_event_log.hpp"
#include "storage/sqlite_salvage.hpp"

#include <fmt/chrono.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <iostream>

namespace cli {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t torn_shown = 20;  // conversations that are named; the others are counted

// A log's file and what SQLite keeps beside it.
struct LogFiles {
    explicit LogFiles(fs::path file) : log(std::move(file)), ahead(log.string() + "-wal") {}

    void remove() const {
        std::error_code ignored;
        for (const fs::path& each : {log, ahead, fs::path(log.string() + "-shm")}) fs::remove(each, ignored);
    }

    fs::path log, ahead;
};

// A copy to read from: reading changes what SQLite keeps beside the file, and the file must stay as it is.
// Gone afterwards.
class WorkingCopy {
public:
    explicit WorkingCopy(const LogFiles& original) : files_(original.log.string() + ".reading") {
        files_.remove();
        fs::copy_file(original.log, files_.log, failure_);
        if (!failure_ && fs::exists(original.ahead)) fs::copy_file(original.ahead, files_.ahead, failure_);
    }
    ~WorkingCopy() { files_.remove(); }
    WorkingCopy(const WorkingCopy&) = delete;
    WorkingCopy& operator=(const WorkingCopy&) = delete;

    const fs::path& log() const { return files_.log; }
    const std::error_code& failure() const { return failure_; }

private:
    LogFiles files_;
    std::error_code failure_;
};

// "evenkeel.db.damaged-2026-11-22", and -2, -3 ... where there is one of that day already.
LogFiles free_place_beside(const fs::path& log) {
    const auto today = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    const std::string name = fmt::format("{}.damaged-{:%Y-%m-%d}", log.string(), today);
    std::string free = name;
    for (int count = 2; fs::exists(free); ++count) free = name + "-" + std::to_string(count);
    return LogFiles(free);
}

// Nothing, or what could not be moved.
std::error_code move(const LogFiles& from, const LogFiles& to) {
    std::error_code failure;
    fs::rename(from.log, to.log, failure);
    if (!failure && fs::exists(from.ahead)) fs::rename(from.ahead, to.ahead, failure);
    std::error_code ignored;
    fs::remove(from.log.string() + "-shm", ignored);  // an index of the other two, made anew when needed
    return failure;
}

void tell(const storage::Salvaged& salvaged, const LogFiles& aside) {
    std::cout << "the damaged log is kept as " << aside.log.string() << "\n"
              << salvaged.events << " events of " << salvaged.conversations
              << " conversations could be read and are in the new log\n";
    if (!salvaged.torn.empty()) std::cout << "of these something is missing:";
    for (std::size_t i = 0; i < std::min(salvaged.torn.size(), torn_shown); ++i)
        std::cout << ' ' << salvaged.torn[i].value;
    if (salvaged.torn.size() > torn_shown)
        std::cout << " and " << salvaged.torn.size() - torn_shown << " more";
    if (!salvaged.torn.empty()) std::cout << '\n';
    std::cout
        << "others may be missing as a whole. The damaged file holds what people wrote: delete it when it "
           "is no longer needed\n";
}

int recover(const std::string& data) {
    auto folder = DataFolder::take(data.empty() ? default_data_folder() : fs::path(data));
    if (!folder) return complain(folder.error());
    const LogFiles original(folder->path() / "evenkeel.db");
    if (!fs::exists(original.log)) return complain({original.log.string(), "there is no log in this folder"});
    const LogFiles fresh(original.log.string() + ".recovering");
    const WorkingCopy copy(original);
    if (copy.failure())
        return complain({copy.log().string(), "no copy to read from can be made (" +
                                                  copy.failure().message() +
                                                  "); make room for twice the log"});
    const auto damaged = storage::is_damaged(copy.log());
    if (!damaged) return complain(damaged.error());
    if (!*damaged) {
        const auto whole = storage::SqliteEventLog::open(original.log);
        if (!whole) return complain(whole.error());
        std::cout << "the log is whole; nothing was changed\n";
        return 0;
    }
    fresh.remove();
    const auto salvaged = storage::salvage(copy.log(), fresh.log);
    if (!salvaged) {
        fresh.remove();
        return complain(salvaged.error());
    }
    const LogFiles aside = free_place_beside(original.log);
    std::error_code failure = move(original, aside);
    if (!failure) failure = move(fresh, original);
    if (failure) return complain({original.log.string(), "cannot be moved (" + failure.message() + ")"});
    tell(*salvaged, aside);
    return 0;
}

}  // namespace

void add_recover(Command& app) {
    auto data = std::make_shared<std::string>();
    Command command =
        app.command("recover", "Keeps a damaged log aside and brings what can be read of it into a new one");
    command.option(
        "--data", *data,
        "Folder of the log (default: evenkeel in the user's state folder); its server must not run");
    command.does([data] { return recover(*data); });
}

}  // namespace cli
