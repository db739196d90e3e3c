#pragma once

#include "practice/scenario.hpp"

#include <string>

namespace practice {

// When a branch is taken, in words: "acknowledge or diplomacy, no fault, anger < 70".
std::string words_of(const Condition& when);

// The story as a drawing for those who write it: a standalone SVG, with the first line of each node in a
// language (what its pool is for, where the scenario does not speak that). Readable on light and dark ground.
std::string graph_svg(const Scenario& scenario, base::Language language);

}  // namespace practice
