#include "match/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace match {

namespace {

constexpr float manner_value = 0.25F;
// A word has a dozen letter sequences; its stem, beginning and neighbours weigh more, each for itself.
constexpr std::array<float, kind_count> worth = {2.0F, 2.0F, 1.0F, 2.0F, 1.0F, manner_value};
constexpr std::size_t first_bits = 16;

float rarity(std::uint32_t all, std::uint32_t lines) {
    return std::sqrt(std::log((1.0F + static_cast<float>(all)) / (1.0F + static_cast<float>(lines))) + 1.0F);
}

std::size_t bucket(std::uint64_t hash) { return hash >> (64U - first_bits); }

}  // namespace

float Squares::factor(Kind kind, const Lengths& lengths) const {
    if (kind == Kind::manner) return 1;
    const bool apart = kind == Kind::company;
    const float square = apart ? company : main;
    return square > 0 ? (apart ? lengths.company : lengths.main) / std::sqrt(square) : 1;
}

void Vocabulary::count(const std::vector<Feature>& line) {
    ++lines_;
    const std::size_t before = seen_.size();
    for (const Feature& feature : line) seen_.push_back({feature.hash, feature.kind});
    const auto begin = seen_.begin() + static_cast<std::ptrdiff_t>(before);
    const auto less = [](const Seen& one, const Seen& other) { return one.hash < other.hash; };
    const auto same = [](const Seen& one, const Seen& other) { return one.hash == other.hash; };
    std::sort(begin, seen_.end(), less);
    seen_.erase(std::unique(begin, seen_.end(), same), seen_.end());
}

void Vocabulary::finish() {
    std::sort(seen_.begin(), seen_.end(),
              [](const Seen& one, const Seen& other) { return one.hash < other.hash; });
    rarest_ = rarity(lines_, 0);
    for (std::size_t at = 0; at < seen_.size();) {
        std::size_t next = at;
        while (next < seen_.size() && seen_[next].hash == seen_[at].hash) ++next;
        hashes_.push_back(seen_[at].hash);
        kinds_.push_back(seen_[at].kind);
        rarity_.push_back(rarity(lines_, static_cast<std::uint32_t>(next - at)));
        at = next;
    }
    seen_ = {};
    starts_.assign((std::size_t{1} << first_bits) + 1, 0);
    for (const std::uint64_t each : hashes_) ++starts_[bucket(each) + 1];
    for (std::size_t at = 1; at < starts_.size(); ++at) starts_[at] += starts_[at - 1];
}

float Vocabulary::value(std::uint32_t number, Kind kind) const {
    return worth[static_cast<std::size_t>(kind)] * (kind == Kind::manner ? 1 : rarity_[number]);
}

float Vocabulary::value_of_unknown(Kind kind) const {
    return worth[static_cast<std::size_t>(kind)] * (kind == Kind::manner ? 1 : rarest_);
}

std::uint32_t Vocabulary::find(std::uint64_t hash) const {
    if (starts_.empty()) return unknown;
    const auto begin = hashes_.begin() + starts_[bucket(hash)];
    const auto end = hashes_.begin() + starts_[bucket(hash) + 1];
    const auto found = std::lower_bound(begin, end, hash);
    return found != end && *found == hash ? static_cast<std::uint32_t>(found - hashes_.begin()) : unknown;
}

std::vector<Weighted> Vocabulary::weigh(const std::vector<Feature>& features, const Lengths& lengths) const {
    std::vector<Weighted> weighted;
    std::vector<Kind> kinds;
    Squares squares;
    for (const Feature& feature : features) {
        const std::uint32_t number = find(feature.hash);
        const float each = number == unknown ? value_of_unknown(feature.kind) : value(number, feature.kind);
        squares.add(feature.kind, each * each);
        if (number == unknown) continue;
        weighted.push_back({number, each});
        kinds.push_back(feature.kind);
    }
    for (std::size_t at = 0; at < weighted.size(); ++at)
        weighted[at].value *= squares.factor(kinds[at], lengths);
    std::sort(weighted.begin(), weighted.end(),
              [](const Weighted& one, const Weighted& other) { return one.number < other.number; });
    std::size_t kept = 0;
    for (const Weighted& each : weighted) {
        if (kept > 0 && weighted[kept - 1].number == each.number)
            weighted[kept - 1].value += each.value;
        else
            weighted[kept++] = each;
    }
    weighted.resize(kept);
    return weighted;
}

}  // namespace match
