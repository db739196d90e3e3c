#pragma once

#include "storage/event_log.hpp"

#include <boost/asio/any_io_executor.hpp>

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <thread>

namespace storage {

namespace asio = boost::asio;

struct FollowLimits {
    std::size_t at_once = 500;                 // events brought home together
    std::chrono::milliseconds silence{1'000};  // without a ring; then the log is looked at all the same
};

// Brings home what a log takes in, whoever appended it, in the order of taking in: from a position on,
// nothing twice and nothing left out. A bell (bell.hpp) makes it quick; without one it is late by `silence`.
// While nobody at home has dealt with what came last, nothing more is read. When the log is away, it goes on
// where it was once the log is back.
//
// It reads on a thread of its own, from a log of its own: what is appended does not wait for it.
class LogFollower {
public:
    // Called on `home`, whose context must outlive this. No call begins after stop() on that same thread.
    using Taken = std::function<void(const std::vector<Event>&)>;

    // `from`: behind which position; nothing: what comes from now on.
    LogFollower(std::unique_ptr<EventLog> log, asio::any_io_executor home, std::optional<Position> from,
                Taken taken, FollowLimits limits = {});
    ~LogFollower();
    LogFollower(const LogFollower&) = delete;
    LogFollower& operator=(const LogFollower&) = delete;

    // There may be something new. From any thread.
    void ring();

    void stop();

    // The newest look at the log failed: it is away. From any thread.
    bool is_away() const { return is_away_; }

private:
    struct Shared;

    void work();
    // All that is new; nothing when the log is away.
    void look();
    void bring_home(std::vector<Event> events);

    std::unique_ptr<EventLog> log_;
    asio::any_io_executor home_;
    std::optional<Position> position_;
    FollowLimits limits_;
    std::atomic<bool> is_away_ = false;
    std::shared_ptr<Shared> shared_;  // with what was posted and may outlive this
    std::thread thread_;              // last: it uses all of the above
};

}  // namespace storage
