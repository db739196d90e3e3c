#pragma once

#include "intents/catalogue.hpp"

#include <string_view>

namespace assist {

// The house rule that a tactic carries out; numbers of domain.md section 2.
int rule_of(intents::Tactic tactic);

// The rule in a sentence that can be shown to an agent; empty for an unknown number.
std::string_view words_of_rule(int number);

}  // namespace assist
