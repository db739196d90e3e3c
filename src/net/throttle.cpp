#include "net/throttle.hpp"

#include <algorithm>

namespace net {

void Throttle::take(std::size_t bytes, Instant now) {
    messages_.take(1, now);
    bytes_.take(bytes, now);
}

std::chrono::milliseconds Throttle::refused_for(Instant now) {
    const auto rest = messages_.until(fair_start(), now);
    if (rest.count() == 0) refusing_ = false;
    if (messages_.is_in_debt(now)) refusing_ = true;
    return refusing_ ? rest : std::chrono::milliseconds(0);
}

std::chrono::milliseconds Throttle::pause(Instant now) const {
    // One message above the deepest debt: the next one is charged in full.
    return std::max(messages_.until(1 - messages_.rate().burst(), now), bytes_.until(0, now));
}

}  // namespace net
