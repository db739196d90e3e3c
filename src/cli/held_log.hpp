#pragma once

#include "cli/data_folder.hpp"
#include "net/settings.hpp"
#include "storage/event_log.hpp"
#include "storage/postgres_options.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace cli {

// A log. One in a folder is held for this process alone for as long as this lives; a database is shared.
struct HeldLog {
    std::optional<DataFolder> folder;
    std::unique_ptr<storage::EventLog> log;
};

// The log that these settings name.
base::Result<HeldLog> open_log(const net::Settings& settings);

// The one in the folder `data`; empty: in the database that the config names, or in the user's own folder.
base::Result<HeldLog> open_log(const std::string& data);

// The folder `data`, or the user's own where it is empty.
base::Result<DataFolder> take_folder(const std::string& data);

// The log in a folder that is held.
base::Result<std::unique_ptr<storage::EventLog>> open_in(const DataFolder& folder);

// How to reach the databases that the settings and the environment name, the log's home first.
std::vector<storage::PostgresOptions> cluster_options(const net::Settings& settings);

// Tells the problem on stderr; the exit code that goes with it.
int complain(const base::Problem& problem);
int complain_all(const base::Problems& problems);  // a line each

}  // namespace cli
