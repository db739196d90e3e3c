#pragma once

#include "base/result.hpp"
#include "net/assist_json.hpp"

namespace net {

inline constexpr std::size_t most_problems = 200;  // told of files that are refused

// [{"place", "line", "column", "message"}]; line and column are null where a problem has none.
Json listed_problems(const base::Problems& problems);

}  // namespace net
