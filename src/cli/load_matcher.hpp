#pragma once

#include "base/result.hpp"
#include "match/matcher.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace cli {

// Told that something takes its time; a line on stderr unless another is given.
using Tell = std::function<void(const std::string& words)>;
void tell_on_stderr(const std::string& words);

// The matcher for a catalogue. What training made is kept under the user's cache folder by the digest of the
// files, so the second time is quick; without a place to keep it, it is trained each time.
std::shared_ptr<const match::Matcher> matcher_for(const std::shared_ptr<const intents::Catalogue>& catalogue,
                                                  const Tell& tell = tell_on_stderr);

// The same for the intent files under `root` (intents/ and config/schema/). Null when a file is wrong; every
// problem is then in `problems`.
std::shared_ptr<const match::Matcher> load_matcher(const std::filesystem::path& root,
                                                   base::Problems& problems,
                                                   const Tell& tell = tell_on_stderr);

// As above, with the problems written to stderr, a line each.
std::shared_ptr<const match::Matcher> load_matcher_or_complain(const std::filesystem::path& root);

}  // namespace cli
