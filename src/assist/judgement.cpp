#include "assist/judgement.hpp"

#include "assist/rules.hpp"
#include "assist/same_words.hpp"
#include "text/letters.hpp"

#include <algorithm>
#include <array>

namespace assist {

namespace {

using intents::Tactic;

constexpr double most_edited = 0.5;  // beyond it a message is the agent's own, not an edited suggestion
constexpr double coolest_fault = 0.5, hottest_without = 0.3;  // see heat_of

// How heated an agent's words are, 0..1. Anger was learned from customers, and a firm promise looks like it:
// so it takes a fault that people commit in anger to be heated, and such a fault is never cool.
double heat_of(const match::DraftReading& reading) {
    static constexpr std::array<std::string_view, 7> in_anger = {
        "takes_bait", "sarcasm", "blames_customer", "calm_down", "dismissive", "complains", "shouting"};
    const bool angry = std::any_of(reading.faults.begin(), reading.faults.end(), [](const auto& fault) {
        return std::find(in_anger.begin(), in_anger.end(), fault.intent) != in_anger.end();
    });
    return angry ? std::max(reading.heat, coolest_fault) : std::min(reading.heat, hottest_without);
}

// Those that only the conversation shows, for words with these tactics.
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

match::Span span_of(const match::DraftReading& reading, std::initializer_list<Tactic> tactics,
                    std::string_view text) {
    for (const auto& found : reading.tactics) {
        const auto tactic = intents::tactic_from(found.intent);
        if (tactic && has({*tactic}, tactics)) return found.span;
    }
    return {.begin = 0, .end = text::read_letters(text).length};
}

match::Span span_of_state_fault(std::string_view fault, const match::DraftReading& reading,
                                std::string_view text) {
    if (fault == premature_solution) return span_of(reading, {Tactic::offer_options, Tactic::commit}, text);
    return span_of(reading, {fault == second_apology ? Tactic::apologise : Tactic::computer_mode}, text);
}

void add_tactic(std::vector<Tactic>& tactics, Tactic tactic) {
    if (!has(tactics, {tactic})) tactics.push_back(tactic);
}

// What nobody can guarantee is a fault, unless the reading saw one.
void take_promises(const PromisesFound& found, Judgement& judgement) {
    const bool told = std::any_of(judgement.faults.begin(), judgement.faults.end(),
                                  [](const auto& each) { return each.id == "overpromise"; });
    for (const match::Span& span : found.overpromises) {
        if (!told) judgement.faults.push_back({"overpromise", span});
    }
    if (!found.promises.empty()) add_tactic(judgement.tactics, Tactic::commit);
}

}  // namespace

bool anger_is_open(const State& state) {
    return state.customer_waits && state.level >= 2 && !state.anger_acknowledged;
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

Judgement judge(const AgentWords& words, const State& state, const Knowledge& knowledge) {
    const match::DraftReading reading = knowledge.matcher.read_draft(words.text, words.language);
    Judgement judgement;
    judgement.greets = reading.greets;
    judgement.sent = sent_of(state, words.text);
    for (const auto& found : reading.tactics) {
        if (const auto tactic = intents::tactic_from(found.intent)) add_tactic(judgement.tactics, *tactic);
    }
    if (judgement.sent) add_tactic(judgement.tactics, judgement.sent->tactic);
    if (knowledge.promises != nullptr) {
        const Zone& zone = words.zone != nullptr ? *words.zone : Zone::utc();
        judgement.promises = knowledge.promises->of(words.language).find(words.text, words.at, zone);
    }
    const bool as_suggested = judgement.sent && judgement.sent->distance == 0;
    if (!as_suggested) {
        for (const auto& found : reading.faults) judgement.faults.push_back({found.intent, found.span});
        judgement.computer_mode = reading.computer_mode;
        judgement.heat = heat_of(reading);
        take_promises(judgement.promises, judgement);
    }
    for (const std::string_view fault : faults_of_state(state, judgement.tactics)) {
        judgement.faults.push_back({std::string(fault), span_of_state_fault(fault, reading, words.text)});
    }
    return judgement;
}

}  // namespace assist
