#pragma once

#include "intents/document.hpp"
#include "practice/known_names.hpp"
#include "practice/scenario.hpp"

#include <optional>

namespace practice {

// The faults that a branch may ask for: those that drafts are read for, those that only the conversation
// shows, and "any".
KnownNames faults_of(const intents::Catalogue& catalogue);

// Tactics that an agent's words are read for.
const KnownNames& readable_tactics();

// A sound document of scenario.schema.json as values, without words. Nothing when it names what does not
// exist; what that is, is then in `problems`.
std::optional<Scenario> read_story(const intents::Document& document, const KnownNames& faults,
                                   base::Problems& problems);

// Facts of all nodes of a story.
std::set<std::string, std::less<>> facts_of(const Scenario& scenario);

}  // namespace practice
