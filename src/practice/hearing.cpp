#include "practice/hearing.hpp"

#include "assist/rules.hpp"
#include "assist/same_words.hpp"
#include "text/code_points.hpp"
#include "text/message.hpp"
#include "text/sentences.hpp"

#include <algorithm>

namespace practice {

namespace {

using intents::Audience;
using intents::Tactic;

constexpr std::size_t letters_of_gibberish = 6;  // "ok" and "hm" are no language either, and no gibberish
constexpr double sure_of_noise = 0.85;           // confidence
constexpr std::size_t words_of_a_language = 4;   // fewer may belong to several
constexpr int furious = 3;

// Danish and Norwegian share too much to tell a short message of one from the other.
bool are_near(base::Language left, base::Language right) {
    const auto is_scandinavian = [](base::Language each) {
        return each == base::Language::nb || each == base::Language::da;
    };
    return left == right || (is_scandinavian(left) && is_scandinavian(right));
}

// Two readers must agree: that of agents' words and that of customers'.
bool is_abusive(const match::Reading& reading, const Signs& signs) {
    const bool hits_back =
        std::find(signs.faults.begin(), signs.faults.end(), "takes_bait") != signs.faults.end();
    return hits_back && reading.level == furious &&
           (reading.intent == "personal_insult" || reading.intent == "violence_threat");
}

// What the reader learned from noise: surely nothing that anybody would mean.
bool is_noise(const match::Reading& reading) {
    return reading.intent == "none" && reading.confidence >= sure_of_noise;
}

// What the words are, apart from what they do.
Input input_of(std::string_view text, const Signs& signs, const HearingRoom& room) {
    const text::Message message = text::read_message(text);
    if (message.tokens.empty()) return Input::empty;
    const std::uint64_t words = assist::words_hash(text);
    if (room.persona_said.contains(words)) return Input::copied;
    if (room.trainee_said.contains(words)) return Input::repeated;
    const match::Reading reading = room.knowledge.matcher.read(text);
    if (is_abusive(reading, signs)) return Input::abusive;
    if (!signs.tactics.empty() || !signs.faults.empty()) return Input::words;
    if (reading.language && !are_near(*reading.language, room.setup.language) &&
        message.tokens.size() >= words_of_a_language)
        return Input::other_language;
    const bool long_enough = message.manner.letters >= letters_of_gibberish;
    return long_enough && is_noise(reading) ? Input::gibberish : Input::words;
}

Recognised recognised(std::string id, match::Span span, std::string_view text, int rule) {
    return {.id = std::move(id),
            .words = std::string(text::slice(text, span.begin, span.end)),
            .span = span,
            .fits = false,
            .rule = rule,
            .because = std::string(assist::words_of_rule(rule))};
}

match::Span whole_sentences(match::Span span, std::string_view text) {
    for (const text::Sentence& sentence : text::sentences_of(text)) {
        if (sentence.begin < span.end && span.begin < sentence.end)
            span = {.begin = std::min(span.begin, sentence.begin), .end = std::max(span.end, sentence.end)};
    }
    return span;
}

// The sentences that the telling words stand in: a tactic is more than the words that gave it away.
match::Span span_of(Tactic tactic, const match::DraftReading& reading, std::string_view text) {
    const auto found = std::find_if(reading.tactics.begin(), reading.tactics.end(), [&](const auto& each) {
        return each.intent == intents::name_of(tactic);
    });
    if (found != reading.tactics.end()) return whole_sentences(found->span, text);
    return {.begin = 0, .end = text::read_letters(text).length};
}

void add(std::vector<Tactic>& tactics, Tactic tactic) {
    if (std::find(tactics.begin(), tactics.end(), tactic) == tactics.end()) tactics.push_back(tactic);
}

// What is only a fault because of where the conversation stands moves the persona by itself (plot.hpp).
bool is_of_state(const std::string& fault) { return assist::rule_of_state_fault(fault) != 0; }

Signs signs_of(const assist::Spoke& spoke, const Candidate* as_given) {
    Signs signs{.tactics = spoke.tactics, .faults = {}, .input = Input::words};
    if (spoke.sent) add(signs.tactics, spoke.sent->tactic);
    if (!spoke.promises.empty()) add(signs.tactics, Tactic::commit);
    if (as_given != nullptr) {
        add(signs.tactics, as_given->tactic);
        return signs;
    }
    std::copy_if(spoke.faults.begin(), spoke.faults.end(), std::back_inserter(signs.faults),
                 [](const std::string& fault) { return !is_of_state(fault); });
    return signs;
}

const Candidate* as_given(std::string_view text, const std::vector<Candidate>& candidates) {
    const std::uint64_t words = assist::words_hash(text);
    const auto found = std::find_if(candidates.begin(), candidates.end(), [&](const Candidate& each) {
        return assist::words_hash(each.text) == words;
    });
    return found == candidates.end() ? nullptr : &*found;
}

}  // namespace

Hearing hear(std::string_view text, std::uint64_t seq, base::Moment at, assist::Conversation& conversation,
             const HearingRoom& room) {
    const base::Language language = room.setup.language;
    const assist::Review review = conversation.review(text, language, room.knowledge);
    const assist::Turn turn = conversation.hear({.seq = seq,
                                                 .at = at,
                                                 .speaker = assist::Speaker::agent,
                                                 .text = std::string(text),
                                                 .stated = language,
                                                 .zone = nullptr},
                                                room.knowledge);
    Hearing hearing;
    const Candidate* given = as_given(text, room.candidates);
    hearing.signs = signs_of(turn.spoke.value_or(assist::Spoke{}), given);
    if (given == nullptr) hearing.signs.input = input_of(text, hearing.signs, room);
    const match::DraftReading reading = room.knowledge.matcher.read_draft(text, language);
    for (const Tactic tactic : hearing.signs.tactics) {
        hearing.tactics.push_back(recognised(std::string(intents::name_of(tactic)),
                                             span_of(tactic, reading, text), text, assist::rule_of(tactic)));
    }
    for (const std::string& id : hearing.signs.faults) {
        const auto fault = std::find_if(review.faults.begin(), review.faults.end(),
                                        [&](const assist::Fault& each) { return each.id == id; });
        Recognised found = recognised(id, fault == review.faults.end() ? match::Span{} : fault->span, text,
                                      rule_of_cause(id));
        if (fault != review.faults.end()) found.better = fault->rewrite;
        hearing.faults.push_back(std::move(found));
    }
    return hearing;
}

}  // namespace practice
