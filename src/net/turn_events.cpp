#include "net/turn_events.hpp"

#include "net/json_text.hpp"
#include "net/parse_json.hpp"
#include "net/stored_events.hpp"

#include <algorithm>
#include <concepts>
#include <stdexcept>
#include <utility>

namespace net {

namespace {

using nlohmann::json;

constexpr std::size_t longest_reply_id = 200;
constexpr std::size_t largest_count = 1'000'000'000;

// Silences by their names.
std::optional<match::Silence> silence_from(std::string_view name) {
    for (int at = 0; at <= static_cast<int>(match::Silence::listening); ++at) {
        if (name_of(static_cast<match::Silence>(at)) == name) return static_cast<match::Silence>(at);
    }
    return std::nullopt;
}

void write_span(JsonText& into, const match::Span& span) {
    into.begin_array().value(span.begin).value(span.end).end_array();
}

void write_heard(JsonText& into, const assist::Heard& heard, const Discretion& discretion) {
    const match::Reading& reading = heard.reading;
    into.begin_object().put("at", millis(heard.at));
    into.put_or_null("lang", reading.language ? base::code_of(*reading.language) : std::string_view());
    into.name("evidence").begin_array();
    for (const double weight : reading.evidence.weight) into.value(weight);
    into.end_array()
        .put("foreign", reading.evidence.foreign)
        .put("anger", reading.anger)
        .put("level", reading.level)
        .put("intent", reading.intent)
        .put("confidence", reading.confidence);
    into.name("intents").begin_array();
    for (const match::Candidate& each : reading.intents)
        into.begin_array().value(each.intent).value(each.confidence).end_array();
    into.end_array()
        .put("care", reading.care)
        .put("suggest", reading.suggest)
        .put("silence", name_of(reading.silence));
    write_span(into.name("span"), reading.span);
    into.put("words", discretion.keep(heard.words))
        .put("runner_up", reading.runner_up)
        .put("margin", reading.margin);
    if (!reading.attack_patterns.empty()) into.put("attacks", reading.attack_patterns);
    if (!reading.claim.empty()) into.put("claim", reading.claim).put("claim_intent", reading.claim_intent);
    into.end_object();
}

void write_promise(JsonText& into, const assist::Promise& promise, const Discretion& discretion) {
    into.begin_object().put("id", promise.id).put("text", discretion.keep(promise.text));
    write_span(into.name("span"), promise.span);
    if (promise.due) into.put("due", millis(*promise.due));
    into.end_object();
}

void write_spoke(JsonText& into, const assist::Spoke& spoke, const Discretion& discretion) {
    into.begin_object().put("at", millis(spoke.at)).name("tactics").begin_array();
    for (const intents::Tactic tactic : spoke.tactics) into.value(name_of(tactic));
    into.end_array()
        .put("faults", spoke.faults)
        .put("heat", spoke.heat)
        .put("greets", spoke.greets)
        .put("words", spoke.words);
    into.name("promises").begin_array();
    for (const assist::Promise& promise : spoke.promises) write_promise(into, promise, discretion);
    into.end_array();
    if (spoke.sent) {
        into.name("sent").begin_object().put("reply", spoke.sent->reply);
        into.put("tactic", name_of(spoke.sent->tactic)).put("distance", spoke.sent->distance).end_object();
    }
    into.end_object();
}

void write_offered(JsonText& into, const assist::Offered& offered, const Discretion& discretion) {
    assist::Why why = offered.suggestion.why;
    why.words = discretion.keep(why.words);
    std::vector<assist::Reminder> reminders = offered.suggestion.reminders;
    for (assist::Reminder& each : reminders) {
        if (each.kind == assist::Reminder::Kind::promise) each.line = discretion.keep(each.line);
    }
    write_replies(into.begin_object().name("replies"), offered.suggestion.replies, true);
    write_why(into.name("why"), why);
    write_reminders(into.name("reminders"), reminders);
    if (offered.suggestion.card) write_card(into.name("card"), *offered.suggestion.card);
    into.end_object();
}

// Reading back: whatever has the wrong form throws, and turn_in answers with nothing.

template <std::integral Number>
Number fitting(std::integral auto number) {
    if (!std::in_range<Number>(number)) throw std::out_of_range("a whole number");
    return static_cast<Number>(number);
}

// A whole number that fits the type it goes into. JSON's do not all, and nothing would say so.
struct Whole {
    const json& value;

