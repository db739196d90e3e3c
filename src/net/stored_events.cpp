#include "net/stored_events.hpp"

#include "net/assist_json.hpp"
#include "net/json_text.hpp"
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

storage::Event message_event(const Message& message, const Person& from, base::Moment at, const Ref& id,
                             const Discretion& discretion) {
    const Person kept = discretion.keep(from);
    JsonText body;
    body.begin_object().name("from").begin_object();
    body.put("role", name_of(kept.role)).put("name", kept.name).end_object();
    body.put("text", discretion.keep(message.text));
    if (message.language) body.put("lang", base::code_of(*message.language));
    if (message.zone) body.put("zone", *message.zone);
    storage::Event event{
        .conversation = message.conversation, .at = at, .kind = "message", .body = body.end_object().take()};
    if (id) event.id = base::MessageId{*id};
    return event;
}

storage::Event feedback_event(const Answered& answered, const Person& by, base::Moment at,
                              const Discretion& discretion) {
    const auto& [place, feedback, distance] = answered;
    Json body = {{"about", place.seq}, {"action", name_of(feedback.action)}, {"by", person_json(by)}};
    if (feedback.reply) body["reply"] = *feedback.reply;
    if (feedback.action == assist::FeedbackAction::edited) body["distance"] = distance;
    if (feedback.reason) body["reason"] = discretion.keep(*feedback.reason);
    // The same action on the same reply counts once, however often a client repeats itself.
    const std::string key = "#feedback/" + std::to_string(place.seq) + "/" +
                            std::string(name_of(feedback.action)) + "/" + feedback.reply.value_or("");
    return {.conversation = place.conversation,
            .at = at,
            .kind = "feedback",
            .id = base::MessageId{key},
            .body = print(body)};
}

storage::Event promise_event(const base::ConversationId& conversation, const assist::Settled& settled,
                             const Person& by, base::Moment at) {
    const Json body = {
        {"promise", settled.promise}, {"action", name_of(settled.state)}, {"by", person_json(by)}};
    return {.conversation = conversation, .at = at, .kind = "promise", .body = print(body)};
}

storage::Event verdict_event(const std::string& reply, const assist::Verdict& verdict, const Person& by,
                             base::Moment at) {
    const Json body = {{"reply", reply},
                       {"standing", name_of(verdict.standing)},
                       {"pinned", verdict.pinned},
                       {"by", person_json(by)}};
    return {.conversation = learning_conversation, .at = at, .kind = "verdict", .body = print(body)};
}

storage::Event reminded_event(const base::ConversationId& conversation, const Reminded& reminded,
                              base::Moment at) {
    const std::string id = "#reminded/" + reminded.promise + (reminded.is_late ? "/late" : "/due");
    return {.conversation = conversation,
            .at = at,
            .kind = "reminded",
            .id = base::MessageId{id},
            .body = print({{"promise", reminded.promise}, {"late", reminded.is_late}})};
}

storage::Event closed_event(const base::ConversationId& conversation, const Person& by, base::Moment at,
                            const Discretion& discretion) {
    return {.conversation = conversation,
            .at = at,
            .kind = "closed",
            .id = base::MessageId{"#closed"},
            .body = print({{"by", person_json(discretion.keep(by))}})};
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
              .stated = {},
              .zone = {}};
    if (event.id && !event.id->value.starts_with('#')) said.id = event.id->value;
    said.stated = base::language_from(text_at(body, "lang"));
    said.zone = text_at(body, "zone");
    return said;
}

std::optional<assist::Answered> answer_in(const storage::Event& event) {
    const json body = body_of(event, "feedback");
    if (body.is_discarded()) return std::nullopt;
    const auto about = number_at(body, "about");
    const auto action = assist::feedback_action_from(text_at(body, "action"));
    if (!about || !action) return std::nullopt;
    const auto distance = body.find("distance");
    return assist::Answered{
        .about = *about,
        .action = *action,
        .reply = text_at(body, "reply"),
        .reason = text_at(body, "reason"),
        .distance = distance != body.end() && distance->is_number() ? distance->get<double>() : 0};
}

std::optional<assist::Settled> settled_in(const storage::Event& event) {
    const json body = body_of(event, "promise");
    if (body.is_discarded()) return std::nullopt;
    const auto state = assist::promise_state_from(text_at(body, "action"));
    if (!state) return std::nullopt;
    return assist::Settled{.promise = text_at(body, "promise"), .state = *state};
}

std::optional<Reminded> reminded_in(const storage::Event& event) {
    const json body = body_of(event, "reminded");
    if (body.is_discarded()) return std::nullopt;
    const auto late = body.find("late");
    return Reminded{.promise = text_at(body, "promise"),
                    .is_late = late != body.end() && late->is_boolean() && *late};
}

std::optional<std::pair<std::string, assist::Verdict>> verdict_in(const storage::Event& event) {
    const json body = body_of(event, "verdict");
    if (body.is_discarded()) return std::nullopt;
    const auto standing = assist::standing_from(text_at(body, "standing"));
    if (!standing) return std::nullopt;
    const auto pinned = body.find("pinned");
    return std::pair(text_at(body, "reply"),
                     assist::Verdict{.standing = *standing,
                                     .pinned = pinned != body.end() && pinned->is_boolean() && *pinned});
}

std::string judge_in(const storage::Event& event) {
    const json body = body_of(event, "verdict");
    return body.is_discarded() ? std::string() : person_at(body, "by").value_or(Person{}).name;
}

std::optional<Person> closer_in(const storage::Event& event) {
    const json body = body_of(event, "closed");
    if (body.is_discarded()) return std::nullopt;
    return person_at(body, "by").value_or(Person{});
}

std::string doer_in(const storage::Event& event) {
    const json body = body_of(event, event.kind);
    return body.is_discarded() ? std::string() : person_at(body, "by").value_or(Person{}).name;
}

}  // namespace net
