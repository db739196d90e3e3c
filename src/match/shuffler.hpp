#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace match {

// A small generator of our own (xorshift64): the standard's shuffle and distributions differ between
// libraries, and the same lines must give the same weights everywhere.
class Shuffler {
public:
    explicit Shuffler(std::uint64_t seed = 0)
        : state_(0x9e3779b97f4a7c15ULL + seed * 0x2545f4914f6cdd1dULL) {}

    void shuffle(std::vector<std::uint32_t>& order) {
        for (std::size_t at = order.size(); at > 1; --at) std::swap(order[at - 1], order[next() % at]);
    }

    float between(float least, float most) {
        return least + (most - least) * static_cast<float>(next() >> 40U) / static_cast<float>(1U << 24U);
    }

private:
    std::uint64_t next() {
        state_ ^= state_ << 13U;
        state_ ^= state_ >> 7U;
        state_ ^= state_ << 17U;
        return state_;
    }
    std::uint64_t state_;
};

}  // namespace match
