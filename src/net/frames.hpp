#pragma once

#include "assist/conversation.hpp"
#include "assist/debrief.hpp"
#include "assist/review.hpp"
#include "net/outbox.hpp"
#include "net/protocol.hpp"
#include "net/settings.hpp"

#include <optional>
#include <string>
#include <vector>

// What the server says in `evenkeel.v1` (docs/protocol.md): values in, ready frames out.
namespace net {

using Ref = std::optional<std::string>;
using Participants = std::vector<Person>;

// One line of the agents' queue.
struct QueueLine {
    std::string customer;
    bool open = true;
    std::uint64_t seq = 0;
    base::Moment at{};
    double anger = 0;
    int level = 0;
    bool waiting = false;  // the customer wrote last
    bool care = false;     // a message that needs a person has not been answered yet
    std::string preview;
};

// `frame_bytes` is the largest frame that this client may send.
Frame welcome_frame(const Ref& ref, const std::string& session, const Person& person,
                    const Settings& settings, std::size_t frame_bytes);
Frame joined_frame(const Ref& ref, const base::ConversationId& conversation, std::uint64_t seq,
                   const Participants& participants);
Frame gap_frame(const base::ConversationId& conversation, std::uint64_t after, std::uint64_t from);

struct Ack {
    std::optional<base::ConversationId> conversation = std::nullopt;
    std::optional<std::uint64_t> seq = std::nullopt;
};
Frame ack_frame(const Ref& ref, const Ack& ack);

// A message as it was stored.
struct Said {
    std::uint64_t seq = 0;
    base::Moment at{};
    std::optional<std::string> id;
    Person from;
    std::string text;
    std::optional<base::Language> stated;
    std::string zone;  // IANA name; empty where the client gave none
};
Frame message_frame(const base::ConversationId& conversation, const Said& said);
Frame reading_frame(const base::ConversationId& conversation, std::uint64_t seq,
                    const match::Reading& reading, const assist::State& state,
                    const intents::Catalogue& catalogue);
// What was recognised in an agent's message, as far as other staff may know it: how heated it was is not
// here.
Frame spoke_frame(const base::ConversationId& conversation, const assist::Spoke& spoke);

// A suggestion's id names its conversation and message, so that feedback finds its way home.
std::string suggestion_id(const base::ConversationId& conversation, std::uint64_t seq);
struct SuggestionPlace {
    base::ConversationId conversation;
    std::uint64_t seq = 0;
};
std::optional<SuggestionPlace> place_of_suggestion(std::string_view id);

Frame suggestion_frame(const base::ConversationId& conversation, std::uint64_t seq,
                       const assist::Suggestion& suggestion);
Frame no_suggestion_frame(const base::ConversationId& conversation, std::uint64_t seq,
                          match::Silence silence);
Frame alert_frame(const base::ConversationId& conversation, assist::AlertKind kind, std::uint64_t seq);

// How a promise stands: its own state, or that it is due soon or late while it is open.
enum class PromiseNews { as_it_is, due, late };
// A promise's id names its conversation, as a suggestion's does.
struct PromisePlace {
    base::ConversationId conversation;
    std::string promise;  // "<seq>.<n>"
};
std::optional<PromisePlace> place_of_promise(std::string_view id);
Frame promise_frame(const base::ConversationId& conversation, const assist::Promise& promise,
                    PromiseNews news = PromiseNews::as_it_is);
Frame agent_heat_frame(const base::ConversationId& conversation, std::uint64_t seq,
                       const assist::State& state);
Frame debrief_frame(const base::ConversationId& conversation, const assist::Debrief& debrief);
Frame learning_frame(const Ref& ref, const assist::Learning& learning);
Frame scenario_frame(const Ref& ref, const base::ConversationId& conversation, const std::string& scenario);
Frame forgotten_frame(const base::ConversationId& conversation);

Frame conversation_frame(const base::ConversationId& conversation, const QueueLine& line);
Frame presence_frame(const base::ConversationId& conversation, const Participants& participants);
Frame typing_frame(const base::ConversationId& conversation, const Person& from);
Frame closed_frame(const base::ConversationId& conversation, std::uint64_t seq, base::Moment at,
                   const Person& by);
Frame review_frame(const Ref& ref, const base::ConversationId& conversation, const assist::Review& review);
Frame error_frame(const Refusal& refusal);

}  // namespace net
