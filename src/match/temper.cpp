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
// words. The heads of the lower steps count little beside what the intents and the words say.
constexpr std::array<Step, 3> steps = {{
    {-0.25, -0.01, -0.04, 2.52, 0.23, 0.72, -2.46},
    {-0.38, 0.51, 0.11, 2.00, 0.26, 0.28, -2.32},
    {-0.33, 0.38, 0.73, 3.28, 0.34, 0.02, -5.40},
}};

constexpr double heat_share = 0.35;  // of `anger`: what the words alone say, even where no level is reached
constexpr double heat_start = -1;    // words that say nothing are calm

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
