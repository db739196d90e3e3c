#pragma once

#include "assist/knowledge.hpp"
#include "assist/state.hpp"

#include <vector>

namespace assist {

// The tactics that fit where the conversation stands, best first (domain.md section 4). `intent` may be null:
// nothing that has a name was said.
std::vector<intents::Tactic> tactics_for(const State& state, const match::Reading& reading,
                                         const intents::Intent* intent, bool baited);

// Is an emotional answer what this message invites? True for bait and attacks, and for a grievance that comes
// with one.
bool is_bait(const match::Reading& reading, const intents::Intent& intent,
             const intents::Catalogue& catalogue);

// Does the message call for replies, where the conversation stands? If not, why.
match::Silence silence_of(const State& state, const match::Reading& reading);

// Why nothing was suggested after it, as far as state and reading tell.
match::Silence silence_after(const State& state, const match::Reading& reading);

// Ready replies for such a message, none of them in `state.said`; nothing when everything that fits was said.
std::optional<Suggestion> suggest(const State& state, const Heard& heard, const Knowledge& knowledge,
                                  std::uint64_t seed);

}  // namespace assist
