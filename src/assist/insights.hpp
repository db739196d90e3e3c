#pragma once

#include "assist/insights_numbers.hpp"
#include "assist/insights_steps.hpp"
#include "assist/insights_store.hpp"
#include "assist/learning.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace assist {

// Which conversations a supervisor asks about. A conversation belongs to the period that its first customer
// message falls into.
struct InsightFilter {
    base::Moment from{}, to{};         // from <= at < to
    std::optional<std::string> agent;  // one who wrote in it; then only what that agent did is counted
    std::optional<base::Language> language;
    std::optional<std::string> intent;
    std::optional<std::string> fault;  // that an agent's message had
    std::optional<std::string> reply;  // that was sent in it, as suggested or edited
};

// What one or more conversations amount to.
struct Core {
    std::size_t conversations = 0, open = 0;
    std::size_t customer_messages = 0, agent_messages = 0;
    std::size_t heated = 0, calmed = 0;
    std::optional<Quantiles> time_to_calm, first_response;
    struct Anger {
        double start = 0, end = 0, peak = 0;  // means over the conversations
    };
    std::optional<Anger> anger;
    std::size_t faults = 0, faulty_messages = 0;
    struct Funnel {
        std::size_t shown = 0, inserted = 0, edited = 0, sent = 0, dismissed = 0;
    };
    Funnel funnel;
    struct Promises {
        std::size_t made = 0, kept = 0, broken = 0, dropped = 0, open = 0, late = 0;  // late ones are open
    };
    Promises promises;
    std::array<std::size_t, 4> alerts{};  // by AlertKind

    std::size_t all_alerts() const { return alerts[0] + alerts[1] + alerts[2] + alerts[3]; }
};

struct PhraseRow {
    std::string reply;
    std::size_t shown = 0, inserted = 0, sent = 0, edited = 0, dismissed = 0;
    std::size_t calmer = 0, same = 0, angrier = 0;
    Share share;                       // calmer of answered
    std::optional<MeanChange> change;  // of anger to the customer's next message

    std::size_t answered() const { return calmer + same + angrier; }
};

inline constexpr std::size_t most_phrases = 200;
// Of the histogram of times to calm, in seconds; one more bar is for all that took longer.
inline constexpr std::array<int, 8> calm_bounds = {60, 120, 300, 600, 1'200, 1'800, 3'600, 7'200};

struct Insights {
    PeriodStep step = PeriodStep::day;
    std::optional<base::Moment> known_from;  // the oldest conversation there is a record of
    Core total;

    // Ordered by what they are about: steps by time, languages as they are numbered, the rest by the number
    // of conversations, most first. A conversation whose language or intent was not recognised is in no such
    // row.
    struct StepRow {
        base::Moment at{};
        Core core;
    };
    struct AgentRow {
        std::string agent;
        Core core;
    };
    struct LanguageRow {
        base::Language language = base::Language::en;
        Core core;
    };
    struct IntentRow {
        std::string intent;
        Core core;
    };
    std::vector<StepRow> series;  // without those in which nothing began
    std::vector<AgentRow> agents;
    std::vector<LanguageRow> languages;
    std::vector<IntentRow> intents;
    std::vector<PhraseRow> phrases;  // most answered first, then most shown

    struct FaultRow {
        std::string fault;
        std::size_t count = 0, conversations = 0;
    };
    std::vector<FaultRow> faults;  // most frequent first

    std::array<std::size_t, 4> levels_at_start{}, levels_at_end{};
    std::array<std::size_t, calm_bounds.size() + 1> calm_times{};

    // What can be chosen from in this period, whatever else was asked for; by name.
    std::vector<std::string> agent_choices, intent_choices;
    std::vector<base::Language> language_choices;
};

// `now` decides which promises are late.
Insights insights(const InsightSnapshot& records, const InsightFilter& filter, const Zone& zone,
                  base::Moment now);

}  // namespace assist
