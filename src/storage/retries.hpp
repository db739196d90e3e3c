#pragma once

#include <chrono>
#include <optional>

namespace storage {

struct RetryLimits {
    std::chrono::milliseconds first{25};        // to wait after the first failure, about; then twice as long
    std::chrono::milliseconds longest{1'000};   // and never longer
    std::chrono::milliseconds patience{5'000};  // with failures in a row; then each try is for itself
};

// When to try again what failed because a database was away. While it has only just gone, what was asked is
// tried again and again, and nobody hears of it; when it stays away, callers are told at once, and only now
// and then somebody tries. Pure: time and chance are handed in.
class Retries {
public:
    using Time = std::chrono::steady_clock::time_point;

    explicit Retries(RetryLimits limits = {}) : limits_(limits) {}

    // False: it failed too lately, leave it.
    bool may_try(Time now) const { return now >= next_; }

    // How long to wait before the next try; nothing: give up, and let the next caller try, later. `chance`,
    // from 0 to 1, spreads the tries of many machines.
    std::optional<std::chrono::milliseconds> failed(Time now, double chance);

    void went_well();

private:
    RetryLimits limits_;
    std::optional<Time> failing_since_;
    std::chrono::milliseconds wait_{0};
    Time next_{};
};

}  // namespace storage
