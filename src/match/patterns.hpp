#pragma once

#include "base/hash_index.hpp"
#include "intents/catalogue.hpp"

#include <re2/filtered_re2.h>

#include <bitset>
#include <string>
#include <string_view>
#include <vector>

namespace match {

inline constexpr std::size_t start_hashes = 1U << 14U;

// The patterns of each intent in one language.
std::vector<std::vector<std::string>> pattern_lists(const std::vector<const intents::Intent*>& intents,
                                                    base::Language language);

// The fixed phrases of one language. A message is first looked through for the letters that a pattern cannot
// do without; only the patterns that could match at all are tried. One automaton for all of them would be
// no slower on a line it has seen before, but takes ten times as long on a new one, and lines are new.
class Patterns {
public:
    // A list for each owner; a hit comes back as the owner's index.
    explicit Patterns(const std::vector<std::vector<std::string>>& lists);

    // Indices of the owners whose patterns occur in the normal form; each once.
    std::vector<std::size_t> find(std::string_view normal_form) const;

    // The patterns of one of the owners that occur.
    std::vector<std::string> found_of(std::size_t owner, std::string_view normal_form) const;

private:
    std::vector<int> matched(std::string_view normal_form) const;
    void index_atoms();
    std::vector<int> atoms_in(std::string_view normal_form) const;

    re2::FilteredRE2 filter_;
    std::vector<std::size_t> owner_;    // by pattern
    std::vector<std::string> atoms_;    // the letters that patterns need
    std::bitset<start_hashes> starts_;  // hashes that an atom begins with; most places in a text are none
    base::HashIndex by_long_start_;     // into atoms_
    base::HashIndex by_short_start_;
    bool some_need_none_ = false;  // such patterns are tried on every message
};

}  // namespace match
