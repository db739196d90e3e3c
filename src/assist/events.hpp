#pragma once

#include "assist/promise.hpp"
#include "assist/suggestion.hpp"
#include "base/moment.hpp"
#include "match/reading.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

// What happened in a conversation, as far as its state depends on it: each is made once, when it happens, and
// can be stored and folded again. Of what somebody said they hold only the words
// that triggered a reading, and the sentences of promises.
namespace assist {

// A customer's message, read.
struct Heard {
    std::uint64_t seq = 0;
    base::Moment at{};
    match::Reading reading;
    std::string words;  // of the reading's span: what triggered it
};

// A suggested reply in what an agent sent.
struct Sent {
    std::string reply;
    intents::Tactic tactic = intents::Tactic::acknowledge;
    double distance = 0;  // 0 as suggested, 1 nothing left of it
};

// An agent's message, read.
struct Spoke {
    std::uint64_t seq = 0;
    base::Moment at{};
    std::vector<intents::Tactic> tactics;
    std::vector<std::string> faults;  // ids; those of the state among them
    double heat = 0;                  // 0..1
    bool greets = false;
    std::uint64_t words = 0;  // hash of the normal form: the same words are not suggested again
    std::optional<Sent> sent;
    std::vector<Promise> promises;
};

// Replies that were shown to the agents.
struct Offered {
    std::uint64_t about = 0;  // the customer's message
    Suggestion suggestion;
};

// What an agent did with a suggestion.
enum class FeedbackAction { inserted, sent, edited, dismissed };
std::string_view name_of(FeedbackAction action);
std::optional<FeedbackAction> feedback_action_from(std::string_view name);
struct Answered {
    std::uint64_t about = 0;
    FeedbackAction action = FeedbackAction::inserted;
    std::string reply;    // its id; may be empty
    std::string reason;   // of a dismissal; may be empty
    double distance = 0;  // of an edited one
};

// What became of a promise.
struct Settled {
    std::string promise;
    PromiseState state = PromiseState::kept;
};

struct Ended {
    std::uint64_t seq = 0;
    base::Moment at{};
};

using Event = std::variant<Heard, Spoke, Offered, Answered, Settled, Ended>;

}  // namespace assist
