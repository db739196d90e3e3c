#include "bench/load/histogram.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

namespace bench {

namespace {

constexpr unsigned sub_bits = 6;  // 64 buckets for each power of two
constexpr std::uint64_t subs = 1U << sub_bits;
constexpr std::chrono::nanoseconds most = std::chrono::hours(1);

// Values below 64 have a bucket each; above, the bucket is told by the highest seven bits.
std::size_t bucket_of(std::uint64_t value) {
    const auto width = static_cast<unsigned>(std::bit_width(value));
    if (width <= sub_bits) return value;
    const unsigned shift = width - sub_bits - 1;
    return (shift + 1) * subs + ((value >> shift) - subs);
}

std::uint64_t upper_end(std::size_t bucket) {
    if (bucket < subs) return bucket;
    const auto shift = static_cast<unsigned>(bucket / subs) - 1;
    return (((bucket % subs) + subs + 1) << shift) - 1;
}

}  // namespace

Histogram::Histogram() : buckets_(bucket_of(static_cast<std::uint64_t>(most.count())) + 1) {}

void Histogram::record(std::chrono::nanoseconds took) {
    const auto kept = std::clamp(took, std::chrono::nanoseconds(0), most);
    ++buckets_[bucket_of(static_cast<std::uint64_t>(kept.count()))];
    ++count_;
    longest_ = std::max(longest_, kept);
}

void Histogram::add(const Histogram& other) {
    for (std::size_t bucket = 0; bucket < buckets_.size(); ++bucket)
        buckets_[bucket] += other.buckets_[bucket];
    count_ += other.count_;
    longest_ = std::max(longest_, other.longest_);
}

std::chrono::nanoseconds Histogram::quantile(double share) const {
    const auto wanted = static_cast<std::uint64_t>(std::ceil(share * static_cast<double>(count_)));
    std::uint64_t seen = 0;
    for (std::size_t bucket = 0; bucket < buckets_.size(); ++bucket) {
        seen += buckets_[bucket];
        if (seen > 0 && seen >= wanted)
            return std::min(longest_, std::chrono::nanoseconds(static_cast<std::int64_t>(upper_end(bucket))));
    }
    return std::chrono::nanoseconds(0);
}

}  // namespace bench
