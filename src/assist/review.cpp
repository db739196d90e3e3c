#include "assist/review.hpp"

#include "assist/rules.hpp"

namespace assist {

namespace {

std::string rewrite_of(const intents::Intent& fault, base::Language language) {
    for (const intents::Reply& reply : fault.wordings[base::index_of(language)].replies) {
        if (reply.tactic == intents::Tactic::rewrite) return reply.text;
    }
    return {};
}

}  // namespace

Review review(std::string_view draft, base::Language language, const match::Matcher& matcher) {
    const match::DraftReading reading = matcher.read_draft(draft, language);
    Review review{.faults = {}, .tactics = {}, .heat = reading.heat, .computer_mode = reading.computer_mode};
    for (const auto& found : reading.faults) {
        const intents::Intent* fault = matcher.catalogue().find(found.intent, intents::Audience::agent);
        if (fault == nullptr) continue;
        review.faults.push_back({found.intent, found.span, std::string(words_of_rule(fault->rule)),
                                 rewrite_of(*fault, language)});
    }
    for (const auto& found : reading.tactics) review.tactics.push_back(found.intent);
    return review;
}

}  // namespace assist
