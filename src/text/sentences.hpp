#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace text {

// A sentence of a message, with the signs that end it and without blanks around it.
struct Sentence {
    std::string_view text;
    std::size_t begin = 0;  // code points of the message, half-open
    std::size_t end = 0;
    bool question = false;
};

// Cuts a message after '.', '!', '?', '…' and ';' and at line ends, but not within "kl. 17", "12.5.",
// "d. 5. maj" or "5 p.m. tomorrow". After a Greek letter a ';' asks. Reads as far as `longest_read`
// (letters.hpp); the sentences are views into `message`.
std::vector<Sentence> sentences_of(std::string_view message);

}  // namespace text
