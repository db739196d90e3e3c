#pragma once

#include "net/published_versions.hpp"
#include "net/version_files.hpp"
#include "storage/event_log.hpp"

#include <chrono>
#include <functional>
#include <optional>
#include <string>

namespace cli {

// How long a publisher waits for nodes.
struct PublishWaits {
    std::chrono::milliseconds first_word{};  // for any node to say that it prepares; then none is running
    std::chrono::milliseconds all_ready{};   // for the end; then this publisher withdraws it
    std::chrono::milliseconds look{200};     // between two looks at the log
};

struct PublishParts {
    storage::EventLog& log;
    PublishWaits waits;
    // Told of each node's words as they come, and of what is waited for.
    std::function<void(const std::string& words)> tell;
};

// Stores the files, some at a time; what is there of them already stays as it is.
std::optional<base::Problem> store_version(const PublishParts& parts, const net::VersionFiles& files);

// Offers a version whose files are stored to all nodes, and waits for the end: it is in use, or withdrawn
// with a reason. One that is pending is waited for first. Where no node is running it is in use from the next
// start on. The log may be away for as long as the waits are. A problem where the end is not known.
base::Result<net::PublishedVersion> offer_version(const PublishParts& parts, const net::Offered& offered);

// Lets the log forget the files of versions that can no longer be gone back to.
std::optional<base::Problem> forget_old_versions(storage::EventLog& log);

}  // namespace cli
