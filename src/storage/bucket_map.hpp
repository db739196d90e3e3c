#pragma once

#include "storage/buckets.hpp"

#include <array>
#include <cstdint>
#include <mutex>

namespace storage {

// For each bucket a place in the list of clusters; 0 is the home, where what is in no bucket always is.
using BucketMap = std::array<std::uint8_t, bucket_count + 1>;

// A log is spread over no more clusters than this, the home among them.
inline constexpr std::size_t most_clusters = 64;

// What this process knows of where the buckets are, for all who use the log. It may be old: each database
// refuses what is asked about a bucket that it does not have, and then the map is read again. From any
// thread.
class KnownMap {
public:
    BucketMap now() const {
        const std::lock_guard lock(mutex_);
        return map_;
    }
    void learn(const BucketMap& map) {
        const std::lock_guard lock(mutex_);
        map_ = map;
    }

private:
    mutable std::mutex mutex_;  // guards the next
    BucketMap map_{};           // everything at home
};

}  // namespace storage
