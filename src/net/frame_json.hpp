#pragma once

#include "net/assist_json.hpp"
#include "net/frames.hpp"

#include <memory>
#include <string_view>

// How frames begin, and how they become text.
namespace net {

inline Frame share(const Json& json) { return std::make_shared<const std::string>(print(json)); }

// The head of every frame: its type and whom it answers.
inline Json head(std::string_view type, const Ref& ref = std::nullopt) {
    Json frame = {{"type", type}};
    if (ref) frame["ref"] = *ref;
    return frame;
}

inline Json head(std::string_view type, const base::ConversationId& conversation) {
    return {{"type", type}, {"conversation", conversation.value}};
}

inline Json head(std::string_view type, const Ref& ref, const base::ConversationId& conversation) {
    Json frame = head(type, ref);
    frame["conversation"] = conversation.value;
    return frame;
}

}  // namespace net
