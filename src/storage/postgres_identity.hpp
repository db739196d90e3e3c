#pragma once

#include "storage/postgres_connection.hpp"

#include <optional>
#include <string>

namespace storage {

// Which cluster of a log a database is, written into it when it is first used: so hosts that were mixed up
// are noticed before anything is read from or written to the wrong place.

// This database is the home of its log, from now on if it was nothing yet; or why it cannot be. A log that
// is new, or of before there were clusters, has all buckets there.
std::optional<base::Problem> claim_home(PostgresConnection& home);

// The other database is the cluster `name` of the log whose home the first one is, likewise.
std::optional<base::Problem> claim_member(PostgresConnection& home, PostgresConnection& member,
                                          const std::string& name);

}  // namespace storage
