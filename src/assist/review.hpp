#pragma once

#include "assist/knowledge.hpp"
#include "assist/state.hpp"
#include "base/language.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace assist {

struct Fault {
    std::string id;  // domain.md section 3, agent drafts; or one of the state, below
    match::Span span;
    int rule = 0;         // number of domain.md section 2
    std::string why;      // that rule, in words
    std::string rewrite;  // what could be said instead, where the conversation stands; from the files
};

// Judgement of an agent's own draft before it is sent. It never blocks.
struct Review {
    std::vector<Fault> faults;
    std::vector<std::string> tactics;
    double heat = 0;                                // 0..1
    std::vector<intents::Violation> computer_mode;  // what keeps a draft in computer mode from being that
    std::vector<Reminder> reminders;                // what the draft leaves out
};

// For where the conversation stands; a State{} stands for a conversation that has not begun.
Review review(std::string_view draft, base::Language language, const State& state,
              const Knowledge& knowledge);

}  // namespace assist
