#pragma once

#include "assist/conversation.hpp"

#include <vector>

namespace assist {

// The tactics that fit where the conversation stands, best first (domain.md section 4).
std::vector<intents::Tactic> tactics_for(const State& state, const match::Reading& reading,
                                         const intents::Intent& intent, bool baited);

// Is an emotional answer what this message invites? True for bait and attacks, and for a grievance that comes
// with one.
bool is_bait(const match::Reading& reading, const intents::Intent& intent,
             const intents::Catalogue& catalogue);

// Ready replies for a message that calls for one, none of them in `state.said`; nothing when everything that
// fits was said.
std::optional<Suggestion> suggest(const State& state, const match::Reading& reading,
                                  const intents::Catalogue& catalogue);

}  // namespace assist
