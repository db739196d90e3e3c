#include "storage/log_follower.hpp"

#include <boost/asio/post.hpp>

#include <condition_variable>
#include <mutex>
#include <utility>

namespace storage {

struct LogFollower::Shared {
    explicit Shared(Taken given) : taken(std::move(given)) {}

    Taken taken;
    std::mutex mutex;  // guards the next
    std::condition_variable news;
    bool rung = true;  // there may be something at the beginning
    bool at_home = false;
    bool stopped = false;
};

LogFollower::LogFollower(std::unique_ptr<EventLog> log, asio::any_io_executor home,
                         std::optional<Position> from, Taken taken, FollowLimits limits)
    : log_(std::move(log)),
      home_(std::move(home)),
      position_(from),
      limits_(limits),
      shared_(std::make_shared<Shared>(std::move(taken))),
      thread_([this] { work(); }) {}

LogFollower::~LogFollower() { stop(); }

void LogFollower::ring() {
    {
        const std::lock_guard lock(shared_->mutex);
        shared_->rung = true;
    }
    shared_->news.notify_one();
}

void LogFollower::stop() {
    {
        const std::lock_guard lock(shared_->mutex);
        shared_->stopped = true;
    }
    shared_->news.notify_one();
    if (thread_.joinable()) thread_.join();
}

void LogFollower::work() {
    for (;;) {
        {
            std::unique_lock lock(shared_->mutex);
            shared_->news.wait_for(lock, limits_.silence,
                                   [this] { return shared_->rung || shared_->stopped; });
            if (shared_->stopped) return;
            shared_->rung = false;
        }
        look();
    }
}

void LogFollower::look() {
    if (!position_) {
        const auto newest = log_->newest();
        is_away_ = newest.has_error();
        if (!newest) return;
        position_ = *newest;
    }
    for (bool more = true; more;) {
        auto taken = log_->read_after(*position_, limits_.at_once);
        is_away_ = taken.has_error();
        if (!taken) return;
        position_ = taken->upto;
        more = taken->events.size() == limits_.at_once;
        if (!taken->events.empty()) bring_home(std::move(taken->events));
        const std::lock_guard lock(shared_->mutex);
        if (shared_->stopped) return;
    }
}

void LogFollower::bring_home(std::vector<Event> events) {
    asio::post(home_, [shared = shared_, events = std::move(events)] {
        {
            const std::lock_guard lock(shared->mutex);
            if (shared->stopped) return;
        }
        shared->taken(events);
        {
            const std::lock_guard lock(shared->mutex);
            shared->at_home = true;
        }
        shared->news.notify_one();
    });
    std::unique_lock lock(shared_->mutex);
    shared_->news.wait(lock, [this] { return shared_->at_home || shared_->stopped; });
    shared_->at_home = false;
}

}  // namespace storage
