#pragma once

#include "storage/bell.hpp"
#include "storage/event_log.hpp"
#include "storage/log_follower.hpp"

#include <boost/asio/any_io_executor.hpp>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace net {

class Hub;

// A database that other nodes use as well (docs/scaling.md), as this node follows it.
struct SharedDatabase {
    std::unique_ptr<storage::EventLog> followed;  // the same log once more, for a thread of its own
    std::function<std::unique_ptr<storage::Bell>(storage::Bell::Heard)> bell;
};

// All databases of a log. Through the first one's bell nodes talk to each other.
struct SharedLog {
    std::vector<SharedDatabase> databases;
    storage::FollowLimits limits = {};
};

// Brings to the hub what other nodes append to a shared log, and carries what is not stored between them.
// Where nobody shares the log it does nothing. All but ring() is for the loop's own thread.
class Following {
public:
    // `loop` is where the hub is called; its context outlives this.
    Following(std::optional<SharedLog> shared, boost::asio::any_io_executor loop);
    ~Following();
    Following(const Following&) = delete;
    Following& operator=(const Following&) = delete;

    // A name that no other node ever had; empty where nobody shares the log.
    const std::string& node() const { return node_; }

    // Before the log is read: what is appended from here on is followed, so none of it is left out.
    std::optional<base::Problem> begin();

    // The hub, which outlives stop(), hears from here on.
    void start(Hub& hub);
    void stop();

    // Something was appended here, in whichever database. From any thread that has ended before this is
    // destroyed.
    void ring();

    // To the other nodes; false when it could not even be tried.
    bool tell(std::string words);

    // The first database cannot be read, without which nothing goes on.
    bool is_away() const;

private:
    std::optional<SharedLog> shared_;
    boost::asio::any_io_executor loop_;
    std::string node_;
    // As the databases.
    std::vector<storage::Position> from_;
    std::vector<std::unique_ptr<storage::LogFollower>> followers_;
    std::vector<std::unique_ptr<storage::Bell>> bells_;  // what they say comes on their own threads
    std::atomic<bool> are_hung_ = false;                 // from when they hang until they are taken down
};

}  // namespace net
