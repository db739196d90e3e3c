#pragma once

#include "base/result.hpp"
#include "intents/parity.hpp"
#include "intents/source_file.hpp"
#include "practice/explore.hpp"

#include <vector>

namespace practice {

// What only playing a story shows, and what only shows when scenarios are held against each other: dead ends,
// nodes, branches, pools, events and endings that no trainee comes to see, a calm ending that good tactics
// alone do not reach, families without their one transfer scenario. Each with file:line:column.
base::Problems check_scenarios(const Scenarios& scenarios, const intents::SourceFiles& files,
                               std::size_t situations = most_situations);

// How many lines and answers each scenario, and the common lines, have in each language.
std::vector<intents::ParityRow> parity(const Scenarios& scenarios);

}  // namespace practice
