#include "base/hash_index.hpp"

#include <algorithm>
#include <bit>
#include <tuple>

namespace base {

HashIndex::HashIndex(std::vector<Entry> entries) : entries_(std::move(entries)) {
    std::sort(entries_.begin(), entries_.end(), [](const Entry& left, const Entry& right) {
        return std::tie(left.hash, left.number) < std::tie(right.hash, right.number);
    });
    const unsigned bits = std::max(1U, static_cast<unsigned>(std::bit_width(entries_.size())));
    shift_ = 64 - bits;
    starts_.assign((std::size_t{1} << bits) + 1, 0);
    for (const Entry& entry : entries_) ++starts_[(entry.hash >> shift_) + 1];
    for (std::size_t bucket = 1; bucket < starts_.size(); ++bucket) starts_[bucket] += starts_[bucket - 1];
}

}  // namespace base
