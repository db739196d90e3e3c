#pragma once

#include "match/bytes.hpp"
#include "match/features.hpp"
#include "match/vocabulary.hpp"

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
// for each word's letters. Rows are kept in eight bits with a scale of their own, which is what memory allows
// to be read at this speed; in the trials it cost no accuracy.
class Scorer {
public:
    Scorer() = default;

    // `columns` wide; `weights(feature)` gives that many numbers; `bias` as well.
    Scorer(const Vocabulary& vocabulary, const KnownWords& words, std::size_t columns,
           const std::function<const float*(std::uint32_t)>& weights, std::vector<float> bias,
           Lengths lengths, bool with_company);

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
    void put(const Slot& slot);
    void put_row(std::uint32_t row, const std::vector<float>& numbers);

    std::vector<Slot> slots_;  // open addressing, a power of two, at most half full
    std::size_t stride_ = 0;   // bytes from row to row
    std::vector<std::int8_t> rows_;
    std::vector<float> scales_;  // by row
    std::vector<float> bias_;
    Lengths lengths_;
    std::vector<float> unknown_squares_;  // by kind
    std::uint8_t with_company_ = 0;
};

}  // namespace match
