#pragma once

#include "unit/practice/small_scenario.hpp"

#include <memory>
#include <stdexcept>
#include <string>

namespace tests {

// Late parcel, but patient: two turns, whatever is said in them, lead to a settlement, a third to its ending.
// `with` is put in the place of `replaced` in the story or its words.
inline std::shared_ptr<const practice::Scenarios> easy_scenarios(const std::string& replaced = "",
                                                                 const std::string& with = "") {
    namespace small = practice::small;
    intents::SourceFiles files = small::files(
        R"({"when": {"tactics": ["acknowledge", "apologise", "diplomacy", "computer_mode"], "clean": true, "below": 60}, "to": "matter"})",
        R"({"when": {"turns": 2}, "to": "settled"})");
    for (std::string* text : {&files.scenarios.front().text, &files.scenario_words.front().text}) {
        const std::size_t at = text->find(replaced);
        if (!replaced.empty() && at != std::string::npos) text->replace(at, replaced.size(), with);
    }
    practice::ScenariosReading reading = practice::read_scenarios(files, small::catalogue());
    if (!reading.problems.empty()) throw std::runtime_error(base::to_string(reading.problems.front()));
    return reading.scenarios;
}

}  // namespace tests
