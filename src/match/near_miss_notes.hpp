#pragma once

#include "base/result.hpp"
#include "intents/places.hpp"
#include "match/matcher.hpp"

namespace match {

// Near misses that are read as the very intent they must not be, each with its place.
base::Problems near_miss_notes(const Matcher& matcher, intents::Places& places);

}  // namespace match
