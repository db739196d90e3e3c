#pragma once

#include "base/result.hpp"
#include "intents/source_file.hpp"

#include <filesystem>

namespace cli {

// Where the checkout's intents/, config/ and tests/ are: EVENKEEL_HOME in the environment, or the checkout
// the binary was built in.
std::filesystem::path home();

// The largest pack file that is read; a larger one is a mistake.
inline constexpr std::uintmax_t largest_source_file = 8U << 20U;  // bytes

// All files a catalogue is made of, found under `root` (which holds intents/, config/schema/ and
// tests/intents/). Paths are named relative to it. A problem when there is no such folder or a file cannot be
// read.
base::Result<intents::SourceFiles> read_source_files(const std::filesystem::path& root);

}  // namespace cli
