#pragma once

#include "practice/plot.hpp"

namespace practice {

// What a turn does to the anger, before it is taken in: causes with their points. The turn is counted already
// (`state.turns`). `more_to_ask`: the persona has a fact left to tell here.
std::vector<Effect> effects_of(const Scenario& scenario, Difficulty difficulty, const PlotState& state,
                               const Signs& signs, bool more_to_ask);

// What stays in the persona's mind of the turn.
void remember(PlotState& state, const Signs& signs);

}  // namespace practice
