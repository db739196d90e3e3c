#include "match/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

namespace match {

namespace {
// Length of each block: words, letters, manner.
constexpr std::array<float, block_count> block_length = {0.7F, 1.0F, 0.0F};
constexpr float manner_value = 0.25F;  // manner features are few and keep a fixed value

float rarity(std::uint32_t all, std::uint32_t lines) {
    return std::sqrt(std::log((1.0F + static_cast<float>(all)) / (1.0F + static_cast<float>(lines))) + 1.0F);
}
}  // namespace

void Vocabulary::count(const std::vector<Feature>& line) {
    ++lines_;
    for (const Feature& feature : line) seen_.push_back(feature.hash);
}

void Vocabulary::finish(std::uint32_t least) {
    std::sort(seen_.begin(), seen_.end());
    struct Counted {
        std::uint64_t hash;
        std::uint32_t lines;
    };
    std::vector<Counted> kept;
    for (std::size_t at = 0; at < seen_.size();) {
        std::size_t next = at;
        while (next < seen_.size() && seen_[next] == seen_[at]) ++next;
        const auto lines = static_cast<std::uint32_t>(next - at);
        if (lines >= least) kept.push_back({seen_[at], lines});
        at = next;
    }
    seen_ = {};
    slots_.assign(std::bit_ceil(kept.size() * 2 + 2), Slot{});
    rarest_ = rarity(lines_, 0);
    for (const Counted& each : kept) {
        std::size_t slot = each.hash & (slots_.size() - 1);
        while (slots_[slot].number != unknown) slot = (slot + 1) & (slots_.size() - 1);
        slots_[slot] = {each.hash, static_cast<std::uint32_t>(rarity_.size())};
        rarity_.push_back(rarity(lines_, each.lines));
    }
}

void Vocabulary::write(ByteWriter& bytes) const {
    bytes.put_all(slots_);
    bytes.put_all(rarity_);
    bytes.put(rarest_);
}

Vocabulary Vocabulary::read(ByteReader& bytes) {
    Vocabulary vocabulary;
    vocabulary.slots_ = bytes.take_all<Slot>();
    vocabulary.rarity_ = bytes.take_all<float>();
    vocabulary.rarest_ = bytes.take<float>();
    return vocabulary;
}

std::uint32_t Vocabulary::find(std::uint64_t hash) const {
    std::size_t slot = hash & (slots_.size() - 1);
    while (slots_[slot].number != unknown && slots_[slot].hash != hash)
        slot = (slot + 1) & (slots_.size() - 1);
    return slots_[slot].number;
}

std::vector<Weighted> Vocabulary::weigh(const std::vector<Feature>& features) const {
    std::vector<Weighted> weighted;
    std::vector<Block> blocks;
    weighted.reserve(features.size());
    blocks.reserve(features.size());
    std::array<float, block_count> squares{};
    for (const Feature& feature : features) {
        const std::uint32_t number = find(feature.hash);
        float value = manner_value;
        if (feature.block != Block::manner) {
            value = (feature.count > 1 ? 1.0F + std::log(feature.count) : 1.0F) *
                    (number == unknown ? rarest_ : rarity_[number]);
            squares[static_cast<std::size_t>(feature.block)] += value * value;
        }
        if (number == unknown) continue;
        weighted.push_back({number, value, feature.first_token, feature.last_token});
        blocks.push_back(feature.block);
    }
    std::array<float, block_count> scale{};
    for (std::size_t block = 0; block < block_count; ++block) {
        scale[block] = squares[block] > 0 ? block_length[block] / std::sqrt(squares[block]) : 1.0F;
    }
    for (std::size_t at = 0; at < weighted.size(); ++at)
        weighted[at].value *= scale[static_cast<std::size_t>(blocks[at])];
    return weighted;
}

}  // namespace match
