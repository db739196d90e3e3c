#include "match/linear_model.hpp"

#include "base/vectorised.hpp"
#include "match/add_features.hpp"
#include "match/shuffler.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace match {

namespace {

EVENKEEL_VECTORISED void move_features(float* weights, const float* steps, const Weighted* features,
                                       std::size_t count, std::size_t heads) {
    for (std::size_t feature = 0; feature < count; ++feature) {
        float* row = weights + features[feature].number * heads;
        const float value = features[feature].value;
        for (std::size_t head = 0; head < heads; ++head) row[head] += value * steps[head];
    }
}

// Dual coordinate descent for all heads at once. Weights and bias are the caller's and start at zero.
class Trainer {
public:
    Trainer(std::span<const TrainingLine> lines, std::size_t heads, const TrainingSettings& settings,
            std::vector<float>& weights, std::vector<float>& bias)
        : lines_(lines),
          heads_(heads),
          settings_(settings),
          weights_(weights),
          bias_(bias),
          alpha_(lines.size() * heads),
          margins_(heads),
          steps_(heads),
          rests_(lines.size()) {
        for (const TrainingLine& line : lines) {
            float square = 1;  // the bias counts as a feature of value 1
            for (const Weighted& each : line.features) square += each.value * each.value;
            squares_.push_back(square);
        }
    }

    void run() {
        std::vector<std::uint32_t> order(lines_.size());
        std::iota(order.begin(), order.end(), 0U);
        Shuffler shuffler;
        bool rested = false;
        for (int pass = 0; pass < settings_.most_passes; ++pass) {
            shuffler.shuffle(order);
            worst_ = 0;
            rested = false;
            for (const std::uint32_t line : order) rested = !visit(line) || rested;
            if (worst_ >= settings_.tolerance) continue;
            if (!rested) return;
            std::fill(rests_.begin(), rests_.end(),
                      std::uint8_t{0});  // the next pass sees every line and has the last word
        }
    }

private:
    // A line that no head wanted to move by much is left alone for two passes. False when it rested.
    bool visit(std::size_t number) {
        constexpr std::uint8_t rest = 2;
        if (rests_[number] > 0) {
            --rests_[number];
            return false;
        }
        const float worst_before = worst_;
        worst_ = 0;
        learn(number);
        if (worst_ < settings_.tolerance / 2) rests_[number] = rest;
        worst_ = std::max(worst_, worst_before);
        return true;
    }

    void learn(std::size_t number) {
        const TrainingLine& line = lines_[number];
        std::copy(bias_.begin(), bias_.end(), margins_.begin());
        add_features(margins_.data(), weights_.data(), line.features, heads_);
        if (!find_steps(line, alpha_.data() + number * heads_, squares_[number])) return;
        move_features(weights_.data(), steps_.data(), line.features.data(), line.features.size(), heads_);
        for (std::size_t head = 0; head < heads_; ++head) bias_[head] += steps_[head];
    }

    // Newton's step on each head's own variable, kept at zero or above. False when none moves.
    bool find_steps(const TrainingLine& line, float* alpha, float square) {
        bool any = false;
        for (std::size_t head = 0; head < heads_; ++head) {
            steps_[head] = 0;
            const auto side = static_cast<float>(line.lessons[head]);
            if (side == 0) continue;
            const auto cost = static_cast<float>(settings_.cost * (side > 0 ? settings_.in_favour : 1.0));
            const float diagonal = 1 / (2 * cost);
            const float gradient = side * margins_[head] - 1 + diagonal * alpha[head];
            const float projected = alpha[head] > 0 ? gradient : std::min(gradient, 0.0F);
            worst_ = std::max(worst_, std::abs(projected));
            if (projected == 0) continue;
            const float moved = std::max(alpha[head] - gradient / (square + diagonal), 0.0F);
            steps_[head] = (moved - alpha[head]) * side;
            alpha[head] = moved;
            any = true;
        }
        return any;
    }

    std::span<const TrainingLine> lines_;
    std::size_t heads_;
    const TrainingSettings& settings_;
    std::vector<float>& weights_;
    std::vector<float>& bias_;
    std::vector<float> squares_;  // of each line's length
    std::vector<float> alpha_;    // [line][head]
    std::vector<float> margins_;
    std::vector<float> steps_;
    std::vector<std::uint8_t> rests_;
    float worst_ = 0;
};

}  // namespace

LinearModel::LinearModel(std::span<const TrainingLine> lines, std::size_t heads, std::size_t features,
                         const TrainingSettings& settings)
    : heads_(heads), weights_(features * heads), bias_(heads) {
    Trainer(lines, heads, settings, weights_, bias_).run();
    for (std::size_t head = 0; head < heads; ++head) {
        const bool taught = std::any_of(lines.begin(), lines.end(), [&](const TrainingLine& line) {
            return line.lessons[head] == Lesson::in_favour;
        });
        if (!taught) bias_[head] = -1;  // a question nobody answered yes to
    }
}

std::vector<float> LinearModel::score(const std::vector<Weighted>& message) const {
    std::vector<float> margins = bias_;
    add_features(margins.data(), weights_.data(), message, heads_);
    return margins;
}

}  // namespace match
