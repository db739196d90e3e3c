#pragma once

#include "intents/conversation_words.hpp"
#include "intents/document.hpp"

namespace intents {

// The values of one intents/conversation/<lang>.json, whose form the schema has approved.
ConversationWords read_conversation_words(const nlohmann::json& file);

}  // namespace intents
