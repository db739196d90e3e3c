#include "net/stored_events.hpp"

#include "net/assist_json.hpp"
#include "net/parse_json.hpp"

namespace net {

namespace {

using nlohmann::json;

Json person_json(const Person& person) { return {{"role", name_of(person.role)}, {"name", person.name}}; }

std::string text_at(const json& object, const char* name) {
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::optional<std::uint64_t> number_at(const json& object, const char* name) {
    const auto found = object.find(name);
    if (found == object.end() || !found->is_number_unsigned()) return std::nullopt;
    return found->get<std::uint64_t>();
}

std::optional<Person> person_at(const json& object, const char* name) {
    const auto found = object.find(name);
    if (found == object.end() || !found->is_object()) return std::nullopt;
    const auto role = role_from(text_at(*found, "role"));
    if (!role) return std::nullopt;
    return Person{.role = *role, .name = text_at(*found, "name")};
}

// The body of an event of this kind; discarded for any other.
json body_of(const storage::Event& event, std::string_view kind) {
    json body(json::value_t::discarded);
    if (event.kind == kind) body = parse_json(event.body);
    return body.is_object() ? body : json(json::value_t::discarded);
}

}  // namespace

storage::Event message_event(const Message& message, const Person& from, base::Moment at, const Ref& id) {
    Json body = {{"from", person_json(from)}, {"text", message.text}};
    if (message.language) body["lang"] = base::code_of(*message.language);
    storage::Event event{
        .conversation = message.conversation, .at = at, .kind = "message", .body = print(body)};
    if (id) event.id = base::MessageId{*id};
    return event;
}

storage::Event suggestion_event(const base::ConversationId& conversation, base::Moment at,
                                std::uint64_t about, const assist::Suggestion& suggestion) {
    Json replies = Json::array();
    for (const assist::Suggested& reply : suggestion.replies) replies.push_back(reply.id);
    const Json body = {{"about", about}, {"intent", suggestion.why.intent}, {"replies", replies}};
    return {.conversation = conversation,
            .at = at,
            .kind = "suggestion",
            .id = base::MessageId{"#suggestion/" + std::to_string(about)},
            .body = print(body)};
}

storage::Event feedback_event(const SuggestionPlace& place, const Feedback& feedback, const Person& by,
                              base::Moment at) {
    Json body = {{"about", place.seq}, {"action", name_of(feedback.action)}, {"by", person_json(by)}};
    if (feedback.reply) body["reply"] = *feedback.reply;
    if (feedback.text) body["text"] = *feedback.text;
    if (feedback.reason) body["reason"] = *feedback.reason;
    // The same action on the same reply counts once, however often a client repeats itself.
    const std::string key = "#feedback/" + std::to_string(place.seq) + "/" +
                            std::string(name_of(feedback.action)) + "/" + feedback.reply.value_or("");
    return {.conversation = place.conversation,
            .at = at,
            .kind = "feedback",
            .id = base::MessageId{key},
            .body = print(body)};
}

storage::Event closed_event(const base::ConversationId& conversation, const Person& by, base::Moment at) {
    return {.conversation = conversation,
            .at = at,
            .kind = "closed",
            .id = base::MessageId{"#closed"},
            .body = print({{"by", person_json(by)}})};
}

std::optional<Said> message_in(const storage::Event& event) {
    const json body = body_of(event, "message");
    if (body.is_discarded()) return std::nullopt;
    const auto from = person_at(body, "from");
    if (!from) return std::nullopt;
    Said said{.seq = event.seq,
              .at = event.at,
              .id = std::nullopt,
              .from = *from,
              .text = text_at(body, "text"),
              .stated = {}};
    if (event.id) said.id = event.id->value;
    said.stated = base::language_from(text_at(body, "lang"));
    return said;
}

std::optional<std::uint64_t> suggestion_in(const storage::Event& event) {
    const json body = body_of(event, "suggestion");
    if (body.is_discarded()) return std::nullopt;
    return number_at(body, "about");
}

std::optional<std::uint64_t> dismissal_in(const storage::Event& event) {
    const json body = body_of(event, "feedback");
    if (body.is_discarded() || text_at(body, "action") != name_of(FeedbackAction::dismissed))
        return std::nullopt;
    return number_at(body, "about");
}

std::optional<Person> closer_in(const storage::Event& event) {
    const json body = body_of(event, "closed");
    if (body.is_discarded()) return std::nullopt;
    return person_at(body, "by").value_or(Person{});
}

}  // namespace net
