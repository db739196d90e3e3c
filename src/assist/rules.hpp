#pragma once

#include "intents/catalogue.hpp"

#include <string_view>

namespace assist {

// The house rule that a tactic carries out; numbers of domain.md section 2.
int rule_of(intents::Tactic tactic);

// Faults that only the conversation shows: the same words would be right at another time.
inline constexpr std::string_view premature_solution = "premature_solution";  // solved before defused
inline constexpr std::string_view second_apology = "second_apology";          // it sounds hollow
inline constexpr std::string_view stonewalling = "stonewalling";  // a third computer mode in a row
int rule_of_state_fault(std::string_view fault);                  // 0 for another

// The rule in a sentence that can be shown to an agent; empty for an unknown number.
std::string_view words_of_rule(int number);

}  // namespace assist
