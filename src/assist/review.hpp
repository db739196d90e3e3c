#pragma once

#include "base/language.hpp"
#include "match/matcher.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace assist {

struct Fault {
    std::string id;  // domain.md section 3, agent drafts
    match::Span span;
    std::string why;      // the rule, in words
    std::string rewrite;  // what could be said instead
};

// Judgement of an agent's own draft before it is sent. It never blocks.
struct Review {
    std::vector<Fault> faults;
    std::vector<std::string> tactics;
    double heat = 0;                                // 0..1
    std::vector<intents::Violation> computer_mode;  // what keeps a draft in computer mode from being that
};

Review review(std::string_view draft, base::Language language, const match::Matcher& matcher);

}  // namespace assist
