#include "net/assist_json.hpp"

#include "net/json_text.hpp"

#include <cmath>

namespace net {

namespace {

template <class Values>
Json names_json(const Values& values) {
    Json list = Json::array();
    for (const auto& value : values) list.push_back(name_of(value));
    return list;
}

Json changes_json(const std::vector<assist::Debrief::Change>& changes) {
    Json list = Json::array();
    for (const auto& change : changes) {
        list.push_back({{"seq", change.seq},
                        {"from", rounded(change.from)},
                        {"to", rounded(change.to)},
                        {"tactics", names_json(change.tactics)},
                        {"faults", change.faults},
                        {"reply", change.reply.empty() ? Json() : Json(change.reply)}});
    }
    return list;
}

void write_standpoint(JsonText& into, const assist::Standpoint& standpoint) {
    into.begin_object()
        .put("reason", name_of(standpoint.reason))
        .put("answered", standpoint.answered)
        .put("calmer", rounded(standpoint.calmer.value))
        .put("low", rounded(standpoint.calmer.low))
        .put("high", rounded(standpoint.calmer.high))
        .put("drawn", rounded(standpoint.drawn))
        .end_object();
}

}  // namespace

std::string print(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

double rounded(double share) { return std::round(share * 1000) / 1000; }

std::int64_t millis(base::Moment at) { return at.time_since_epoch().count(); }

void write_intents(JsonText& into, const match::Reading& reading, const intents::Catalogue& catalogue,
                   bool with_titles) {
    const auto language = base::index_of(reading.language.value_or(base::Language::en));
    into.begin_array();
    for (const match::Candidate& candidate : reading.intents) {
        into.begin_object().put("id", candidate.intent);
        if (with_titles) {
            const auto* intent = catalogue.find(candidate.intent, intents::Audience::customer);
            into.put("title", intent ? intent->wordings[language].title : candidate.intent);
        }
        into.put("confidence", rounded(candidate.confidence)).end_object();
    }
    into.end_array();
}

void write_replies(JsonText& into, const std::vector<assist::Suggested>& replies, bool with_confidence) {
    into.begin_array();
    for (const assist::Suggested& reply : replies) {
        into.begin_object().put("id", reply.id).put("tactic", name_of(reply.tactic)).put("text", reply.text);
        if (with_confidence) into.put("confidence", rounded(reply.confidence));
        if (!reply.also_offer.empty()) into.put("also_offer", reply.also_offer);
        if (reply.standpoint) write_standpoint(into.name("record"), *reply.standpoint);
        into.end_object();
    }
    into.end_array();
}

void write_why(JsonText& into, const assist::Why& why) {
    into.begin_object().name("span").begin_object();
    into.put("start", why.span.begin).put("end", why.span.end).put("text", why.words).end_object();
    into.put("intent", why.intent)
        .put("title", why.title)
        .put("rule", why.rule)
        .put("because", why.because)
        .put("confidence", rounded(why.confidence))
        .put_or_null("runner_up", why.runner_up)
        .put("margin", rounded(why.margin));
    into.name("attacks").begin_array();
    for (const assist::AttackLabel& each : why.attacks) {
        into.begin_object().put("id", each.id).put("title", each.title).put("presumes", each.presumes);
        into.end_object();
    }
    into.end_array().end_object();
}

void write_card(JsonText& into, const intents::Card& card) {
    into.begin_object().put("do", card.steps).put("hand_over", card.hand_over).put("avoid", card.avoid);
    into.end_object();
}

void write_reminders(JsonText& into, const std::vector<assist::Reminder>& reminders) {
    into.begin_array();
    for (const assist::Reminder& each : reminders)
        into.begin_object().put("kind", name_of(each.kind)).put("line", each.line).end_object();
    into.end_array();
}

void put_review(Json& into, const assist::Review& review) {
    into["faults"] = Json::array();
    for (const assist::Fault& fault : review.faults) {
        into["faults"].push_back({{"id", fault.id},
                                  {"start", fault.span.begin},
                                  {"end", fault.span.end},
                                  {"rule", fault.rule},
                                  {"why", fault.why},
                                  {"rewrite", fault.rewrite}});
    }
    into["tactics"] = review.tactics;
    into["computer_mode"] = Json::array();
    for (const intents::Violation& each : review.computer_mode)
        into["computer_mode"].push_back({{"property", name_of(each.property)}, {"words", each.words}});
    into["reminders"] = Json::array();
    for (const assist::Reminder& each : review.reminders)
        into["reminders"].push_back({{"kind", name_of(each.kind)}, {"line", each.line}});
    into["heat"] = rounded(review.heat);
}

void put_debrief(Json& into, const assist::Debrief& debrief) {
    into["anger"] = {{"start", rounded(debrief.anger_at_start)},
                     {"end", rounded(debrief.anger_at_end)},
                     {"peak", rounded(debrief.peak)}};
    into["calmed"] = changes_json(debrief.calmed);
    into["heated"] = changes_json(debrief.heated);
    Json open = Json::array();
    for (const assist::Promise& promise : debrief.open_promises) {
        Json one = {{"promise", promise.id}, {"text", promise.text}};
        if (promise.due) one["due"] = millis(*promise.due);
        open.push_back(std::move(one));
    }
    into["promises"] = {{"open", open}, {"kept", debrief.kept}, {"broken", debrief.broken}};
    into["missing"] = names_json(debrief.missing);
    into["chances"] = Json::array();
    for (const assist::Debrief::Chance& chance : debrief.chances) {
        into["chances"].push_back({{"seq", chance.seq},
                                   {"missed", chance.missed},
                                   {"rule", chance.rule},
                                   {"why", chance.why},
                                   {"better", chance.better}});
    }
    into["wins"] = names_json(debrief.wins);
}

Json record_json(const assist::ReplyRecord& record) {
    return {{"shown", record.shown},         {"inserted", record.inserted},
            {"sent", record.sent},           {"edited", record.edited},
            {"dismissed", record.dismissed}, {"edit_distance", record.edit_distance},
            {"calmer", record.calmer},       {"same", record.same},
            {"angrier", record.angrier},     {"reasons", record.reasons}};
}

Json share_json(const assist::Share& share) {
    return {{"value", rounded(share.value)}, {"low", rounded(share.low)}, {"high", rounded(share.high)}};
}

Json verdict_json(const assist::Verdict& verdict) {
    return {{"standing", name_of(verdict.standing)}, {"pinned", verdict.pinned}};
}

Json tally_json(const assist::Tally& tally) {
    Json all = Json::object();
    for (const auto& [id, record] : tally) all[id] = record_json(record);
    return all;
}

Json verdicts_json(const assist::Verdicts& verdicts) {
    Json all = Json::object();
    for (const auto& [reply, verdict] : verdicts) all[reply] = verdict_json(verdict);
    return all;
}

void put_learning(Json& into, const assist::Learning& learning) {
    into["replies"] = tally_json(learning.tally());
    into["verdicts"] = verdicts_json(learning.verdicts());
}

}  // namespace net
