#include "cli/held_log.hpp"

#include "storage/sqlite_event_log.hpp"

#include <filesystem>
#include <iostream>

namespace cli {

base::Result<HeldLog> open_log(const std::string& data) {
    auto folder = DataFolder::take(data.empty() ? default_data_folder() : std::filesystem::path(data));
    if (!folder) return folder.error();
    auto log = storage::SqliteEventLog::open(folder->path() / "evenkeel.db");
    if (!log) return log.error();
    return HeldLog{.folder = std::move(*folder), .log = std::move(*log)};
}

int complain(const base::Problem& problem) {
    std::cerr << "evenkeel: " << to_string(problem) << '\n';
    return 1;
}

int complain_all(const base::Problems& problems) {
    for (const base::Problem& problem : problems) complain(problem);
    return 1;
}

}  // namespace cli
