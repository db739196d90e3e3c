#pragma once

#include "base/hash_index.hpp"

#include <re2/filtered_re2.h>

#include <bitset>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace match {

inline constexpr std::size_t start_hashes = 1U << 14U;

// Which of the ways to match at a place is taken: that of the alternative written first, or the longest.
enum class Prefer { first, longest };

// Many RE2 patterns that are looked for together. A text is first looked through for the letters that a
// pattern cannot do without; only the patterns that could match at all are tried. One automaton for all of
// them would be no slower on a line it has seen before, but takes ten times as long on a new one, and lines
// are new. Immutable once finished; may then be shared between threads.
class PatternSet {
public:
    PatternSet();

    // Its number, which counts up from 0. Nothing for one that does not compile: `check` tells of it, the
    // others still serve.
    std::optional<std::size_t> add(const std::string& pattern, Prefer prefer = Prefer::first);

    // To be called once, after the last add().
    void finish();

    // The numbers of the patterns that occur, in order.
    std::vector<int> matched(std::string_view text) const;

    const RE2& pattern(int number) const { return filter_.GetRE2(number); }
    bool empty() const { return count_ == 0; }

private:
    std::vector<int> atoms_in(std::string_view text) const;

    re2::FilteredRE2 filter_;
    std::size_t count_ = 0;
    std::vector<std::string> atoms_;    // the letters that patterns need
    std::bitset<start_hashes> starts_;  // hashes that an atom begins with; most places in a text are none
    base::HashIndex by_long_start_;     // into atoms_
    base::HashIndex by_short_start_;
    bool some_need_none_ = false;  // such patterns are tried on every text
};

}  // namespace match
