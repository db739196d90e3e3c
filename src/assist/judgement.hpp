#pragma once

#include "assist/knowledge.hpp"
#include "assist/promise_finder.hpp"
#include "assist/state.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace assist {

// An agent's words, as a draft or as they were sent.
struct AgentWords {
    std::string_view text;
    base::Language language = base::Language::en;
    base::Moment at{};
    const Zone* zone = nullptr;  // in which the times of promises are meant; null: UTC
};

// What they are, where the conversation stands. A draft is judged as the message will be that is made of it.
struct Judgement {
    struct Fault {
        std::string id;  // of a draft's faults, or of the state's (rules.hpp)
        match::Span span;
    };
    std::vector<Fault> faults;  // the same one again where it was found at several places
    std::vector<intents::Tactic>
        tactics;      // recognised, of the suggestion it is made of, and commit for promises
    double heat = 0;  // 0..1
    bool greets = false;
    std::vector<intents::Violation> computer_mode;  // what keeps words in computer mode from being that
    std::optional<Sent> sent;
    PromisesFound promises;
};

// What was suggested was held against the rules when it was written: sent as it is it has the faults that
// only the conversation shows, and no others.
Judgement judge(const AgentWords& words, const State& state, const Knowledge& knowledge);

// The suggested reply that words are made of, with what was changed in it; nothing for one's own words.
std::optional<Sent> sent_of(const State& state, std::string_view text);

// Anger that nobody has answered and acknowledged.
bool anger_is_open(const State& state);

}  // namespace assist
