#include "match/temper.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace match {

namespace {

// What each piece of evidence counts for one step of the levels.
struct Step {
    TemperEvidence weight;
    double start = 0;
};

// Logistic regressions fitted by tests/quality/fit_levels on the tests beside the intent files, the
// development set and calm lines of other sets; none of these lines taught the heads or the words.
// docs/quality.md has how well a language is read by the steps that the five others taught.
constexpr std::array<Step, 3> steps = {{
    {{.irritated = -0.13,
      .angry = 0.07,
      .furious = -0.02,
      .bait = 0.30,
      .grievance = 0.29,
      .demand = 0.34,
      .care = 0.01,
      .colleague = 0.41,
      .calm = -0.31,
      .heat = {.anger = 0.09F, .chat = 0.62F}},
     3.96},
    {{.irritated = -0.15,
      .angry = 0.51,
      .furious = 0.12,
      .bait = 0.18,
      .grievance = 0.10,
      .demand = 0.11,
      .care = -0.04,
      .colleague = 0.02,
      .calm = -0.09,
      .heat = {.anger = 0.27F, .chat = 0.23F}},
     0.87},
    {{.irritated = 0.06,
      .angry = 0.34,
      .furious = 0.68,
      .bait = 0.08,
      .grievance = -0.07,
      .demand = -0.08,
      .care = 0.12,
      .colleague = -0.19,
      .calm = -0.06,
      .heat = {.anger = 0.41F, .chat = 0.01F}},
     -1.90},
}};

constexpr double heat_share = 0.35;  // of `anger`: what the words alone say, even where no level is reached
constexpr double heat_start = -1;    // words that say nothing are calm

double sigmoid(double log_odds) { return 1 / (1 + std::exp(-log_odds)); }

double confidence(const Step& step, const TemperEvidence& seen) {
    const TemperEvidence& weight = step.weight;
    return sigmoid(step.start + weight.irritated * seen.irritated + weight.angry * seen.angry +
                   weight.furious * seen.furious + weight.bait * seen.bait +
                   weight.grievance * seen.grievance + weight.demand * seen.demand + weight.care * seen.care +
                   weight.colleague * seen.colleague + weight.calm * seen.calm +
                   static_cast<double>(weight.heat.anger * seen.heat.anger) +
                   static_cast<double>(weight.heat.chat * seen.heat.chat));
}

}  // namespace

Temper temper_of(const TemperEvidence& evidence) {
    // Each step includes the ones above it, so an earlier one is never less likely than a later one.
    const double furious = confidence(steps[2], evidence);
    const double angry = std::max(furious, confidence(steps[1], evidence));
    const double irritated = std::max(angry, confidence(steps[0], evidence));
    const double words = sigmoid(heat_start + static_cast<double>(evidence.heat.anger));
    return {.anger = (1 - heat_share) * (irritated + angry + furious) / 3 + heat_share * words,
            .level = (irritated >= 0.5 ? 1 : 0) + (angry >= 0.5 ? 1 : 0) + (furious >= 0.5 ? 1 : 0)};
}

}  // namespace match
