#pragma once

#include "base/moment.hpp"

#include <chrono>
#include <optional>

namespace net {

// Notices that somebody set the calendar's clock, by comparing it with one that nobody sets. A machine that
// slept looks like one whose clock was set ahead.
class ClockWatch {
public:
    // How far the clock went beyond the time that has passed since the last look: ahead, or back (negative).
    std::chrono::milliseconds moved(base::Moment now, std::chrono::steady_clock::time_point steady) {
        const auto ahead =
            std::chrono::floor<std::chrono::milliseconds>(now.time_since_epoch() - steady.time_since_epoch());
        const auto before = ahead_.value_or(ahead);
        ahead_ = ahead;
        return ahead - before;
    }

private:
    std::optional<std::chrono::milliseconds> ahead_;
};

}  // namespace net
