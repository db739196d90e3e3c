#include "net/answers.hpp"

#include "net/assist_json.hpp"
#include "net/json_text.hpp"
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

}  // namespace

std::string suggest_json(const match::Reading& reading, const assist::Turn& turn,
                         const intents::Catalogue& catalogue) {
    const bool suggest = turn.suggestion.has_value() && !reading.care;
    JsonText answer;
    answer.begin_object()
        .put("lang", base::code_of(reading.language))
        .put("anger", rounded(reading.anger))
        .put("level", reading.level)
        .put("intent", reading.intent)
        .put("confidence", rounded(reading.confidence));
    write_intents(answer.name("intents"), reading, catalogue, false);
    answer.put("suggest", suggest).put("care", reading.care);
    answer.put_or_null("reason", suggest ? std::string_view() : name_of(silence_of(reading, turn)));
    if (turn.suggestion) {
        write_replies(answer.name("replies"), turn.suggestion->replies, false);
        write_why(answer.name("why"), turn.suggestion->why);
        if (turn.suggestion->card) write_card(answer.name("card"), *turn.suggestion->card);
    } else {
        answer.name("replies").begin_array().end_array().name("why").null();
    }
    return answer.end_object().take();
}

std::string review_json(const assist::Review& review) {
    Json answer;
    put_review(answer, review);
    return print(answer);
}

std::string suggest_answer(std::string_view text, std::optional<base::Language> stated,
                           const match::Matcher& matcher) {
    return tried_answer(text, stated, {.matcher = matcher});
}

std::string tried_answer(std::string_view text, std::optional<base::Language> stated,
                         const assist::Knowledge& knowledge) {
    const assist::Utterance utterance{.seq = 1, .text = std::string(text), .stated = stated};
    assist::Conversation conversation;
    const assist::Turn turn = conversation.hear(utterance, knowledge);
    return suggest_json(turn.reading.value_or(match::Reading{}), turn, knowledge.matcher.catalogue());
}

std::string review_answer(std::string_view draft, std::optional<base::Language> stated,
                          base::Language otherwise, const match::Matcher& matcher) {
    const auto told = stated ? stated : text::decide_language(text::language_evidence(draft), {});
    assist::Review review = assist::review(draft, told.value_or(otherwise), {}, {.matcher = matcher});
    review.reminders.clear();  // a draft by itself opens and ends nothing
    return review_json(review);
}

}  // namespace net
