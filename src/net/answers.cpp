#include "net/answers.hpp"

#include "net/assist_json.hpp"
#include "text/language_id.hpp"

namespace net {

namespace {

// Why nothing is suggested; the conversation's reason (nothing left to say) before the reading's own.
match::Silence silence_of(const match::Reading& reading, const assist::Turn& turn) {
    if (reading.care) return match::Silence::care;
    if (turn.silence != match::Silence::none) return turn.silence;
    if (reading.silence != match::Silence::none) return reading.silence;
    return match::Silence::below_threshold;
}

Json replies_json(const assist::Suggestion& suggestion) {
    Json list = Json::array();
    for (const assist::Suggested& reply : suggestion.replies) {
        Json one = {{"id", reply.id}, {"tactic", name_of(reply.tactic)}, {"text", reply.text}};
        if (!reply.also_offer.empty()) one["also_offer"] = reply.also_offer;
        list.push_back(std::move(one));
    }
    return list;
}

}  // namespace

std::string suggest_json(std::string_view text, const match::Reading& reading, const assist::Turn& turn,
                         const intents::Catalogue& catalogue) {
    const bool suggest = turn.suggestion.has_value() && !reading.care;
    Json answer = {{"lang", base::code_of(reading.language)},
                   {"anger", rounded(reading.anger)},
                   {"level", reading.level},
                   {"intent", reading.intent},
                   {"confidence", rounded(reading.confidence)},
                   {"intents", intents_json(reading, catalogue, false)},
                   {"suggest", suggest},
                   {"care", reading.care},
                   {"reason", suggest ? Json() : Json(name_of(silence_of(reading, turn)))},
                   {"replies", turn.suggestion ? replies_json(*turn.suggestion) : Json::array()},
                   {"why", turn.suggestion ? why_json(turn.suggestion->why, text) : Json()}};
    if (turn.suggestion && turn.suggestion->card) answer["card"] = card_json(*turn.suggestion->card);
    return print(answer);
}

std::string review_json(const assist::Review& review) {
    Json answer;
    put_review(answer, review);
    return print(answer);
}

std::string suggest_answer(std::string_view text, std::optional<base::Language> stated,
                           const match::Matcher& matcher) {
    const assist::Utterance utterance{.seq = 1, .text = std::string(text), .stated = stated};
    assist::Conversation conversation;
    const assist::Turn turn = conversation.hear(utterance, matcher);
    return suggest_json(text, turn.reading.value_or(match::Reading{}), turn, matcher.catalogue());
}

std::string review_answer(std::string_view draft, std::optional<base::Language> stated,
                          base::Language otherwise, const match::Matcher& matcher) {
    const auto told = stated ? stated : text::decide_language(text::language_evidence(draft), {});
    return review_json(assist::review(draft, told.value_or(otherwise), matcher));
}

}  // namespace net
