#include "assist/state.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace assist {

namespace {

using intents::Tactic;

constexpr int highest_level = 3;
constexpr int angry_level = 2;
constexpr double gone = 0.25;         // anger below this has gone: what comes next is new anger
constexpr double insult_from = 0.15;  // confidence at which a message counts as insulting

bool abusive(const match::Reading& reading) {
    return reading.level == highest_level &&
           std::any_of(reading.intents.begin(), reading.intents.end(), [](const match::Candidate& each) {
               return each.intent == "personal_insult" && each.confidence >= insult_from;
           });
}

// Anger is told at the step up, and once; while it is falling by itself it waits for one more message.
void decide_anger_alert(State& state, std::vector<AlertKind>& alerts) {
    if (state.anger < gone) state.anger_alerted = false;
    const bool waited = std::exchange(state.anger_alert_waits, false);
    if (state.level < highest_level || state.anger_alerted) return;
    if (state.trend == Trend::falling && !waited) {
        state.anger_alert_waits = true;
        return;
    }
    state.anger_alerted = true;
    alerts.push_back(AlertKind::anger);
}

std::vector<AlertKind> decide_alerts(State& state, const match::Reading& reading) {
    std::vector<AlertKind> alerts;
    if (reading.care && state.care_alerted != reading.intent) {
        state.care_alerted = reading.intent;
        alerts.push_back(AlertKind::care);
    }
    decide_anger_alert(state, alerts);
    if (state.abusive_turns > most_abusive_turns && !state.abuse_alerted) {
        state.abuse_alerted = true;
        alerts.push_back(AlertKind::abuse);
    }
    return alerts;
}

Stage stage_of(const State& state) {
    if (state.resolved) return state.agent_turns > 0 ? Stage::close : Stage::listen;
    if (!state.was_angry) return Stage::listen;
    if (!state.anger_acknowledged) return Stage::acknowledge;
    if (state.level >= angry_level) return Stage::defuse;
    return state.level == 1 ? Stage::clarify : Stage::resolve;
}

void add_step(State& state, Step step) {
    state.steps.push_back(std::move(step));
    if (state.steps.size() > longest_curve) state.steps.erase(state.steps.begin());
}

void take_anger(State& state, const Heard& heard) {
    const match::Reading& reading = heard.reading;
    const bool first = state.curve.empty();
    // Anger that comes back after it had gone wants to be acknowledged anew.
    if (reading.level >= angry_level && !first && state.anger < gone) state.anger_acknowledged = false;
    state.trend = first ? Trend::steady : next_trend(state.trend, reading.anger, state.smoothed);
    state.smoothed =
        first ? reading.anger : newest_share * reading.anger + (1 - newest_share) * state.smoothed;
    state.anger = reading.anger;
    state.level = reading.level;
    state.peak = std::max(state.peak, reading.anger);
    state.was_angry = state.was_angry || reading.level >= 1;
    state.curve.push_back({heard.seq, heard.at, reading.anger, reading.level});
    if (state.curve.size() > longest_curve) state.curve.erase(state.curve.begin());
    add_step(state,
             {.seq = heard.seq, .by_customer = true, .anger = reading.anger, .intent = reading.intent});
}

void take_burst(State& state, const Heard& heard) {
    const bool goes_on = state.customer_waits && !state.burst.empty() &&
                         heard.at - state.burst.back().at <= burst_gap && heard.at >= state.burst.back().at;
    if (!goes_on) state.burst.clear();
    state.burst.push_back(heard);
    state.listen_until.reset();
    if (goes_on) state.listen_until = heard.at + burst_pause;
}

void count(State& state, const std::string& reply, const ReplyRecord& more) {
    state.tally[reply].add(more);
    state.fresh[reply].add(more);
}

void judge_trial(State& state) {
    if (!state.trial) return;
    const double change = state.anger - state.trial->anger;
    const ReplyRecord outcome{.calmer = change < -outcome_step ? 1U : 0U,
                              .same = std::abs(change) <= outcome_step ? 1U : 0U,
                              .angrier = change > outcome_step ? 1U : 0U};
    count(state, state.trial->reply, outcome);
    state.trial.reset();
}

std::vector<AlertKind> take(State& state, const Heard& heard) {
    take_burst(state, heard);
    take_anger(state, heard);
    judge_trial(state);
    const match::Reading& reading = heard.reading;
    state.language.add(reading.evidence);
    if (reading.language) state.spoken = reading.language;
    state.abusive_turns += abusive(reading) ? 1 : 0;
    if (reading.level == 0) {  // who has calmed down is met as anybody else
        state.abusive_turns = 0;
        state.abuse_alerted = false;
    }
    state.customer_waits = true;
    // "Bye" after thanks is the end, too; "OK, I'll wait" is not.
    const bool ending = state.resolved || state.bade_farewell;
    state.resolved = reading.intent == "thanks" || (reading.intent == "courtesy" && ending);
    state.stage = stage_of(state);
    if (state.stage == Stage::close) state.phase = Phase::closing;
    if (state.stage != Stage::close && state.agent_turns > 0) state.phase = Phase::doing;
    return decide_alerts(state, reading);
}

void begin_trial(State& state, const Sent& sent) {
    const bool edited = sent.distance > 0;
    count(state, sent.reply,
          {.sent = edited ? 0U : 1U, .edited = edited ? 1U : 0U, .edit_distance = sent.distance});
    if (state.curve.empty()) return;
    state.trial = State::Trial{.reply = sent.reply, .anger = state.anger};
}

void take_promises(State& state, const std::vector<Promise>& promises) {
    state.promises.insert(state.promises.end(), promises.begin(), promises.end());
    while (state.promises.size() > most_promises) {
        const auto settled =
            std::find_if(state.promises.begin(), state.promises.end(),
                         [](const Promise& each) { return each.state != PromiseState::open; });
        state.promises.erase(settled == state.promises.end() ? state.promises.begin() : settled);
    }
}

void take_agent_heat(State& state, double heat) {
    const bool first = state.agent_turns == 0;
    state.agent_trend = first ? Trend::steady : next_trend(state.agent_trend, heat, state.agent_heat);
    state.agent_heat = first ? heat : newest_share * heat + (1 - newest_share) * state.agent_heat;
}

bool names_anger(const std::vector<Tactic>& tactics) {
    return has(tactics, {Tactic::acknowledge, Tactic::diplomacy, Tactic::care});
}

// Of what was suggested, what would have been better: never what was sent, and where only the acknowledgement
// is missing, one that acknowledges.
std::string better_of(const State& state, const Spoke& spoke) {
    for (const Suggested& each : state.offered) {
        const bool was_sent = spoke.sent && spoke.sent->reply == each.id;
        if (!was_sent && (!spoke.faults.empty() || names_anger({each.tactic}))) return each.text;
    }
    return {};
}

std::vector<AlertKind> take(State& state, const Spoke& spoke) {
    std::vector<Tactic> tactics = spoke.tactics;
    if (spoke.sent && !has(tactics, {spoke.sent->tactic})) tactics.push_back(spoke.sent->tactic);
    const bool anger_was_open =
        state.customer_waits && state.anger >= open_anger && !state.anger_acknowledged;
    state.anger_acknowledged = state.anger_acknowledged || (state.was_angry && names_anger(tactics));
    state.apologised = state.apologised || has(tactics, {Tactic::apologise});
    state.computer_mode_in_a_row =
        has(tactics, {Tactic::computer_mode}) ? state.computer_mode_in_a_row + 1 : 0;
    if (state.stage == Stage::acknowledge && state.anger_acknowledged) state.stage = Stage::defuse;
    take_agent_heat(state, spoke.heat);
    ++state.agent_turns;
    state.greeted = state.greeted || spoke.greets;
    state.bade_farewell = has(tactics, {Tactic::close});
    if (state.phase == Phase::opening) state.phase = Phase::doing;
    if (state.bade_farewell && state.stage == Stage::close) state.phase = Phase::closing;
    state.words.insert(spoke.words);
    state.trial.reset();
    state.reply_known = spoke.sent.has_value();
    if (spoke.sent) begin_trial(state, *spoke.sent);
    take_promises(state, spoke.promises);
    Step step{.seq = spoke.seq, .anger = state.anger, .tactics = std::move(tactics), .faults = spoke.faults};
    step.missed_acknowledgement = anger_was_open && !state.anger_acknowledged;
    if (step.missed_acknowledgement || !step.faults.empty()) step.better = better_of(state, spoke);
    if (spoke.sent) step.reply = spoke.sent->reply;
    add_step(state, std::move(step));
    state.offered.clear();
    state.burst.clear();
    state.listen_until.reset();
    state.customer_waits = false;
    state.care_alerted.clear();
    return {};
}

std::vector<AlertKind> take(State& state, const Offered& offered) {
    for (const Suggested& reply : offered.suggestion.replies) {
        state.said.insert(reply.id);
        count(state, reply.id, {.shown = 1});
    }
    state.offered = offered.suggestion.replies;
    state.offered_about = offered.about;
    state.offered_after = state.burst.empty() ? offered.about : state.burst.back().seq;
    state.listen_until.reset();
    return {};
}

// The server sees by itself what was sent; a client's word counts where the message no longer shows it.
std::vector<AlertKind> take(State& state, const Answered& answered) {
    ReplyRecord dismissed{.dismissed = 1};
    if (!answered.reason.empty()) add_reason(dismissed, answered.reason);
    const bool whole = answered.reply.empty() && answered.action == FeedbackAction::dismissed;
    if (whole && answered.about == state.offered_about) {
        for (const Suggested& reply : state.offered) count(state, reply.id, dismissed);
    }
    if (answered.reply.empty() || !state.said.contains(answered.reply)) return {};
    switch (answered.action) {
        case FeedbackAction::inserted: count(state, answered.reply, {.inserted = 1}); break;
        case FeedbackAction::dismissed: count(state, answered.reply, dismissed); break;
        case FeedbackAction::sent:
        case FeedbackAction::edited:
            if (state.customer_waits || state.reply_known || answered.about != state.offered_about) break;
            state.reply_known = true;
            begin_trial(state, {.reply = answered.reply,
                                .tactic = {},
                                .distance = answered.action == FeedbackAction::sent ? 0 : answered.distance});
            break;
    }
    return {};
}

std::vector<AlertKind> take(State& state, const Settled& settled) {
    for (Promise& promise : state.promises) {
        if (promise.id == settled.promise) promise.state = settled.state;
    }
    return {};
}

std::vector<AlertKind> take(State& state, const Ended&) {
    state.customer_waits = false;
    state.listen_until.reset();
    state.trial.reset();
    return {};
}

}  // namespace

Trend next_trend(Trend before, double newest, double smoothed_before) {
    const double d = newest - smoothed_before;
    if (d > trend_enter) return Trend::rising;
    if (d < -trend_enter) return Trend::falling;
    if (before == Trend::rising && d >= trend_leave) return Trend::rising;
    if (before == Trend::falling && d <= -trend_leave) return Trend::falling;
    return Trend::steady;
}

std::vector<AlertKind> fold(State& state, const Event& event) {
    return std::visit([&](const auto& each) { return take(state, each); }, event);
}

}  // namespace assist
