#pragma once

#include "match/features.hpp"

#include <cstdint>
#include <vector>

namespace match {

// Words shorter than this are not taken for another's misspelling: too many are words of their own.
inline constexpr std::size_t shortest_slip = 5;  // letters

// What a known word is found by when somebody makes one slip in it: the word less each of its letters but the
// first, which people get right. Empty for short words.
std::vector<std::uint64_t> slip_keys(const Word& known);

// What to look an unknown word up by, likeliest first: a known word with a letter dropped from it, with
// another letter or two letters swapped (`slip_keys` have these), or with a letter too many (`Word::key` has
// that).
std::vector<std::uint64_t> slip_candidates(const Word& unknown);

}  // namespace match
