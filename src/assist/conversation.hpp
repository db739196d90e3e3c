#pragma once

#include "assist/knowledge.hpp"
#include "assist/review.hpp"
#include "assist/state.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace assist {

enum class Speaker { customer, agent };

// Words that were said and stored. `seq` is their number in the conversation's log.
struct Utterance {
    std::uint64_t seq = 0;
    base::Moment at{};
    Speaker speaker = Speaker::customer;
    std::string text;
    std::optional<base::Language> stated;  // when the client named the language
    const Zone* zone = nullptr;            // in which the times of an agent's promises are meant; null: UTC
};

// What follows from one utterance, or from a pause: nothing of it has been sent or stored yet.
struct Turn {
    std::optional<match::Reading> reading;  // of a customer's words
    std::optional<Spoke> spoke;             // of an agent's words
    std::optional<Suggestion> suggestion;
    std::uint64_t about = 0;  // the message that the suggestion answers
    bool stands = false;      // nothing newer matters more: what was suggested for `about` still holds
    match::Silence silence = match::Silence::none;  // why there is no suggestion, for a customer's words
    std::vector<AlertKind> alerts;
    std::vector<Event> events;  // to be stored; folding them again leads to the same state
};

// One customer and their agents. Pure: the same utterances in give the same turns out.
class Conversation {
public:
    // The seed decides between replies of which too little is known (see Learning::rank).
    explicit Conversation(std::uint64_t seed = 0) : seed_(seed) {}

    Turn hear(const Utterance& utterance, const Knowledge& knowledge);

    // Call it when `state().listen_until` has come: the customer has finished, and gets an answer.
    // A turn with nothing in it when there is nothing to answer, or it is too early.
    Turn settle(base::Moment now, const Knowledge& knowledge);

    // Takes in something that happened before, or elsewhere, without a new suggestion.
    std::vector<AlertKind> take(const Event& event) { return fold(state_, event); }

    // An agent's draft, for where the conversation stands. Changes nothing.
    Review review(std::string_view draft, base::Language otherwise, const Knowledge& knowledge) const;

    // What the replies did since the last time this was asked.
    Tally take_fresh() { return std::exchange(state_.fresh, {}); }

    const State& state() const { return state_; }

    // The one that the customer wrote last, else the most probable so far.
    std::optional<base::Language> language() const;

private:
    Turn hear_customer(const Utterance& utterance, const Knowledge& knowledge);
    Turn hear_agent(const Utterance& utterance, const Knowledge& knowledge);
    void advise(const Heard& heard, const Knowledge& knowledge, Turn& turn);

    State state_;
    std::uint64_t seed_ = 0;
};

}  // namespace assist
