#include "storage/retries.hpp"

#include <algorithm>

namespace storage {

std::optional<std::chrono::milliseconds> Retries::failed(Time now, double chance) {
    using std::chrono::milliseconds;
    if (!failing_since_) {
        failing_since_ = now;
        wait_ = limits_.first;
    }
    const auto spread = milliseconds(static_cast<std::int64_t>(static_cast<double>(wait_.count()) * chance));
    const milliseconds pause = (wait_ + spread) / 2;
    wait_ = std::min(limits_.longest, wait_ * 2);
    if (now + pause - *failing_since_ <= limits_.patience) return pause;
    next_ = now + pause;
    return std::nullopt;
}

void Retries::went_well() {
    failing_since_.reset();
    next_ = {};
}

}  // namespace storage
