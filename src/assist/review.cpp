#include "assist/review.hpp"

#include "assist/judgement.hpp"
#include "assist/reminders.hpp"
#include "assist/rules.hpp"
#include "assist/same_words.hpp"

#include <algorithm>
#include <array>

namespace assist {

namespace {

using intents::Audience;
using intents::Tactic;

// Finds what could be said instead.
class Rewriter {
public:
    Rewriter(const State& state, const Knowledge& knowledge, base::Language language)
        : state_(state), knowledge_(knowledge), at_(base::index_of(language)) {}

    // Where the draft hits back at open anger, the reply that was suggested for it is the better line; else
    // the fault's own rewrite that was not said yet.
    std::string of(const intents::Intent& fault) const {
        static constexpr std::array<std::string_view, 4> hit_back = {"takes_bait", "sarcasm", "defends",
                                                                     "blames_customer"};
        const bool hits_back = std::find(hit_back.begin(), hit_back.end(), fault.id) != hit_back.end();
        if (hits_back && anger_is_open(state_) && !state_.offered.empty()) return state_.offered.front().text;
        std::string rewrite = first_of(fault, Tactic::rewrite);
        return rewrite.empty() ? any_of(fault, Tactic::rewrite) : rewrite;
    }

    std::string of_state(std::string_view fault) const {
        if (fault == premature_solution) return generic({Tactic::acknowledge, Tactic::diplomacy});
        return generic({Tactic::commit, Tactic::offer_options, Tactic::clarify});
    }

private:
    // Suggested replies first: they are about the matter.
    std::string generic(std::initializer_list<Tactic> tactics) const {
        for (const Tactic tactic : tactics) {
            for (const Suggested& reply : state_.offered) {
                if (reply.tactic == tactic) return reply.text;
            }
            const intents::Intent* lines =
                knowledge_.catalogue().find(intents::name_of(tactic), Audience::agent);
            std::string line = lines != nullptr ? first_of(*lines, tactic) : std::string();
            if (!line.empty()) return line;
        }
        return {};
    }

    std::string first_of(const intents::Intent& intent, Tactic tactic) const {
        for (const intents::Reply& reply : intent.wordings[at_].replies) {
            const bool fits = reply.tactic == tactic && knowledge_.allows(reply.id);
            if (fits && !state_.words.contains(words_hash(reply.text))) return reply.text;
        }
        return {};
    }

    std::string any_of(const intents::Intent& intent, Tactic tactic) const {
        for (const intents::Reply& reply : intent.wordings[at_].replies) {
            if (reply.tactic == tactic) return reply.text;
        }
        return {};
    }

    const State& state_;
    const Knowledge& knowledge_;
    std::size_t at_;
};

Fault fault_of(const Judgement::Fault& found, int rule, std::string rewrite) {
    return {.id = found.id,
            .span = found.span,
            .rule = rule,
            .why = std::string(words_of_rule(rule)),
            .rewrite = std::move(rewrite)};
}

std::vector<Reminder> missing(const State& state, const Judgement& draft, const Knowledge& knowledge,
                              base::Language language) {
    std::vector<Reminder> left = reminders(state, knowledge, language);
    std::erase_if(left, [&](const Reminder& each) {
        return (each.kind == Reminder::Kind::greeting && draft.greets) ||
               (each.kind == Reminder::Kind::close && has(draft.tactics, {Tactic::close}));
    });
    return left;
}

}  // namespace

Review review(std::string_view draft, base::Language language, const State& state,
              const Knowledge& knowledge) {
    Judgement judgement =
        judge({.text = draft, .language = language, .at = {}, .zone = nullptr}, state, knowledge);
    Review review{.faults = {},
                  .tactics = {},
                  .heat = judgement.heat,
                  .computer_mode = std::move(judgement.computer_mode),
                  .reminders = missing(state, judgement, knowledge, language)};
    const Rewriter rewriter(state, knowledge, language);
    for (const Judgement::Fault& found : judgement.faults) {
        if (const int rule = rule_of_state_fault(found.id); rule != 0) {
            review.faults.push_back(fault_of(found, rule, rewriter.of_state(found.id)));
        } else if (const auto* fault = knowledge.catalogue().find(found.id, Audience::agent)) {
            review.faults.push_back(fault_of(found, fault->rule, rewriter.of(*fault)));
        }
    }
    for (const Tactic tactic : judgement.tactics) review.tactics.emplace_back(name_of(tactic));
    return review;
}

}  // namespace assist
