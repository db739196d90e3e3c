#pragma once

#include "intents/catalogue.hpp"
#include "match/reading.hpp"

#include <optional>
#include <string>
#include <vector>

namespace assist {

// One ready reply; which of them to send is the agent's choice.
struct Suggested {
    std::string id;
    intents::Tactic tactic = intents::Tactic::acknowledge;
    std::string text;
    double confidence = 0;  // 0..1
    std::string also_offer;
};

// Why it is suggested, in terms that an agent can check.
struct Why {
    match::Span span;  // the words that triggered it
    std::string intent;
    std::string title;
    int rule = 0;  // house rule behind the first reply
    std::string because;
    double confidence = 0;
    std::string runner_up;  // empty when there is none
    double margin = 0;
};

// Best first.
struct Suggestion {
    std::vector<Suggested> replies;
    Why why;
    std::optional<intents::Card> card;  // care first: what to do, whom to hand over to, what to avoid
};

}  // namespace assist
