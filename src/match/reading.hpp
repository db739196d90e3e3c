#pragma once

#include "base/language.hpp"
#include "intents/computer_mode.hpp"
#include "text/language_id.hpp"

#include <optional>
#include <string>
#include <vector>

namespace match {

// Half-open, in Unicode code points of the message as it came.
struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;

    bool operator==(const Span&) const = default;
};

struct Candidate {
    std::string intent;
    double confidence = 0;  // 0..1, calibrated on held-out examples
};

// Why a message gets no de-escalation suggestion.
enum class Silence {
    none,
    calm,
    answer_directly,
    below_threshold,
    ambiguous,
    language_unknown,
    care,
    exhausted,
    listening  // the customer is still writing: let them finish (rule 7)
};
std::string_view name_of(Silence silence);

// What one customer's or colleague's message says.
struct Reading {
    std::optional<base::Language> language;
    text::LanguageEvidence evidence;           // to be added to the conversation's prior
    double anger = 0;                          // 0..1
    int level = 0;                             // 0..3: calm, irritated, angry, furious
    std::string intent = "none";               // the best that fits, or "none"
    double confidence = 0;                     // of that intent
    std::vector<Candidate> intents;            // what fits, best first
    bool care = false;                         // a person must take over; never computer mode
    bool suggest = false;                      // a de-escalating reply is called for
    Silence silence = Silence::none;           // why not, where `suggest` is false
    Span span;                                 // the words that spoke most for `intent`
    std::string runner_up;                     // empty when there is none
    double margin = 0;                         // confidence of `intent` over the runner-up
    std::vector<std::string> attack_patterns;  // Elgin's, by id; of heated messages only
    std::string claim;         // what it claims, in general terms; empty when that is not safe
    std::string claim_intent;  // the intent that the claim belongs to
};

// What an agent's own words do, faults and tactics alike.
struct DraftReading {
    struct Found {
        std::string intent;
        double confidence = 0;
        Span span;
    };
    std::vector<Found> faults;   // best first
    std::vector<Found> tactics;  // best first
    double heat = 0;             // 0..1
    bool greets = false;         // opens the conversation as a host would (rule 23)
    // Where it speaks in computer mode: what in it breaks that, by rule. Empty for other drafts.
    std::vector<intents::Violation> computer_mode;
};

}  // namespace match
