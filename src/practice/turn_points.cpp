#include "practice/turn_points.hpp"

#include "practice/advice.hpp"

#include <algorithm>

namespace practice {

namespace {

constexpr double fault_share = 0.5;
constexpr double nothing_said = 1;  // gibberish, an empty message, the persona's own words
constexpr double nothing_done = 3;

double worth_of(Fit fit) {
    switch (fit) {
        case Fit::strong: return most_turn_points;
        case Fit::weak: return 7;
        case Fit::idle: return 5;
        case Fit::harms: return 1;
    }
    return 0;
}

}  // namespace

double cost_of_fault(const std::string& fault, const Scenario& scenario) {
    const auto own = scenario.effects.find(fault);
    if (own != scenario.effects.end()) return std::max(0.0, own->second * fault_share);
    const auto standard = standard_effects().find(fault);
    return standard == standard_effects().end() ? 0 : standard->second * fault_share;
}

void give_points(Feedback& feedback, const Setup& setup, const PlotState& before) {
    if (feedback.input == Input::silence || feedback.input == Input::abusive) return;
    if (feedback.input != Input::words) {
        feedback.points = nothing_said;
        return;
    }
    double points = feedback.tactics.empty() ? nothing_done : 0;
    for (Recognised& found : feedback.tactics) {
        const auto tactic = intents::tactic_from(found.id);
        if (!tactic) continue;
        const Fit fit = fit_of(*tactic, setup, before);
        found.fits = fit == Fit::strong || fit == Fit::weak;
        points = std::max(points, worth_of(fit));
    }
    for (const Recognised& fault : feedback.faults) points -= cost_of_fault(fault.id, *setup.scenario);
    feedback.points = std::clamp(points, 0.0, most_turn_points);
}

}  // namespace practice
