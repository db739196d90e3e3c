#include "bench/load/schedule.hpp"

#include <cmath>

namespace bench {

Beat Schedule::beat(std::uint64_t number) const {
    const auto nanoseconds = static_cast<std::int64_t>(std::ceil(static_cast<double>(number) * 1e9 / rate_));
    const std::uint64_t round = number / conversations_;
    const auto answers_before = [this](std::uint64_t rounds) {
        return std::floor(static_cast<double>(rounds) * answers_);
    };
    return {.due = std::chrono::nanoseconds(nanoseconds),
            .conversation = number % conversations_,
            .answered = answers_before(round + 1) > answers_before(round)};
}

std::uint64_t Schedule::due_by(std::chrono::nanoseconds since_start) const {
    if (since_start.count() < 0) return 0;
    auto count = static_cast<std::uint64_t>(static_cast<double>(since_start.count()) * rate_ / 1e9);
    while (beat(count).due <= since_start) ++count;
    return count;
}

}  // namespace bench
