#include "net/remark.hpp"

#include <fmt/chrono.h>

#include <chrono>
#include <cstdio>

namespace net {

void remark_on_stderr(const std::string& what) {
    const auto now = std::chrono::system_clock::now();
    const auto seconds = std::chrono::floor<std::chrono::seconds>(now);
    const auto millis = std::chrono::duration_cast<std::chrono::milliseconds>(now - seconds).count();
    // In one piece, so that lines of several threads do not mix.
    const std::string line =
        fmt::format("{:%Y-%m-%dT%H:%M:%S}.{:03}Z {}\n",
                    fmt::gmtime(std::chrono::system_clock::to_time_t(seconds)), millis, what);
    std::fputs(line.c_str(), stderr);
}

}  // namespace net
