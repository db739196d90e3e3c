#include "cli/held_log.hpp"

#include "cli/config_file.hpp"
#include "storage/postgres_event_log.hpp"
#include "storage/sqlite_event_log.hpp"

#include <filesystem>
#include <iostream>

namespace cli {

namespace {

base::Result<HeldLog> open_folder(const std::string& data) {
    auto folder = DataFolder::take(data.empty() ? default_data_folder() : std::filesystem::path(data));
    if (!folder) return folder.error();
    auto log = storage::SqliteEventLog::open(folder->path() / "evenkeel.db");
    if (!log) return log.error();
    return HeldLog{.folder = std::move(*folder), .log = std::move(*log)};
}

}  // namespace

storage::PostgresOptions postgres_options(const net::Settings& settings) {
    return {.hosts = settings.storage.hosts,
            .database = settings.storage.database,
            .user = settings.storage.user,
            .password = variable("EVENKEEL_STORAGE_PASSWORD").value_or(""),
            .password_file = settings.storage.password_file,
            .tls = settings.storage.tls,
            .tls_roots = settings.storage.tls_roots,
            .application = settings.storage.application,
            .connect = settings.waits.storage_connect,
            .answer = settings.waits.storage_answer,
            .patience = settings.waits.storage_patience};
}

base::Result<HeldLog> open_log(const net::Settings& settings) {
    if (settings.storage.engine == "sqlite") return open_folder(settings.data);
    auto log = storage::PostgresEventLog::open(postgres_options(settings));
    if (!log) return log.error();
    return HeldLog{.folder = std::nullopt, .log = std::move(*log)};
}

base::Result<HeldLog> open_log(const std::string& data) {
    if (!data.empty() || !std::filesystem::exists(config_path(""))) return open_folder(data);
    auto settings = read_config("");
    if (!settings) return settings.error();
    settings->data.clear();
    return open_log(*settings);
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
