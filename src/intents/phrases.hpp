#pragma once

#include "base/hash_index.hpp"
#include "text/message.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace intents {

// A list of words and phrases, looked for in a message's tokens. A word may end in '*': any ending.
class PhraseList {
public:
    // `value` comes back with every hit; give different lists different values and add them to one
    // PhraseList. Only phrases of one group compete for the same words.
    static constexpr std::size_t groups = 3;
    void add(const std::vector<std::string>& phrases, int value, std::size_t group = 0);

    struct Hit {
        std::size_t first = 0;  // token
        std::size_t count = 0;  // tokens
        int value = 0;
        const std::string* phrase = nullptr;  // as written; lives as long as the list
    };

    // The longest phrase of each group that begins at this token.
    using Hits = std::array<std::optional<Hit>, groups>;
    Hits at(const text::Message& message, std::size_t first) const;

    // All hits of the first group from left to right, not overlapping.
    std::vector<Hit> find_all(const text::Message& message) const;

private:
    struct Word {
        std::string text;
        std::uint64_t hash = 0;  // of the text
        bool open_ended = false;
    };
    struct Phrase {
        std::vector<Word> words;
        int value = 0;
        std::size_t group = 0;
        std::string written;
    };
    static bool fits(const Word& word, const text::Message& message, std::size_t token);
    void try_all(std::span<const base::HashIndex::Entry> candidates, const text::Message& message,
                 std::size_t first, Hits& hits) const;
    void index();

    std::vector<Phrase> phrases_;
    base::HashIndex by_word_;    // first word, whole
    base::HashIndex by_prefix_;  // first bytes of an open-ended first word
    std::size_t shortest_prefix_ = 0;
};

}  // namespace intents
