#pragma once

#include <chrono>
#include <string>

namespace base {

// When something happened, UTC. Always handed in: nothing inside reads a clock.
using Moment = std::chrono::sys_time<std::chrono::milliseconds>;

// "2026-11-22T08:05:00.000Z", as ISO 8601 and RFC 3339 have it.
std::string iso_time(Moment at);

}  // namespace base
