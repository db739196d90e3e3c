#include "net/loose_json.hpp"
#include "net/parse_json.hpp"

namespace net {

namespace {

using nlohmann::json;

// "incoming" in the webhook itself, 0 where versions differ; nothing for what no person or bot wrote.
enum class Direction { incoming, outgoing, neither };

Direction direction_of(const json* type) {
    const std::string text = text_of(type);
    if (text == "incoming" || text == "0") return Direction::incoming;
    if (text == "outgoing" || text == "1") return Direction::outgoing;
    return Direction::neither;
}

// Older versions say "contact" where newer ones say "sender"; of what was written on a phone neither is
// known.
const json* sender_of(const json& body, Direction direction) {
    if (const json* sender = member(&body, "sender")) return sender;
    return direction == Direction::incoming ? member(&body, "contact") : nullptr;
}

OutsideMessage::Who who_wrote(Direction direction, const json* sender) {
    if (direction == Direction::incoming) return OutsideMessage::Who::customer;
    const std::string type = text_of(member(sender, "type"));
    const bool is_bot = type == "agent_bot" || type == "AgentBot" || type == "captain_assistant";
    return is_bot ? OutsideMessage::Who::bot : OutsideMessage::Who::agent;
}

}  // namespace

Webhook read_chatwoot(std::string_view body, std::string_view account) {
    const json object = parse_json(body);
    if (!object.is_object()) return malformed("the body is no JSON object, or nested too deep");
    const std::string event = text_of(member(&object, "event"));
    if (event.empty()) return malformed("\"event\" is missing");
    const std::string from_account = text_of(member(member(&object, "account"), "id"));
    if (!account.empty() && from_account != account) {
        return BadWebhook{.why = BadWebhook::Why::other_account,
                          .message = "this server serves another account; see \"chatwoot.account\""};
    }
    if (event != "message_created") return NothingToHear{"no message_created"};
    if (is_true(member(&object, "private"))) return NothingToHear{"a private note"};
    const Direction direction = direction_of(member(&object, "message_type"));
    if (direction == Direction::neither) return NothingToHear{"written by nobody"};
    const json* conversation = member(&object, "conversation");
    const auto place = number_id(member(conversation, "id"));
    const auto id = number_id(member(&object, "id"));
    if (!place || !id) return malformed("\"id\" or \"conversation.id\" is missing or no number");
    const std::string text = text_of(member(&object, "content"));
    if (text.empty()) return NothingToHear{"no text"};
    const json* sender = sender_of(object, direction);
    const json* attributes = member(conversation, "custom_attributes");
    OutsideMessage message{.who = who_wrote(direction, sender),
                           .conversation = *place,
                           .id = *id,
                           .text = text,
                           .name = text_of(member(sender, "name")),
                           .when = moment_of(member(&object, "created_at")),
                           .priority = text_of(member(conversation, "priority"))};
    if (attributes != nullptr && attributes->is_object()) message.attributes = attributes->dump();
    return std::vector{std::move(message)};
}

}  // namespace net
