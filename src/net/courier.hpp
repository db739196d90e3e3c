#pragma once

#include "net/asio.hpp"
#include "net/errand.hpp"
#include "net/http_client.hpp"

#include <deque>
#include <functional>
#include <list>
#include <string>

namespace net {

// Does errands in other chat systems, a few at once and in the order they came. What fails for a reason that
// may pass is tried again after a pause that grows; what is hopeless, or fails too often, is given up.
class Courier {
public:
    struct Rules {
        std::size_t waiting = 1'000;  // errands; one more is given up at once
        std::size_t at_once = 4;
        std::size_t attempts = 6;
        std::chrono::milliseconds first_pause{1'000};  // before the second attempt; then twice as long
        std::chrono::milliseconds longest_pause{60'000};
    };
    struct Parts {
        // Nothing where the errand cannot be done there at all: then it is dropped.
        std::function<std::optional<HttpCall>(const Errand&)> call_for;
        std::function<Awaitable<HttpOutcome>(HttpCall)> post;
        std::function<double()> draw;  // 0..1, so that pauses of many do not end together
        std::function<void(const Errand&)> done;
        std::function<void(const Errand&, const std::string& why, std::size_t attempts)> given_up;
        std::function<void(const Errand&, const std::string& why)> postponed;
    };

    Courier(const Executor& executor, const Rules& rules, Parts parts);
    Courier(const Courier&) = delete;
    Courier& operator=(const Courier&) = delete;

    void send(Errand errand);

    // Everything that waits is given up, and what is under way will be when it fails. Whoever stops this ends
    // the calls under way.
    void stop();

    std::size_t waiting() const { return queue_.size() + paused_.size() + under_way_; }

private:
    struct Job {
        Errand errand;
        std::size_t attempts = 0;
        std::string last_problem = {};
    };
    struct Paused {
        Paused(const Executor& executor, Job held, std::chrono::milliseconds pause)
            : job(std::move(held)), timer(executor, pause) {}

        Job job;
        Timer timer;
    };

    void go_on();
    Awaitable<void> attempt(Job job, HttpCall call);
    void settle(Job job, const HttpOutcome& outcome);
    void pause(Job job, const HttpOutcome& outcome);
    void give_up(const Job& job);

    Executor executor_;
    Rules rules_;
    Parts parts_;
    std::deque<Job> queue_;
    std::list<Paused> paused_;
    std::size_t under_way_ = 0;
    bool stopped_ = false;
};

// How long to wait after so many attempts: doubled each time up to the longest, between half of it and all.
std::chrono::milliseconds pause_after(std::size_t attempts, const Courier::Rules& rules, double draw);

}  // namespace net
