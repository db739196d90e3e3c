#pragma once

#include "intents/catalogue.hpp"
#include "match/pattern_set.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace match {

// The patterns of each intent in one language.
std::vector<std::vector<std::string>> pattern_lists(const std::vector<const intents::Intent*>& intents,
                                                    base::Language language);

// Fixed phrases of one language, by whom they belong to.
class Patterns {
public:
    // A list for each owner; a hit comes back as the owner's index.
    explicit Patterns(const std::vector<std::vector<std::string>>& lists);

    // Indices of the owners whose patterns occur in the normal form; each once.
    std::vector<std::size_t> find(std::string_view normal_form) const;

    // The patterns of one of the owners that occur.
    std::vector<std::string> found_of(std::size_t owner, std::string_view normal_form) const;

private:
    PatternSet patterns_;
    std::vector<std::size_t> owner_;  // by pattern
};

}  // namespace match
