#pragma once

#include "base/result.hpp"
#include "match/matcher.hpp"

#include <filesystem>
#include <memory>

namespace cli {

// The matcher for the intent files under `root` (intents/ and config/schema/). What training made is kept
// under the user's cache folder by the digest of the files, so the second start is quick; without a place to
// keep it, it is trained each time. Null when a file is wrong; every problem is then in `problems`.
std::shared_ptr<const match::Matcher> load_matcher(const std::filesystem::path& root,
                                                   base::Problems& problems);

// As above, with the problems written to stderr, a line each.
std::shared_ptr<const match::Matcher> load_matcher_or_complain(const std::filesystem::path& root);

}  // namespace cli
