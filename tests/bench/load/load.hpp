#pragma once

#include "bench/load/histogram.hpp"
#include "bench/load/texts.hpp"

#include <chrono>
#include <cstdint>
#include <string>

#include <sys/types.h>

namespace bench {

// What the server speaks. `forward`: whatever comes in at /c/N goes out at /a/N and back, as it is. `echo`:
// everything comes back.
enum class Dialect { evenkeel, forward, echo };

struct LoadPlan {
    std::uint16_t port = 0;
    pid_t process = 0;  // of the server, for its CPU and memory
    Dialect dialect = Dialect::evenkeel;
    std::size_t conversations = 100;
    double rate = 2'000;    // messages of customers a second
    double answers = 0.25;  // share of them that the agent answers
    std::chrono::seconds warm_up{2};
    std::chrono::seconds duration{10};
    std::size_t burst = 0;      // instead of talk: so many small frames at once, again when all are answered
    std::string name = "load";  // of this run's conversations
};

struct LoadResult {
    double seconds = 0;           // that were measured
    std::uint64_t customer = 0;   // messages of customers that were acknowledged, or forwarded, within them
    std::uint64_t agent = 0;      // the same of agents
    std::uint64_t frames_in = 0;  // that the server sent to us
    std::uint64_t missing = 0;    // messages without an answer at the end
    std::uint64_t refused = 0;    // error frames
    std::uint64_t lost = 0;       // connections
    Histogram acknowledged, suggested;       // from when a message was due
    std::chrono::nanoseconds server_cpu{0};  // while it was measured
    std::chrono::nanoseconds own_cpu{0};
    std::size_t resident_before = 0, resident_after = 0;
};

// Opens all connections, talks, waits for the last answers, and goes.
LoadResult run_load(const LoadPlan& plan, const Texts& texts);

struct IdleResult {
    std::uint64_t opened = 0, lost = 0;
    double seconds = 0;  // until the last was welcomed
    std::size_t resident_before = 0, resident_after = 0;
    std::chrono::nanoseconds server_cpu{0};
};

// Connections of customers who say hello and nothing more, `at_once` of them opening at a time.
IdleResult run_idle(const LoadPlan& plan, std::size_t connections, std::size_t at_once);

}  // namespace bench
