#include "assist/ladder.hpp"

#include "assist/rules.hpp"
#include "text/message.hpp"

#include <algorithm>

namespace assist {

namespace {

using intents::Audience;
using intents::Catalogue;
using intents::Intent;
using intents::Reply;
using intents::Tactic;

constexpr std::size_t most_replies = 4;
constexpr int most_computer_mode_in_a_row = 2;  // then a concrete step, or it reads as stonewalling
constexpr int most_abusive_turns = 2;           // then a boundary and a hand-over
constexpr double second_intent_from =
    0.3;  // confidence at which a message's other intents lend their replies
constexpr double generic_share =
    0.8;  // confidence of a reply that fits any conversation, against one made for the intent

bool fits(const Intent& intent, Tactic tactic) {
    return std::find(intent.tactics.begin(), intent.tactics.end(), tactic) != intent.tactics.end();
}

std::string normal(std::string_view text) { return text::normal_form(text::read_message(text)); }

// Collects replies that were not said yet.
class Collector {
public:
    Collector(const State& state, const match::Reading& reading, const Catalogue& catalogue,
              base::Language language)
        : state_(state), reading_(reading), catalogue_(catalogue), language_(language) {}

    // Up to `most` replies of one tactic: from the main intent and from the message's other intents in turn,
    // then those that always fit.
    void take(const Intent& intent, Tactic tactic, std::size_t most) {
        most_now_ = replies_.size() + most;
        std::vector<std::pair<const Intent*, double>> sources = {{&intent, reading_.confidence}};
        for (const match::Candidate& candidate : reading_.intents) {
            const Intent* other = catalogue_.find(candidate.intent, Audience::customer);
            const bool lends = other != nullptr && other != &intent &&
                               candidate.confidence >= second_intent_from && other->care == intent.care;
            if (lends) sources.emplace_back(other, candidate.confidence);
        }
        for (const auto& [source, confidence] : sources) take_from(*source, tactic, confidence, 1);
        for (const auto& [source, confidence] : sources) take_from(*source, tactic, confidence, most);
        const Intent* generic = catalogue_.find(intents::name_of(tactic), Audience::agent);
        if (generic != nullptr) take_from(*generic, tactic, generic_share * reading_.confidence, most);
    }

    std::vector<Suggested> replies() && { return std::move(replies_); }
    bool full() const { return replies_.size() >= most_replies; }

private:
    void take_from(const Intent& intent, Tactic tactic, double confidence, std::size_t most) {
        for (const Reply& reply : intent.wordings[base::index_of(language_)].replies) {
            if (most == 0 || full() || replies_.size() >= most_now_) return;
            if (reply.tactic != tactic || said(reply)) continue;
            replies_.push_back({reply.id, reply.tactic, reply.text, confidence, reply.also_offer});
            --most;
        }
    }

    bool said(const Reply& reply) const {
        if (state_.said.contains(reply.id) || state_.said.contains(normal(reply.text))) return true;
        return std::any_of(replies_.begin(), replies_.end(),
                           [&](const Suggested& each) { return each.id == reply.id; });
    }

    const State& state_;
    const match::Reading& reading_;
    const Catalogue& catalogue_;
    base::Language language_;
    std::size_t most_now_ = 0;
    std::vector<Suggested> replies_;
};

Why why(const match::Reading& reading, const Intent& intent, base::Language language, Tactic first) {
    const int rule = rule_of(first);
    return {.span = reading.span,
            .intent = intent.id,
            .title = intent.wordings[base::index_of(language)].title,
            .rule = rule,
            .because = std::string(words_of_rule(rule)),
            .confidence = reading.confidence,
            .runner_up = reading.runner_up,
            .margin = reading.margin};
}

}  // namespace

bool is_bait(const match::Reading& reading, const Intent& intent, const Catalogue& catalogue) {
    if (intent.group == "bait") return true;
    if (!fits(intent, Tactic::computer_mode)) return false;
    // Grievances that are told as an accusation (rule 6 stands behind them), or beside one.
    if (intent.rule == rule_of(Tactic::computer_mode)) return true;
    return std::any_of(reading.intents.begin(), reading.intents.end(), [&](const match::Candidate& each) {
        const Intent* other = catalogue.find(each.intent, Audience::customer);
        return other != nullptr && other->group == "bait" && each.confidence >= second_intent_from;
    });
}

std::vector<Tactic> tactics_for(const State& state, const match::Reading& reading, const Intent& intent,
                                bool baited) {
    if (intent.care) return {Tactic::care, Tactic::hand_over};
    if (state.abusive_turns > most_abusive_turns) return {Tactic::boundary, Tactic::hand_over};
    const bool computer_mode =
        fits(intent, Tactic::computer_mode) && state.computer_mode_in_a_row < most_computer_mode_in_a_row;
    std::vector<Tactic> tactics;
    const auto add = [&](std::initializer_list<Tactic> more) { tactics.insert(tactics.end(), more); };
    if (state.computer_mode_in_a_row >= most_computer_mode_in_a_row) {
        add({Tactic::offer_options, Tactic::commit, Tactic::hand_over});
    } else if (!state.anger_acknowledged) {
        if (computer_mode && baited) add({Tactic::computer_mode});
        add({Tactic::acknowledge, Tactic::diplomacy});
        if (computer_mode && !baited) add({Tactic::computer_mode});
    } else if (reading.level >= 2 && !state.apologised) {
        if (computer_mode && baited) add({Tactic::computer_mode});
        add({Tactic::apologise, Tactic::diplomacy, Tactic::clarify});
    } else if (reading.level >= 2) {
        add({Tactic::diplomacy, Tactic::clarify});
        if (computer_mode && baited) add({Tactic::computer_mode});
        add({Tactic::hand_over});
    } else {
        add({Tactic::clarify, Tactic::offer_options, Tactic::commit});
    }
    if (intent.id == "supervisor_demand" || intent.id == "legal_threat") add({Tactic::hand_over});
    return tactics;
}

std::optional<Suggestion> suggest(const State& state, const match::Reading& reading,
                                  const Catalogue& catalogue) {
    const std::optional<base::Language> language =
        reading.language ? reading.language : text::decide_language(state.language);
    const Intent* intent = catalogue.find(reading.intent, Audience::customer);
    if (!language || intent == nullptr) return std::nullopt;
    const bool baited = is_bait(reading, *intent, catalogue);
    const std::vector<Tactic> tactics = tactics_for(state, reading, *intent, baited);
    Collector collector(state, reading, catalogue, *language);
    for (const Tactic tactic : tactics) {
        // Two ways of saying it where computer mode comes first, and one of each other tactic beside them.
        const bool first_computer_mode = tactic == Tactic::computer_mode && tactic == tactics.front();
        collector.take(*intent, tactic, first_computer_mode || intent->care ? 2 : 1);
    }
    Suggestion suggestion;
    suggestion.replies = std::move(collector).replies();
    if (intent->care) suggestion.card = intent->wordings[base::index_of(*language)].card;
    if (suggestion.replies.empty() && !suggestion.card) return std::nullopt;
    const Tactic first = suggestion.replies.empty() ? Tactic::care : suggestion.replies.front().tactic;
    suggestion.why = why(reading, *intent, *language, first);
    return suggestion;
}

}  // namespace assist
