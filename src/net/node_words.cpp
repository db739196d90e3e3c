#include "net/node_words.hpp"

#include "net/json_text.hpp"
#include "net/loose_json.hpp"
#include "net/parse_json.hpp"
#include "storage/bell.hpp"

namespace net {

namespace {

using nlohmann::json;

constexpr std::size_t rest = 200;  // bytes of the words besides the list in them, at most

void write(JsonText& into, const Person& person) {
    into.begin_object().put("role", name_of(person.role)).put("name", person.name).end_object();
}

std::string json_of(const Person& person) {
    JsonText text;
    write(text, person);
    return text.take();
}

void write(JsonText& into, const Beat& beat) {
    into.put("beat", true).put("where", beat.where).put("version", beat.version);
}

Beat beat_from(const json& body) {
    Beat beat{.where = text_of(member(&body, "where"))};
    const json* version = member(&body, "version");
    if (version != nullptr && version->is_number_unsigned()) beat.version = version->get<std::uint64_t>();
    return beat;
}

void write(JsonText& into, const PresenceThere& there) {
    into.put("here", there.conversation.value).name("people").begin_array();
    std::size_t bytes = 0;
    for (const Person& person : there.people) {
        bytes += json_of(person).size() + 1;
        if (bytes + rest > storage::Bell::longest) break;
        write(into, person);
    }
    into.end_array();
    if (there.is_empty) into.put("empty", true);
}

void write(JsonText& into, const WhoIsThere& who) { into.put("who", who.conversation.value); }

void write(JsonText& into, const TypingThere& typing) {
    write(into.put("typing", typing.conversation.value).name("person"), typing.person);
}

void write(JsonText& into, const ForgottenThere& forgotten) {
    into.name("forgotten").begin_array();
    for (const base::ConversationId& id : forgotten.conversations) into.value(id.value);
    into.end_array();
}

std::optional<base::ConversationId> conversation_at(const json& body, const char* name) {
    const std::string id = text_of(member(&body, name));
    return is_conversation_id(id) ? std::optional(base::ConversationId{id}) : std::nullopt;
}

std::optional<Person> person_from(const json& body) {
    const auto role = role_from(text_of(member(&body, "role")));
    if (!role) return std::nullopt;
    return Person{.role = *role, .name = text_of(member(&body, "name"))};
}

PresenceThere presence_from(const json& body, base::ConversationId conversation) {
    PresenceThere there{.conversation = std::move(conversation), .people = {}};
    there.is_empty = is_true(member(&body, "empty"));
    if (const json* people = member(&body, "people"); people != nullptr && people->is_array()) {
        for (const json& each : *people) {
            if (auto person = person_from(each)) there.people.push_back(std::move(*person));
        }
    }
    return there;
}

std::optional<NodeNews> news_from(const json& body) {
    if (is_true(member(&body, "beat"))) return beat_from(body);
    if (auto here = conversation_at(body, "here")) return presence_from(body, std::move(*here));
    if (auto who = conversation_at(body, "who")) return WhoIsThere{std::move(*who)};
    if (auto typing = conversation_at(body, "typing")) {
        const json* person = member(&body, "person");
        auto from = person != nullptr ? person_from(*person) : std::nullopt;
        if (!from) return std::nullopt;
        return TypingThere{std::move(*typing), std::move(*from)};
    }
    const json* forgotten = member(&body, "forgotten");
    if (forgotten == nullptr || !forgotten->is_array()) return std::nullopt;
    ForgottenThere gone;
    for (const json& each : *forgotten) {
        if (each.is_string() && is_conversation_id(each.get<std::string>()))
            gone.conversations.push_back({each.get<std::string>()});
    }
    return gone;
}

}  // namespace

std::string node_words(const std::string& node, const NodeNews& what) {
    JsonText text;
    text.begin_object().put("node", node);
    std::visit([&](const auto& news) { write(text, news); }, what);
    return text.end_object().take();
}

std::optional<NodeWords> read_node_words(std::string_view words) {
    const json body = parse_json(words);
    if (!body.is_object()) return std::nullopt;
    const std::string node = text_of(member(&body, "node"));
    auto what = news_from(body);
    if (node.empty() || !what) return std::nullopt;
    return NodeWords{.node = node, .what = std::move(*what)};
}

}  // namespace net
