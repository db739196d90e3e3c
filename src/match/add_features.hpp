#pragma once

#include "match/vocabulary.hpp"

#include <span>

namespace match {

// sums += row of each feature * its value: the first step of every training, and where most of its time goes.
// `rows` has `width` numbers for each feature, as `sums` has.
void add_features(float* sums, const float* rows, std::span<const Weighted> features, std::size_t width);

}  // namespace match
