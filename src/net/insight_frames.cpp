#include "net/insight_frames.hpp"

#include "assist/insights_sums.hpp"
#include "net/frame_json.hpp"
#include "net/insight_csv.hpp"
#include "net/reply_words.hpp"

#include <algorithm>

namespace net {

namespace {

using assist::ConversationRecord;
using assist::Core;
using assist::Insights;

Json quantiles_json(const std::optional<assist::Quantiles>& seconds) {
    if (!seconds) return {};
    return {{"median", rounded(seconds->median)}, {"p90", rounded(seconds->p90)}};
}

Json anger_json(double start, double end, double peak) {
    return {{"start", rounded(start)}, {"end", rounded(end)}, {"peak", rounded(peak)}};
}

Json promises_json(const Core::Promises& promises) {
    return {{"made", promises.made},       {"kept", promises.kept}, {"broken", promises.broken},
            {"dropped", promises.dropped}, {"open", promises.open}, {"late", promises.late}};
}

Json alerts_json(const Core& core) {
    Json kinds = Json::object();
    for (std::size_t kind = 0; kind < core.alerts.size(); ++kind)
        kinds[std::string(name_of(static_cast<assist::AlertKind>(kind)))] = core.alerts[kind];
    return kinds;
}

void put_core(Json& into, const Core& core) {
    into["conversations"] = core.conversations;
    into["open"] = core.open;
    into["customer_messages"] = core.customer_messages;
    into["agent_messages"] = core.agent_messages;
    into["heated"] = core.heated;
    into["calmed"] = core.calmed;
    into["time_to_calm_s"] = quantiles_json(core.time_to_calm);
    into["first_response_s"] = quantiles_json(core.first_response);
    into["anger"] = core.anger ? anger_json(core.anger->start, core.anger->end, core.anger->peak) : Json();
    into["faults"] = core.faults;
    into["faulty_messages"] = core.faulty_messages;
    into["funnel"] = {{"shown", core.funnel.shown},
                      {"inserted", core.funnel.inserted},
                      {"edited", core.funnel.edited},
                      {"sent", core.funnel.sent},
                      {"dismissed", core.funnel.dismissed}};
    into["promises"] = promises_json(core.promises);
    into["alerts"] = core.all_alerts();
}

// A list of rows: what each is about, then its numbers.
template <class Rows, class Label>
Json rows_json(const Rows& rows, const Label& label) {
    Json list = Json::array();
    for (const auto& row : rows) {
        Json one = label(row);
        put_core(one, row.core);
        list.push_back(std::move(one));
    }
    return list;
}

Json phrase_json(const assist::PhraseRow& row, const ReplyWording* wording, const assist::Verdict& verdict) {
    const std::string intent = wording && wording->intent ? wording->intent->id : "";
    Json one = {{"reply", row.reply},
                {"text", wording ? *wording->text : ""},
                {"tactic", wording ? name_of(wording->tactic) : ""},
                {"intent", intent},
                {"lang", wording ? base::code_of(wording->language) : ""},
                {"shown", row.shown},
                {"inserted", row.inserted},
                {"sent", row.sent},
                {"edited", row.edited},
                {"dismissed", row.dismissed},
                {"answered", row.answered()},
                {"calmer", row.calmer},
                {"same", row.same},
                {"angrier", row.angrier}};
    one["share"] = {{"value", rounded(row.share.value)},
                    {"low", rounded(row.share.low)},
                    {"high", rounded(row.share.high)}};
    one["change"] = Json();
    if (row.change) {
        one["change"] = {{"mean", rounded(row.change->mean)},
                         {"low", rounded(row.change->low)},
                         {"high", rounded(row.change->high)}};
    }
    one["standing"] = name_of(verdict.standing);
    one["pinned"] = verdict.pinned;
    return one;
}

Json phrases_json(const Insights& insights, const InsightSource& source) {
    const ReplyWords words(source.matcher->catalogue());
    Json list = Json::array();
    for (const assist::PhraseRow& row : insights.phrases) {
        const auto said = source.verdicts.find(row.reply);
        list.push_back(phrase_json(row, words.find(row.reply),
                                   said == source.verdicts.end() ? assist::Verdict{} : said->second));
    }
    return list;
}

Json calm_times_json(const Insights& insights) {
    Json bars = Json::array();
    for (std::size_t bar = 0; bar < insights.calm_times.size(); ++bar) {
        const bool bound = bar < assist::calm_bounds.size();
        bars.push_back({{"up_to_s", bound ? Json(assist::calm_bounds[bar]) : Json()},
                        {"count", insights.calm_times[bar]}});
    }
    return bars;
}

Json choices_json(const Insights& insights, const InsightSource& source) {
    Json languages = Json::array(), intents = Json::array();
    for (const base::Language language : insights.language_choices)
        languages.push_back(base::code_of(language));
    for (const std::string& intent : insights.intent_choices)
        intents.push_back({{"id", intent}, {"title", title_of(source, intent)}});
    return {{"agents", insights.agent_choices}, {"languages", languages}, {"intents", intents}};
}

Json totals_json(const Ref& ref, const InsightTotals& wanted, const InsightSource& source) {
    const assist::InsightFilter filter = filter_of(wanted.period, source);
    const Insights insights = assist::insights(source.records, filter, source.zone, source.now);
    Json frame = head("insights", ref);
    frame["from"] = millis(filter.from);
    frame["to"] = millis(filter.to);
    frame["zone"] = source.zone.name();
    frame["step"] = name_of(insights.step);
    frame["known_from"] = insights.known_from ? Json(millis(*insights.known_from)) : Json();
    put_core(frame["total"], insights.total);
    frame["series"] =
        rows_json(insights.series, [](const auto& row) -> Json { return {{"at", millis(row.at)}}; });
    frame["agents"] =
        rows_json(insights.agents, [](const auto& row) -> Json { return {{"agent", row.agent}}; });
    frame["languages"] = rows_json(
        insights.languages, [](const auto& row) -> Json { return {{"lang", base::code_of(row.language)}}; });
    frame["intents"] = rows_json(insights.intents, [&](const auto& row) -> Json {
        return {{"intent", row.intent}, {"title", title_of(source, row.intent)}};
    });
    frame["phrases"] = phrases_json(insights, source);
    frame["faults"] = Json::array();
    for (const Insights::FaultRow& row : insights.faults) {
        frame["faults"].push_back(
            {{"fault", row.fault}, {"count", row.count}, {"conversations", row.conversations}});
    }
    frame["alerts"] = alerts_json(insights.total);
    frame["levels"] = {{"start", insights.levels_at_start}, {"end", insights.levels_at_end}};
    frame["calm_times"] = calm_times_json(insights);
    frame["choices"] = choices_json(insights, source);
    return frame;
}

Json seconds_json(const std::optional<std::chrono::milliseconds>& time) {
    return time ? Json(static_cast<double>(time->count()) / 1'000) : Json();
}

Json row_json(const ConversationRecord& record, const InsightSource& source) {
    const Core core = assist::Contribution(record, std::nullopt, source.now).core;
    const InsightNames names = names_in(record, source);
    Json curve = Json::array();
    for (const double anger : assist::curve_of(record)) curve.push_back(rounded(anger));
    return {{"conversation", record.conversation.value},
            {"at", millis(record.at.value_or(base::Moment{}))},
            {"ended", record.ended ? Json(millis(*record.ended)) : Json()},
            {"state", record.ended ? "closed" : "open"},
            {"customer", record.customer},
            {"lang", names.language},
            {"agents", names.agents},
            {"intent", names.intent},
            {"title", names.title},
            {"anger", anger_json(record.start, record.end, record.peak)},
            {"curve", std::move(curve)},
            {"customer_messages", record.customer_messages},
            {"agent_messages", record.agent_messages},
            {"time_to_calm_s", seconds_json(record.time_to_calm())},
            {"first_response_s", seconds_json(record.first_response())},
            {"heated", record.heated()},
            {"calmed", record.calmed()},
            {"faults", names.faults},
            {"promises", promises_json(core.promises)},
            {"alerts", alerts_json(core)}};
}

Json conversations_json(const Ref& ref, const InsightConversations& wanted, const InsightSource& source) {
    const assist::InsightFilter filter = filter_of(wanted.period, source);
    const assist::RowPage page =
        assist::conversation_rows(source.records, filter, wanted.order, wanted.offset, wanted.limit);
    Json frame = head("insights.conversations", ref);
    frame["total"] = page.total;
    frame["rows"] = Json::array();
    for (const ConversationRecord* record : page.rows) frame["rows"].push_back(row_json(*record, source));
    return frame;
}

Json export_json(const Ref& ref, const InsightExport& wanted, const InsightSource& source) {
    const assist::InsightFilter filter = filter_of(wanted.period, source);
    const InsightFile file = insight_csv(wanted.table, filter, source);
    Json frame = head("insights.export", ref);
    frame["table"] = name_of(wanted.table);
    frame["name"] = file.name;
    frame["text"] = file.text;
    if (file.truncated) frame["truncated"] = true;
    return frame;
}

}  // namespace

assist::InsightFilter filter_of(const InsightPeriod& period, const InsightSource& source) {
    constexpr std::chrono::milliseconds least{1};
    assist::InsightFilter filter{.agent = period.agent,
                                 .language = period.language,
                                 .intent = period.intent,
                                 .fault = period.fault,
                                 .reply = period.reply};
    filter.to = period.to.value_or(source.now + least);
    filter.from = period.from.value_or(source.records.known_from().value_or(filter.to - least));
    if (!period.from) filter.from = std::min(filter.from, filter.to - least);
    filter.to = std::max(filter.to, filter.from + least);
    return filter;
}

std::string title_of(const InsightSource& source, const std::string& id) {
    const intents::Intent* intent = source.matcher->catalogue().find(id, intents::Audience::customer);
    if (intent == nullptr) return id;
    const std::string& title = intent->wordings[base::index_of(source.language)].title;
    return title.empty() ? id : title;
}

InsightNames names_in(const assist::ConversationRecord& record, const InsightSource& source) {
    InsightNames names;
    if (record.language) names.language = base::code_of(*record.language);
    if (record.intent) {
        names.intent = source.records.name(*record.intent);
        names.title = title_of(source, names.intent);
    }
    for (const assist::ConversationRecord::AgentPart& agent : record.agents) {
        if (agent.messages > 0) names.agents.push_back(source.records.name(agent.name));
        for (const assist::ConversationRecord::FaultCount& each : agent.faults) {
            const std::string& fault = source.records.name(each.fault);
            if (std::find(names.faults.begin(), names.faults.end(), fault) == names.faults.end())
                names.faults.push_back(fault);
        }
    }
    return names;
}

Frame insight_frame(const Ref& ref, const InsightCommand& command, const InsightSource& source) {
    if (const auto* totals = std::get_if<InsightTotals>(&command))
        return share(totals_json(ref, *totals, source));
    if (const auto* wanted = std::get_if<InsightConversations>(&command))
        return share(conversations_json(ref, *wanted, source));
    return share(export_json(ref, std::get<InsightExport>(command), source));
}

}  // namespace net
