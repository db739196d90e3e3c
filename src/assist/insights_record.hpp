#pragma once

#include "assist/state.hpp"
#include "base/id.hpp"

#include <array>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

// What supervisors look back on (docs/protocol.md, "Insights"): one record of numbers, ids and names for each
// conversation, never what people wrote.
namespace assist {

// The names that records have in common (agents, intents, faults, replies), each with a number: two hundred
// thousand records would else hold the same words over and over. Numbers are given once and stay.
class Names {
public:
    using Number = std::uint32_t;
    static constexpr std::size_t most = 200'000;  // different ones; a further one counts as "other"

    Names() = default;
    Names(const Names&) = delete;
    Names& operator=(const Names&) = delete;

    Number number_of(std::string_view name);
    std::optional<Number> find(std::string_view name) const;
    const std::string& name(Number number) const { return names_[number]; }
    std::size_t size() const { return names_.size(); }

private:
    std::deque<std::string> names_;  // never moved: the map and snapshots refer to them
    std::unordered_map<std::string_view, Number> numbers_;
};

// One conversation as a fold over its events.
struct ConversationRecord {
    static constexpr std::uint32_t nobody = 0xffff'ffff;
    static constexpr std::size_t most_points = 60;    // of the curve
    static constexpr std::size_t most_uses = 50;      // remembered one by one, the newest
    static constexpr std::size_t most_agents = 100;   // counted by name; what others did counts as nobody's
    static constexpr std::size_t most_replies = 500;  // counted one by one, for each agent

    base::ConversationId conversation;
    std::string customer;            // as far as it may be stored; mostly empty
    std::optional<base::Moment> at;  // of the first customer message; nothing: there was none yet
    std::optional<base::Moment> ended;
    std::optional<base::Language> language;  // of the newest message that showed it
    std::optional<Names::Number> intent;  // of the angriest message that was recognised, the first of these
    double intent_anger = 0;              // of that message
    double start = 0, end = 0, peak = 0;  // anger
    int level_at_start = 0, level_at_end = 0;
    std::vector<float> curve;  // each the angriest of `messages_per_point` messages that follow each other
    std::uint32_t messages_per_point = 1;
    std::uint32_t customer_messages = 0, agent_messages = 0;
    std::optional<base::Moment> heated_at;    // the first message at level 1 or more
    std::optional<base::Moment> calm_since;   // of a heated one: since then all messages are at level 0
    std::optional<base::Moment> answered_at;  // the first agent message after the first customer message

    bool heated() const { return heated_at.has_value(); }
    bool calmed() const { return heated() && calm_since.has_value(); }
    std::optional<std::chrono::milliseconds> time_to_calm() const;
    std::optional<std::chrono::milliseconds> first_response() const;

    struct FaultCount {
        Names::Number fault = 0;
        std::uint32_t count = 0;
    };
    // What one agent wrote here.
    struct AgentPart {
        Names::Number name = 0;
        std::uint32_t messages = 0, faulty_messages = 0;
        std::vector<FaultCount> faults = {};
    };
    std::vector<AgentPart> agents;  // in the order of their first message

    // What one agent did with one reply. Shown is what stood there when that agent next wrote or chose;
    // `nobody` has seen what no agent has answered yet.
    struct ReplyPart {
        Names::Number reply = 0;
        std::uint32_t agent = nobody;  // place in `agents`
        std::uint32_t shown = 0, inserted = 0, sent = 0, edited = 0, dismissed = 0;
        std::uint32_t calmer = 0, same = 0, angrier = 0;
        double change = 0, change_squares = 0;  // of anger to the customer's next message, summed

        std::uint32_t answered() const { return calmer + same + angrier; }
    };
    std::vector<ReplyPart> replies;

    // A reply that was sent, and what the customer's next message did.
    struct Use {
        Names::Number reply = 0;
        std::uint32_t agent = nobody;
        std::uint64_t seq = 0;  // of the agent's message
        base::Moment at{};
        bool edited = false;
        double from = 0;
        std::optional<double> to;
    };
    std::vector<Use> uses;  // oldest first

    struct PromisePart {
        std::string id;
        std::uint32_t agent = nobody;  // who made it
        std::optional<base::Moment> due;
        PromiseState state = PromiseState::open;
        std::optional<base::Moment> settled;

        bool late(base::Moment now) const { return state == PromiseState::open && due && *due <= now; }
        // Was it open when its time came? Then the supervisors were alerted.
        bool came_due(base::Moment now) const {
            return due && *due <= now && (state == PromiseState::open || (settled && *settled > *due));
        }
    };
    std::vector<PromisePart> promises;
    std::array<std::uint32_t, 3> alerts{};  // care, anger, abuse

    std::uint32_t spoke_last = nobody;  // the agent who wrote last, and their message
    std::uint64_t spoken_seq = 0;
};

// What happened, after the conversation's state has taken it in.
struct Happening {
    const std::vector<Event>& events;
    const std::vector<AlertKind>& alerts;
    const Tally& replies;  // what the replies did through it (Conversation::take_fresh)
    base::Moment at{};
    std::string_view by = {};  // the agent's name, or the customer's as far as it may be stored
    double anger = 0;          // of the customer's newest message
    std::optional<base::Language> language = std::nullopt;
};

// Takes it in; costs about as much as the events are long.
void take(ConversationRecord& record, Names& names, const Happening& happening);

}  // namespace assist
