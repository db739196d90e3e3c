#pragma once

#include "intents/document.hpp"
#include "practice/scenario.hpp"

#include <map>
#include <string>

namespace practice {

// How many lines a pool must have at least, by its name.
using WantedPools = std::map<std::string, std::size_t, std::less<>>;
WantedPools wanted_of(const Scenario& scenario);
WantedPools wanted_common();

// Lines that were read, in their normal form, with where each stands: none is to be said twice.
using SaidLines = std::map<std::string, std::string>;

using Lines = std::map<std::string, std::vector<std::string>>;

// The value of "lines" in a sound document of words or common lines. Pools that are unknown, missing or too
// small, lines that are too long, hold no word or stand in `said` already are added to `problems`; the lines
// themselves are added to `said`.
Lines read_lines(const intents::Document& document, const WantedPools& wanted, SaidLines& said,
                 base::Problems& problems);

// "intents/practice/contract_trap/nb.json" is of the scenario contract_trap and of Norwegian.
std::string folder_of(const std::string& path);
std::optional<base::Language> language_of(const std::string& path);

// The form in which lines are compared: case, signs and blanks do not count.
std::string compared_form(const std::string& line);

// What keeps a line from being one chat message; empty for a good one.
std::string fault_of_line(const std::string& line);

}  // namespace practice
