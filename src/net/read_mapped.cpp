#include "net/loose_json.hpp"
#include "net/mapping.hpp"
#include "net/parse_json.hpp"

#include <algorithm>

namespace net {

namespace {

using nlohmann::json;

// Null where nothing stands there. The pointer was checked when the file was read.
const json* at(const json& value, const std::string& pointer) {
    if (pointer.empty()) return nullptr;
    const json::json_pointer place(pointer);
    if (!value.contains(place)) return nullptr;
    const json& found = value.at(place);
    return found.is_null() ? nullptr : &found;
}

bool is_wanted(const json& body, const std::vector<Condition>& only_if) {
    return std::all_of(only_if.begin(), only_if.end(), [&](const Condition& condition) {
        const auto value = scalar(at(body, condition.at));
        return value && std::find(condition.is.begin(), condition.is.end(), *value) != condition.is.end();
    });
}

std::optional<OutsideMessage::Who> who_wrote(const json& message, const SpeakerRule& rule) {
    const auto value = scalar(at(message, rule.at));
    if (!value) return rule.absent;
    const auto known = rule.known.find(*value);
    return known == rule.known.end() ? rule.otherwise : known->second;
}

std::string id_of(const json& message, std::string_view delivery, const Mapping& mapping) {
    const std::string own = text_of(at(message, mapping.places.message));
    return own.empty() ? std::string(delivery) : own;
}

// Nothing for what is not for us.
std::optional<OutsideMessage> message_in(const json& message, const std::string& conversation,
                                         std::string_view delivery, const Mapping& mapping) {
    const auto who = who_wrote(message, mapping.speaker);
    OutsideMessage read{.who = who.value_or(OutsideMessage::Who::customer),
                        .conversation = conversation,
                        .id = id_of(message, delivery, mapping),
                        .text = text_of(at(message, mapping.places.text)),
                        .name = text_of(at(message, mapping.places.name)),
                        .when = moment_of(at(message, mapping.places.when)),
                        .language = base::language_from(text_of(at(message, mapping.places.language)))};
    if (!who || read.text.empty() || read.id.empty()) return std::nullopt;
    return read;
}

}  // namespace

Webhook read_mapped(std::string_view body, std::string_view delivery, const Mapping& mapping) {
    const json object = parse_json(body);
    if (!object.is_object()) return malformed("the body is no JSON object, or nested too deep");
    if (!is_wanted(object, mapping.only_if)) return NothingToHear{"not what \"only_if\" asks for"};
    const std::string conversation = text_of(at(object, mapping.places.conversation));
    if (conversation.empty()) return malformed("nothing stands at \"" + mapping.places.conversation + "\"");
    std::vector<OutsideMessage> messages;
    const auto take = [&](const json& message) {
        if (auto read = message_in(message, conversation, delivery, mapping))
            messages.push_back(std::move(*read));
    };
    if (mapping.places.list.empty()) {
        take(object);
    } else if (const json* list = at(object, mapping.places.list); list != nullptr && list->is_array()) {
        for (std::size_t i = 0; i < std::min(list->size(), most_outside_messages); ++i) take((*list)[i]);
    }
    if (messages.empty()) return NothingToHear{"no text of anybody"};
    return messages;
}

}  // namespace net
