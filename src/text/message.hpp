#pragma once

#include "text/letters.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace text {

// One word (or emoji) of a message in its normal form, with its place in the message as it came.
struct Token {
    std::uint64_t hash = 0;        // of its word, by base::hash_of
    std::uint32_t word_begin = 0;  // bytes of the normal form; see Message::word
    std::uint32_t word_size = 0;
    std::uint32_t begin = 0;  // code points of the original, half-open
    std::uint32_t end = 0;
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
    std::string form = " ";  // the words with one space between them and one at each end
    std::vector<Token> tokens;
    Manner manner;
    std::size_t length = 0;  // code points of the original

    // Folded; stretched letters once; a mask keeps its '*'. A view into `form`.
    std::string_view word(const Token& token) const {
        return std::string_view(form).substr(token.word_begin, token.word_size);
    }

    // Puts another word in the place of a token's.
    void replace_word(std::size_t token, std::string_view word);
};

Message read_message(const Letters& letters);
Message read_message(std::string_view utf8);

// What patterns are matched against.
inline const std::string& normal_form(const Message& message) { return message.form; }
inline std::string normal_form(Message&& message) { return std::move(message.form); }

}  // namespace text
