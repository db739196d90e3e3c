#include "net/bucket.hpp"

#include <algorithm>
#include <cmath>

namespace net {

double Bucket::level(Instant now) const {
    const double seconds = std::chrono::duration<double>(now - since_).count();
    return std::min(rate_.burst(), level_ + std::max(0.0, seconds) * static_cast<double>(rate_.per_second));
}

void Bucket::take(std::size_t amount, Instant now) {
    if (rate_.per_second == 0) return;
    level_ = std::max(level(now) - static_cast<double>(amount), -rate_.burst());
    since_ = now;
}

std::chrono::milliseconds Bucket::until(double wanted, Instant now) const {
    const double missing = std::min(wanted, rate_.burst()) - level(now);
    if (rate_.per_second == 0 || missing <= 0) return std::chrono::milliseconds(0);
    const double milliseconds = std::ceil(1000 * missing / static_cast<double>(rate_.per_second));
    return std::chrono::milliseconds(static_cast<std::int64_t>(milliseconds));
}

}  // namespace net
