#include "assist/conversation.hpp"

#include "assist/judgement.hpp"
#include "assist/ladder.hpp"
#include "assist/same_words.hpp"
#include "text/code_points.hpp"

#include <algorithm>
#include <tuple>

namespace assist {

namespace {

using base::Language;

// Of one outburst, the message to answer: danger first, then what calls for an answer, the hottest, the
// newest.
const Heard& most_telling(const std::vector<Heard>& burst) {
    const auto weight = [](const Heard& heard) {
        const match::Reading& reading = heard.reading;
        return std::tuple(reading.care, reading.suggest, reading.level, heard.seq);
    };
    return *std::max_element(burst.begin(), burst.end(), [&](const Heard& left, const Heard& right) {
        return weight(left) < weight(right);
    });
}

}  // namespace

Turn Conversation::hear(const Utterance& utterance, const Knowledge& knowledge) {
    return utterance.speaker == Speaker::customer ? hear_customer(utterance, knowledge)
                                                  : hear_agent(utterance, knowledge);
}

std::optional<Language> Conversation::language() const {
    return state_.spoken ? state_.spoken : text::decide_language(state_.language);
}

Turn Conversation::hear_customer(const Utterance& utterance, const Knowledge& knowledge) {
    Turn turn;
    Heard heard{.seq = utterance.seq,
                .at = utterance.at,
                .reading = knowledge.matcher.read(utterance.text, state_.language, utterance.stated),
                .words = {}};
    const match::Span span = heard.reading.span;
    heard.words = text::slice(utterance.text, span.begin, span.end);
    turn.alerts = fold(state_, heard);
    turn.events.emplace_back(heard);
    turn.reading = heard.reading;
    // Danger is never waited for.
    if (state_.listen_until && !heard.reading.care)
        turn.silence = match::Silence::listening;
    else
        advise(heard, knowledge, turn);
    return turn;
}

Turn Conversation::settle(base::Moment now, const Knowledge& knowledge) {
    Turn turn;
    if (!state_.listen_until || now < *state_.listen_until || state_.burst.empty()) return turn;
    state_.listen_until.reset();
    const Heard heard = most_telling(state_.burst);
    turn.about = heard.seq;
    turn.stands = heard.seq == state_.offered_about || heard.seq < state_.offered_after;
    if (turn.stands) return turn;
    advise(heard, knowledge, turn);
    return turn;
}

void Conversation::advise(const Heard& heard, const Knowledge& knowledge, Turn& turn) {
    turn.about = heard.seq;
    turn.silence = silence_of(state_, heard.reading);
    if (turn.silence != match::Silence::none) return;
    turn.suggestion = suggest(state_, heard, knowledge, seed_ + heard.seq);
    if (!turn.suggestion) {
        turn.silence = match::Silence::exhausted;
        return;
    }
    Offered offered{.about = heard.seq, .suggestion = *turn.suggestion};
    fold(state_, offered);
    turn.events.emplace_back(std::move(offered));
}

Turn Conversation::hear_agent(const Utterance& utterance, const Knowledge& knowledge) {
    Spoke spoke{.seq = utterance.seq,
                .at = utterance.at,
                .tactics = {},
                .faults = {},
                .heat = 0,
                .greets = false,
                .words = words_hash(utterance.text),
                .sent = {},
                .promises = {}};
    if (const auto spoken = utterance.stated ? utterance.stated : language()) {
        Judgement judgement =
            judge({.text = utterance.text, .language = *spoken, .at = utterance.at, .zone = utterance.zone},
                  state_, knowledge);
        spoke.tactics = std::move(judgement.tactics);
        for (const Judgement::Fault& fault : judgement.faults) {
            if (std::find(spoke.faults.begin(), spoke.faults.end(), fault.id) == spoke.faults.end())
                spoke.faults.push_back(fault.id);
        }
        spoke.heat = judgement.heat;
        spoke.greets = judgement.greets;
        spoke.sent = std::move(judgement.sent);
        spoke.promises = promises_of(judgement.promises, utterance.seq);
    } else {
        spoke.sent = sent_of(state_, utterance.text);
    }
    Turn turn;
    turn.alerts = fold(state_, spoke);
    turn.events.emplace_back(spoke);
    turn.spoke = std::move(spoke);
    return turn;
}

Review Conversation::review(std::string_view draft, Language otherwise, const Knowledge& knowledge) const {
    return assist::review(draft, language().value_or(otherwise), state_, knowledge);
}

}  // namespace assist
