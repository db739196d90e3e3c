#include "net/insight_csv.hpp"

#include "assist/insights_sums.hpp"
#include "net/csv_table.hpp"
#include "net/reply_words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace net {

namespace {

using assist::Core;

std::string joined(const std::vector<std::string>& names) {
    std::string all;
    for (const std::string& name : names) all += (all.empty() ? "" : "; ") + name;
    return all;
}

std::optional<double> seconds(const std::optional<std::chrono::milliseconds>& time) {
    return time ? std::optional(static_cast<double>(time->count()) / 1'000) : std::nullopt;
}

void put_promises(CsvTable& table, const Core::Promises& promises) {
    table.count("promises_made", promises.made);
    table.count("promises_kept", promises.kept);
    table.count("promises_broken", promises.broken);
    table.count("promises_dropped", promises.dropped);
    table.count("promises_open", promises.open);
    table.count("promises_late", promises.late);
}

void put_core(CsvTable& table, const Core& core) {
    table.count("conversations", core.conversations);
    table.count("open", core.open);
    table.count("customer_messages", core.customer_messages);
    table.count("agent_messages", core.agent_messages);
    table.count("heated", core.heated);
    table.count("calmed", core.calmed);
    const auto part = [](const auto& of, auto member) {
        return of ? std::optional((*of).*member) : std::nullopt;
    };
    table.number("time_to_calm_median_s", part(core.time_to_calm, &assist::Quantiles::median));
    table.number("time_to_calm_p90_s", part(core.time_to_calm, &assist::Quantiles::p90));
    table.number("first_response_median_s", part(core.first_response, &assist::Quantiles::median));
    table.number("first_response_p90_s", part(core.first_response, &assist::Quantiles::p90));
    table.number("anger_start", part(core.anger, &Core::Anger::start));
    table.number("anger_end", part(core.anger, &Core::Anger::end));
    table.number("anger_peak", part(core.anger, &Core::Anger::peak));
    table.count("faults", core.faults);
    table.count("faulty_messages", core.faulty_messages);
    table.count("shown", core.funnel.shown);
    table.count("inserted", core.funnel.inserted);
    table.count("edited", core.funnel.edited);
    table.count("sent", core.funnel.sent);
    table.count("dismissed", core.funnel.dismissed);
    put_promises(table, core.promises);
    table.count("alerts", core.all_alerts());
}

void put_conversation(CsvTable& table, const assist::ConversationRecord& record,
                      const InsightSource& source) {
    const InsightNames names = names_in(record, source);
    const Core core = assist::Contribution(record, std::nullopt, source.now).core;
    table.words("conversation", record.conversation.value);
    table.words("at", source.zone.iso(record.at.value_or(base::Moment{})));
    table.words("ended", record.ended ? source.zone.iso(*record.ended) : "");
    table.words("state", record.ended ? "closed" : "open");
    table.words("customer", record.customer);
    table.words("lang", names.language);
    table.words("agents", joined(names.agents));
    table.words("intent", names.intent);
    table.words("title", names.title);
    table.number("anger_start", record.start);
    table.number("anger_end", record.end);
    table.number("anger_peak", record.peak);
    table.count("customer_messages", record.customer_messages);
    table.count("agent_messages", record.agent_messages);
    table.number("time_to_calm_s", seconds(record.time_to_calm()));
    table.number("first_response_s", seconds(record.first_response()));
    table.flag("heated", record.heated());
    table.flag("calmed", record.calmed());
    table.words("faults", joined(names.faults));
    put_promises(table, core.promises);
    for (std::size_t kind = 0; kind < core.alerts.size(); ++kind)
        table.count("alerts_" + std::string(name_of(static_cast<assist::AlertKind>(kind))),
                    core.alerts[kind]);
}

void put_phrase(CsvTable& table, const assist::PhraseRow& row, const ReplyWording* wording,
                const assist::Verdict& verdict) {
    table.words("reply", row.reply);
    table.words("text", wording ? *wording->text : "");
    table.words("tactic", wording ? name_of(wording->tactic) : "");
    table.words("intent", wording && wording->intent ? wording->intent->id : "");
    table.words("lang", wording ? base::code_of(wording->language) : "");
    table.count("shown", row.shown);
    table.count("inserted", row.inserted);
    table.count("sent", row.sent);
    table.count("edited", row.edited);
    table.count("dismissed", row.dismissed);
    table.count("answered", row.answered());
    table.count("calmer", row.calmer);
    table.count("same", row.same);
    table.count("angrier", row.angrier);
    table.number("share", row.share.value);
    table.number("share_low", row.share.low);
    table.number("share_high", row.share.high);
    table.number("change", row.change ? std::optional(row.change->mean) : std::nullopt);
    table.number("change_low", row.change ? std::optional(row.change->low) : std::nullopt);
    table.number("change_high", row.change ? std::optional(row.change->high) : std::nullopt);
    table.words("standing", name_of(verdict.standing));
    table.flag("pinned", verdict.pinned);
}

// At most as many rows as a file may have; true when there were more.
template <class Row, class Put>
bool put_rows(CsvTable& table, const std::vector<Row>& rows, const Put& put) {
    table.heading([&] { put(Row{}); });
    for (std::size_t at = 0; at < std::min(rows.size(), most_csv_rows); ++at) {
        put(rows[at]);
        table.end_row();
    }
    return rows.size() > most_csv_rows;
}

bool put_conversations(CsvTable& table, const assist::InsightFilter& filter, const InsightSource& source) {
    assist::ConversationRecord nothing;
    nothing.at.emplace();
    table.heading([&] { put_conversation(table, nothing, source); });
    const auto page =
        assist::conversation_rows(source.records, filter, assist::RowOrder::newest, 0, most_csv_rows);
    for (const assist::ConversationRecord* record : page.rows) {
        put_conversation(table, *record, source);
        table.end_row();
    }
    return page.total > page.rows.size();
}

bool put_phrases(CsvTable& table, const assist::Insights& insights, const InsightSource& source) {
    const ReplyWords words(source.matcher->catalogue());
    return put_rows(table, insights.phrases, [&](const assist::PhraseRow& row) {
        const auto said = source.verdicts.find(row.reply);
        put_phrase(table, row, words.find(row.reply),
                   said == source.verdicts.end() ? assist::Verdict{} : said->second);
    });
}

bool put_faults(CsvTable& table, const assist::Insights& insights) {
    return put_rows(table, insights.faults, [&](const assist::Insights::FaultRow& row) {
        table.words("fault", row.fault);
        table.count("count", row.count);
        table.count("conversations", row.conversations);
    });
}

// Rows that are about something, which `label` writes, and its numbers.
template <class Row, class Label>
bool put_cores(CsvTable& table, const std::vector<Row>& rows, const Label& label) {
    return put_rows(table, rows, [&](const Row& row) {
        label(row);
        put_core(table, row.core);
    });
}

// Everything but single conversations. True when there were more rows than a file may have.
bool put_table(CsvTable& table, InsightTable which, const assist::InsightFilter& filter,
               const InsightSource& source) {
    const assist::Insights insights = assist::insights(source.records, filter, source.zone, source.now);
    switch (which) {
        case InsightTable::series:
            return put_cores(table, insights.series,
                             [&](const auto& row) { table.words("at", source.zone.iso(row.at)); });
        case InsightTable::agents:
            return put_cores(table, insights.agents,
                             [&](const auto& row) { table.words("agent", row.agent); });
        case InsightTable::intents:
            return put_cores(table, insights.intents, [&](const auto& row) {
                table.words("intent", row.intent);
                table.words("title", title_of(source, row.intent));
            });
        case InsightTable::languages:
            return put_cores(table, insights.languages,
                             [&](const auto& row) { table.words("lang", base::code_of(row.language)); });
        case InsightTable::phrases: return put_phrases(table, insights, source);
        case InsightTable::faults: return put_faults(table, insights);
        case InsightTable::conversations: break;
    }
    return false;
}

}  // namespace

InsightFile insight_csv(InsightTable table, const assist::InsightFilter& filter,
                        const InsightSource& source) {
    const auto date = [&](base::Moment moment) { return source.zone.iso(moment).substr(0, 10); };
    InsightFile file{.name = fmt::format("evenkeel-{}-{}-{}.csv", name_of(table), date(filter.from),
                                         date(filter.to - std::chrono::milliseconds(1))),
                     .text = {}};
    CsvTable cells;
    file.truncated = table == InsightTable::conversations ? put_conversations(cells, filter, source)
                                                          : put_table(cells, table, filter, source);
    file.text = std::move(cells).text();
    return file;
}

}  // namespace net
