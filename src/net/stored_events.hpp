#pragma once

#include "net/frames.hpp"
#include "storage/event_log.hpp"

#include <optional>

// The bodies of the log's events (docs/log.md), written and read back.
namespace net {

storage::Event message_event(const Message& message, const Person& from, base::Moment at, const Ref& id);
storage::Event suggestion_event(const base::ConversationId& conversation, base::Moment at,
                                std::uint64_t about, const assist::Suggestion& suggestion);
storage::Event feedback_event(const SuggestionPlace& place, const Feedback& feedback, const Person& by,
                              base::Moment at);
storage::Event closed_event(const base::ConversationId& conversation, const Person& by, base::Moment at);

// Each of these gives nothing for an event of another kind, or with a body that is not as it should be.
std::optional<Said> message_in(const storage::Event& event);
std::optional<std::uint64_t> suggestion_in(const storage::Event& event);  // the message it is about
std::optional<std::uint64_t> dismissal_in(
    const storage::Event& event);  // the message whose suggestion was dismissed
std::optional<Person> closer_in(const storage::Event& event);

}  // namespace net
