#pragma once

#include "assist/knowledge.hpp"
#include "assist/state.hpp"

#include <vector>

namespace assist {

inline constexpr std::size_t most_replies = 4;     // of one suggestion
inline constexpr double second_intent_from = 0.3;  // confidence at which a message's other intents count

// Collects ready replies, tactic by tactic, that were not said yet in the conversation and that no supervisor
// has blocked. Within a tactic what was learned decides the order; it never changes the tactics' order.
class ReplyCollector {
public:
    struct Situation {
        const State& state;
        const match::Reading& reading;
        const Knowledge& knowledge;
        base::Language language;
        std::optional<std::uint64_t> seed;  // nothing: only verdicts count, not what was learned
    };
    explicit ReplyCollector(const Situation& situation) : in_(situation) {}

    // Up to `most` replies of one tactic: from the main intent (which may be null) and from the message's
    // other intents in turn, then those that always fit. Computer mode says the customer's claim again in
    // general terms first, where that is safe.
    void take(const intents::Intent* intent, intents::Tactic tactic, std::size_t most);

    // Where everything was said already: in danger it is said again rather than nothing.
    void repeat_if_empty(const intents::Intent* intent, const std::vector<intents::Tactic>& tactics);

    std::vector<Suggested> replies() && { return std::move(replies_); }

private:
    void take_claim();
    void take_from(const std::vector<intents::Reply>& replies, intents::Tactic tactic, double confidence,
                   std::size_t most);
    bool full() const { return replies_.size() >= most_replies || replies_.size() >= most_now_; }
    bool is_said(const std::string& id, const std::string& text) const;

    Situation in_;
    std::size_t most_now_ = 0;
    bool repeating_ = false;
    std::vector<Suggested> replies_;
};

}  // namespace assist
