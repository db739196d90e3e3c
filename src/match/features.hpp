#pragma once

#include "base/language.hpp"
#include "text/message.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace match {

// What a feature is made of; each kind is brought to a length of its own before the kinds are put together.
enum class Block : std::uint8_t { words, letters, manner };
inline constexpr std::size_t block_count = 3;

// One thing seen in a message. Equal features of a message come as one with a count.
struct Feature {
    std::uint64_t hash = 0;
    float count = 1;
    std::uint16_t first_token = 0;  // the words it was seen in, for explanations
    std::uint16_t last_token = 0;
    Block block = Block::words;
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

// Stems, pairs of neighbours, word beginnings, letter sequences of two to four inside words, and the manner
// of speaking. Recipe R0 of the trials (docs/quality.md).
std::vector<Feature> features_of(const text::Message& message, const LexiconCount& lexicon,
                                 std::optional<base::Language> language);

}  // namespace match
