#pragma once

#include "base/result.hpp"
#include "intents/source_file.hpp"

#include <filesystem>

namespace cli {

// Where intents/, config/ and tests/ are: EVENKEEL_HOME in the environment, or the checkout that the binary
// was built in; for an installed binary share/evenkeel beside its bin/.
std::filesystem::path home();

// The config that is read where none is named: /etc/evenkeel/evenkeel.json for an installed binary, else
// config/evenkeel.json at home.
std::filesystem::path default_config();

// The largest pack file that is read; a larger one is a mistake.
inline constexpr std::uintmax_t largest_source_file = 8U << 20U;  // bytes

// All files a catalogue is made of, found under `root` (which holds intents/, config/schema/ and
// tests/intents/). Paths are named relative to it. A problem when there is no such folder or a file cannot be
// read.
base::Result<intents::SourceFiles> read_source_files(const std::filesystem::path& root);

// The schemas alone, which come with the program where the folder has none of its own.
base::Result<std::vector<intents::SourceFile>> read_schemas(const std::filesystem::path& root);

}  // namespace cli
