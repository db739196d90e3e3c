#pragma once

#include "net/asio.hpp"

#include <boost/circular_buffer.hpp>

#include <functional>
#include <limits>
#include <memory>
#include <string>

namespace net {

// A frame that goes to several sockets is written once and shared.
using Frame = std::shared_ptr<const std::string>;

// Why we end a connection; the number is the WebSocket close code.
enum class CloseReason : std::uint16_t {
    finished = 1000,
    going_away = 1001,
    text_only = 1003,
    no_hello = 1008,
    too_big = 1009,
    our_fault = 1011,
    too_slow = 1013,
    unauthorized = 4401,  // the numbers of HTTP, in the range that is for private use
    too_many_logins = 4429
};

// Frames waiting to be written to one client, in order.
// Bounded: a client that stops reading is dropped rather than remembered.
class Outbox {
public:
    Outbox(const Executor& executor, std::size_t capacity,
           std::size_t byte_capacity = std::numeric_limits<std::size_t>::max());

    // Does nothing once closed. When full, it closes itself as `too_slow` instead. A single frame that is
    // larger than all that may wait is taken where nothing waits.
    void put(Frame frame);
    // Told of each frame that was put in, so that it can leave at once.
    void when_put(std::function<void()> told) { told_put_ = std::move(told); }

    // At most half full: those with much to send stop here and are called back, so that it never fills by
    // their doing.
    bool has_room() const {
        return !closed_ && frames_.size() <= frames_.capacity().capacity() / 2 &&
               bytes_ <= byte_capacity_ / 2;
    }
    void when_room(std::function<void()> send_more) { send_more_ = std::move(send_more); }
    // Calls them back, if there is room: for whoever took frames out, when that is done.
    void ask_for_more();

    bool is_empty() const { return frames_.empty(); }

    // More bytes wait than a client that reads lets wait: files and long answers are few frames, and many
    // bytes. Whoever asks for more is not heard until less waits; then it is nudged.
    bool has_much() const { return bytes_ > byte_capacity_ / 4; }

    // The next frame, or null when there is none.
    Frame next();

    // Returns when somebody called nudge(), or it was closed.
    Awaitable<void> changed();
    void nudge();

    // What is in it is still written. The first reason counts.
    void close(CloseReason reason);
    void when_closed(std::function<void()> told) { told_closed_ = std::move(told); }
    bool is_closed() const { return closed_; }
    CloseReason reason() const { return reason_; }

private:
    boost::circular_buffer_space_optimized<Frame> frames_;  // holds no memory while nothing waits
    std::size_t byte_capacity_;
    std::size_t bytes_ = 0;  // of all that waits
    std::function<void()> told_put_;
    std::function<void()> send_more_;
    std::function<void()> told_closed_;
    bool closed_ = false;
    CloseReason reason_ = CloseReason::finished;
    Timer moved_;  // never expires; cancelled to wake changed()
};

}  // namespace net
