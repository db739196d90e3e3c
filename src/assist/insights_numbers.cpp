#include "assist/insights_numbers.hpp"

#include <boost/math/distributions/students_t.hpp>

#include <algorithm>
#include <cmath>

namespace assist {

namespace {

constexpr double milliseconds_each = 1'000;

double quantile_of(std::vector<std::int64_t>& durations, double share) {
    const double place = share * static_cast<double>(durations.size() - 1);
    const auto below = durations.begin() + static_cast<std::ptrdiff_t>(place);
    std::nth_element(durations.begin(), below, durations.end());
    const auto low = static_cast<double>(*below);
    if (below + 1 == durations.end()) return low / milliseconds_each;
    const auto high = static_cast<double>(*std::min_element(below + 1, durations.end()));
    return (low + (place - std::floor(place)) * (high - low)) / milliseconds_each;
}

}  // namespace

std::optional<Quantiles> quantiles_of(std::vector<std::int64_t> durations) {
    if (durations.empty()) return std::nullopt;
    return Quantiles{.median = quantile_of(durations, 0.5), .p90 = quantile_of(durations, 0.9)};
}

std::optional<MeanChange> mean_of(std::size_t count, double sum, double squares) {
    if (count < 2) return std::nullopt;
    const auto n = static_cast<double>(count);
    const double mean = sum / n;
    const double variance = std::max(0.0, (squares - n * mean * mean) / (n - 1));
    const double t = boost::math::quantile(boost::math::students_t(n - 1), 0.975);
    const double reach = t * std::sqrt(variance / n);
    return MeanChange{.mean = mean, .low = mean - reach, .high = mean + reach};
}

}  // namespace assist
