#pragma once

#include "match/byte_rows.hpp"
#include "match/features.hpp"
#include "match/vocabulary.hpp"

#include <array>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <unordered_set>
#include <vector>

namespace match {

// The words of training lines, each form of each language once.
class KnownWords {
public:
    void add(const Word& word);
    std::size_t size() const { return words_.size(); }

    struct Kept {
        std::string form;
        Word word;
        Word view() const { return {form, word.hash, word.emoji, word.language}; }
    };
    const std::vector<Kept>& words() const { return words_; }

private:
    std::vector<Kept> words_;
    std::unordered_set<std::uint64_t> seen_;
};

// A linear map from features to columns, laid out for reading. Every feature has a row of numbers, already
// times the feature's value; so has every word that training saw: the sum of the rows of all that the word
// shows. A message of known words is then one row a word and one for each two neighbours, instead of twenty
// for each word's letters.
class Scorer {
public:
    Scorer() = default;

    // `weights(feature)` gives as many numbers as `bias` has; of features of company only the first
    // `company_columns` are kept, and where that is 0 messages are not asked for them.
    Scorer(const Vocabulary& vocabulary, const KnownWords& words,
           const std::function<const float*(std::uint32_t)>& weights, std::vector<float> bias,
           std::size_t company_columns = 0);

    // A row that a message asked for, and what it was times.
    struct Part {
        std::uint32_t row = 0;
        float factor = 0;
        std::uint16_t first_token = 0;
        std::uint16_t last_token = 0;
        Kind kind = Kind::word;  // `word` with all its letters where the word is known
    };
    struct Scored {
        std::vector<Part> parts;
        std::vector<float> sums;  // by column
        float known = 0;          // share of the message's length that training has seen, 0..1
    };
    Scored score(const text::Message& message, const LexiconCount& lexicon,
                 std::optional<base::Language> language) const;

    // What a part added to a column.
    float gain(const Part& part, std::size_t column) const;

    std::size_t columns() const { return bias_.size(); }

    void write(ByteWriter& bytes) const;
    static Scorer read(ByteReader& bytes);

private:
    class Collector;
    struct Slot {
        std::uint64_t hash = 0;
        std::uint32_t row = Vocabulary::unknown;
        float square = 0;        // of the length that its features have together
        std::uint64_t stem = 0;  // of a known word
    };
    const Slot* find(std::uint64_t hash) const;
    const Slot* find_meant(const Word& word) const;  // the known word that `word` is one slip away from
    void fetch(std::uint64_t hash) const;
    void put(const Slot& slot);
    void put_features(const Vocabulary& vocabulary,
                      const std::function<const float*(std::uint32_t)>& weights);
    void put_words(const Vocabulary& vocabulary, const KnownWords& words,
                   const std::function<const float*(std::uint32_t)>& weights);
    bool fits_together() const;

    std::vector<Slot> slots_;  // open addressing, a power of two, at most half full
    ByteRows rows_;            // features, then words
    ByteRows company_;         // numbered on behind those
    std::vector<float> bias_;
    std::array<float, kind_count> unknown_squares_{};
};

}  // namespace match
