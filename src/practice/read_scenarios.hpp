#pragma once

#include "base/result.hpp"
#include "intents/catalogue.hpp"
#include "intents/source_file.hpp"
#include "practice/scenario.hpp"

#include <memory>

namespace practice {

// One chat message of a persona, or an answer to it.
inline constexpr std::size_t longest_line = 280;  // code points

// Lines of a pool of a scenario's own, by what it is for: the first words of a session should not be the same
// each time; a fact is told once.
inline constexpr std::size_t fewest_opening_lines = 3;
inline constexpr std::size_t fewest_fact_lines = 1;
inline constexpr std::size_t fewest_lines = 2;    // of any other
inline constexpr std::size_t fewest_answers = 2;  // to each node

// What could be read is always playable: a scenario with a fault in its graph is left out, a language with a
// fault in its words is not spoken (Scenario::speaks). Who wants all or nothing looks at the problems.
struct ScenariosReading {
    std::shared_ptr<const Scenarios> scenarios;  // never null
    base::Problems problems;                     // each with file:line:column
};

// Practice scenarios from their files, held against the schemas and against the catalogue's faults. Every
// scenario must speak the languages that the catalogue speaks. No files, no scenarios: that is no problem.
ScenariosReading read_scenarios(const intents::SourceFiles& files, const intents::Catalogue& catalogue);

}  // namespace practice
