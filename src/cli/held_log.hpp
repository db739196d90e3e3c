#pragma once

#include "cli/data_folder.hpp"
#include "storage/event_log.hpp"

#include <memory>
#include <string>

namespace cli {

// A log in its folder, which is held for this process alone for as long as this lives.
struct HeldLog {
    DataFolder folder;
    std::unique_ptr<storage::EventLog> log;
};

// `data` names the folder; empty means the user's own.
base::Result<HeldLog> open_log(const std::string& data);

// Tells the problem on stderr; the exit code that goes with it.
int complain(const base::Problem& problem);
int complain_all(const base::Problems& problems);  // a line each

}  // namespace cli
