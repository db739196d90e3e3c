#include "assist/ladder.hpp"

#include "assist/reminders.hpp"
#include "assist/reply_collector.hpp"
#include "assist/rules.hpp"

#include <algorithm>

namespace assist {

namespace {

using intents::Audience;
using intents::Catalogue;
using intents::Intent;
using intents::Tactic;

constexpr double bait_from = 0.1;  // confidence at which the main intent counts as bait
constexpr double half_gone = 0.5;  // smoothed anger below which a falling one is low enough to solve

bool is_falling_or_low(const State& state, const match::Reading& reading) {
    return reading.level < 2 || (state.trend == Trend::falling && state.smoothed < half_gone);
}

std::vector<AttackLabel> attacks_of(const match::Reading& reading, const Catalogue& catalogue,
                                    base::Language language) {
    std::vector<AttackLabel> labels;
    for (const auto& pattern : catalogue.conversations[base::index_of(language)].attack_patterns) {
        if (std::find(reading.attack_patterns.begin(), reading.attack_patterns.end(), pattern.id) !=
            reading.attack_patterns.end())
            labels.push_back({pattern.id, pattern.title, pattern.presumes});
    }
    return labels;
}

Why why(const match::Reading& reading, const Intent* intent, base::Language language, Tactic first) {
    const int rule = rule_of(first);
    return {.span = reading.span,
            .words = {},
            .intent = reading.intent,
            .title = intent != nullptr ? intent->wordings[base::index_of(language)].title : "",
            .rule = rule,
            .because = std::string(words_of_rule(rule)),
            .confidence = reading.confidence,
            .runner_up = reading.runner_up,
            .margin = reading.margin,
            .attacks = {}};
}

}  // namespace

bool is_bait(const match::Reading& reading, const Intent& intent, const Catalogue& catalogue) {
    if (!reading.attack_patterns.empty()) return true;
    // What is hardly recognised is not taken for an attack.
    if (intent.group == "bait" && reading.confidence >= bait_from) return true;
    const bool beside =
        std::any_of(reading.intents.begin(), reading.intents.end(), [&](const match::Candidate& each) {
            const Intent* other = catalogue.find(each.intent, Audience::customer);
            return other != nullptr && other->group == "bait" && each.confidence >= second_intent_from;
        });
    if (beside) return true;
    // Grievances that are told as an accusation: rule 6 stands behind them.
    return fits(intent, Tactic::computer_mode) && intent.rule == rule_of(Tactic::computer_mode) &&
           reading.confidence >= bait_from;
}

match::Silence silence_of(const State& state, const match::Reading& reading) {
    if (reading.care || reading.suggest) return match::Silence::none;
    const bool at_the_end = state.resolved && state.agent_turns > 0;
    const bool calming = reading.intent == "cooling_down" && state.was_angry;
    // The anger was met and has gone: what is left is to solve it.
    const bool to_be_solved =
        state.was_angry && state.anger_acknowledged && state.agent_turns > 0 &&
        (reading.silence == match::Silence::calm || reading.silence == match::Silence::answer_directly);
    return at_the_end || calming || to_be_solved ? match::Silence::none : reading.silence;
}

match::Silence silence_after(const State& state, const match::Reading& reading) {
    if (state.listen_until && !reading.care) return match::Silence::listening;
    const match::Silence silence = silence_of(state, reading);
    return silence == match::Silence::none ? match::Silence::exhausted : silence;
}

std::vector<Tactic> tactics_for(const State& state, const match::Reading& reading, const Intent* intent,
                                bool baited) {
    if (reading.care || (intent != nullptr && intent->care)) return {Tactic::care, Tactic::hand_over};
    if (state.abusive_turns > most_abusive_turns) return {Tactic::boundary, Tactic::hand_over};
    if (state.resolved) return {Tactic::thank, Tactic::close};
    if (reading.intent == "cooling_down") return {Tactic::thank, Tactic::offer_options, Tactic::commit};
    const bool stonewalls = state.computer_mode_in_a_row >= most_computer_mode_in_a_row;
    // A complaint that we evidently caused is acknowledged first, whatever bait comes with it.
    const bool general = intent != nullptr && fits(*intent, Tactic::computer_mode);
    const bool caused = intent != nullptr && !general && !state.apologised;
    const bool leads = baited && !caused;
    const bool computer_mode = (baited || general) && !stonewalls;
    std::vector<Tactic> tactics;
    const auto add = [&](std::initializer_list<Tactic> more) { tactics.insert(tactics.end(), more); };
    if (stonewalls) {
        add({Tactic::offer_options, Tactic::commit, Tactic::hand_over});
    } else if (!state.anger_acknowledged) {
        if (computer_mode && leads) add({Tactic::computer_mode});
        add({Tactic::acknowledge, Tactic::diplomacy});
        if (computer_mode && !leads) add({Tactic::computer_mode});
    } else if (is_falling_or_low(state, reading)) {
        add({Tactic::clarify, Tactic::offer_options, Tactic::commit});
    } else if (!state.apologised) {
        if (computer_mode && leads) add({Tactic::computer_mode});
        add({Tactic::apologise, Tactic::diplomacy, Tactic::clarify});
    } else {
        if (computer_mode && leads) add({Tactic::computer_mode});
        add({Tactic::diplomacy, Tactic::clarify, Tactic::hand_over});
    }
    if (reading.intent == "supervisor_demand" || reading.intent == "legal_threat") add({Tactic::hand_over});
    return tactics;
}

std::optional<Suggestion> suggest(const State& state, const Heard& heard, const Knowledge& knowledge,
                                  std::uint64_t seed) {
    const match::Reading& reading = heard.reading;
    const std::optional<base::Language> language =
        reading.language ? reading.language : text::decide_language(state.language);
    if (!language) return std::nullopt;
    const Catalogue& catalogue = knowledge.catalogue();
    const Intent* intent = catalogue.find(reading.intent, Audience::customer);
    const bool baited = intent != nullptr && is_bait(reading, *intent, catalogue);
    const std::vector<Tactic> tactics = tactics_for(state, reading, intent, baited);
    ReplyCollector collector(
        {state, reading, knowledge, *language, knowledge.draws ? std::optional(seed) : std::nullopt});
    for (const Tactic tactic : tactics) {
        // Two ways of saying it where computer mode comes first, and one of each other tactic beside them.
        const bool first_computer_mode = tactic == Tactic::computer_mode && tactic == tactics.front();
        collector.take(intent, tactic, first_computer_mode || reading.care ? 2 : 1);
    }
    Suggestion suggestion;
    if (reading.care) collector.repeat_if_empty(intent, tactics);
    suggestion.replies = std::move(collector).replies();
    if (reading.care && intent != nullptr) suggestion.card = intent->wordings[base::index_of(*language)].card;
    if (suggestion.replies.empty() && !suggestion.card) return std::nullopt;
    const Tactic first = suggestion.replies.empty() ? Tactic::care : suggestion.replies.front().tactic;
    suggestion.why = why(reading, intent, *language, first);
    suggestion.why.words = heard.words;
    suggestion.why.attacks = attacks_of(reading, catalogue, *language);
    if (!reading.care) suggestion.reminders = reminders(state, knowledge, *language);
    return suggestion;
}

}  // namespace assist
