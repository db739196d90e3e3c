#include "match/add_features.hpp"

#include "base/vectorised.hpp"

namespace match {

namespace {

EVENKEEL_VECTORISED void add(float* sums, const float* rows, const Weighted* features, std::size_t count,
                             std::size_t width) {
    for (std::size_t feature = 0; feature < count; ++feature) {
        const float* row = rows + features[feature].number * width;
        const float value = features[feature].value;
        for (std::size_t at = 0; at < width; ++at) sums[at] += value * row[at];
    }
}

}  // namespace

void add_features(float* sums, const float* rows, std::span<const Weighted> features, std::size_t width) {
    add(sums, rows, features.data(), features.size(), width);
}

}  // namespace match
