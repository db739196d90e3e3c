#pragma once

#include "net/bucket.hpp"

namespace net {

// What one client, or all clients of one address together, may send.
struct Traffic {
    Rate messages;
    Rate bytes;
};

// Holds somebody to it. Who sends too many messages is told to slow down, and heard again when a second's
// worth has come together: until then everything is refused, so that what was sent in a row is refused in a
// row and can be sent again in that order. What is refused counts too. Who goes on all the same, until the
// debt is as large as what can be saved, or sends too many bytes, is read no faster than the rate: the rest
// waits in the network, at the sender's cost.
class Throttle {
public:
    explicit Throttle(const Traffic& traffic) : messages_(traffic.messages), bytes_(traffic.bytes) {}

    // One message of so many bytes has come.
    void take(std::size_t bytes, Instant now);

    // How long its messages are refused; zero when they are carried out.
    std::chrono::milliseconds refused_for(Instant now);

    // How long nothing more should be read of it; mostly zero.
    std::chrono::milliseconds pause(Instant now) const;

    // As if nothing had ever come.
    bool is_rested(Instant now) const { return messages_.is_full(now) && bytes_.is_full(now); }

private:
    // What must have come together before messages are carried out again.
    double fair_start() const { return static_cast<double>(messages_.rate().per_second); }

    Bucket messages_;
    Bucket bytes_;
    bool refusing_ = false;
};

}  // namespace net
