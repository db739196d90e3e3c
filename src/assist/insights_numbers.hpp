#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace assist {

// Where half, and nine tenths, of some durations lie, in seconds; between two of them in proportion.
struct Quantiles {
    double median = 0, p90 = 0;

    bool operator==(const Quantiles&) const = default;
};
// Nothing for none. Milliseconds, in any order.
std::optional<Quantiles> quantiles_of(std::vector<std::int64_t> durations);

// A mean with its 95 % interval (Student 1908: few answers make it wide).
struct MeanChange {
    double mean = 0, low = 0, high = 0;

    bool operator==(const MeanChange&) const = default;
};
// From the sum of the values and of their squares; nothing under two of them.
std::optional<MeanChange> mean_of(std::size_t count, double sum, double squares);

}  // namespace assist
