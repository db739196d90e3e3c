#pragma once

#include "cli/data_folder.hpp"
#include "net/remark.hpp"
#include "net/server.hpp"
#include "net/settings.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace cli {

// What `serve` works with: its log, and a folder of its own wherever the log is, for what other systems did
// not take.
struct NodeLog {
    DataFolder folder;
    std::unique_ptr<storage::EventLog> log;
    std::optional<net::SharedLog> shared;  // where the log is a database, which other nodes may use as well
    // Where it is in several (net::ServerParts).
    std::vector<std::unique_ptr<storage::EventLog>> further_logs = {};
    std::function<std::size_t(std::uint16_t bucket)> database_of = {};
};

// The log that these settings name. What is doubtful about it is remarked.
base::Result<NodeLog> open_node(const net::Settings& settings, const net::Say& say);

}  // namespace cli
