#pragma once

#include "base/result.hpp"
#include "intents/catalogue.hpp"
#include "intents/places.hpp"

namespace intents {

// Replies that do not do what their tactic says (tactic_rules.hpp), each with its place.
base::Problems tactic_notes(const Catalogue& catalogue, Places& places);

// Replies that speak to their reader in a form of address other than the one their file states.
base::Problems address_notes(const Catalogue& catalogue, Places& places);

}  // namespace intents
