#pragma once

#include "assist/knowledge.hpp"
#include "assist/state.hpp"

#include <vector>

namespace assist {

// What is still missing where the conversation stands (rules 23 and 25): a greeting before the agent's first
// words; at the end a friendly close, and the promises that are open. Each with a way to do it.
std::vector<Reminder> reminders(const State& state, const Knowledge& knowledge, base::Language language);

}  // namespace assist
