#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace bench {

// How long things took, in buckets that grow with the value: each power of two is cut into 64, so that a
// quantile is at most 1.6 % too high. Recording allocates nothing and takes some nanoseconds.
class Histogram {
public:
    Histogram();

    // Less than nothing counts as nothing, more than an hour as an hour.
    void record(std::chrono::nanoseconds took);
    void add(const Histogram& other);

    std::uint64_t count() const { return count_; }
    std::chrono::nanoseconds longest() const { return longest_; }
    // The upper end of the bucket in which this share (0..1) of all values is reached; nothing when empty.
    std::chrono::nanoseconds quantile(double share) const;

private:
    std::vector<std::uint64_t> buckets_;
    std::uint64_t count_ = 0;
    std::chrono::nanoseconds longest_{0};
};

}  // namespace bench
