#pragma once

#include "net/discretion.hpp"
#include "net/frames.hpp"
#include "storage/event_log.hpp"

#include <optional>
#include <string>

// The bodies of the log's events (docs/log.md), written and read back.
namespace net {

// The id of an event, as a key; empty where it has none, which in a shared log no event lacks.
inline std::string name_in_log(const storage::Event& event) {
    return event.id ? event.id->value : std::string();
}

// `discretion` decides what of the text is written down.
storage::Event message_event(const Message& message, const Person& from, base::Moment at, const Ref& id,
                             const Discretion& discretion);
// What an agent made of a suggestion.
struct Answered {
    const SuggestionPlace& place;
    const Feedback& feedback;
    double distance = 0;  // of an edited text from the suggestion; the text itself is not kept
};
storage::Event feedback_event(const Answered& answered, const Person& by, base::Moment at,
                              const Discretion& discretion);
storage::Event promise_event(const base::ConversationId& conversation, const assist::Settled& settled,
                             const Person& by, base::Moment at);
// Everybody was told that a promise is due soon, or late. Once in its conversation, whoever stores it.
struct Reminded {
    std::string promise;  // its id within the conversation
    bool is_late = false;
};
storage::Event reminded_event(const base::ConversationId& conversation, const Reminded& reminded,
                              base::Moment at);
storage::Event closed_event(const base::ConversationId& conversation, const Person& by, base::Moment at,
                            const Discretion& discretion);

// A supervisor's word on a reply, in the log's own conversation `learning_conversation`.
inline const base::ConversationId learning_conversation{"#learning"};
storage::Event verdict_event(const std::string& reply, const assist::Verdict& verdict, const Person& by,
                             base::Moment at);

// Each of these gives nothing for an event of another kind, or with a body that is not as it should be.
std::optional<Said> message_in(const storage::Event& event);
std::optional<assist::Answered> answer_in(const storage::Event& event);
std::optional<assist::Settled> settled_in(const storage::Event& event);
std::optional<Reminded> reminded_in(const storage::Event& event);
std::optional<Person> closer_in(const storage::Event& event);
std::optional<std::pair<std::string, assist::Verdict>> verdict_in(const storage::Event& event);
// Who answered a suggestion or marked a promise, by name; empty where that is not known.
std::string doer_in(const storage::Event& event);

// The name of who gave a verdict; empty for an event of another kind.
std::string judge_in(const storage::Event& event);

}  // namespace net
