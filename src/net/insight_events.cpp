#include "net/insight_events.hpp"

#include "net/assist_json.hpp"
#include "net/parse_json.hpp"

#include <algorithm>
#include <stdexcept>

namespace net {

namespace {

using assist::ConversationRecord;
using assist::Names;
using nlohmann::json;

constexpr std::size_t largest_count = 1'000'000'000;

Json agent_json(std::uint32_t agent) { return agent == ConversationRecord::nobody ? Json() : Json(agent); }

void put_moment(Json& into, const char* name, const std::optional<base::Moment>& at) {
    if (at) into[name] = millis(*at);
}

Json agents_json(const ConversationRecord& record, const Names& names) {
    Json list = Json::array();
    for (const ConversationRecord::AgentPart& agent : record.agents) {
        Json faults = Json::object();
        for (const auto& each : agent.faults) faults[names.name(each.fault)] = each.count;
        list.push_back({{"name", names.name(agent.name)},
                        {"messages", agent.messages},
                        {"faulty", agent.faulty_messages},
                        {"faults", std::move(faults)}});
    }
    return list;
}

Json replies_json(const ConversationRecord& record, const Names& names) {
    Json list = Json::array();
    for (const ConversationRecord::ReplyPart& part : record.replies) {
        list.push_back({{"reply", names.name(part.reply)},
                        {"agent", agent_json(part.agent)},
                        {"shown", part.shown},
                        {"inserted", part.inserted},
                        {"sent", part.sent},
                        {"edited", part.edited},
                        {"dismissed", part.dismissed},
                        {"calmer", part.calmer},
                        {"same", part.same},
                        {"angrier", part.angrier},
                        {"change", part.change},
                        {"squares", part.change_squares}});
    }
    return list;
}

Json uses_json(const ConversationRecord& record, const Names& names) {
    Json list = Json::array();
    for (const ConversationRecord::Use& use : record.uses) {
        list.push_back({{"reply", names.name(use.reply)},
                        {"agent", agent_json(use.agent)},
                        {"seq", use.seq},
                        {"at", millis(use.at)},
                        {"edited", use.edited},
                        {"from", use.from},
                        {"to", use.to ? Json(*use.to) : Json()}});
    }
    return list;
}

Json promises_json(const ConversationRecord& record) {
    Json list = Json::array();
    for (const ConversationRecord::PromisePart& promise : record.promises) {
        Json one = {
            {"id", promise.id}, {"agent", agent_json(promise.agent)}, {"state", name_of(promise.state)}};
        put_moment(one, "due", promise.due);
        put_moment(one, "settled", promise.settled);
        list.push_back(std::move(one));
    }
    return list;
}

// Reading back: whatever has the wrong form throws, and summary_in answers with nothing.

std::uint32_t count_at(const json& body, const char* name) {
    const json& value = body.at(name);
    if (!value.is_number_unsigned() || value > largest_count) throw std::out_of_range(name);
    return value;
}

base::Moment moment_in(const json& value) {
    return base::Moment(std::chrono::milliseconds(value.get<std::int64_t>()));
}

std::optional<base::Moment> moment_at(const json& body, const char* name) {
    return body.contains(name) ? std::optional(moment_in(body[name])) : std::nullopt;
}

std::uint32_t agent_at(const json& body, const ConversationRecord& record) {
    const json& value = body.at("agent");
    if (value.is_null()) return ConversationRecord::nobody;
    const std::uint32_t agent = count_at(body, "agent");
    if (agent >= record.agents.size()) throw std::out_of_range("agent");
    return agent;
}

int level_at(const json& levels, std::size_t place) { return std::clamp(levels.at(place).get<int>(), 0, 3); }

void read_agents(const json& list, ConversationRecord& record, Names& names) {
    for (const json& each : list) {
        ConversationRecord::AgentPart part{.name = names.number_of(each.at("name").get<std::string>()),
                                           .messages = count_at(each, "messages"),
                                           .faulty_messages = count_at(each, "faulty")};
        const json& faults = each.at("faults");
        for (const auto& [fault, count] : faults.items())
            part.faults.push_back({names.number_of(fault), count_at(faults, fault.c_str())});
        record.agents.push_back(std::move(part));
    }
}

void read_replies(const json& list, ConversationRecord& record, Names& names) {
    for (const json& each : list) {
        record.replies.push_back({.reply = names.number_of(each.at("reply").get<std::string>()),
                                  .agent = agent_at(each, record),
                                  .shown = count_at(each, "shown"),
                                  .inserted = count_at(each, "inserted"),
                                  .sent = count_at(each, "sent"),
                                  .edited = count_at(each, "edited"),
                                  .dismissed = count_at(each, "dismissed"),
                                  .calmer = count_at(each, "calmer"),
                                  .same = count_at(each, "same"),
                                  .angrier = count_at(each, "angrier"),
                                  .change = each.at("change"),
                                  .change_squares = each.at("squares")});
    }
}

void read_uses(const json& list, ConversationRecord& record, Names& names) {
    for (const json& each : list) {
        ConversationRecord::Use use{.reply = names.number_of(each.at("reply").get<std::string>()),
                                    .agent = agent_at(each, record),
                                    .seq = each.at("seq"),
                                    .at = moment_in(each.at("at")),
                                    .edited = each.at("edited"),
                                    .from = each.at("from"),
                                    .to = {}};
        if (!each.at("to").is_null()) use.to = each["to"].get<double>();
        record.uses.push_back(use);
    }
}

void read_promises(const json& list, ConversationRecord& record) {
    for (const json& each : list) {
        const auto state = assist::promise_state_from(each.at("state").get<std::string>());
        if (!state) throw std::out_of_range("state");
        record.promises.push_back({.id = each.at("id"),
                                   .agent = agent_at(each, record),
                                   .due = moment_at(each, "due"),
                                   .state = *state,
                                   .settled = moment_at(each, "settled")});
    }
}

ConversationRecord record_from(const json& body, Names& names) {
    ConversationRecord record;
    record.at = moment_at(body, "at");
    record.ended = moment_at(body, "ended");
    record.customer = body.value("customer", "");
    record.language = base::language_from(body.value("lang", ""));
    if (body.contains("intent")) record.intent = names.number_of(body["intent"].get<std::string>());
    const json& anger = body.at("anger");
    record.start = anger.at("start");
    record.end = anger.at("end");
    record.peak = anger.at("peak");
    record.level_at_start = level_at(body.at("levels"), 0);
    record.level_at_end = level_at(body.at("levels"), 1);
    record.curve = body.at("curve").get<std::vector<float>>();
    record.customer_messages = count_at(body, "customer_messages");
    record.agent_messages = count_at(body, "agent_messages");
    record.heated_at = moment_at(body, "heated_at");
    record.calm_since = moment_at(body, "calm_since");
    record.answered_at = moment_at(body, "answered_at");
    read_agents(body.at("agents"), record, names);
    read_replies(body.at("replies"), record, names);
    read_uses(body.at("uses"), record, names);
    read_promises(body.at("promises"), record);
    const json& alerts = body.at("alerts");
    record.alerts = {count_at(alerts, "care"), count_at(alerts, "anger"), count_at(alerts, "abuse")};
    return record;
}

}  // namespace

storage::Event summary_event(const ConversationRecord& record, const Names& names, base::Moment at) {
    Json body = Json::object();
    put_moment(body, "at", record.at);
    put_moment(body, "ended", record.ended);
    if (!record.customer.empty()) body["customer"] = record.customer;
    if (record.language) body["lang"] = base::code_of(*record.language);
    if (record.intent) body["intent"] = names.name(*record.intent);
    body["anger"] = {{"start", record.start}, {"end", record.end}, {"peak", record.peak}};
    body["levels"] = {record.level_at_start, record.level_at_end};
    Json curve = Json::array();
    for (const double anger : record.curve) curve.push_back(rounded(anger));
    body["curve"] = std::move(curve);
    body["customer_messages"] = record.customer_messages;
    body["agent_messages"] = record.agent_messages;
    put_moment(body, "heated_at", record.heated_at);
    put_moment(body, "calm_since", record.calm_since);
    put_moment(body, "answered_at", record.answered_at);
    body["agents"] = agents_json(record, names);
    body["replies"] = replies_json(record, names);
    body["uses"] = uses_json(record, names);
    body["promises"] = promises_json(record);
    body["alerts"] = {{"care", record.alerts[0]}, {"anger", record.alerts[1]}, {"abuse", record.alerts[2]}};
    return {.conversation = record.conversation, .at = at, .kind = "summary", .body = print(body)};
}

std::optional<ConversationRecord> summary_in(const storage::Event& event, Names& names) {
    if (event.kind != "summary") return std::nullopt;
    const json body = parse_json(event.body);
    if (!body.is_object()) return std::nullopt;
    try {
        ConversationRecord record = record_from(body, names);
        record.conversation = event.conversation;
        return record;
    } catch (const std::exception&) {  // of another form: the conversation is not among the records
        return std::nullopt;
    }
}

}  // namespace net
