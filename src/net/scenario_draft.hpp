#pragma once

#include "storage/event_log.hpp"

#include <optional>
#include <string>
#include <vector>

namespace net {

// A conversation as the draft of a practice scenario: what the customer said with its anger and intents, what
// the agent did and its effect, the customer's temperament. Personal data is taken out whatever was stored;
// what the draft still tells of real people is for its author to change. JSON (docs/conversation.md); nothing
// when no customer's words are there.
std::optional<std::string> scenario_draft(const base::ConversationId& conversation,
                                          const std::vector<storage::Event>& events);

}  // namespace net
