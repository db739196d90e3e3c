#pragma once

#include "base/result.hpp"
#include "net/published_versions.hpp"
#include "storage/event_log.hpp"

namespace cli {

// What the log says of published versions; with `versions` only what is new since they were read.
base::Result<net::PublishedVersions> read_versions(storage::EventLog& log,
                                                   net::PublishedVersions versions = {});

}  // namespace cli
