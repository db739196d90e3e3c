#pragma once

#include "base/moment.hpp"

#include <algorithm>
#include <chrono>
#include <optional>

namespace net {

// The time of one practice session: it goes on while the trainee is there and stands still while not.
class PracticeClock {
public:
    // Of a session that is read back from the log: so far had it come.
    void set(std::chrono::seconds passed) { passed_ = passed; }

    void start(base::Moment now) {
        if (!since_) since_ = now;
    }
    void stop(base::Moment now) {
        passed_ = passed(now);
        since_.reset();
    }
    bool is_running() const { return since_.has_value(); }

    std::chrono::seconds at(base::Moment now) const {
        return std::chrono::floor<std::chrono::seconds>(passed(now));
    }
    // When it will be this late, if it goes on from now at the latest.
    base::Moment moment_of(std::chrono::seconds second, base::Moment now) const {
        return since_.value_or(now) + (second - passed_);
    }

private:
    // A calendar's clock may be set back; this one then waits.
    std::chrono::milliseconds passed(base::Moment now) const {
        return since_ ? passed_ + std::max(now - *since_, std::chrono::milliseconds(0)) : passed_;
    }

    std::chrono::milliseconds passed_{};
    std::optional<base::Moment> since_;
};

}  // namespace net
