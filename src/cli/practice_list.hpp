#pragma once

#include "cli/terminal.hpp"
#include "practice/scenario.hpp"

#include <string>

namespace cli {

// All scenarios by family, each with its title in the language; where one does not speak it, that is said.
std::string practice_list(const Terminal& terminal, const practice::Scenarios& scenarios,
                          base::Language language);

// "there is no scenario "contract_tarp"; did you mean "contract_trap"?", or where the list is.
std::string unknown_scenario(std::string_view asked, const practice::Scenarios& scenarios);

}  // namespace cli
