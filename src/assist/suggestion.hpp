#pragma once

#include "assist/learning.hpp"
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
    std::optional<Standpoint> standpoint = std::nullopt;  // what is known of it, where that is asked
};

// The verbal attack pattern that bait is built on, and what it takes for granted.
struct AttackLabel {
    std::string id, title, presumes;
};

// Why it is suggested, in terms that an agent can check.
struct Why {
    match::Span span;   // the words that triggered it
    std::string words;  // these words
    std::string intent;
    std::string title;
    int rule = 0;  // house rule behind the first reply
    std::string because;
    double confidence = 0;
    std::string runner_up;  // empty when there is none
    double margin = 0;
    std::vector<AttackLabel> attacks;
};

// Something that a good host does and that has not been done yet (rules 23 and 25).
struct Reminder {
    enum class Kind { greeting, close, promise };
    Kind kind = Kind::greeting;
    std::string line;  // a way to do it, or the promise's words
};
std::string_view name_of(Reminder::Kind kind);
std::optional<Reminder::Kind> reminder_kind_from(std::string_view name);

// Best first.
struct Suggestion {
    std::vector<Suggested> replies;
    Why why;
    std::optional<intents::Card> card;  // care first: what to do, whom to hand over to, what to avoid
    std::vector<Reminder> reminders;
};

}  // namespace assist