    template <std::integral Number>
    operator Number() const {
        if (!value.is_number_integer()) throw std::invalid_argument("no whole number");
        return value.is_number_unsigned() ? fitting<Number>(value.get<std::uint64_t>())
                                          : fitting<Number>(value.get<std::int64_t>());
    }
};
Whole whole(const json& value) { return {value}; }

base::Moment moment_at(const json& value) {
    const std::int64_t milliseconds = whole(value);
    return base::Moment(std::chrono::milliseconds(milliseconds));
}

match::Span span_from(const json& value) { return {.begin = whole(value.at(0)), .end = whole(value.at(1))}; }

// What a word of the log stands for.
template <class Value>
Value known(std::optional<Value> value) {
    if (!value) throw std::invalid_argument("an unknown word");
    return *std::move(value);
}

intents::Tactic tactic_at(const json& value) { return known(intents::tactic_from(value.get<std::string>())); }

assist::Heard heard_from(std::uint64_t about, const json& body) {
    assist::Heard heard{
        .seq = about, .at = moment_at(body.at("at")), .reading = {}, .words = body.at("words")};
    match::Reading& reading = heard.reading;
    if (body.at("lang").is_string()) reading.language = base::language_from(body["lang"].get<std::string>());
    reading.evidence.weight = body.at("evidence").get<base::PerLanguage<double>>();
    reading.evidence.foreign = body.at("foreign");
    reading.anger = body.at("anger");
    reading.level = whole(body.at("level"));
    reading.intent = body.at("intent");
    reading.confidence = body.at("confidence");
    for (const json& each : body.at("intents")) reading.intents.push_back({each.at(0), each.at(1)});
    reading.care = body.at("care");
    reading.suggest = body.at("suggest");
    reading.silence = known(silence_from(body.at("silence").get<std::string>()));
    reading.span = span_from(body.at("span"));
    reading.runner_up = body.at("runner_up");
    reading.margin = body.at("margin");
    reading.attack_patterns = body.value("attacks", std::vector<std::string>());
    reading.claim = body.value("claim", "");
    reading.claim_intent = body.value("claim_intent", "");
    return heard;
}

assist::Spoke spoke_from(std::uint64_t about, const json& body) {
    assist::Spoke spoke{.seq = about,
                        .at = moment_at(body.at("at")),
                        .tactics = {},
                        .faults = body.at("faults").get<std::vector<std::string>>(),
                        .heat = body.at("heat"),
                        .greets = body.at("greets"),
                        .words = whole(body.at("words")),
                        .sent = {},
                        .promises = {}};
    for (const json& tactic : body.at("tactics")) spoke.tactics.push_back(tactic_at(tactic));
    if (body.contains("sent")) {
        const json& sent = body["sent"];
        spoke.sent = assist::Sent{.reply = sent.at("reply"),
                                  .tactic = tactic_at(sent.at("tactic")),
                                  .distance = sent.at("distance")};
    }
    for (const json& each : body.at("promises")) {
        assist::Promise promise{.id = each.at("id"),
                                .seq = about,
                                .text = each.at("text"),
                                .span = span_from(each.at("span")),
                                .due = {}};
        if (each.contains("due")) promise.due = moment_at(each["due"]);
        spoke.promises.push_back(std::move(promise));
    }
    return spoke;
}

assist::Suggested suggested_from(const json& body) {
    assist::Suggested reply{.id = body.at("id"),
                            .tactic = tactic_at(body.at("tactic")),
                            .text = body.at("text"),
                            .confidence = body.at("confidence"),
                            .also_offer = body.value("also_offer", "")};
    if (!body.contains("record")) return reply;
    const json& record = body["record"];
    assist::Standpoint standpoint{
        .reason = known(assist::standpoint_reason_from(record.at("reason").get<std::string>())),
        .answered = whole(record.at("answered")),
        .calmer = {.value = record.at("calmer"), .low = record.at("low"), .high = record.at("high")},
        .drawn = record.at("drawn")};
    reply.standpoint = standpoint;
    return reply;
}

assist::Why why_from(const json& body) {
    const json& span = body.at("span");
    assist::Why why{.span = {.begin = whole(span.at("start")), .end = whole(span.at("end"))},
                    .words = span.at("text"),
                    .intent = body.at("intent"),
                    .title = body.at("title"),
                    .rule = whole(body.at("rule")),
                    .because = body.at("because"),
                    .confidence = body.at("confidence"),
                    .runner_up = body.at("runner_up").is_string() ? body["runner_up"].get<std::string>() : "",
                    .margin = body.at("margin"),
                    .attacks = {}};
    for (const json& each : body.at("attacks"))
        why.attacks.push_back({each.at("id"), each.at("title"), each.at("presumes")});
    return why;
}

assist::Offered offered_from(std::uint64_t about, const json& body) {
    assist::Offered offered{.about = about, .suggestion = {}};
    for (const json& reply : body.at("replies")) offered.suggestion.replies.push_back(suggested_from(reply));
    offered.suggestion.why = why_from(body.at("why"));
    for (const json& each : body.at("reminders")) {
        const auto kind = known(assist::reminder_kind_from(each.at("kind").get<std::string>()));
        offered.suggestion.reminders.push_back({kind, each.at("line")});
    }
    if (body.contains("card")) {
        const json& card = body["card"];
        offered.suggestion.card = intents::Card{.steps = card.at("do").get<std::vector<std::string>>(),
                                                .hand_over = card.at("hand_over"),
                                                .avoid = card.at("avoid").get<std::vector<std::string>>()};
    }
    return offered;
}

std::vector<assist::AlertKind> alerts_from(const json& body) {
    std::vector<assist::AlertKind> alerts;
    for (const auto kind : {assist::AlertKind::care, assist::AlertKind::anger, assist::AlertKind::abuse}) {
        if (std::find(body.begin(), body.end(), name_of(kind)) != body.end()) alerts.push_back(kind);
    }
    return alerts;
}

// A file from outside may say anything; a count that is none would poison what was learned.
std::size_t count_at(const json& body, const char* name) {
    const json& value = body.at(name);
    if (!value.is_number_unsigned() || value > largest_count) throw std::out_of_range(name);
    return value;
}

assist::ReplyRecord record_from(const json& body) {
    if (!body.at("edit_distance").is_number() || !body.at("reasons").is_object())
        throw std::invalid_argument("a reply's record");
    assist::ReplyRecord record{.shown = count_at(body, "shown"),
                               .inserted = count_at(body, "inserted"),
                               .sent = count_at(body, "sent"),
                               .edited = count_at(body, "edited"),
                               .dismissed = count_at(body, "dismissed"),
                               .edit_distance = body.at("edit_distance"),
                               .calmer = count_at(body, "calmer"),
                               .same = count_at(body, "same"),
                               .angrier = count_at(body, "angrier"),
                               .reasons = {}};
    if (!(record.edit_distance >= 0 && record.edit_distance <= static_cast<double>(record.edited)))
        throw std::out_of_range("edit_distance");
    for (const auto& [reason, count] : body.at("reasons").items())
        record.reasons[reason] = count_at(body["reasons"], reason.c_str());
    return record;
}

}  // namespace

storage::Event turn_event(const base::ConversationId& conversation, base::Moment at, const KeptTurn& turn,
                          const Discretion& discretion) {
    JsonText body;
    body.begin_object().put("about", turn.about);
    bool read = false;
    for (const assist::Event& event : turn.events) {
        if (const auto* heard = std::get_if<assist::Heard>(&event))
            write_heard(body.name("heard"), *heard, discretion);
        if (const auto* spoke = std::get_if<assist::Spoke>(&event))
            write_spoke(body.name("spoke"), *spoke, discretion);
        if (const auto* offered = std::get_if<assist::Offered>(&event))
            write_offered(body.name("offered"), *offered, discretion);
        read = read || !std::holds_alternative<assist::Offered>(event);
    }
    if (!turn.alerts.empty()) {
        body.name("alerts").begin_array();
        for (const assist::AlertKind alert : turn.alerts) body.value(name_of(alert));
        body.end_array();
    }
    const std::string id = "#turn/" + std::to_string(turn.about) + (read ? "" : "/later");
    return {.conversation = conversation,
            .at = at,
            .kind = "turn",
            .id = base::MessageId{id},
            .body = body.end_object().take()};
}

std::optional<StoredTurn> turn_in(const storage::Event& event) {
    if (event.kind != "turn") return std::nullopt;
    const json body = parse_json(event.body);
    try {
        StoredTurn turn{.about = whole(body.at("about")), .events = {}};
        if (body.contains("heard")) turn.events.emplace_back(heard_from(turn.about, body["heard"]));
        if (body.contains("spoke")) turn.events.emplace_back(spoke_from(turn.about, body["spoke"]));
        if (body.contains("offered")) turn.events.emplace_back(offered_from(turn.about, body["offered"]));
        if (body.contains("alerts")) turn.alerts = alerts_from(body["alerts"]);
        return turn;
    } catch (const std::exception&) {  // of another form: the message is read anew from its text
        return std::nullopt;
    }
}

storage::Event learned_event(const base::ConversationId& conversation, base::Moment at,
                             const assist::Tally& tally, const std::vector<assist::Promise>& promises) {
    Json open = Json::array();
    for (const assist::Promise& promise : promises) {
        if (promise.state == assist::PromiseState::open && promise.due)
            open.push_back({{"id", promise.id}, {"due", millis(*promise.due)}});
    }
    return {.conversation = conversation,
            .at = at,
            .kind = "learned",
            .id = std::nullopt,
            .body = print({{"replies", tally_json(tally)}, {"promises", open}})};
}

storage::Event import_event(base::Moment at, const assist::Tally& tally, const assist::Verdicts& verdicts) {
    storage::Event event{.conversation = learning_conversation, .at = at, .kind = "learned", .body = {}};
    event.body = print({{"replies", tally_json(tally)}, {"verdicts", verdicts_json(verdicts)}});
    return event;
}

bool is_import(const storage::Event& event) {
    return event.kind == "learned" && parse_json(event.body).contains("verdicts");
}

std::vector<storage::Event> without_people(const std::vector<storage::Event>& learned) {
    std::vector<storage::Event> kept;
    for (const storage::Event& event : learned) {
        if (const auto tally = learned_in(event))
            kept.push_back(learned_event(learning_conversation, event.at, *tally, {}));
    }
    return kept;
}

std::optional<assist::Tally> tally_from(const json& replies) {
    if (!replies.is_object()) return std::nullopt;
    assist::Tally tally;
    try {
        for (const auto& [id, record] : replies.items()) {
            if (id.empty() || id.size() > longest_reply_id) return std::nullopt;
            tally[id] = record_from(record);
        }
    } catch (const std::exception&) {
        return std::nullopt;
    }
    return tally;
}

std::optional<assist::Verdicts> verdicts_from(const json& verdicts) {
    if (!verdicts.is_object()) return std::nullopt;
    assist::Verdicts read;
    try {
        for (const auto& [reply, said] : verdicts.items()) {
            if (reply.empty() || reply.size() > longest_reply_id) return std::nullopt;
            read[reply] = {.standing = known(assist::standing_from(said.at("standing").get<std::string>())),
                           .pinned = said.at("pinned").get<bool>()};
        }
    } catch (const std::exception&) {
        return std::nullopt;
    }
    return read;
}

std::optional<assist::Tally> learned_in(const storage::Event& event) {
    if (event.kind != "learned") return std::nullopt;
    const json body = parse_json(event.body);
    if (!body.is_object() || !body.contains("replies")) return std::nullopt;
    return tally_from(body["replies"]);
}

assist::Verdicts verdicts_in(const storage::Event& event) {
    if (event.kind != "learned") return {};
    const json body = parse_json(event.body);
    if (!body.is_object() || !body.contains("verdicts")) return {};
    return verdicts_from(body["verdicts"]).value_or(assist::Verdicts{});
}

std::vector<assist::Promise> open_promises_in(const storage::Event& event) {
    std::vector<assist::Promise> promises;
    const json body = parse_json(event.body);
    if (event.kind != "learned" || !body.is_object() || !body.contains("promises")) return promises;
    try {
        for (const json& each : body["promises"])
            promises.push_back(
                {.id = each.at("id"), .seq = 0, .text = {}, .span = {}, .due = moment_at(each.at("due"))});
    } catch (const std::exception&) {
        promises.clear();  // reminders are lost, the promises themselves are not
    }
    return promises;
}

}  // namespace net
