#include "practice/scorecard.hpp"

#include "assist/rules.hpp"
#include "practice/turn_points.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace practice {

namespace {

constexpr double whole = 100;

// What the outcome is made of; the sum is `whole`.
constexpr double for_calm_ending = 50, for_other_ending = 10;
constexpr double for_end = 15, for_peak = 10, for_mean = 10, for_turns = 10, for_greeting = 2.5,
                 for_close = 2.5;
constexpr double half = 0.5;

Deduction deduction(int turn, std::string what, double points, int rule) {
    return {.turn = turn,
            .what = std::move(what),
            .points = points,
            .rule = rule,
            .because = std::string(assist::words_of_rule(rule)),
            .words = {},
            .better = {}};
}

// Turns in which the trainee could do something.
std::vector<const Turn*> own_turns(const Session& session) {
    std::vector<const Turn*> turns;
    for (const Turn& turn : session.turns()) {
        if (turn.number > 0 && turn.feedback.event.empty()) turns.push_back(&turn);
    }
    return turns;
}

// What of a turn's lost points goes to whom: to each fault by the anger it stirs, the rest to what was
// missed.
class TurnLoss {
public:
    TurnLoss(const Turn& turn, const Scenario& scenario, double per_point)
        : turn_(turn), scenario_(scenario), per_point_(per_point) {}

    std::vector<Deduction> deductions() && {
        const Feedback& feedback = turn_.feedback;
        double left = most_turn_points - feedback.points;
        for (const Recognised& fault : feedback.faults) {
            const double share = std::min(left, cost_of_fault(fault.id, scenario_));
            take(fault.id, share, fault.rule, fault.words, fault.better);
            left -= share;
        }
        if (left <= 0) return std::move(deductions_);
        const std::string better = feedback.better ? feedback.better->text : "";
        if (feedback.input != Input::words)
            take(std::string(name_of(feedback.input)), left, rule_of_cause(name_of(feedback.input)),
                 turn_.said, better);
        else if (feedback.called_for)
            take(std::string(intents::name_of(*feedback.called_for)), left,
                 assist::rule_of(*feedback.called_for), "", better);
        else
            take("unacknowledged", left, rule_of_cause("unacknowledged"), "", better);
        return std::move(deductions_);
    }

private:
    void take(std::string what, double points, int rule, std::string words, std::string better) {
        if (points <= 0) return;
        Deduction made = deduction(turn_.number, std::move(what), points * per_point_, rule);
        made.words = std::move(words);
        made.better = std::move(better);
        deductions_.push_back(std::move(made));
    }

    const Turn& turn_;
    const Scenario& scenario_;
    double per_point_;
    std::vector<Deduction> deductions_;
};

double sum_of(const std::vector<Deduction>& deductions) {
    return std::accumulate(deductions.begin(), deductions.end(), 0.0,
                           [](double sum, const Deduction& each) { return sum + each.points; });
}

void judge_process(const Session& session, Scorecard& card) {
    const std::vector<const Turn*> turns = own_turns(session);
    if (turns.empty()) {
        card.process_deductions.push_back(deduction(0, "nothing_said", whole, 2));
        return;
    }
    const double per_point = whole / most_turn_points / static_cast<double>(turns.size());
    for (const Turn* turn : turns) {
        for (Deduction& lost : TurnLoss(*turn, *session.setup().scenario, per_point).deductions())
            card.process_deductions.push_back(std::move(lost));
        for (const Recognised& tactic : turn->feedback.tactics) {
            if (tactic.fits) card.earned.push_back({turn->number, tactic.id, tactic.words, tactic.rule});
        }
    }
    double left = whole - sum_of(card.process_deductions);
    for (const int turn : session.hinted_turns()) {
        const double points = std::min(left, points_per_hint);
        if (points > 0) {
            card.process_deductions.push_back(deduction(turn, "hint", points, 28));
            card.process_deductions.back().because = "A hint was asked for: it shows how, and costs points.";
        }
        left -= points;
    }
    card.process = std::max(0.0, left);
}

int count_turns_to_calm(const std::vector<const Turn*>& turns) {
    int count = 0;
    for (const Turn* turn : turns) {
        ++count;
        if (band_of(turn->feedback.after) == Band::calm) return count;
    }
    return 0;
}

Outcome outcome_of(const Session& session, const Scorecard& card) {
    Outcome result;
    const std::vector<const Turn*> turns = own_turns(session);
    const Ending* ending = session.setup().scenario->ending(session.plot().ending);
    result.ending = ending != nullptr ? ending->kind : EndingKind::walked_away;
    const auto& debrief = session.setup().wording().debrief;
    if (const auto words = debrief.find(result.ending); words != debrief.end())
        result.debrief = words->second;
    result.start = card.curve.front();
    result.end = card.curve.back();
    result.peak = *std::max_element(card.curve.begin(), card.curve.end());
    result.mean =
        std::accumulate(card.curve.begin(), card.curve.end(), 0.0) / static_cast<double>(card.curve.size());
    result.turns = static_cast<int>(turns.size());
    if (const int count = count_turns_to_calm(turns); count > 0) result.turns_to_calm = count;
    for (const assist::Promise& promise : session.conversation().promises) {
        ++result.promises;
        result.with_time += promise.due ? 1 : 0;
    }
    for (const Turn* turn : turns) {
        for (const Recognised& fault : turn->feedback.faults)
            result.unkeepable += fault.id == "overpromise" ? 1 : 0;
    }
    result.greeted = session.conversation().greeted;
    result.closed = session.conversation().bade_farewell;
    return result;
}

void judge_outcome(Scorecard& card) {
    const Outcome& result = card.result;
    const auto lose = [&](std::string what, double points, int rule) {
        if (points > 0) card.outcome_deductions.push_back(deduction(0, std::move(what), points, rule));
    };
    const bool calmed = card.finished && result.ending == EndingKind::calmed;
    const bool walked = card.finished && result.ending == EndingKind::walked_away;
    if (!calmed) {
        std::string what = card.finished ? std::string(name_of(result.ending)) : "unfinished";
        lose(std::move(what), for_calm_ending - (walked ? for_other_ending : 0), 3);
    }
    lose("anger_at_end", for_end * result.end / top_anger, 1);
    const double room = std::max(1.0, top_anger - result.start);
    lose("peak", for_peak * std::clamp((result.peak - result.start) / room, 0.0, 1.0), 2);
    // Half of the opening's anger on the way is as good as it gets.
    lose("long_anger", for_mean * std::clamp(2 * result.mean / std::max(1.0, result.start) - 1, 0.0, 1.0), 2);
    const double pace =
        result.turns == 0 ? 0 : std::min(1.0, static_cast<double>(card.par_turns) / result.turns);
    lose("turns", for_turns * (calmed ? 1 - pace : 1), 27);
    lose("greeting", result.greeted ? 0 : for_greeting, 23);
    lose("close", result.closed ? 0 : for_close, 23);
    card.outcome = std::max(0.0, whole - sum_of(card.outcome_deductions));
}

// The tactic that was there where one was called for; else the one that was missed.
void count_skills(const Session& session, Scorecard& card) {
    for (const Turn* turn : own_turns(session)) {
        const Feedback& feedback = turn->feedback;
        SkillTally& composure = card.skills["composure"];
        ++composure.chances;
        composure.taken += feedback.faults.empty() && feedback.input == Input::words ? 1 : 0;
        const auto fitting = std::find_if(feedback.tactics.begin(), feedback.tactics.end(),
                                          [](const Recognised& each) { return each.fits; });
        if (fitting != feedback.tactics.end()) {
            ++card.skills[fitting->id].chances;
            ++card.skills[fitting->id].taken;
        } else if (feedback.called_for) {
            ++card.skills[std::string(intents::name_of(*feedback.called_for))].chances;
        }
    }
}

}  // namespace

