#pragma once

#include "assist/learning.hpp"
#include "assist/promise_finder.hpp"
#include "match/matcher.hpp"

namespace assist {

// What a conversation is heard with. It may differ from call to call (catalogues are swapped on reload, and
// learning goes on), and is not kept.
struct Knowledge {
    const match::Matcher& matcher;
    const PromiseFinders* promises = nullptr;  // null: nobody keeps a list of promises
    const Learning* learning = nullptr;        // null: replies come in the order of the files
    bool draws = true;  // by what they achieved; if not, only supervisors' verdicts count

    // False for a reply that a supervisor has blocked.
    bool allows(const std::string& reply) const {
        return learning == nullptr || learning->verdict(reply).standing != Standing::blocked;
    }

    const intents::Catalogue& catalogue() const { return matcher.catalogue(); }
};

}  // namespace assist
