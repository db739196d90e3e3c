#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace text {

// One word (or emoji) of a message in its normal form, with its place in the message as it came.
struct Token {
    std::string word;       // folded; stretched letters once; a mask keeps its '*'
    std::size_t begin = 0;  // code points of the original, half-open
    std::size_t end = 0;
    bool shouted = false;    // two or more letters, all capitals
    bool stretched = false;  // "sooooo"
    bool masked = false;     // "d***", "sh1t", "@rchidi"
    bool emoji = false;
};

// How it was said, apart from the words.
struct Manner {
    std::size_t letters = 0;
    std::size_t capitals = 0;  // within words of two letters or more
    std::size_t exclamations = 0;
    std::size_t questions = 0;
    std::size_t ellipses = 0;
    std::size_t shouted_words = 0;
    std::size_t stretched_words = 0;
    std::size_t masked_words = 0;
    std::size_t angry_emoji = 0;
    std::size_t warm_emoji = 0;

    // Most of the message is in capitals, and it is long enough for that to be no accident.
    bool shouts() const { return letters >= 8 && capitals * 10 >= letters * 7; }
};

// A message in its normal form.
struct Message {
    std::vector<Token> tokens;
    Manner manner;
    std::size_t length = 0;  // code points of the original
};

// Messages longer than this are read up to here; the rest cannot change what to answer.
inline constexpr std::size_t longest_read = 4000;  // code points

Message read_message(std::string_view utf8);

// The words with one space between them and one at each end: what patterns are matched against.
std::string normal_form(const Message& message);

}  // namespace text