std::string_view name_of(Tier tier) {
    static constexpr std::array<std::string_view, 4> names = {"needs_practice", "developing", "solid",
                                                              "excellent"};
    return names[static_cast<std::size_t>(tier)];
}

Tier tier_of(double total) {
    if (total < 50) return Tier::needs_practice;
    if (total < 75) return Tier::developing;
    return total < 90 ? Tier::solid : Tier::excellent;
}

Scorecard score(const Session& session) {
    const Setup& setup = session.setup();
    Scorecard card;
    card.scenario = setup.scenario->id;
    card.title = setup.wording().title;
    card.family = setup.scenario->family;
    card.language = setup.language;
    card.difficulty = setup.difficulty;
    card.seed = setup.seed;
    card.finished = session.has_ended();
    card.par_score = setup.scenario->par.score;
    card.par_turns = setup.scenario->par.turns;
    card.curve = session.curve();
    card.attempts = session.attempts();
    card.hints = static_cast<int>(session.hinted_turns().size());
    card.turns = session.turns();
    card.result = outcome_of(session, card);
    judge_process(session, card);
    judge_outcome(card);
    count_skills(session, card);
    const double total = (card.process + card.outcome) * half;
    const bool calmed = card.finished && card.result.ending == EndingKind::calmed;
    card.total = calmed ? total : std::min(total, most_without_calm);
    card.tier = tier_of(card.total);
    return card;
}

Result result_of(const Scorecard& card, const Scenario& scenario, base::Moment at) {
    return {.scenario = card.scenario,
            .family = card.family,
            .language = card.language,
            .difficulty = card.difficulty,
            .at = at,
            .process = card.process,
            .outcome = card.outcome,
            .total = card.total,
            .finished = card.finished,
            .ending = card.result.ending,
            .skills = card.skills,
            .turns = card.result.turns,
            .hints = card.hints,
            .rewinds = static_cast<int>(card.attempts.size()),
            .transfer = scenario.transfer};
}

std::optional<Comparison> compare(const Scorecard& card, const std::vector<Result>& earlier) {
    Comparison comparison;
    for (const Result& result : earlier) {
        if (result.scenario != card.scenario || result.difficulty != card.difficulty) continue;
        ++comparison.sessions;
        comparison.best = std::max(comparison.best, result.total);
        comparison.last = result.total;
    }
    if (comparison.sessions == 0) return std::nullopt;
    comparison.change = card.total - comparison.last;
    return comparison;
}

std::map<std::string, SkillLevel> progress(const std::vector<Result>& results) {
    struct Sum {
        double chances = 0, taken = 0;
    };
    std::map<std::string, Sum> sums;
    std::map<std::string, SkillLevel> levels;
    double weight = 1;
    for (auto result = results.rbegin(); result != results.rend(); ++result, weight *= older_share) {
        for (const auto& [skill, tally] : result->skills) {
            sums[skill].chances += weight * tally.chances;
            sums[skill].taken += weight * tally.taken;
            levels[skill].chances += tally.chances;
        }
    }
    for (auto& [skill, level] : levels) {
        if (sums[skill].chances > 0) level.share = sums[skill].taken / sums[skill].chances;
    }
    return levels;
}

}  // namespace practice
