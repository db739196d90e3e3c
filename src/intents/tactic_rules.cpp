#include "intents/tactic_rules.hpp"

#include "text/message.hpp"

#include <algorithm>

namespace intents {

namespace {

using Faults = std::vector<std::string>;

bool asks(std::string_view reply) { return text::read_message(reply).manner.questions > 0; }

Faults must_have(const ExactPhrases& list, std::string_view reply, std::string_view otherwise) {
    if (list.empty() || !list.find_in(reply).empty()) return {};
    return {std::string(otherwise)};
}

Faults must_not_have(const ExactPhrases& list, std::string_view reply, std::string_view otherwise) {
    const std::string_view found = list.find_in(reply);
    if (found.empty()) return {};
    return {std::string(otherwise) + "; \"" + std::string(found) + "\" does"};
}

Faults both(Faults left, const Faults& right) {
    left.insert(left.end(), right.begin(), right.end());
    return left;
}

// Cut after '.', '!' and '?'.
std::vector<std::string_view> sentences(std::string_view reply) {
    std::vector<std::string_view> found;
    while (!reply.empty()) {
        const std::size_t end = std::min(reply.find_first_of(".!?"), reply.size() - 1) + 1;
        found.push_back(reply.substr(0, end));
        reply.remove_prefix(end);
    }
    return found;
}

}  // namespace

TacticRules::TacticRules(const Lexicon& lexicon)
    : apology_(lexicon.tactics.apology),
      condition_(lexicon.tactics.condition),
      solution_(lexicon.tactics.solution),
      blame_(lexicon.tactics.blame),
      request_(lexicon.tactics.request),
      alternative_(lexicon.tactics.alternative),
      hedge_(lexicon.tactics.hedge),
      thanks_(lexicon.tactics.thanks),
      farewell_(lexicon.tactics.farewell) {}

// The condition that spoils an apology stands in its own sentence: "sorry if you feel that way". "If you send
// me the number" in the next one is no such thing.
Faults TacticRules::apology_faults(std::string_view reply) const {
    Faults faults = must_have(apology_, reply, "an apology apologises; this says no word of it");
    for (const std::string_view sentence : sentences(reply)) {
        if (apology_.find_in(sentence).empty()) continue;
        faults =
            both(std::move(faults), must_not_have(condition_, sentence, "an apology makes no conditions"));
    }
    return faults;
}

Faults TacticRules::acknowledge_faults(std::string_view reply) const {
    return both(must_not_have(solution_, reply, "acknowledging does not solve yet"),
                must_not_have(blame_, reply, "acknowledging does not blame"));
}

Faults TacticRules::commit_faults(std::string_view reply) const {
    Faults faults = must_not_have(hedge_, reply, "a commitment does not hedge");
    if (asks(reply)) faults.emplace_back("a commitment says what will be done and asks nothing");
    return faults;
}

Faults TacticRules::faults(Tactic tactic, std::string_view reply) const {
    switch (tactic) {
        case Tactic::acknowledge: return acknowledge_faults(reply);
        case Tactic::apologise: return apology_faults(reply);
        case Tactic::commit: return commit_faults(reply);
        case Tactic::clarify:
            return asks(reply) ? Faults() : must_have(request_, reply, "clarifying asks something");
        case Tactic::offer_options:
            return must_have(alternative_, reply, "options are two or more; this offers one");
        case Tactic::thank: return must_have(thanks_, reply, "thanking thanks");
        case Tactic::close: return must_have(farewell_, reply, "closing says a friendly goodbye");
        case Tactic::boundary: return must_not_have(blame_, reply, "a boundary does not blame");
        case Tactic::computer_mode:
        case Tactic::diplomacy:
        case Tactic::hand_over:
        case Tactic::care:
        case Tactic::rewrite: break;
    }
    return {};
}

}  // namespace intents
