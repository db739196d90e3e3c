#pragma once

#include "net/assist_json.hpp"
#include "net/frames.hpp"
#include "net/json_text.hpp"

#include <memory>
#include <string_view>

// How frames begin, and how they become text.
namespace net {

inline Frame share(const Json& json) { return std::make_shared<const std::string>(print(json)); }

// Frames that come with every message are written without a tree: begun by these, ended by share().
inline JsonText begin_frame(std::string_view type) {
    JsonText frame;
    frame.begin_object().put("type", type);
    return frame;
}

inline JsonText begin_frame(std::string_view type, const base::ConversationId& conversation) {
    JsonText frame = begin_frame(type);
    frame.put("conversation", conversation.value);
    return frame;
}

inline Frame share(JsonText frame) { return std::make_shared<const std::string>(frame.end_object().take()); }

// The head of every other frame: its type and whom it answers.
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
