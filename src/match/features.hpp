#pragma once

#include "base/language.hpp"
#include "text/message.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace match {

// What a feature is made of. All but `company` and `manner` share one length (see vocabulary.hpp).
enum class Kind : std::uint8_t {
    word,        // its stem, an emoji
    beginning,   // its first four letters
    letters,     // two to five letters in a row, the word's edges counting as letters
    neighbours,  // two words that follow each other, the line's ends counting as words
    company,     // two words of one message in any order
    manner       // how it was said: exclamation marks, shouting, heat words of the lexicon
};
inline constexpr std::size_t kind_count = 6;

// One thing seen in a message, and the words it was seen in.
struct Feature {
    std::uint64_t hash = 0;
    Kind kind = Kind::word;
    std::uint16_t first_token = 0;
    std::uint16_t last_token = 0;
};

// Heat words, harmless idioms and profanity found in a message by the lexicon, in words covered.
struct LexiconCount {
    int irritated = 0;
    int angry = 0;
    int furious = 0;
    int profane = 0;
    int harmless = 0;
    int intensified = 0;
    int negated = 0;
};

// A word of a message, or its emoji, in the language that it is read in.
struct Word {
    std::string_view form;
    std::uint64_t hash = 0;  // of the form
    bool emoji = false;
    std::optional<base::Language> language;

    // What it is looked up by.
    std::uint64_t key() const {
        return hash ^ (language ? base::index_of(*language) + 1 : 0) * 0x9e3779b97f4a7c15ULL;
    }
};

inline Word word_of(const text::Message& message, const text::Token& token,
                    std::optional<base::Language> language) {
    return {message.word(token), token.hash, token.emoji, language};
}

// Adds what a word shows wherever it stands: its stem, its beginning, its letters. Numbers differ from
// message to message; that there is one, and how long, is what counts: every digit is like another. Returns
// the stem's hash.
std::uint64_t add_word_features(const Word& word, std::uint16_t at, std::vector<Feature>& features);

Feature neighbours(std::uint64_t left_stem, std::uint64_t right_stem, std::size_t first, std::size_t last);
Feature company(std::uint64_t one_stem, std::uint64_t other_stem, std::size_t first, std::size_t last);
void add_manner(const text::Message& message, const LexiconCount& lexicon, std::vector<Feature>& features);

inline constexpr std::size_t most_tokens = 400;                     // of a message; the rest is not read
inline constexpr std::size_t most_company = 40;                     // words of which every two keep company
inline constexpr std::uint64_t line_begin = 0x9ae16a3b2f90404fULL;  // stems of the words before the first
inline constexpr std::uint64_t line_end = 0xc3a5c85c97cb3127ULL;    // and after the last

// Goes through a message: `read_word(word, at)` gives the hash of a word's stem, `take(feature)` gets what
// lies between words. Training and reading go the same way, so what one sees the other sees.
template <class ReadWord, class Take>
void walk(const text::Message& message, std::optional<base::Language> language, bool with_company,
          ReadWord&& read_word, Take&& take) {
    const std::size_t count = message.tokens.size() < most_tokens ? message.tokens.size() : most_tokens;
    std::array<std::uint64_t, most_company> stems;
    std::uint64_t before = line_begin;
    for (std::size_t at = 0; at < count; ++at) {
        const std::uint64_t stem =
            read_word(word_of(message, message.tokens[at], language), static_cast<std::uint16_t>(at));
        take(neighbours(before, stem, at == 0 ? 0 : at - 1, at));
        before = stem;
        if (at < most_company) stems[at] = stem;
    }
    if (count == 0) return;
    take(neighbours(before, line_end, count - 1, count));  // the line's end stands for a word
    if (!with_company) return;
    const std::size_t together = count < most_company ? count : most_company;
    for (std::size_t first = 0; first < together; ++first) {
        for (std::size_t last = first + 1; last < together; ++last) {
            if (stems[first] != stems[last]) take(company(stems[first], stems[last], first, last));
        }
    }
}

// All features of a message, each as often as it was seen.
std::vector<Feature> features_of(const text::Message& message, const LexiconCount& lexicon,
                                 std::optional<base::Language> language, bool with_company = false);

}  // namespace match
