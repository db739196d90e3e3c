#include "intents/reply_notes.hpp"

#include "intents/exact_phrases.hpp"
#include "intents/tactic_rules.hpp"

namespace intents {

namespace {

using base::Language;

// Calls `look(intent, language, wording, number of the reply)` for every reply of the catalogue.
template <class Look>
void for_each_reply(const Catalogue& catalogue, const Look& look) {
    for (const Language language : base::all_languages) {
        for (const Intent& intent : catalogue.intents) {
            const Wording& wording = intent.wordings[base::index_of(language)];
            for (std::size_t number = 0; number < wording.replies.size(); ++number)
                look(intent, language, wording, number);
        }
    }
}

}  // namespace

base::Problems tactic_notes(const Catalogue& catalogue, Places& places) {
    std::vector<TacticRules> rules;
    for (const Lexicon& lexicon : catalogue.lexicons) rules.emplace_back(lexicon);
    base::Problems notes;
    const auto look = [&](const Intent& intent, Language language, const Wording& wording,
                          std::size_t number) {
        const Reply& reply = wording.replies[number];
        for (const std::string& fault : rules[base::index_of(language)].faults(reply.tactic, reply.text))
            notes.emplace_back(places.of_reply(intent, language, number), fault + " (" + reply.id + ")");
    };
    for_each_reply(catalogue, look);
    return notes;
}

base::Problems address_notes(const Catalogue& catalogue, Places& places) {
    std::vector<ExactPhrases> informal;
    std::vector<ExactPhrases> formal;
    for (const Lexicon& lexicon : catalogue.lexicons) {
        informal.emplace_back(lexicon.address.informal);
        formal.emplace_back(lexicon.address.formal);
    }
    base::Problems notes;
    const auto look = [&](const Intent& intent, Language language, const Wording& wording,
                          std::size_t number) {
        if (!wording.form_of_address) return;
        const bool is_formal = *wording.form_of_address == FormOfAddress::formal;
        const Reply& reply = wording.replies[number];
        const auto& other = (is_formal ? informal : formal)[base::index_of(language)];
        const std::string_view found = other.find_in(reply.text);
        if (found.empty()) return;
        notes.emplace_back(places.of_reply(intent, language, number),
                           "\"" + std::string(found) + "\" is " + (is_formal ? "informal" : "formal") +
                               "; this file speaks " + (is_formal ? "formally" : "informally") + " (" +
                               reply.id + ")");
    };
    for_each_reply(catalogue, look);
    return notes;
}

}  // namespace intents
