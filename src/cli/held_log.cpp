#include "cli/held_log.hpp"

#include "cli/config_file.hpp"
#include "storage/clustered_event_log.hpp"
#include "storage/sqlite_event_log.hpp"

#include <algorithm>
#include <filesystem>
#include <iostream>

namespace cli {

namespace {

base::Result<HeldLog> open_folder(const std::string& data) {
    auto folder = take_folder(data);
    if (!folder) return folder.error();
    auto log = open_in(*folder);
    if (!log) return log.error();
    return HeldLog{.folder = std::move(*folder), .log = std::move(*log)};
}

// EVENKEEL_STORAGE_PASSWORD_SOUTH_EAST for "south-east".
std::string password_variable(std::string cluster) {
    std::transform(cluster.begin(), cluster.end(), cluster.begin(), [](char c) {
        return c == '-' ? '_' : c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    return "EVENKEEL_STORAGE_PASSWORD_" + cluster;
}

}  // namespace

std::vector<storage::PostgresOptions> cluster_options(const net::Settings& settings) {
    const storage::PostgresOptions home{.hosts = settings.storage.hosts,
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
    std::vector<storage::PostgresOptions> clusters = {home};
    for (const net::ClusterSettings& each : settings.storage.clusters) {
        storage::PostgresOptions options = home;
        options.cluster = each.name;
        options.hosts = each.hosts;
        options.database = each.database;
        options.user = each.user;
        options.password = variable(password_variable(each.name)).value_or("");
        options.password_file = each.password_file;
        options.tls = each.tls;
        options.tls_roots = each.tls_roots;
        clusters.push_back(std::move(options));
    }
    return storage::with_known(std::move(clusters));
}

base::Result<DataFolder> take_folder(const std::string& data) {
    return DataFolder::take(data.empty() ? default_data_folder() : std::filesystem::path(data));
}

base::Result<std::unique_ptr<storage::EventLog>> open_in(const DataFolder& folder) {
    return storage::SqliteEventLog::open(folder.path() / "evenkeel.db");
}

base::Result<HeldLog> open_log(const net::Settings& settings) {
    if (settings.storage.engine == "sqlite") return open_folder(settings.data);
    auto log = storage::ClusteredEventLog::open(cluster_options(settings));
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
