#include "net/assist_json.hpp"

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

Json standpoint_json(const assist::Standpoint& standpoint) {
    return {{"reason", name_of(standpoint.reason)},       {"answered", standpoint.answered},
            {"calmer", rounded(standpoint.calmer.value)}, {"low", rounded(standpoint.calmer.low)},
            {"high", rounded(standpoint.calmer.high)},    {"drawn", rounded(standpoint.drawn)}};
}

}  // namespace

std::string print(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

double rounded(double share) { return std::round(share * 1000) / 1000; }

std::int64_t millis(base::Moment at) { return at.time_since_epoch().count(); }

Json intents_json(const match::Reading& reading, const intents::Catalogue& catalogue, bool with_titles) {
    const auto language = base::index_of(reading.language.value_or(base::Language::en));
    Json list = Json::array();
    for (const match::Candidate& candidate : reading.intents) {
        Json one = {{"id", candidate.intent}};
        if (with_titles) {
            const auto* intent = catalogue.find(candidate.intent, intents::Audience::customer);
            one["title"] = intent ? intent->wordings[language].title : candidate.intent;
        }
        one["confidence"] = rounded(candidate.confidence);
        list.push_back(std::move(one));
    }
    return list;
}

Json replies_json(const std::vector<assist::Suggested>& replies, bool with_confidence) {
    Json list = Json::array();
    for (const assist::Suggested& reply : replies) {
        Json one = {{"id", reply.id}, {"tactic", name_of(reply.tactic)}, {"text", reply.text}};
        if (with_confidence) one["confidence"] = rounded(reply.confidence);
        if (!reply.also_offer.empty()) one["also_offer"] = reply.also_offer;
        if (reply.standpoint) one["record"] = standpoint_json(*reply.standpoint);
        list.push_back(std::move(one));
    }
    return list;
}

Json why_json(const assist::Why& why) {
    const Json span = {{"start", why.span.begin}, {"end", why.span.end}, {"text", why.words}};
    Json attacks = Json::array();
    for (const assist::AttackLabel& each : why.attacks)
        attacks.push_back({{"id", each.id}, {"title", each.title}, {"presumes", each.presumes}});
    return {{"span", span},
            {"intent", why.intent},
            {"title", why.title},
            {"rule", why.rule},
            {"because", why.because},
            {"confidence", rounded(why.confidence)},
            {"runner_up", why.runner_up.empty() ? Json() : Json(why.runner_up)},
            {"margin", rounded(why.margin)},
            {"attacks", attacks}};
}

Json card_json(const intents::Card& card) {
    return {{"do", card.steps}, {"hand_over", card.hand_over}, {"avoid", card.avoid}};
}

Json reminders_json(const std::vector<assist::Reminder>& reminders) {
    Json list = Json::array();
    for (const assist::Reminder& each : reminders)
        list.push_back({{"kind", name_of(each.kind)}, {"line", each.line}});
    return list;
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
    into["reminders"] = reminders_json(review.reminders);
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
