#pragma once

#include "match/byte_rows.hpp"
#include "match/vocabulary.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace match {

// A line with the one answer it should get.
struct AnsweredLine {
    std::vector<Weighted> features;
    std::uint32_t answer = 0;
};

struct NetSettings {
    std::size_t nets = 3;
    std::size_t hidden = 96;  // units of each
    int passes = 10;          // over all lines
    float rate = 0.05F;       // of learning, falling to zero in equal steps
    float dropout = 0.5F;     // share of the hidden units left out at each step, less than 1
};

// Several small nets with one hidden layer each, whose answers are averaged: together they see combinations
// of features that a linear model cannot, and each other's accidents cancel out. Rectified units, dropout (N.
// Srivastava et al., JMLR 2014), softmax and cross-entropy, Adagrad (J. Duchi et al., JMLR 2011) with one
// step size for each feature's row.
class HiddenNets {
public:
    HiddenNets() = default;
    HiddenNets(std::span<const AnsweredLine> lines, std::size_t answers, std::size_t features,
               const NetSettings& settings);

    // The first layer: what a feature adds to the hidden units of all nets, net after net. Only after
    // training.
    std::size_t units() const { return hidden_ * nets_; }
    const float* weights(std::uint32_t feature) const { return first_.data() + feature * units(); }
    const std::vector<float>& bias() const { return first_bias_; }
    void forget_first_layer() { first_ = {}; }

    // The second layer, from the sums of the first: the average of the nets' log odds, one per answer, up to
    // a constant.
    std::vector<float> answer(std::span<const float> sums) const;

private:
    class Trainer;
    std::size_t nets_ = 0;
    std::size_t hidden_ = 0;
    std::size_t answers_ = 0;
    std::vector<float> first_;        // [feature][net][unit]
    std::vector<float> first_bias_;   // [net][unit]
    ByteRows second_;                 // [net, unit][answer]
    std::vector<float> second_bias_;  // [answer], the nets' mean
};

// Numbers that sum up to one, in the proportions of exp(number).
void to_probabilities(std::span<float> numbers);

}  // namespace match
