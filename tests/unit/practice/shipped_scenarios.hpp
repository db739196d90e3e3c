#pragma once

#include "cli/source_files.hpp"
#include "practice/read_scenarios.hpp"
#include "practice/session.hpp"
#include "shipped.hpp"

// The practice scenarios of this checkout, and what a session with them is heard with.
namespace practice {

inline const Scenarios& shipped_scenarios() {
    static const std::shared_ptr<const Scenarios> read = [] {
        const auto files = cli::read_source_files(EVENKEEL_HOME).value();
        ScenariosReading reading = read_scenarios(files, shipped_matcher()->catalogue());
        if (!reading.problems.empty()) throw std::runtime_error(base::to_string(reading.problems.front()));
        return reading.scenarios;
    }();
    return *read;
}

inline const assist::Knowledge& shipped_knowledge() {
    static const assist::Knowledge knowledge{*shipped_matcher(), &shipped_promises(), nullptr, false};
    return knowledge;
}

inline Setup shipped_setup(std::string_view scenario, base::Language language = base::Language::en,
                           std::uint64_t seed = 1) {
    const Scenarios& scenarios = shipped_scenarios();
    return {.scenario = scenarios.find(scenario),
            .common = &scenarios.common[base::index_of(language)],
            .language = language,
            .seed = seed};
}

}  // namespace practice
