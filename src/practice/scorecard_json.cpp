#include "practice/scorecard_json.hpp"

#include "assist/rules.hpp"

#include <nlohmann/json.hpp>

#include <cmath>

namespace practice {

using Json = nlohmann::json;

namespace {

double rounded(double points) { return std::round(points * 100) / 100; }

std::string sentence(int rule, const std::string& own = "") {
    return own.empty() ? std::string(assist::words_of_rule(rule)) : own;
}

template <class Values, class Print>
Json list_of(const Values& values, Print print) {
    Json list = Json::array();
    for (const auto& value : values) list.push_back(print(value));
    return list;
}

Json curve_json(const std::vector<double>& curve) { return list_of(curve, rounded); }

// Tactics and faults share their words; what follows tells them apart.
Json recognised_json(const Recognised& one) {
    return {{"id", one.id},        {"words", one.words}, {"start", one.span.begin},
            {"end", one.span.end}, {"rule", one.rule},   {"because", sentence(one.rule, one.because)}};
}

Json tactic_json(const Recognised& one) {
    Json json = recognised_json(one);
    json["fits"] = one.fits;
    return json;
}

Json fault_json(const Recognised& one) {
    Json json = recognised_json(one);
    json["better"] = one.better;
    return json;
}

Json effect_json(const Effect& effect) {
    return {{"cause", effect.cause},
            {"points", rounded(effect.points)},
            {"rule", effect.rule},
            {"because", sentence(effect.rule)}};
}

Json advice_json(const std::optional<Advice>& advice) {
    if (!advice) return nullptr;
    return {{"tactic", name_of(advice->tactic)},
            {"text", advice->text},
            {"rule", advice->rule},
            {"because", sentence(advice->rule, advice->because)}};
}

Json earned_json(const Earned& one) {
    return {{"turn", one.turn},
            {"what", one.what},
            {"words", one.words},
            {"rule", one.rule},
            {"because", sentence(one.rule)}};
}

Json deduction_json(const Deduction& one) {
    return {{"turn", one.turn},
            {"what", one.what},
            {"points", rounded(one.points)},
            {"rule", one.rule},
            {"because", sentence(one.rule, one.because)},
            {"words", one.words},
            {"better", one.better}};
}

Json outcome_json(const Outcome& result) {
    return {{"ending", name_of(result.ending)},
            {"debrief", result.debrief},
            {"start", rounded(result.start)},
            {"end", rounded(result.end)},
            {"peak", rounded(result.peak)},
            {"mean", rounded(result.mean)},
            {"turns", result.turns},
            {"turns_to_calm", result.turns_to_calm ? Json(*result.turns_to_calm) : Json()},
            {"promises", result.promises},
            {"with_time", result.with_time},
            {"unkeepable", result.unkeepable},
            {"greeted", result.greeted},
            {"closed", result.closed}};
}

Json attempt_json(const Attempt& attempt) {
    return {{"from", attempt.from}, {"curve", curve_json(attempt.curve)}};
}

Json skills_json(const Skills& skills) {
    Json all = Json::object();
    for (const auto& [skill, tally] : skills)
        all[skill] = {{"chances", tally.chances}, {"taken", tally.taken}};
    return all;
}

// The opening has no feedback: nobody has said anything yet.
Json turn_json(const Turn& turn, double opening) {
    const bool opens = turn.number == 0;
    return {{"turn", turn.number},
            {"said", turn.said},
            {"answer", turn.answer},
            {"at", turn.at.count()},
            {"anger",
             {{"before", rounded(opens ? opening : turn.feedback.before)},
              {"after", rounded(opens ? opening : turn.feedback.after)}}},
            {"feedback", opens ? Json() : to_json(turn.feedback)}};
}

Json comparison_json(const std::optional<Comparison>& compared) {
    if (!compared) return nullptr;
    return {{"sessions", compared->sessions},
            {"best", rounded(compared->best)},
            {"last", rounded(compared->last)},
            {"change", rounded(compared->change)}};
}

// Rounded along the sum, so that the list still adds up to what the score says.
Json deductions_json(const std::vector<Deduction>& list) {
    double sum = 0;
    return list_of(list, [&](const Deduction& one) {
        const double before = rounded(sum);
        sum += one.points;
        Json json = deduction_json(one);
        json["points"] = rounded(rounded(sum) - before);
        return json;
    });
}

}  // namespace

Json to_json(const Feedback& feedback) {
    return {{"input", name_of(feedback.input)},
            {"event", feedback.event.empty() ? Json() : Json(feedback.event)},
            {"tactics", list_of(feedback.tactics, tactic_json)},
            {"faults", list_of(feedback.faults, fault_json)},
            {"effects", list_of(feedback.effects, effect_json)},
            {"before", rounded(feedback.before)},
            {"after", rounded(feedback.after)},
            {"band", name_of(band_of(feedback.after))},
            {"points", rounded(feedback.points)},
            {"better", advice_json(feedback.better)},
            {"wins", list_of(feedback.wins, [](Win win) { return name_of(win); })}};
}

Json to_json(const Scorecard& card, const std::optional<Comparison>& compared) {
    const double opening = card.curve.empty() ? card.result.start : card.curve.front();
    return {{"scenario", card.scenario},
            {"title", card.title},
            {"family", card.family},
            {"lang", code_of(card.language)},
            {"level", name_of(card.difficulty)},
            {"seed", card.seed},
            {"finished", card.finished},
            {"process", rounded(card.process)},
            {"outcome", rounded(card.outcome)},
            {"total", rounded(card.total)},
            {"tier", name_of(card.tier)},
            {"par", {{"score", card.par_score}, {"turns", card.par_turns}}},
            {"result", outcome_json(card.result)},
            {"earned", list_of(card.earned, earned_json)},
            {"process_deductions", deductions_json(card.process_deductions)},
            {"outcome_deductions", deductions_json(card.outcome_deductions)},
            {"curve", curve_json(card.curve)},
            {"attempts", list_of(card.attempts, attempt_json)},
            {"hints", card.hints},
            {"skills", skills_json(card.skills)},
            {"turns", list_of(card.turns, [&](const Turn& turn) { return turn_json(turn, opening); })},
            {"compared", comparison_json(compared)}};
}

Json to_json(const Result& result) {
    return {{"scenario", result.scenario},
            {"family", result.family},
            {"transfer", result.transfer},
            {"lang", code_of(result.language)},
            {"level", name_of(result.difficulty)},
            {"at", result.at.time_since_epoch().count()},
            {"process", result.process},
            {"outcome", result.outcome},
            {"total", result.total},
            {"finished", result.finished},
            {"ending", name_of(result.ending)},
            {"skills", skills_json(result.skills)},
            {"turns", result.turns},
            {"hints", result.hints},
            {"rewinds", result.rewinds}};
}

}  // namespace practice
