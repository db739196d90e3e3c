#pragma once

#include "cli/labelled_lines.hpp"
#include "intents/catalogue.hpp"

#include <cstdlib>
#include <filesystem>
#include <random>
#include <sstream>
#include <string>
#include <vector>

namespace bench {

struct LabelledSet {
    std::string name;
    std::vector<match::LabelledLine> train, test;
};

// The public data that is kept beside the checkout, if at all: EVENKEEL_DATA or ../shared/data.
inline std::filesystem::path data_folder() {
    const char* stated = std::getenv("EVENKEEL_DATA");
    return stated != nullptr ? std::filesystem::path(stated)
                             : std::filesystem::path(EVENKEEL_HOME) / ".." / "shared" / "data";
}

// Lines of chat for made-up intents, the same on every machine. Each intent has some words of its own, and
// each of its lines is part of a shipped English example with one to three of them put in. The shipped
// examples must not be empty.
class MadeUpLines {
public:
    explicit MadeUpLines(const intents::Catalogue& catalogue) {
        for (const intents::Intent& intent : catalogue.intents) {
            for (const intents::Example& example : intent.wordings.at(index_of(base::Language::en)).examples)
                take(example.text);
        }
    }

    std::vector<match::LabelledLine> make(std::size_t intents, std::size_t lines_of_each) {
        std::vector<match::LabelledLine> made;
        for (std::size_t intent = 0; intent < intents; ++intent) {
            std::vector<std::string> own;
            while (own.size() < own_words) own.push_back(any(any(examples_)));
            for (std::size_t line = 0; line < lines_of_each; ++line)
                made.push_back({put_in(own, any(examples_)), "intent_" + std::to_string(intent)});
        }
        return made;
    }

private:
    using Words = std::vector<std::string>;
    static constexpr std::size_t own_words = 8;
    static constexpr std::size_t longest_part = 10;  // words

    void take(const std::string& text) {
        std::istringstream stream(text);
        Words words;
        for (std::string word; stream >> word;) words.push_back(word);
        if (!words.empty()) examples_.push_back(std::move(words));
    }

    std::string put_in(const Words& own, Words line) {
        if (line.size() > longest_part) line.resize(longest_part);
        for (std::size_t more = 1 + below(3); more > 0; --more)
            line.insert(line.begin() + static_cast<std::ptrdiff_t>(below(line.size() + 1)), any(own));
        std::string text;
        for (const std::string& word : line) text += (text.empty() ? "" : " ") + word;
        return text;
    }

    // The distributions of <random> differ between libraries.
    std::size_t below(std::size_t limit) { return random_() % limit; }

    template <class Values>
    const typename Values::value_type& any(const Values& values) {
        return values[below(values.size())];
    }

    std::vector<Words> examples_;
    std::mt19937 random_{77};
};

// BANKING77 where it is at hand, otherwise as many made-up lines.
inline LabelledSet set_of_77(const intents::Catalogue& catalogue) {
    const std::filesystem::path folder = data_folder() / "intents";
    const auto train = folder / "banking77.train.jsonl";
    const auto test = folder / "banking77.test.jsonl";
    base::Problems problems;
    if (exists(train) && exists(test)) {
        LabelledSet found{"BANKING77", cli::read_labelled_lines(train, problems),
                          cli::read_labelled_lines(test, problems)};
        if (problems.empty()) return found;
    }
    LabelledSet made{"made-up lines", {}, {}};
    const auto lines = MadeUpLines(catalogue).make(77, 130 + 40);
    for (std::size_t at = 0; at < lines.size(); ++at)
        (at % (130 + 40) < 130 ? made.train : made.test).push_back(lines[at]);
    return made;
}

}  // namespace bench
