#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace bench {

// One message of a customer, and whether the agent answers it.
struct Beat {
    std::chrono::nanoseconds due{0};  // since the beginning
    std::size_t conversation = 0;
    bool answered = false;

    bool operator==(const Beat&) const = default;
};

// When who says something, whatever the server does meanwhile: an open loop. Latencies are counted from
// `due`, not from when the generator came to send, so that a server that stops for a second is charged with
// all that should have been sent in that second (coordinated omission).
class Schedule {
public:
    // `rate` messages a second, in turn by `conversations` (at least one), of which the share `answers`
    // (0..1) is answered.
    Schedule(double rate, std::size_t conversations, double answers)
        : rate_(rate), conversations_(conversations), answers_(answers) {}

    Beat beat(std::uint64_t number) const;
    // How many are due within this time.
    std::uint64_t due_by(std::chrono::nanoseconds since_start) const;

private:
    double rate_;
    std::size_t conversations_;
    double answers_;
};

}  // namespace bench
