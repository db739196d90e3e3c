#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace base {

// Numbers filed under 64-bit hashes, many to a hash if need be. Built once; a miss costs two loads.
class HashIndex {
public:
    struct Entry {
        std::uint64_t hash = 0;
        std::uint32_t number = 0;
    };

    HashIndex() = default;
    explicit HashIndex(std::vector<Entry> entries);

    // In the order of their numbers.
    std::span<const Entry> find(std::uint64_t hash) const {
        const std::size_t bucket = hash >> shift_;
        std::uint32_t first = starts_[bucket];
        const std::uint32_t end = starts_[bucket + 1];
        while (first < end && entries_[first].hash != hash) ++first;
        std::uint32_t last = first;
        while (last < end && entries_[last].hash == hash) ++last;
        return {entries_.data() + first, last - first};
    }

private:
    unsigned shift_ = 63;
    std::vector<Entry> entries_;                     // by hash, then by number
    std::vector<std::uint32_t> starts_ = {0, 0, 0};  // in entries_, by the hash's upper bits
};

}  // namespace base
