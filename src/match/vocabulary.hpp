#pragma once

#include "match/features.hpp"

#include <cstdint>
#include <vector>

namespace match {

// A feature of a training line as a model sees it.
struct Weighted {
    std::uint32_t number = 0;
    float value = 0;
};

// The length that features of a kind are brought to together: all that is made of single words and neighbours
// is one, words that keep company are another. Manner features are few and keep a fixed value.
struct Lengths {
    float main = 1.3F;
    float company = 0.7F;
};

// Sums of squares while a message is read, unknown features included: a message full of unknown words is sure
// of nothing.
struct Squares {
    float main = 0;
    float company = 0;

    void add(Kind kind, float square) {
        (kind == Kind::company ? company : main) += kind == Kind::manner ? 0 : square;
    }
    float factor(Kind kind, const Lengths& lengths) const;
};

// Which features the training lines had, and how rare each was. Numbers run from 0 to size() - 1.
class Vocabulary {
public:
    static constexpr std::uint32_t unknown = 0xffffffffU;

    void count(const std::vector<Feature>& line);

    // To be called once, after the last count().
    void finish();

    // A feature's value before its message is brought to length: idf to the power of one half, times what its
    // kind is worth.
    float value(std::uint32_t number, Kind kind) const;
    float value_of_unknown(Kind kind) const;

    // Each known feature once. Values are additive in the words of a message (a repeated feature counts again
    // in the length), so that all features of a word can be summed up before a message is seen; see
    // scorer.hpp.
    std::vector<Weighted> weigh(const std::vector<Feature>& features, const Lengths& lengths = {}) const;

    std::uint32_t find(std::uint64_t hash) const;
    std::uint64_t hash(std::uint32_t number) const { return hashes_[number]; }
    Kind kind(std::uint32_t number) const { return kinds_[number]; }
    std::size_t size() const { return hashes_.size(); }

private:
    struct Seen {
        std::uint64_t hash;
        Kind kind;
    };
    std::vector<Seen> seen_;  // while counting: one entry per line and feature
    std::uint32_t lines_ = 0;
    std::vector<std::uint64_t> hashes_;  // sorted
    std::vector<std::uint32_t> starts_;  // where hashes with these first bits begin
    std::vector<Kind> kinds_;
    std::vector<float> rarity_;
    float rarest_ = 1;
};

}  // namespace match
