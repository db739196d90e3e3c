#include "net/outbox.hpp"

#include <boost/asio/redirect_error.hpp>

#include <utility>

namespace net {

Outbox::Outbox(const Executor& executor, std::size_t capacity, std::size_t byte_capacity)
    : frames_(capacity), byte_capacity_(byte_capacity), moved_(executor, Timer::time_point::max()) {}

void Outbox::put(Frame frame) {
    if (closed_) return;
    const bool fits = frames_.empty() || bytes_ + frame->size() <= byte_capacity_;
    if (frames_.full() || !fits) {
        close(CloseReason::too_slow);
        return;
    }
    bytes_ += frame->size();
    frames_.push_back(std::move(frame));
    if (told_put_) told_put_();
}

Frame Outbox::next() {
    if (frames_.empty()) return nullptr;
    Frame frame = std::move(frames_.front());
    frames_.pop_front();
    const bool had_much = has_much();
    bytes_ -= frame->size();
    if (had_much && !has_much()) nudge();
    return frame;
}

void Outbox::ask_for_more() {
    if (send_more_ && has_room()) send_more_();
}

Awaitable<void> Outbox::changed() {
    if (closed_) co_return;
    error_code woken;
    co_await moved_.async_wait(asio::redirect_error(use_awaitable, woken));
}

void Outbox::nudge() { moved_.cancel(); }

void Outbox::close(CloseReason reason) {
    if (closed_) return;
    closed_ = true;
    reason_ = reason;
    moved_.cancel();
    if (told_closed_) told_closed_();
}

}  // namespace net
