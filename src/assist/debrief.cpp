#include "assist/debrief.hpp"

#include "assist/rules.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace assist {

namespace {

using intents::Tactic;

constexpr int chain_rule = 2;

std::string line_of(const intents::Catalogue& catalogue, base::Language language, const std::string& intent,
                    Tactic tactic) {
    const intents::Intent* lines = catalogue.find(intent, intents::Audience::agent);
    if (lines == nullptr) return {};
    for (const intents::Reply& reply : lines->wordings[base::index_of(language)].replies) {
        if (reply.tactic == tactic) return reply.text;
    }
    return {};
}

// Each agent turn that a customer answered; of several in a row the last.
std::vector<Debrief::Change> changes(const std::vector<Step>& steps) {
    std::vector<Debrief::Change> changes;
    for (std::size_t at = 0; at + 1 < steps.size(); ++at) {
        const Step& turn = steps[at];
        if (turn.by_customer || !steps[at + 1].by_customer) continue;
        changes.push_back({.seq = turn.seq,
                           .from = turn.anger,
                           .to = steps[at + 1].anger,
                           .tactics = turn.tactics,
                           .faults = turn.faults,
                           .reply = turn.reply});
    }
    return changes;
}

std::vector<Debrief::Change> strongest(std::vector<Debrief::Change> changes, double sign) {
    std::erase_if(changes, [&](const auto& each) { return sign * (each.to - each.from) <= outcome_step; });
    std::sort(changes.begin(), changes.end(), [&](const auto& left, const auto& right) {
        const double first = std::abs(left.to - left.from), second = std::abs(right.to - right.from);
        return first != second ? first > second : left.seq < right.seq;
    });
    if (changes.size() > most_changes) changes.resize(most_changes);
    return changes;
}

int rule_of_fault(const intents::Catalogue& catalogue, const std::string& fault) {
    const intents::Intent* intent = catalogue.find(fault, intents::Audience::agent);
    return intent != nullptr ? intent->rule : rule_of_state_fault(fault);
}

std::vector<Debrief::Chance> chances(const std::vector<Step>& steps, base::Language language,
                                     const intents::Catalogue& catalogue) {
    std::vector<Debrief::Chance> chances;
    const auto add = [&](const Step& step, const std::string& missed, int rule, const std::string& line) {
        if (chances.size() < most_chances)
            chances.push_back({.seq = step.seq,
                               .missed = missed,
                               .rule = rule,
                               .why = std::string(words_of_rule(rule)),
                               .better = step.better.empty() ? line : step.better});
    };
    for (const Step& step : steps) {
        if (step.by_customer) continue;
        if (!step.faults.empty()) {  // one better line for a message, for the worst of its faults
            const std::string& fault = step.faults.front();
            add(step, fault, rule_of_fault(catalogue, fault),
                line_of(catalogue, language, fault, Tactic::rewrite));
        } else if (step.missed_acknowledgement) {
            add(step, "acknowledgement", chain_rule,
                line_of(catalogue, language, "acknowledge", Tactic::acknowledge));
        }
    }
    return chances;
}

std::vector<Debrief::Win> wins(const State& state, const Debrief& debrief) {
    std::vector<Debrief::Win> wins;
    const bool was_hot = state.peak >= open_anger;  // else there was nothing to calm
    if (was_hot && debrief.anger_at_end < state.peak / 2) wins.push_back(Debrief::Win::calmed);
    if (was_hot && state.anger_acknowledged) wins.push_back(Debrief::Win::acknowledged);
    if (state.agent_turns > 0 && debrief.chances.empty()) wins.push_back(Debrief::Win::no_faults);
    if (debrief.kept > 0 && debrief.broken == 0 && debrief.open_promises.empty())
        wins.push_back(Debrief::Win::promises_kept);
    return wins;
}

}  // namespace

std::string_view name_of(Debrief::Win win) {
    constexpr std::array<std::string_view, 4> names = {"calmed", "acknowledged", "no_faults",
                                                       "promises_kept"};
    return names[static_cast<std::size_t>(win)];
}

Debrief debrief(const State& state, base::Language language, const intents::Catalogue& catalogue) {
    Debrief debrief;
    if (!state.curve.empty()) {
        debrief.anger_at_start = state.curve.front().anger;
        debrief.anger_at_end = state.curve.back().anger;
    }
    debrief.peak = state.peak;
    debrief.calmed = strongest(changes(state.steps), -1);
    debrief.heated = strongest(changes(state.steps), +1);
    for (const Promise& promise : state.promises) {
        if (promise.state == PromiseState::open) debrief.open_promises.push_back(promise);
        debrief.kept += promise.state == PromiseState::kept ? 1U : 0U;
        debrief.broken += promise.state == PromiseState::broken ? 1U : 0U;
    }
    if (state.agent_turns > 0 && !state.greeted) debrief.missing.push_back(Phase::opening);
    if (state.agent_turns > 0 && !state.bade_farewell) debrief.missing.push_back(Phase::closing);
    debrief.chances = chances(state.steps, language, catalogue);
    debrief.wins = wins(state, debrief);
    return debrief;
}

}  // namespace assist
