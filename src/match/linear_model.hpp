#pragma once

#include "match/vocabulary.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace match {

// What a training line is to one head.
enum class Lesson : std::int8_t { against = -1, ignored = 0, in_favour = 1 };

// One line of training, seen by every head.
struct TrainingLine {
    std::vector<Weighted> features;
    std::vector<Lesson> lessons;  // one per head
};

struct TrainingSettings {
    double cost = 1.0;       // C of the support vector machine
    double in_favour = 2.0;  // how much more a line in favour weighs: there are few of them
    double tolerance = 0.3;  // the largest projected gradient that ends training
    int most_passes = 30;    // over all lines
};

// Many yes-or-no questions answered over the same features, one linear head each: L2-regularised
// squared-hinge support vector machines, trained by dual coordinate descent (C.-J. Hsieh et al., ICML 2008),
// the problem that LIBLINEAR's solver 1 solves and is tested against. All heads are trained in the same
// passes, so a line's features come from memory once for all of them; that is where the time goes. Trained
// weights are read through a Scorer.
class LinearModel {
public:
    LinearModel() = default;
    LinearModel(std::span<const TrainingLine> lines, std::size_t heads, std::size_t features,
                const TrainingSettings& settings);

    // Margins, one per head; above zero speaks in favour.
    std::vector<float> score(const std::vector<Weighted>& message) const;

    // One number per head.
    const float* weights(std::uint32_t feature) const { return weights_.data() + feature * heads_; }
    const std::vector<float>& bias() const { return bias_; }

private:
    std::size_t heads_ = 0;
    std::vector<float> weights_;  // [feature][head]
    std::vector<float> bias_;
};

}  // namespace match
