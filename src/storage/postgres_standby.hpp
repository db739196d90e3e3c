#pragma once

#include "base/result.hpp"
#include "storage/postgres_options.hpp"

#include <string>

namespace storage {

// Which standbys a commit of this database waits for, in its own words; empty: for none.
base::Result<std::string> synchronous_standbys(const PostgresOptions& options);

}  // namespace storage
