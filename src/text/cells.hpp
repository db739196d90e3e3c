#pragma once

#include "text/redaction.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace text {

// A visible code point of a message as redaction reads it: digits of any script are 0 to 9, every dash is
// '-', every blank ' ', letters are folded. What is invisible has no cell, so it cannot hide anything.
struct Cell {
    enum Kind : std::uint8_t {
        other,
        letter,
        digit,
        stand_in  // what an earlier redaction put there, as one cell that nothing matches
    };

    char32_t plain = 0;
    std::uint16_t plain_next = 0;  // the "e" of "æ"; 0 when there is none
    Kind kind = other;
    bool upper = false;
    std::uint32_t at = 0;    // code point of the original
    std::uint32_t byte = 0;  // of the original

    bool is_alphanumeric() const { return kind == letter || kind == digit; }
};

// The first and the last cell stand for the message's ends, so that each one between has neighbours.
using Cells = std::vector<Cell>;

Cells read_cells(std::string_view utf8);

// Where the word ends whose letters begin at `at`.
std::size_t end_of_word(const Cells& cells, std::size_t at);

// Whether `word` stands at `at`, with more behind it or not.
bool reads(const Cells& cells, std::size_t at, std::u32string_view word);

// A list of folded words to look others up in. It holds views: to be made from literals.
class Words {
public:
    explicit Words(std::u32string_view with_blanks_between);

    bool has(std::u32string_view word) const;
    bool has(const Cells& cells, std::size_t begin, std::size_t end) const;  // the word of these cells

private:
    std::vector<std::u32string_view> sorted_;
    std::uint64_t firsts_ = 0;  // the first letters of all, by their low six bits
};

// Cells that identify somebody.
struct Found {
    Personal kind = Personal::order_number;
    std::size_t begin = 0, end = 0;
};

}  // namespace text
