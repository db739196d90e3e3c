#pragma once

#include <chrono>
#include <cstddef>

namespace net {

// A moment of the clock that nobody sets: only how long something takes is told by it.
using Instant = std::chrono::steady_clock::time_point;

// How much of something there may be in a second, on the average; 0 = as much as there is.
struct Rate {
    std::size_t per_second = 0;
    std::size_t saved_seconds = 1;  // so many seconds' worth may be saved up, and then used at once

    double burst() const { return static_cast<double>(per_second) * static_cast<double>(saved_seconds); }
};

// What somebody may still do: full at first, filled again evenly, and emptied by what they do. Time comes in
// as an argument and never goes back.
class Bucket {
public:
    explicit Bucket(Rate rate) : rate_(rate), level_(rate.burst()) {}

    // Takes so much, on credit where there is not enough; the debt is at most what could have been saved.
    void take(std::size_t amount, Instant now);

    double level(Instant now) const;
    // How long until there is so much in it; zero when there is, or when nothing is limited.
    std::chrono::milliseconds until(double wanted, Instant now) const;

    bool is_in_debt(Instant now) const { return level(now) < 0; }
    bool is_full(Instant now) const { return level(now) >= rate_.burst(); }
    const Rate& rate() const { return rate_; }

private:
    Rate rate_;
    double level_;     // at since_
    Instant since_{};  // far in the past: full
};

}  // namespace net
