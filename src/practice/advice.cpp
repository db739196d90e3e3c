#include "practice/advice.hpp"

#include "assist/rules.hpp"
#include "assist/same_words.hpp"

#include <algorithm>
#include <array>

namespace practice {

namespace {

using intents::Tactic;

// What anger and the way to a calm ending are worth against each other, in points of anger.
constexpr double worth_of_a_move = 15;
constexpr double worth_of_acknowledging = 4;
constexpr double worth_of_a_close = 20;  // where the matter is settled (rule 23)
constexpr double bad_ending = 500;
// Evenkeel's own order stands as long as nothing is better by more than this.
constexpr double about_as_good = 12;
constexpr double strong_from = 4;  // points of relief, before temperament

const std::array<Tactic, 9> tactics = {Tactic::acknowledge,   Tactic::apologise, Tactic::diplomacy,
                                       Tactic::computer_mode, Tactic::clarify,   Tactic::offer_options,
                                       Tactic::commit,        Tactic::thank,     Tactic::close};

struct Trial {
    Step step;
    PlotState after;
};

Trial trial(Tactic tactic, const Setup& setup, const PlotState& plot) {
    PlotState after = plot;
    Step step = advance(*setup.scenario, setup.difficulty, after,
                        {.tactics = {tactic}, .faults = {}, .input = Input::words});
    return {std::move(step), std::move(after)};
}

// Less is better.
double cost_of(const Trial& trial, Tactic tactic, const Scenario& scenario) {
    const PlotState& after = trial.after;
    if (const Ending* ending = scenario.ending(after.ending))
        return after.anger + (ending->kind == EndingKind::calmed ? 0 : bad_ending) -
               (tactic == Tactic::close ? worth_of_a_close : 0);
    return after.anger + worth_of_a_move * moves_to_calm(scenario, after.node) -
           (after.acknowledged ? worth_of_acknowledging : 0);
}

}  // namespace

std::vector<Candidate> candidates(const Setup& setup, const PlotState& plot,
                                  const assist::State& conversation, std::uint64_t newest,
                                  const assist::Knowledge& knowledge) {
    std::vector<Candidate> found;
    const auto add = [&](Tactic tactic, const std::string& text) {
        if (!conversation.words.contains(assist::words_hash(text))) found.push_back({tactic, text});
    };
    if (conversation.offered_about == newest) {
        for (const assist::Suggested& reply : conversation.offered) add(reply.tactic, reply.text);
    }
    const auto& answers = setup.wording().answers;
    if (const auto own = answers.find(plot.node); own != answers.end()) {
        for (const Answer& answer : own->second) add(answer.tactic, answer.text);
    }
    for (const Tactic tactic : tactics) {
        const intents::Intent* lines =
            knowledge.catalogue().find(intents::name_of(tactic), intents::Audience::agent);
        if (lines == nullptr) continue;
        for (const intents::Reply& reply : lines->wordings[base::index_of(setup.language)].replies) {
            if (reply.tactic == tactic && knowledge.allows(reply.id)) add(tactic, reply.text);
        }
    }
    return found;
}

std::optional<Advice> best_of(const std::vector<Candidate>& candidates, const Setup& setup,
                              const PlotState& plot) {
    std::vector<double> costs;
    costs.reserve(candidates.size());
    for (const Candidate& each : candidates)
        costs.push_back(cost_of(trial(each.tactic, setup, plot), each.tactic, *setup.scenario));
    if (costs.empty()) return std::nullopt;
    const double best = *std::min_element(costs.begin(), costs.end());
    const auto chosen =
        std::find_if(costs.begin(), costs.end(), [&](double cost) { return cost <= best + about_as_good; });
    const Candidate& candidate = candidates[static_cast<std::size_t>(chosen - costs.begin())];
    const int rule = assist::rule_of(candidate.tactic);
    return Advice{candidate.tactic, candidate.text, rule, std::string(assist::words_of_rule(rule))};
}

Fit fit_of(Tactic tactic, const Setup& setup, const PlotState& plot) {
    const Trial tried = trial(tactic, setup, plot);
    const Scenario& scenario = *setup.scenario;
    const int before = moves_to_calm(scenario, plot.node);
    const Ending* ending = scenario.ending(tried.after.ending);
    const bool forward = ending != nullptr ? ending->kind == EndingKind::calmed
                                           : moves_to_calm(scenario, tried.after.node) < before;
    if (tried.step.moved && forward) return Fit::strong;
    const double factor = factor_of(scenario.level(setup.difficulty).temperament);
    double points = 0;
    for (const Effect& effect : tried.step.effects) points += effect.points / factor;
    if (points > 0) return Fit::harms;
    if (points <= -strong_from) return Fit::strong;
    return points < 0 ? Fit::weak : Fit::idle;
}

}  // namespace practice
