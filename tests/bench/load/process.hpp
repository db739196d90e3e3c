#pragma once

#include <chrono>
#include <cstddef>

#include <sys/types.h>

namespace bench {

// What a process has used so far, from /proc. All nothing when there is no such process.
struct ProcessUse {
    std::chrono::nanoseconds cpu{0};  // of all its threads, in steps of 10 ms
    std::size_t resident_bytes = 0;
};
ProcessUse use_of(pid_t process);

}  // namespace bench
