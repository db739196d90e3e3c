#pragma once

#include "base/language.hpp"
#include "intents/conversation_words.hpp"
#include "intents/promise_words.hpp"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace intents {

enum class Audience { customer, colleague, agent };

// How heated an example is; the levels 0..3 of docs/protocol.md.
enum class Heat { calm, irritated, angry, furious };
std::string_view name_of(Heat heat);
std::optional<Heat> heat_from(std::string_view name);

// What a reply does. The first nine are also recognised in an agent's own words.
enum class Tactic {
    computer_mode,
    acknowledge,
    apologise,
    diplomacy,
    clarify,
    offer_options,
    commit,
    thank,
    close,
    boundary,
    hand_over,
    care,
    rewrite
};
std::string_view name_of(Tactic tactic);
std::optional<Tactic> tactic_from(std::string_view name);
// Is any of these among them?
bool has(const std::vector<Tactic>& tactics, std::initializer_list<Tactic> any);

struct Reply {
    std::string
        id;  // "en.long_wait.acknowledge.1"; never changes, what a phrase achieved is counted under it
    Tactic tactic = Tactic::acknowledge;
    std::string text;
    std::string also_offer;  // what the customer will need next, unasked; may be empty
};

struct Example {
    std::string text;
    Heat heat = Heat::calm;
    std::vector<std::string> also;  // further intents in the same message
};

// Looks like its intent but is something else: another intent's id, or "none".
struct NearMiss {
    std::string text;
    std::string is;
};

// The human protocol for a care-first message.
struct Card {
    std::vector<std::string> steps;
    std::string hand_over;
    std::vector<std::string> avoid;
};

// How replies speak to their reader: "du" or "De", "tu" or "Lei", "te" or "Ön", "εσύ" or "εσείς".
enum class FormOfAddress { informal, formal };

// One intent in one language.
struct Wording {
    std::string title;
    std::optional<FormOfAddress> form_of_address;  // of the file; nothing where the language has only one
    std::vector<Example> examples;
    std::vector<NearMiss> near_misses;
    std::vector<std::string> patterns;  // RE2 over the normal form, see docs/intents.md
    std::vector<Reply> replies;
    std::optional<Card> card;
};

struct Intent {
    std::string id;
    std::string pack;
    Audience audience = Audience::customer;
    std::string group;  // bait, grievance, demand, care, calm, colleague, fault, tactic
    int severity = 0;   // 0..3
    bool care = false;
    bool suggest = false;
    std::vector<Tactic> tactics;
    int rule = 0;  // number of the house rule behind it (domain.md section 2)
    base::PerLanguage<Wording> wordings;
};
// Is it one of the tactics that answer the intent?
bool fits(const Intent& intent, Tactic tactic);

// The word lists of intents/lexicon/<lang>.json. Lower case; a trailing * stands for any ending.
struct Lexicon {
    std::vector<std::string> irritated, angry, furious;
    std::vector<std::string> profanity;
    std::vector<std::string> intensifiers;
    std::vector<std::string> negators;
    std::vector<std::string> harmless;

    // What a computer-mode reply must not contain (domain.md section 1).
    struct ComputerMode {
        std::vector<std::string> second_person, first_person_feeling, emotion, intensifier, defence,
            accusation;
    };
    ComputerMode computer_mode;

    // What tells that a reply does what its tactic says. Accents count here, and so does a capital letter
    // ("De", "Lei"), which must not be the one that begins a sentence. A list may be empty: its rule then
    // rests.
    struct Tactics {
        std::vector<std::string> apology, condition, solution, blame, request, alternative, hedge, thanks,
            farewell;
    };
    Tactics tactics;

    // Words that only one form of address has.
    struct Address {
        std::vector<std::string> informal, formal;
    };
    Address address;
};

// One line of intents/heat/<lang>.tsv: a word, the beginning of one ("idio*"), a run of two or three words
// cut to five letters each, or a sign of manner ("@shouting"), with what it weighs; match/heat.hpp says for
// what.
struct HeatWeight {
    std::string feature;
    float anger = 0;
    float chat = 0;
};
using HeatWeights = std::vector<HeatWeight>;

// Lines that belong to no intent, by who would say them.
struct Background {
    std::vector<std::string> customer;
    std::vector<std::string> agent;
};

// Everything the intent files say, as values.
struct Catalogue {
    std::vector<Intent> intents;
    base::PerLanguage<Lexicon> lexicons;
    base::PerLanguage<HeatWeights> heats;  // empty for a language without a file
    base::PerLanguage<Background> backgrounds;
    base::PerLanguage<ConversationWords> conversations;
    base::PerLanguage<PromiseWords> promises;  // empty for a language without a file
    std::string digest;                        // of the files that a matcher learns from

    // Ids are unique among what customers and colleagues say, and among what agents say. Null when there is
    // none.
    const Intent* find(std::string_view id, Audience audience) const;
};

}  // namespace intents
