#pragma once

#include "practice/session.hpp"

namespace practice {

// From here on a turn is not told what would have been better.
inline constexpr double good_enough = 9;
inline constexpr double most_turn_points = 10;

// Points of one turn, 0..10 (docs/practice.md): 10 for a tactic that helps much where the story stands, 7 for
// one that helps a little, 5 for one that does nothing, 3 for none, 1 for one that harms; a fault takes away
// half of the anger it stirs. Says of each tactic whether it fitted. `before`: where the session stood.
void give_points(Feedback& feedback, const Setup& setup, const PlotState& before);

// What a fault takes from its turn: half of the anger it stirs.
double cost_of_fault(const std::string& fault, const Scenario& scenario);

}  // namespace practice
