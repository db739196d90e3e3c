#include "practice/check_words.hpp"

#include "unit/practice/shipped_scenarios.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace practice;
using base::Language;

namespace {

constexpr const char* careful = "I want to kill myself.";

// One language of the shipped scenarios, so that it is quick.
Scenarios english() {
    Scenarios scenarios = shipped_scenarios();
    for (Scenario& scenario : scenarios.all) {
        for (const Language language : base::all_languages) {
            if (language != Language::en) scenario.wordings[base::index_of(language)] = {};
        }
    }
    for (const Language language : base::all_languages) {
        if (language != Language::en) scenarios.common[base::index_of(language)] = {};
    }
    return scenarios;
}

std::size_t told(const base::Problems& problems) {
    return static_cast<std::size_t>(
        std::count_if(problems.begin(), problems.end(), [](const base::Problem& problem) {
            return to_string(problem).find("\"I want to kill myself.\" is read as care") != std::string::npos;
        }));
}

}  // namespace

TEST_CASE("one line that is read as care is told, and keeps nobody from saving; many are refused") {
    Scenarios scenarios = english();
    const intents::SourceFiles no_files;
    Wording& words = scenarios.all.front().wordings[base::index_of(Language::en)];
    words.lines.begin()->second.front() = careful;
    const WordsChecked one = check_words(scenarios, shipped_knowledge(), no_files);
    CHECK(one.problems.empty());
    CHECK(told(one.notes) == 1);

    for (auto& [pool, lines] : words.lines) std::fill(lines.begin(), lines.end(), careful);
    const WordsChecked many = check_words(scenarios, shipped_knowledge(), no_files);
    CHECK(told(many.problems) > 20);
    CHECK(told(many.notes) == 0);
}
