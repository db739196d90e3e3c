#include "net/frames.hpp"

#include "net/frame_json.hpp"

#include <array>
#include <charconv>

namespace net {

namespace {

Json person_json(const Person& person) { return {{"role", name_of(person.role)}, {"name", person.name}}; }

Json participants_json(const Participants& participants) {
    Json list = Json::array();
    for (const Person& person : participants) list.push_back(person_json(person));
    return list;
}

}  // namespace

Frame welcome_frame(const Ref& ref, const std::string& session, const Settings& settings,
                    std::size_t frame_bytes) {
    Json frame = head("welcome", ref);
    frame["session"] = session;
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
    Json frame = head("ack", ref);
    if (ack.conversation) frame["conversation"] = ack.conversation->value;
    if (ack.seq) frame["seq"] = *ack.seq;
    return share(frame);
}

Frame message_frame(const base::ConversationId& conversation, const Said& said) {
    Json frame = head("message", conversation);
    frame["seq"] = said.seq;
    frame["at"] = millis(said.at);
    if (said.id) frame["id"] = *said.id;
    frame["from"] = person_json(said.from);
    frame["text"] = said.text;
    return share(frame);
}

Frame reading_frame(const base::ConversationId& conversation, std::uint64_t seq,
                    const match::Reading& reading, const assist::State& state,
                    const intents::Catalogue& catalogue) {
    Json frame = head("reading", conversation);
    frame["seq"] = seq;
    frame["lang"] = base::code_of(reading.language);
    frame["anger"] = rounded(reading.anger);
    frame["level"] = reading.level;
    frame["trend"] = name_of(state.trend);
    frame["stage"] = name_of(state.stage);
    frame["phase"] = name_of(state.phase);
    frame["intents"] = intents_json(reading, catalogue, true);
    frame["attacks"] = reading.attack_patterns;
    frame["care"] = reading.care;
    return share(frame);
}

Frame spoke_frame(const base::ConversationId& conversation, const assist::Spoke& spoke) {
    Json frame = head("spoke", conversation);
    frame["seq"] = spoke.seq;
    frame["tactics"] = Json::array();
    for (const intents::Tactic tactic : spoke.tactics) frame["tactics"].push_back(name_of(tactic));
    frame["faults"] = spoke.faults;
    frame["reply"] = spoke.sent ? Json(spoke.sent->reply) : Json();
    return share(frame);
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
    Json frame = head("suggestion", conversation);
    frame["suggestion"] = suggestion_id(conversation, seq);
    frame["seq"] = seq;
    frame["replies"] = replies_json(suggestion.replies, true);
    frame["why"] = why_json(suggestion.why);
    frame["reminders"] = reminders_json(suggestion.reminders);
    if (suggestion.card) frame["card"] = card_json(*suggestion.card);
    return share(frame);
}

Frame no_suggestion_frame(const base::ConversationId& conversation, std::uint64_t seq,
                          match::Silence silence) {
    Json frame = head("no_suggestion", conversation);
    frame["seq"] = seq;
    frame["reason"] = name_of(silence == match::Silence::none ? match::Silence::below_threshold : silence);
    return share(frame);
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
    Json frame = head("agent_heat", conversation);
    frame["seq"] = seq;
    frame["heat"] = rounded(state.agent_heat);
    frame["trend"] = name_of(state.agent_trend);
    return share(frame);
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
    Json frame = head("conversation", conversation);
    frame["customer"] = line.customer;
    frame["state"] = line.open ? "open" : "closed";
    frame["seq"] = line.seq;
    frame["at"] = millis(line.at);
    frame["anger"] = rounded(line.anger);
    frame["level"] = line.level;
    frame["waiting"] = line.waiting;
    frame["care"] = line.care;
    frame["preview"] = line.preview;
    return share(frame);
}

Frame presence_frame(const base::ConversationId& conversation, const Participants& participants) {
    Json frame = head("presence", conversation);
    frame["participants"] = participants_json(participants);
    return share(frame);
}

Frame typing_frame(const base::ConversationId& conversation, const Person& from) {
    Json frame = head("typing", conversation);
    frame["from"] = person_json(from);
    return share(frame);
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
