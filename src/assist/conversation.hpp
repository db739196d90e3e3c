#pragma once

#include "assist/suggestion.hpp"
#include "base/moment.hpp"
#include "match/matcher.hpp"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
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
};

enum class Trend { rising, steady, falling };
enum class Stage { listen, acknowledge, defuse, clarify, resolve, close };
std::string_view name_of(Trend trend);
std::string_view name_of(Stage stage);

// Where the conversation stands on the ladder (domain.md section 4): everything the next suggestion depends
// on besides the message.
struct State {
    Stage stage = Stage::listen;
    Trend trend = Trend::steady;
    double anger = 0;     // of the customer's newest message
    double smoothed = 0;  // 0.6 × newest + 0.4 × what it was before
    double peak = 0;
    bool was_angry = false;           // the communication chain is open: some message was at level 1 or more
    bool anger_acknowledged = false;  // rule 2; broken again when anger comes back after it had gone
    bool apologised = false;          // rule 4: once, never twice
    int computer_mode_in_a_row = 0;   // agent turns
    int abusive_turns = 0;            // customer turns with insults at the highest level
    bool customer_waits = false;      // the customer wrote last
    text::LanguageEvidence language;
    std::set<std::string>
        said;  // ids of suggested replies and normal forms of what the agent said: none of it comes again
    std::vector<Suggested> offered;  // with the newest suggestion, to know a reply when it is sent
    std::vector<double> curve;       // anger of each customer message
};

// What follows from one utterance: nothing has been sent or stored yet.
struct Turn {
    std::optional<match::Reading> reading;     // for a customer's words
    std::optional<match::DraftReading> draft;  // for an agent's words
    std::optional<Suggestion> suggestion;
    match::Silence silence = match::Silence::none;  // why there is no suggestion, for a customer's words
};

// One customer and their agents. Pure: the same utterances in give the same turns out.
class Conversation {
public:
    // The matcher may differ from call to call (it is swapped on reload); it is not kept.
    Turn hear(const Utterance& utterance, const match::Matcher& matcher);

    const State& state() const { return state_; }

    // Most probable language so far.
    std::optional<base::Language> language() const;

private:
    Turn hear_customer(const Utterance& utterance, const match::Matcher& matcher);
    Turn hear_agent(const Utterance& utterance, const match::Matcher& matcher);

    State state_;
};

}  // namespace assist
