#include "base/moment.hpp"

#include <fmt/chrono.h>

namespace base {

std::string iso_time(Moment at) {
    const auto seconds = std::chrono::floor<std::chrono::seconds>(at);
    return fmt::format("{:%Y-%m-%dT%H:%M:%S}.{:03}Z",
                       fmt::gmtime(std::chrono::system_clock::to_time_t(seconds)), (at - seconds).count());
}

}  // namespace base
