#pragma once

#include "intents/catalogue.hpp"
#include "match/pattern_set.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace match {

// The fixed phrases of one language's intents.
class Patterns {
public:
    // `intents` that have a head of their own; a hit comes back as the index in that list.
    Patterns(const std::vector<const intents::Intent*>& intents, base::Language language);

    // Indices of the intents whose patterns occur in the normal form; each once.
    std::vector<std::size_t> find(std::string_view normal_form) const;

    // The patterns of one of the intents that occur.
    std::vector<std::string> found_of(std::size_t intent, std::string_view normal_form) const;

private:
    PatternSet patterns_;
    std::vector<std::size_t> owner_;  // by pattern
};

}  // namespace match
