#pragma once

#include "net/asio.hpp"

#include <functional>
#include <memory>

namespace net {

// Calls back on the loop when its time has passed, unless it is gone by then.
class Deadline {
public:
    Deadline(const Executor& executor, std::function<void()> passed)
        : timer_(executor), passed_(std::make_shared<const std::function<void()>>(std::move(passed))) {}

    // From now; the time before no longer counts.
    void set(std::chrono::milliseconds wait) {
        timer_.expires_after(wait);
        timer_.async_wait([this, passed = std::weak_ptr(passed_)](error_code failure) {
            // With the deadline gone, or set anew just as it passed, nothing is to be done.
            const auto here = passed.lock();
            if (here && !failure && timer_.expiry() <= Timer::clock_type::now()) (*here)();
        });
    }
    // Never, until it is set again.
    void clear() { timer_.expires_at(Timer::time_point::max()); }

private:
    Timer timer_;
    std::shared_ptr<const std::function<void()>> passed_;
};

}  // namespace net
