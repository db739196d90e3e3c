#pragma once

#include "match/reading.hpp"
#include "match/temper.hpp"

#include <string>
#include <vector>

namespace match {

// What some words of a message did for an intent.
struct Reason {
    std::string
        words;  // in their normal form; "^" and "$" are the line's ends; "(manner)" is how it was said
    double margin = 0;  // above zero speaks for it
};

// How one intent fared.
struct IntentReasons {
    std::string intent;
    double confidence = 0;
    double margin = 0;  // before calibration
    std::vector<std::string> patterns;
    std::vector<Reason> reasons;  // the strongest first, at most `most_reasons`
};
inline constexpr std::size_t most_reasons = 12;

// Every stage of one reading.
struct Explanation {
    Reading reading;
    std::string normal_form;  // one space between words
    double known = 0;         // share of its words, by weight, that the examples have too
    text::LanguageEvidence language;
    TemperEvidence temper;
    double suggest = 0,
           suggest_from = 0;  // confidence that a de-escalating reply is called for, and what it takes
    double care = 0, care_from = 0;
    std::vector<IntentReasons> intents;  // the one chosen, the runner-up, and what was asked for; each once
};

}  // namespace match
