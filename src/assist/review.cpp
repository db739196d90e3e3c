#include "assist/review.hpp"

#include "assist/reminders.hpp"
#include "assist/rules.hpp"
#include "assist/same_words.hpp"
#include "text/letters.hpp"

#include <algorithm>
#include <array>

namespace assist {

namespace {

using intents::Audience;
using intents::Tactic;

bool has(const std::vector<Tactic>& tactics, std::initializer_list<Tactic> any) {
    return std::any_of(any.begin(), any.end(), [&](Tactic each) {
        return std::find(tactics.begin(), tactics.end(), each) != tactics.end();
    });
}

constexpr double most_edited = 0.5;  // beyond it a message is the agent's own, not an edited suggestion
constexpr double coolest_fault = 0.5, hottest_without = 0.3;  // see heat_of

bool anger_is_open(const State& state) {
    return state.customer_waits && state.level >= 2 && !state.anger_acknowledged;
}

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

match::Span span_of(const match::DraftReading& reading, std::initializer_list<Tactic> tactics,
                    std::string_view draft) {
    for (const auto& found : reading.tactics) {
        const auto tactic = intents::tactic_from(found.intent);
        if (tactic && has({*tactic}, tactics)) return found.span;
    }
    return {.begin = 0, .end = text::read_letters(draft).length};
}

match::Span span_of_state_fault(std::string_view fault, const match::DraftReading& reading,
                                std::string_view draft) {
    if (fault == premature_solution) return span_of(reading, {Tactic::offer_options, Tactic::commit}, draft);
    return span_of(reading, {fault == second_apology ? Tactic::apologise : Tactic::computer_mode}, draft);
}

// Does the draft promise something? What nobody can guarantee becomes a fault, unless it was seen already.
bool read_promises(std::string_view draft, base::Language language, const Knowledge& knowledge,
                   const Rewriter& rewriter, Review& review) {
    const intents::Intent* fault = knowledge.catalogue().find("overpromise", Audience::agent);
    if (knowledge.promises == nullptr || fault == nullptr) return false;
    const bool told = std::any_of(review.faults.begin(), review.faults.end(),
                                  [](const Fault& each) { return each.id == "overpromise"; });
    const PromisesFound found = knowledge.promises->of(language).find(draft, {}, Zone::utc());
    for (const match::Span& span : found.overpromises) {
        if (!told)
            review.faults.push_back(
                {fault->id, span, std::string(words_of_rule(fault->rule)), rewriter.of(*fault)});
    }
    return !found.promises.empty();
}

std::vector<Reminder> missing(const State& state, const match::DraftReading& reading,
                              const std::vector<Tactic>& tactics, const Knowledge& knowledge,
                              base::Language language) {
    std::vector<Reminder> left = reminders(state, knowledge, language);
    std::erase_if(left, [&](const Reminder& each) {
        return (each.kind == Reminder::Kind::greeting && reading.greets) ||
               (each.kind == Reminder::Kind::close && has(tactics, {Tactic::close}));
    });
    return left;
}

}  // namespace

double heat_of(const match::DraftReading& reading) {
    static constexpr std::array<std::string_view, 7> in_anger = {
        "takes_bait", "sarcasm", "blames_customer", "calm_down", "dismissive", "complains", "shouting"};
    const bool angry = std::any_of(reading.faults.begin(), reading.faults.end(), [](const auto& fault) {
        return std::find(in_anger.begin(), in_anger.end(), fault.intent) != in_anger.end();
    });
    return angry ? std::max(reading.heat, coolest_fault) : std::min(reading.heat, hottest_without);
}

std::optional<Sent> sent_of(const State& state, std::string_view text) {
    std::optional<Sent> sent;
    for (const Suggested& reply : state.offered) {
        const double distance = word_distance(reply.text, text);
        if (distance <= most_edited && (!sent || distance < sent->distance))
            sent = Sent{.reply = reply.id, .tactic = reply.tactic, .distance = distance};
    }
    return sent;
}

std::vector<std::string_view> faults_of_state(const State& state, const std::vector<Tactic>& tactics) {
    std::vector<std::string_view> faults;
    const bool solves = has(tactics, {Tactic::offer_options, Tactic::commit});
    const bool defuses = has(tactics, {Tactic::acknowledge, Tactic::apologise, Tactic::diplomacy,
                                       Tactic::computer_mode, Tactic::care});
    if (anger_is_open(state) && solves && !defuses) faults.push_back(premature_solution);
    if (state.apologised && has(tactics, {Tactic::apologise})) faults.push_back(second_apology);
    if (state.computer_mode_in_a_row >= most_computer_mode_in_a_row && has(tactics, {Tactic::computer_mode}))
        faults.push_back(stonewalling);
    return faults;
}

Review review(std::string_view draft, base::Language language, const State& state,
              const Knowledge& knowledge) {
    match::DraftReading reading = knowledge.matcher.read_draft(draft, language);
    // What was suggested has been held against the rules when it was written.
    const auto sent = sent_of(state, draft);
    const bool as_suggested = sent && sent->distance == 0;
    if (as_suggested) {
        reading.faults.clear();
        reading.computer_mode.clear();
    }
    Review review{.faults = {},
                  .tactics = {},
                  .heat = heat_of(reading),
                  .computer_mode = reading.computer_mode,
                  .reminders = {}};
    const Rewriter rewriter(state, knowledge, language);
    for (const auto& found : reading.faults) {
        const intents::Intent* fault = knowledge.catalogue().find(found.intent, Audience::agent);
        if (fault == nullptr) continue;
        review.faults.push_back(
            {found.intent, found.span, std::string(words_of_rule(fault->rule)), rewriter.of(*fault)});
    }
    std::vector<Tactic> tactics;
    for (const auto& found : reading.tactics) {
        review.tactics.push_back(found.intent);
        if (const auto tactic = intents::tactic_from(found.intent)) tactics.push_back(*tactic);
    }
    if (as_suggested && !has(tactics, {sent->tactic})) {
        tactics.push_back(sent->tactic);
        review.tactics.emplace_back(name_of(sent->tactic));
    }
    if (!as_suggested && read_promises(draft, language, knowledge, rewriter, review))
        tactics.push_back(Tactic::commit);
    for (const std::string_view fault : faults_of_state(state, tactics)) {
        review.faults.push_back({std::string(fault), span_of_state_fault(fault, reading, draft),
                                 std::string(words_of_rule(rule_of_state_fault(fault))),
                                 rewriter.of_state(fault)});
    }
    review.reminders = missing(state, reading, tactics, knowledge, language);
    return review;
}

}  // namespace assist
