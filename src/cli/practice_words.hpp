#pragma once

#include "cli/terminal.hpp"
#include "practice/scorecard.hpp"

#include <string>

// A practice session as a terminal shows it. Each text ends with a new line.
namespace cli {

// "policy_wall" as people say it.
std::string spoken(std::string_view name);

// Why, and the number of the house rule; `because` alone where there is none.
std::string rule_words(int rule, const std::string& because);

// Who the trainee is, what has happened, what they know, and who writes to them.
std::string briefing(const Terminal& terminal, const practice::Setup& setup);

// The persona's words.
std::string persona_words(const Terminal& terminal, const practice::Setup& setup, const std::string& words);

// What a turn did: the anger, what was recognised, what was won, and one better line.
std::string turn_words(const Terminal& terminal, const practice::Session& session,
                       const practice::Turn& turn);

// "anger  ████████████████░░░░  78 furious", and behind it how it got there: "▆▇▅".
std::string anger_bar(const Terminal& terminal, const std::vector<double>& curve);

// An advice and what it is good for.
std::string advice_words(const Terminal& terminal, std::string_view label, const practice::Advice& advice);

// The card: the ending, points, what went well and what cost points, each with its rule.
std::string score_words(const Terminal& terminal, const practice::Scorecard& card,
                        const std::optional<practice::Comparison>& compared);

}  // namespace cli
