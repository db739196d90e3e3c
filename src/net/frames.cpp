#include "net/frames.hpp"

#include "net/frame_json.hpp"

#include <array>
#include <charconv>

namespace net {

namespace {

Json person_json(const Person& person) { return {{"role", name_of(person.role)}, {"name", person.name}}; }

void write_person(JsonText& into, const Person& person) {
    into.begin_object().put("role", name_of(person.role)).put("name", person.name).end_object();
}

Json participants_json(const Participants& participants) {
    Json list = Json::array();
    for (const Person& person : participants) list.push_back(person_json(person));
    return list;
}

}  // namespace

Frame welcome_frame(const Ref& ref, const std::string& session, const Person& person,
                    const Settings& settings, std::size_t frame_bytes) {
    Json frame = head("welcome", ref);
    frame["session"] = session;
    frame["role"] = name_of(person.role);
    frame["name"] = person.name;
    frame["protocol"] = protocol_name;
    frame["heartbeat_s"] = settings.waits.heartbeat.count();
    frame["limits"] = {{"frame_bytes", frame_bytes},
                       {"text_characters", settings.limits.text_characters},
                       {"conversations", settings.limits.conversations}};
    return share(frame);
}

Frame joined_frame(const Ref& ref, const base::ConversationId& conversation, std::uint64_t seq,
                   const Participants& participants) {
    Json frame = head("joined", ref);
    frame["conversation"] = conversation.value;
    frame["seq"] = seq;
    frame["participants"] = participants_json(participants);
    return share(frame);
}

Frame gap_frame(const base::ConversationId& conversation, std::uint64_t after, std::uint64_t from) {
    Json frame = head("gap", conversation);
    frame["after"] = after;
    frame["from"] = from;
    return share(frame);
}

Frame ack_frame(const Ref& ref, const Ack& ack) {
    JsonText frame = begin_frame("ack");
    if (ref) frame.put("ref", *ref);
    if (ack.conversation) frame.put("conversation", ack.conversation->value);
    if (ack.seq) frame.put("seq", *ack.seq);
    return share(std::move(frame));
}

Frame message_frame(const base::ConversationId& conversation, const Said& said) {
    JsonText frame = begin_frame("message", conversation);
    frame.put("seq", said.seq).put("at", millis(said.at));
    if (said.id) frame.put("id", *said.id);
    write_person(frame.name("from"), said.from);
    frame.put("text", said.text);
    return share(std::move(frame));
}

Frame reading_frame(const base::ConversationId& conversation, std::uint64_t seq,
                    const match::Reading& reading, const assist::State& state,
                    const intents::Catalogue& catalogue) {
    JsonText frame = begin_frame("reading", conversation);
    frame.put("seq", seq)
        .put("lang", base::code_of(reading.language))
        .put("anger", rounded(reading.anger))
        .put("level", reading.level)
        .put("trend", name_of(state.trend))
        .put("stage", name_of(state.stage))
        .put("phase", name_of(state.phase));
    write_intents(frame.name("intents"), reading, catalogue, true);
    frame.put("attacks", reading.attack_patterns).put("care", reading.care);
    return share(std::move(frame));
}

Frame spoke_frame(const base::ConversationId& conversation, const assist::Spoke& spoke) {
    JsonText frame = begin_frame("spoke", conversation);
    frame.put("seq", spoke.seq).name("tactics").begin_array();
    for (const intents::Tactic tactic : spoke.tactics) frame.value(name_of(tactic));
    frame.end_array().put("faults", spoke.faults);
    frame.put_or_null("reply", spoke.sent ? std::string_view(spoke.sent->reply) : std::string_view());
    return share(std::move(frame));
}

std::string suggestion_id(const base::ConversationId& conversation, std::uint64_t seq) {
    return conversation.value + "/" + std::to_string(seq);
}

std::optional<SuggestionPlace> place_of_suggestion(std::string_view id) {
    const auto slash = id.rfind('/');
    if (slash == std::string_view::npos || !is_conversation_id(id.substr(0, slash))) return std::nullopt;
    SuggestionPlace place{.conversation = {std::string(id.substr(0, slash))}};
    const char* end = id.data() + id.size();
    const auto [rest, fault] = std::from_chars(id.data() + slash + 1, end, place.seq);
    if (fault != std::errc() || rest != end) return std::nullopt;
    return place;
}

Frame suggestion_frame(const base::ConversationId& conversation, std::uint64_t seq,
                       const assist::Suggestion& suggestion) {
    JsonText frame = begin_frame("suggestion", conversation);
    frame.put("suggestion", suggestion_id(conversation, seq)).put("seq", seq);
    write_replies(frame.name("replies"), suggestion.replies, true);
    write_why(frame.name("why"), suggestion.why);
    write_reminders(frame.name("reminders"), suggestion.reminders);
    if (suggestion.card) write_card(frame.name("card"), *suggestion.card);
    return share(std::move(frame));
}

Frame no_suggestion_frame(const base::ConversationId& conversation, std::uint64_t seq,
                          match::Silence silence) {
    const bool unsaid = silence == match::Silence::none;
    JsonText frame = begin_frame("no_suggestion", conversation);
    frame.put("seq", seq).put("reason", name_of(unsaid ? match::Silence::below_threshold : silence));
    return share(std::move(frame));
}

Frame alert_frame(const base::ConversationId& conversation, assist::AlertKind kind, std::uint64_t seq) {
    Json frame = head("alert", conversation);
    frame["kind"] = name_of(kind);
    frame["seq"] = seq;
    return share(frame);
}

std::optional<PromisePlace> place_of_promise(std::string_view id) {
    const auto slash = id.rfind('/');
    if (slash == std::string_view::npos || !is_conversation_id(id.substr(0, slash))) return std::nullopt;
    return PromisePlace{.conversation = {std::string(id.substr(0, slash))},
                        .promise = std::string(id.substr(slash + 1))};
}

Frame promise_frame(const base::ConversationId& conversation, const assist::Promise& promise,
                    PromiseNews news) {
    constexpr std::array<std::string_view, 3> states = {"", "due", "late"};
    const bool as_it_is = news == PromiseNews::as_it_is;
    Json frame = head("promise", conversation);
    frame["promise"] = conversation.value + "/" + promise.id;
    frame["seq"] = promise.seq;
    frame["text"] = promise.text;
    if (promise.due) frame["due"] = millis(*promise.due);
    frame["state"] = as_it_is ? name_of(promise.state) : states[static_cast<std::size_t>(news)];
    return share(frame);
}

Frame agent_heat_frame(const base::ConversationId& conversation, std::uint64_t seq,
                       const assist::State& state) {
    JsonText frame = begin_frame("agent_heat", conversation);
    frame.put("seq", seq).put("heat", rounded(state.agent_heat)).put("trend", name_of(state.agent_trend));
    return share(std::move(frame));
}

Frame debrief_frame(const base::ConversationId& conversation, const assist::Debrief& debrief) {
    Json frame = head("debrief", conversation);
    put_debrief(frame, debrief);
    return share(frame);
}

Frame learning_frame(const Ref& ref, const assist::Learning& learning) {
    Json frame = head("learning", ref);
    put_learning(frame, learning);
    return share(frame);
}

Frame scenario_frame(const Ref& ref, const base::ConversationId& conversation, const std::string& scenario) {
    Json frame = head("scenario", ref);
    frame["conversation"] = conversation.value;
    frame["scenario"] = Json::parse(scenario);
    return share(frame);
}

Frame forgotten_frame(const base::ConversationId& conversation) {
    return share(head("forgotten", conversation));
}

Frame conversation_frame(const base::ConversationId& conversation, const QueueLine& line) {
    JsonText frame = begin_frame("conversation", conversation);
    frame.put("customer", line.customer)
        .put("state", line.open ? "open" : "closed")
        .put("seq", line.seq)
        .put("at", millis(line.at))
        .put("anger", rounded(line.anger))
        .put("level", line.level)
        .put("waiting", line.waiting)
        .put("care", line.care)
        .put("preview", line.preview);
    return share(std::move(frame));
}

Frame presence_frame(const base::ConversationId& conversation, const Participants& participants) {
    Json frame = head("presence", conversation);
    frame["participants"] = participants_json(participants);
    return share(frame);
}

Frame typing_frame(const base::ConversationId& conversation, const Person& from) {
    JsonText frame = begin_frame("typing", conversation);
    write_person(frame.name("from"), from);
    return share(std::move(frame));
}

Frame closed_frame(const base::ConversationId& conversation, std::uint64_t seq, base::Moment at,
                   const Person& by) {
    Json frame = head("closed", conversation);
    frame["seq"] = seq;
    frame["at"] = millis(at);
    frame["by"] = person_json(by);
    return share(frame);
}

Frame review_frame(const Ref& ref, const base::ConversationId& conversation, const assist::Review& review) {
    Json frame = head("review", ref);
    frame["conversation"] = conversation.value;
    put_review(frame, review);
    return share(frame);
}

Frame error_frame(const Refusal& refusal) {
    Json frame = head("error", refusal.ref);
    frame["code"] = name_of(refusal.code);
    frame["message"] = refusal.message;
    if (refusal.retry_after) frame["retry_after_s"] = refusal.retry_after->count();
    return share(frame);
}

}  // namespace net
