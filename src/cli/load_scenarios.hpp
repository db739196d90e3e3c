#pragma once

#include "practice/scenario.hpp"

#include <filesystem>
#include <memory>

namespace cli {

// The practice scenarios under `root` (intents/practice/). What has a fault is left out, with its problems
// in `problems`. Never null.
std::shared_ptr<const practice::Scenarios> load_scenarios(const std::filesystem::path& root,
                                                          const intents::Catalogue& catalogue,
                                                          base::Problems& problems);

}  // namespace cli
