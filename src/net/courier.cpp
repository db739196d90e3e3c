#include "net/courier.hpp"

#include <boost/asio/co_spawn.hpp>

#include <algorithm>
#include <exception>

namespace net {

std::chrono::milliseconds pause_after(std::size_t attempts, const Courier::Rules& rules, double draw) {
    std::chrono::milliseconds pause = rules.first_pause;
    for (std::size_t i = 1; i < attempts && pause < rules.longest_pause; ++i) pause *= 2;
    pause = std::min(pause, rules.longest_pause);
    const double share = 0.5 + 0.5 * std::clamp(draw, 0.0, 1.0);
    return std::chrono::milliseconds(static_cast<std::int64_t>(static_cast<double>(pause.count()) * share));
}

Courier::Courier(const Executor& executor, const Rules& rules, Parts parts)
    : executor_(executor), rules_(rules), parts_(std::move(parts)) {}

void Courier::send(Errand errand) {
    Job job{.errand = std::move(errand)};
    if (stopped_ || waiting() >= rules_.waiting) {
        job.last_problem = stopped_ ? "the server stopped" : "too many others waited";
        return give_up(job);
    }
    queue_.push_back(std::move(job));
    go_on();
}

void Courier::go_on() {
    while (!stopped_ && under_way_ < rules_.at_once && !queue_.empty()) {
        Job job = std::move(queue_.front());
        queue_.pop_front();
        auto call = parts_.call_for(job.errand);
        if (!call) continue;
        ++under_way_;
        asio::co_spawn(executor_, attempt(std::move(job), std::move(*call)),
                       [this](const std::exception_ptr& failure) {
                           --under_way_;
                           go_on();
                           if (failure) std::rethrow_exception(failure);
                       });
    }
}

Awaitable<void> Courier::attempt(Job job, HttpCall call) {
    ++job.attempts;
    const HttpOutcome outcome = co_await parts_.post(std::move(call));
    settle(std::move(job), outcome);
}

void Courier::settle(Job job, const HttpOutcome& outcome) {
    job.last_problem = outcome.problem;
    if (outcome.is_fine())
        parts_.done(job.errand);
    else if (stopped_ || !outcome.may_pass() || job.attempts >= rules_.attempts)
        give_up(job);
    else
        pause(std::move(job), outcome);
}

void Courier::pause(Job job, const HttpOutcome& outcome) {
    const std::chrono::milliseconds own = pause_after(job.attempts, rules_, parts_.draw());
    const std::chrono::milliseconds asked = outcome.retry_after;
    parts_.postponed(job.errand, outcome.problem);
    const auto place = paused_.emplace(paused_.end(), executor_, std::move(job), std::max(own, asked));
    place->timer.async_wait([this, place](error_code failure) {
        if (failure) return;  // stop() has taken it
        queue_.push_back(std::move(place->job));
        paused_.erase(place);
        go_on();
    });
}

void Courier::give_up(const Job& job) { parts_.given_up(job.errand, job.last_problem, job.attempts); }

void Courier::stop() {
    if (stopped_) return;
    stopped_ = true;
    for (Job& job : queue_) {
        if (job.last_problem.empty()) job.last_problem = "the server stopped";
        give_up(job);
    }
    queue_.clear();
    for (Paused& paused : paused_) give_up(paused.job);
    paused_.clear();
}

}  // namespace net
