#pragma once

#include "base/result.hpp"
#include "intents/catalogue.hpp"
#include "intents/source_file.hpp"

#include <optional>
#include <string>
#include <vector>

namespace intents {

// How much an author must write before a language counts as there.
struct Minimums {
    std::size_t examples = 40;
    std::size_t near_misses = 5;
    std::size_t computer_mode_replies = 4;
    std::size_t other_replies = 2;
    std::size_t examples_per_test = 10;
};

// What an author should mend in a catalogue that can be read: gaps between the languages, replies that break
// their tactic, phrases and ids given twice, patterns that do not compile, tests that are too few or repeat
// an example. Each with file:line:column.
base::Problems check(const Catalogue& catalogue, const SourceFiles& files, const Minimums& minimums = {});

// One line of tests/intents/<lang>.jsonl.
struct TestLine {
    std::string path;
    std::size_t line = 0;
    base::Language language = base::Language::en;
    std::string text;
    std::string intent;
    std::vector<std::string> also;
    int anger = 0;
    bool suggest = false;
    bool care = false;
};

// The tests, and what is wrong with their form.
std::vector<TestLine> read_tests(const std::vector<SourceFile>& files, base::Problems& problems);

}  // namespace intents
