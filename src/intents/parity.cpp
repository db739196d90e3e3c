#include "intents/parity.hpp"

#include <algorithm>
#include <array>

namespace intents {

namespace {

using base::Language;

template <class Count>
void add_row(std::vector<ParityRow>& rows, const std::string& of, const std::string& what,
             const Count& count) {
    ParityRow row{.of = of, .what = what, .counts = {}};
    bool anywhere = false;
    for (const Language language : base::all_languages) {
        row.counts[base::index_of(language)] = count(base::index_of(language));
        anywhere = anywhere || row.counts[base::index_of(language)] > 0;
    }
    if (anywhere) rows.push_back(std::move(row));
}

void add_intent(std::vector<ParityRow>& rows, const Intent& intent) {
    const std::string of = intent.pack + "/" + intent.id;
    const auto& wordings = intent.wordings;
    add_row(rows, of, "examples", [&](std::size_t at) { return wordings[at].examples.size(); });
    add_row(rows, of, "near misses", [&](std::size_t at) { return wordings[at].near_misses.size(); });
    add_row(rows, of, "patterns", [&](std::size_t at) { return wordings[at].patterns.size(); });
    for (const Tactic tactic : intent.tactics) {
        add_row(rows, of, "replies " + std::string(name_of(tactic)), [&](std::size_t at) {
            const auto& replies = wordings[at].replies;
            return static_cast<std::size_t>(std::count_if(
                replies.begin(), replies.end(), [&](const Reply& reply) { return reply.tactic == tactic; }));
        });
    }
}

struct List {
    const char* name;
    const std::vector<std::string>& (*of)(const Lexicon& lexicon);
};

// The register of a language that has but one is no gap, so the lists of the form of address are not among
// them.
constexpr List lists[] = {
    {"irritated", [](const Lexicon& each) -> auto& { return each.irritated; }},
    {"angry", [](const Lexicon& each) -> auto& { return each.angry; }},
    {"furious", [](const Lexicon& each) -> auto& { return each.furious; }},
    {"profanity", [](const Lexicon& each) -> auto& { return each.profanity; }},
    {"intensifiers", [](const Lexicon& each) -> auto& { return each.intensifiers; }},
    {"negators", [](const Lexicon& each) -> auto& { return each.negators; }},
    {"harmless", [](const Lexicon& each) -> auto& { return each.harmless; }},
    {"first_person_feeling",
     [](const Lexicon& each) -> auto& { return each.computer_mode.first_person_feeling; }},
    {"emotion", [](const Lexicon& each) -> auto& { return each.computer_mode.emotion; }},
    {"intensifier", [](const Lexicon& each) -> auto& { return each.computer_mode.intensifier; }},
    {"defence", [](const Lexicon& each) -> auto& { return each.computer_mode.defence; }},
    {"accusation", [](const Lexicon& each) -> auto& { return each.computer_mode.accusation; }},
    {"apology", [](const Lexicon& each) -> auto& { return each.tactics.apology; }},
    {"condition", [](const Lexicon& each) -> auto& { return each.tactics.condition; }},
    {"solution", [](const Lexicon& each) -> auto& { return each.tactics.solution; }},
    {"blame", [](const Lexicon& each) -> auto& { return each.tactics.blame; }},
    {"request", [](const Lexicon& each) -> auto& { return each.tactics.request; }},
    {"alternative", [](const Lexicon& each) -> auto& { return each.tactics.alternative; }},
    {"hedge", [](const Lexicon& each) -> auto& { return each.tactics.hedge; }},
    {"thanks", [](const Lexicon& each) -> auto& { return each.tactics.thanks; }},
    {"farewell", [](const Lexicon& each) -> auto& { return each.tactics.farewell; }},
};

}  // namespace

std::vector<ParityRow> parity(const Catalogue& catalogue) {
    std::vector<ParityRow> rows;
    for (const Intent& intent : catalogue.intents) add_intent(rows, intent);
    for (const List& list : lists) {
        add_row(rows, "lexicon", list.name,
                [&](std::size_t at) { return list.of(catalogue.lexicons[at]).size(); });
    }
    add_row(rows, "conversation", "claims",
            [&](std::size_t at) { return catalogue.conversations[at].claims.size(); });
    add_row(rows, "conversation", "greeting_words",
            [&](std::size_t at) { return catalogue.conversations[at].greeting_words.size(); });
    return rows;
}

bool lacks(const ParityRow& row, base::Language language) {
    std::vector<std::size_t> others;
    for (const Language other : base::all_languages) {
        if (other != language) others.push_back(row.counts[base::index_of(other)]);
    }
    std::sort(others.begin(), others.end());
    const auto median = static_cast<double>(others[others.size() / 2]);
    return static_cast<double>(row.counts[base::index_of(language)]) < least_parity * median;
}

}  // namespace intents
