#include "match/temper.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace match {

namespace {

// What each piece of evidence counts for one step of the levels.
struct Step {
    double irritated, angry, furious, usual, words, chat, start;
};

// Logistic regressions, fitted by tests/quality/fit_levels to lines that taught neither the heads nor the
// words. "irritated" counts against: that head also hears what it has never seen, and the rest does not.
constexpr std::array<Step, 3> steps = {{
    {-0.17, 0.00, 0.00, 2.21, 0.24, 0.70, -2.16},
    {-0.41, 0.56, 0.17, 1.92, 0.27, 0.29, -2.27},
    {-0.43, 0.44, 0.82, 2.59, 0.27, 0.07, -4.29},
}};

constexpr double heat_share = 0.4;  // of `anger`: what the words alone say, even where no level is reached
constexpr double heat_start = -1;   // words that say nothing are calm

double sigmoid(double log_odds) { return 1 / (1 + std::exp(-log_odds)); }

double confidence(const Step& step, const TemperEvidence& seen) {
    return sigmoid(step.start + step.irritated * seen.irritated + step.angry * seen.angry +
                   step.furious * seen.furious + step.usual * seen.usual +
                   step.words * static_cast<double>(seen.heat.anger) +
                   step.chat * static_cast<double>(seen.heat.chat));
}

}  // namespace

Temper temper_of(const TemperEvidence& evidence) {
    // Each step includes the ones below it, so a later one is never likelier than an earlier one.
    const double irritated = confidence(steps[0], evidence);
    const double angry = std::min(irritated, confidence(steps[1], evidence));
    const double furious = std::min(angry, confidence(steps[2], evidence));
    const double words = sigmoid(heat_start + static_cast<double>(evidence.heat.anger));
    return {.anger = (1 - heat_share) * (irritated + angry + furious) / 3 + heat_share * words,
            .level = (irritated >= 0.5 ? 1 : 0) + (angry >= 0.5 ? 1 : 0) + (furious >= 0.5 ? 1 : 0)};
}

}  // namespace match
