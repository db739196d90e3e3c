#pragma once

#include "assist/events.hpp"
#include "assist/learning.hpp"
#include "text/language_id.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace assist {

enum class Trend { rising, steady, falling };
enum class Stage { listen, acknowledge, defuse, clarify, resolve, close };
enum class Phase { opening, doing, closing };  // rule 23
std::string_view name_of(Trend trend);
std::string_view name_of(Stage stage);
std::string_view name_of(Phase phase);

// What a supervisor is told of at once.
enum class AlertKind { care, anger, abuse, promise_due };
std::string_view name_of(AlertKind kind);

// The anger of one customer message, as a point of the curve.
struct CurvePoint {
    std::uint64_t seq = 0;
    base::Moment at{};
    double anger = 0;
    int level = 0;

    bool operator==(const CurvePoint&) const = default;
};

// One message as the debrief looks back on it.
struct Step {
    std::uint64_t seq = 0;
    bool by_customer = false;
    double anger = 0;                           // of a customer's message; of an agent's, the anger it met
    std::string intent = {};                    // of a customer's message
    std::vector<intents::Tactic> tactics = {};  // of an agent's, like all below
    std::vector<std::string> faults = {};
    bool missed_acknowledgement = false;  // it met open anger and did not acknowledge it (rule 2)
    std::string better = {};              // what had been suggested, where it had a fault or missed something
    std::string reply = {};               // the suggestion it was made of

    bool operator==(const Step&) const = default;
};

// Messages that follow each other within this time, unanswered, are one outburst: let them finish (rule 7).
inline constexpr std::chrono::milliseconds burst_gap{8'000};
// And this long a pause ends it.
inline constexpr std::chrono::milliseconds burst_pause{3'000};

inline constexpr int most_computer_mode_in_a_row = 2;  // then a concrete step, or it reads as stonewalling
inline constexpr int most_abusive_turns = 2;           // then a boundary and a hand-over
inline constexpr std::size_t most_promises = 200;      // kept of one conversation; settled ones go first
inline constexpr std::size_t longest_curve = 2'000;    // points, and steps; the oldest go first
inline constexpr double open_anger = 0.45;  // from here on silence about it breaks the communication chain

// Trend of anger (docs/conversation.md). With a(t) the anger of message t and s(t) the smoothed curve,
//   s(1) = a(1),  s(t) = 0.6 a(t) + 0.4 s(t-1),  d(t) = a(t) - s(t-1),
// the trend turns to rising when d > 0.10 and to falling when d < -0.10, and back to steady only when |d| is
// under 0.04 or d points the other way: between the two it stays what it was.
inline constexpr double newest_share = 0.6;
inline constexpr double trend_enter = 0.10;
inline constexpr double trend_leave = 0.04;

// Where the conversation stands on the ladder (domain.md section 4): everything the next suggestion depends
// on besides the message.
struct State {
    Stage stage = Stage::listen;
    Phase phase = Phase::opening;
    Trend trend = Trend::steady;
    double anger = 0;     // of the customer's newest message
    int level = 0;        // of it
    double smoothed = 0;  // s(t)
    double peak = 0;
    std::vector<CurvePoint> curve;

    bool was_angry = false;           // the communication chain is open: some message was at level 1 or more
    bool anger_acknowledged = false;  // rule 2; broken again when anger comes back after it had gone
    bool apologised = false;          // rule 4: once, never twice
    int computer_mode_in_a_row = 0;   // agent turns
    int abusive_turns = 0;            // customer turns with insults at the highest level
    bool customer_waits = false;      // the customer wrote last
    std::vector<Step> steps;          // what was said so far; the oldest go first
    bool resolved = false;            // the customer's newest word was thanks or a goodbye
    std::size_t agent_turns = 0;
    bool greeted = false;  // by an agent
    bool bade_farewell = false;

    // The customer's unanswered messages as far as they are one outburst, and when a pause will have ended
    // it.
    std::vector<Heard> burst;
    std::optional<base::Moment> listen_until;

    // The agent's own heat (rule 15), smoothed as the customer's anger is. For the agent alone.
    double agent_heat = 0;
    Trend agent_trend = Trend::steady;

    // The decision to alert, apart from the score.
    bool anger_alerted = false;  // until anger has gone
    bool anger_alert_waits = false;
    bool abuse_alerted = false;
    std::string care_alerted;  // the care intent that was alerted and not answered yet

    text::LanguageEvidence language;
    std::optional<base::Language> spoken;  // of the customer's newest message that showed it
    std::set<std::string> said;            // ids of suggested replies: none of them comes again
    std::set<std::uint64_t> words;         // hashes of the normal forms of what the agent said: nor does that
    std::vector<Suggested> offered;        // with the newest suggestion, to know a reply when it is sent
    std::uint64_t offered_about = 0;       // the message it was for
    std::uint64_t offered_after = 0;       // the newest message that it took into account
    std::vector<Promise> promises;

    // The reply whose effect the customer's next message will show, and the anger it met.
    struct Trial {
        std::string reply;
        double anger = 0;
    };
    std::optional<Trial> trial;
    bool reply_known = false;  // which suggestion the agent's newest message was made of
    Tally tally;               // what the replies did in this conversation
    Tally fresh;               // the part of it that nobody has asked for yet
};

// Takes in what happened. Total: any order of events leaves a sound state. Alerts come back once, when they
// become due; who folds a history ignores them.
std::vector<AlertKind> fold(State& state, const Event& event);

// Anger and trend alone, as the formula above has them.
Trend next_trend(Trend before, double newest, double smoothed_before);

}  // namespace assist
