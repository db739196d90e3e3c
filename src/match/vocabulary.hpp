#pragma once

#include "match/bytes.hpp"
#include "match/features.hpp"

#include <cstdint>
#include <vector>

namespace match {

// A feature of a message as the model sees it.
struct Weighted {
    std::uint32_t number = 0;
    float value = 0;
    std::uint16_t first_token = 0;
    std::uint16_t last_token = 0;
};

// Which features the training lines had, and how rare each was. Numbers run from 0 to size() - 1.
class Vocabulary {
public:
    void count(const std::vector<Feature>& line);

    // Keeps what at least `least` lines had; to be called once, after the last count().
    void finish(std::uint32_t least);

    // TF-IDF (1 + log of the count, idf to the power of one half), each block brought to its length. Features
    // that training never saw count in the length, so that a message full of unknown words is sure of
    // nothing.
    std::vector<Weighted> weigh(const std::vector<Feature>& features) const;

    std::size_t size() const { return rarity_.size(); }

    void write(ByteWriter& bytes) const;
    static Vocabulary read(ByteReader& bytes);

private:
    static constexpr std::uint32_t unknown = 0xffffffffU;
    std::uint32_t find(std::uint64_t hash) const;

    struct Slot {
        std::uint64_t hash = 0;
        std::uint32_t number = unknown;
    };
    std::vector<std::uint64_t> seen_;  // while counting: one entry per line and feature
    std::uint32_t lines_ = 0;
    std::vector<Slot> slots_;    // open addressing, a power of two, at most half full
    std::vector<float> rarity_;  // by number
    float rarest_ = 1;
};

}  // namespace match
