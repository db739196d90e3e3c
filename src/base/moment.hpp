#pragma once

#include <chrono>

namespace base {

// When something happened, UTC. Always handed in: nothing inside reads a clock.
using Moment = std::chrono::sys_time<std::chrono::milliseconds>;

}  // namespace base
