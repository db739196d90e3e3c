#include "assist/conversation.hpp"

#include "assist/ladder.hpp"
#include "text/message.hpp"

#include <algorithm>
#include <array>

namespace assist {

namespace {

using base::Language;
using intents::Tactic;

constexpr double trend_step = 0.08;   // change of anger against the smoothed curve that counts as a trend
constexpr double newest_share = 0.6;  // of the smoothed curve

std::string normal(std::string_view text) { return text::normal_form(text::read_message(text)); }

Trend trend_of(double anger, const State& state) {
    if (state.curve.empty()) return Trend::steady;
    if (anger > state.smoothed + trend_step) return Trend::rising;
    if (anger < state.smoothed - trend_step) return Trend::falling;
    return Trend::steady;
}

Stage stage_of(const State& state, const match::Reading& reading) {
    if (reading.intent == "thanks" || reading.intent == "courtesy")
        return state.curve.size() > 1 ? Stage::close : Stage::listen;
    if (!state.was_angry) return Stage::listen;
    if (!state.anger_acknowledged) return Stage::acknowledge;
    if (reading.level >= 2) return Stage::defuse;
    return reading.level == 1 ? Stage::clarify : Stage::resolve;
}

bool has(const std::vector<match::DraftReading::Found>& found, Tactic tactic) {
    return std::any_of(found.begin(), found.end(),
                       [&](const auto& each) { return each.intent == intents::name_of(tactic); });
}

bool abusive(const match::Reading& reading) {
    return reading.level == 3 &&
           std::any_of(reading.intents.begin(), reading.intents.end(), [](const match::Candidate& each) {
               return each.intent == "personal_insult" && each.confidence >= 0.3;
           });
}

}  // namespace

std::string_view name_of(Trend trend) {
    static constexpr std::array<std::string_view, 3> names = {"rising", "steady", "falling"};
    return names[static_cast<std::size_t>(trend)];
}

std::string_view name_of(Stage stage) {
    static constexpr std::array<std::string_view, 6> names = {"listen",  "acknowledge", "defuse",
                                                              "clarify", "resolve",     "close"};
    return names[static_cast<std::size_t>(stage)];
}

Turn Conversation::hear(const Utterance& utterance, const match::Matcher& matcher) {
    return utterance.speaker == Speaker::customer ? hear_customer(utterance, matcher)
                                                  : hear_agent(utterance, matcher);
}

std::optional<Language> Conversation::language() const { return text::decide_language(state_.language); }

Turn Conversation::hear_customer(const Utterance& utterance, const match::Matcher& matcher) {
    match::Reading reading = matcher.read(utterance.text, state_.language, utterance.stated);
    state_.language.add(reading.evidence);
    state_.trend = trend_of(reading.anger, state_);
    state_.smoothed = state_.curve.empty()
                          ? reading.anger
                          : newest_share * reading.anger + (1 - newest_share) * state_.smoothed;
    // Anger that comes back after it had gone wants to be acknowledged anew.
    const bool calm_before = !state_.curve.empty() && state_.anger < 0.2;
    if (reading.level >= 2 && calm_before) state_.anger_acknowledged = false;
    state_.anger = reading.anger;
    state_.peak = std::max(state_.peak, reading.anger);
    state_.was_angry = state_.was_angry || reading.level >= 1;
    state_.abusive_turns += abusive(reading) ? 1 : 0;
    state_.curve.push_back(reading.anger);
    state_.customer_waits = true;
    state_.stage = stage_of(state_, reading);

    Turn turn;
    turn.silence = reading.silence;
    if (reading.suggest || reading.care) {
        turn.suggestion = suggest(state_, reading, matcher.catalogue());
        turn.silence = turn.suggestion ? match::Silence::none : match::Silence::exhausted;
    }
    if (turn.suggestion) {
        for (const Suggested& reply : turn.suggestion->replies) state_.said.insert(reply.id);
        state_.offered = turn.suggestion->replies;
    }
    turn.reading = std::move(reading);
    return turn;
}

Turn Conversation::hear_agent(const Utterance& utterance, const match::Matcher& matcher) {
    const std::optional<Language> spoken = utterance.stated ? utterance.stated : language();
    Turn turn;
    if (spoken) turn.draft = matcher.read_draft(utterance.text, *spoken);
    const std::string words = normal(utterance.text);
    std::vector<Tactic> tactics;
    const auto sent = std::find_if(state_.offered.begin(), state_.offered.end(),
                                   [&](const Suggested& each) { return normal(each.text) == words; });
    if (sent != state_.offered.end()) tactics.push_back(sent->tactic);
    for (const Tactic tactic :
         {Tactic::acknowledge, Tactic::apologise, Tactic::diplomacy, Tactic::computer_mode}) {
        if (turn.draft && has(turn.draft->tactics, tactic)) tactics.push_back(tactic);
    }
    const auto used = [&](Tactic tactic) {
        return std::find(tactics.begin(), tactics.end(), tactic) != tactics.end();
    };
    const bool names_the_anger = used(Tactic::acknowledge) || used(Tactic::diplomacy) || used(Tactic::care);
    state_.anger_acknowledged = state_.anger_acknowledged || (state_.was_angry && names_the_anger);
    state_.apologised = state_.apologised || used(Tactic::apologise);
    state_.computer_mode_in_a_row = used(Tactic::computer_mode) ? state_.computer_mode_in_a_row + 1 : 0;
    if (state_.stage == Stage::acknowledge && state_.anger_acknowledged) state_.stage = Stage::defuse;
    state_.said.insert(words);
    state_.offered.clear();
    state_.customer_waits = false;
    return turn;
}

}  // namespace assist
