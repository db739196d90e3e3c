#pragma once

#include "text/fold.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace text {

// A code point with all that reading asks of it.
struct Letter {
    enum Trait : std::uint16_t {
        letter = 1U << 0U,
        upper = 1U << 1U,
        digit = 1U << 2U,  // 0 to 9
        mark = 1U << 3U,   // an accent of its own
        vowel = 1U << 4U,  // also "h", which is silent where it matters
        apostrophe = 1U << 5U,
        stand_in = 1U << 6U,      // for a letter: '*', '@', '$' and '#'
        alphanumeric = 1U << 7U,  // of any script
        folds_long = 1U << 8U,    // `folded` and `folded_next` do not hold it all: ask fold()
        lowers_long = 1U << 9U,   // `lower` does not hold it all: ask fold_case()
    };

    static constexpr char32_t nothing = 0x110000;  // beyond Unicode

    char32_t point = U' ';
    char32_t folded = U' ';         // see fold(); `nothing` when it vanishes
    char32_t lower = U' ';          // see fold_case(); `nothing` when it vanishes
    std::uint16_t traits = 0;       // of Trait
    std::uint16_t folded_next = 0;  // the "e" of "æ"; 0 when there is none

    bool is(unsigned any_of) const { return (traits & any_of) != 0; }
};
static_assert(sizeof(Letter) == 16);

// The code points that fold() and fold_case() give for a letter, one after the other.
void for_each_folded(const Letter& letter, auto&& act) {
    if (letter.is(Letter::folds_long)) {
        for (const char32_t part : fold(letter.point)) act(part);
        return;
    }
    if (letter.folded != Letter::nothing) act(letter.folded);
    if (letter.folded_next != 0) act(char32_t{letter.folded_next});
}
void for_each_lower(const Letter& letter, auto&& act) {
    if (letter.is(Letter::lowers_long)) {
        for (const char32_t part : fold_case(letter.point)) act(part);
    } else if (letter.lower != Letter::nothing) {
        act(letter.lower);
    }
}

Letter letter_of(char32_t point);

// Messages longer than this are read up to here; the rest cannot change what to answer.
inline constexpr std::size_t longest_read = 4000;  // code points

// A message's code points, up to `longest_read`.
struct Letters {
    std::vector<Letter> read;  // and a blank at the end, so that every one of them has a next
    std::size_t length = 0;    // code points of the whole message
};

// What is not UTF-8 is read as U+FFFD.
Letters read_letters(std::string_view utf8);

}  // namespace text
