#pragma once

#include "cli/load_matcher.hpp"
#include "intents/check.hpp"
#include "net/intent_files.hpp"

#include <filesystem>

namespace cli {

// The intent files under `root` (intents/, tests/ and, where it has its own, config/schema/), as the server
// sees and saves them. Writing is atomic for each file: a temporary file beside it goes to the disk and is
// renamed over it, with its mode kept; should one of several not be written, those before it get their old
// text back.
net::IntentFiles intent_files(const std::filesystem::path& root, const intents::Minimums& minimums = {},
                              const Tell& tell = tell_on_stderr);

}  // namespace cli
