#include "net/insight_csv.hpp"

#include "assist/insights_sums.hpp"
#include "net/assist_json.hpp"
#include "net/reply_words.hpp"
#include "text/csv.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace net {

namespace {

using assist::Core;

// Rows of cells that are ready to be written; the first names the columns.
class Table {
public:
    void heading(std::initializer_list<std::string_view> columns) {
        for (const std::string_view column : columns) cell(std::string(column));
    }
    void words(std::string_view words) { cell(text::csv_cell(words)); }
    void flag(bool value) { cell(value ? "yes" : "no"); }
    void count(std::size_t number) { cell(std::to_string(number)); }
    void number(const std::optional<double>& value) {
        cell(value ? fmt::format("{}", rounded(*value)) : std::string());
    }
    void end_row() {
        text_ += "\r\n";
        is_first_ = true;
    }
    std::string text() && { return std::move(text_); }

private:
    void cell(const std::string& ready) {
        if (!std::exchange(is_first_, false)) text_ += ',';
        text_ += ready;
    }
    std::string text_ = "\xef\xbb\xbf";
    bool is_first_ = true;
};

std::string joined(const std::vector<std::string>& names) {
    std::string all;
    for (const std::string& name : names) all += (all.empty() ? "" : "; ") + name;
    return all;
}

std::optional<double> seconds(const std::optional<std::chrono::milliseconds>& time) {
    return time ? std::optional(static_cast<double>(time->count()) / 1'000) : std::nullopt;
}

void core_heading(Table& table) {
    table.heading({"conversations",
                   "open",
                   "customer_messages",
                   "agent_messages",
                   "heated",
                   "calmed",
                   "time_to_calm_median_s",
                   "time_to_calm_p90_s",
                   "first_response_median_s",
                   "first_response_p90_s",
                   "anger_start",
                   "anger_end",
                   "anger_peak",
                   "faults",
                   "faulty_messages",
                   "shown",
                   "inserted",
                   "edited",
                   "sent",
                   "dismissed",
                   "promises_made",
                   "promises_kept",
                   "promises_broken",
                   "promises_dropped",
                   "promises_open",
                   "promises_late",
                   "alerts"});
    table.end_row();
}

void put_core(Table& table, const Core& core) {
    for (const std::size_t count : {core.conversations, core.open, core.customer_messages,
                                    core.agent_messages, core.heated, core.calmed})
        table.count(count);
    for (const auto& quantiles : {core.time_to_calm, core.first_response}) {
        table.number(quantiles ? std::optional(quantiles->median) : std::nullopt);
        table.number(quantiles ? std::optional(quantiles->p90) : std::nullopt);
    }
    table.number(core.anger ? std::optional(core.anger->start) : std::nullopt);
    table.number(core.anger ? std::optional(core.anger->end) : std::nullopt);
    table.number(core.anger ? std::optional(core.anger->peak) : std::nullopt);
    const Core::Funnel& funnel = core.funnel;
    const Core::Promises& promises = core.promises;
    for (const std::size_t count :
         {core.faults, core.faulty_messages, funnel.shown, funnel.inserted, funnel.edited, funnel.sent,
          funnel.dismissed, promises.made, promises.kept, promises.broken, promises.dropped, promises.open,
          promises.late, core.all_alerts()})
        table.count(count);
    table.end_row();
}

// Rows of the insights with their numbers, at most as many as a file may have.
template <class Rows, class Label>
bool put_rows(Table& table, const Rows& rows, const Label& label) {
    for (std::size_t at = 0; at < std::min(rows.size(), most_csv_rows); ++at) {
        label(rows[at]);
        put_core(table, rows[at].core);
    }
    return rows.size() > most_csv_rows;
}

void put_conversation(Table& table, const assist::ConversationRecord& record, const InsightSource& source) {
    const InsightNames names = names_in(record, source);
    const Core core = assist::Contribution(record, std::nullopt, source.now).core;
    table.words(record.conversation.value);
    table.words(source.zone.iso(*record.at));
    table.words(record.ended ? source.zone.iso(*record.ended) : "");
    table.words(record.ended ? "closed" : "open");
    table.words(record.customer);
    table.words(names.language);
    table.words(joined(names.agents));
    table.words(names.intent);
    table.words(names.title);
    for (const double anger : {record.start, record.end, record.peak}) table.number(anger);
    table.count(record.customer_messages);
    table.count(record.agent_messages);
    table.number(seconds(record.time_to_calm()));
    table.number(seconds(record.first_response()));
    table.flag(record.heated());
    table.flag(record.calmed());
    table.words(joined(names.faults));
    const Core::Promises& promises = core.promises;
    for (const std::size_t count :
         {promises.made, promises.kept, promises.broken, promises.dropped, promises.open, promises.late})
        table.count(count);
    for (const std::size_t count : core.alerts) table.count(count);
    table.end_row();
}

bool put_conversations(Table& table, const assist::InsightFilter& filter, const InsightSource& source) {
    table.heading({"conversation",
                   "at",
                   "ended",
                   "state",
                   "customer",
                   "lang",
                   "agents",
                   "intent",
                   "title",
                   "anger_start",
                   "anger_end",
                   "anger_peak",
                   "customer_messages",
                   "agent_messages",
                   "time_to_calm_s",
                   "first_response_s",
                   "heated",
                   "calmed",
                   "faults",
                   "promises_made",
                   "promises_kept",
                   "promises_broken",
                   "promises_dropped",
                   "promises_open",
                   "promises_late",
                   "alerts_care",
                   "alerts_anger",
                   "alerts_abuse",
                   "alerts_promise_due"});
    table.end_row();
    const auto page =
        assist::conversation_rows(source.records, filter, assist::RowOrder::newest, 0, most_csv_rows);
    for (const assist::ConversationRecord* record : page.rows) put_conversation(table, *record, source);
    return page.total > page.rows.size();
}

void put_phrases(Table& table, const assist::Insights& insights, const InsightSource& source) {
    table.heading({"reply",      "text",        "tactic",   "intent",    "lang",       "shown",
                   "inserted",   "sent",        "edited",   "dismissed", "answered",   "calmer",
                   "same",       "angrier",     "share",    "share_low", "share_high", "change",
                   "change_low", "change_high", "standing", "pinned"});
    table.end_row();
    const ReplyWords words(source.matcher->catalogue());
    for (const assist::PhraseRow& row : insights.phrases) {
        const ReplyWording* wording = words.find(row.reply);
        const auto said = source.verdicts.find(row.reply);
        const assist::Verdict verdict = said == source.verdicts.end() ? assist::Verdict{} : said->second;
        table.words(row.reply);
        table.words(wording ? *wording->text : "");
        table.words(wording ? name_of(wording->tactic) : "");
        table.words(wording && wording->intent ? wording->intent->id : "");
        table.words(wording ? base::code_of(wording->language) : "");
        for (const std::size_t count : {row.shown, row.inserted, row.sent, row.edited, row.dismissed,
                                        row.answered(), row.calmer, row.same, row.angrier})
            table.count(count);
        for (const double share : {row.share.value, row.share.low, row.share.high}) table.number(share);
        table.number(row.change ? std::optional(row.change->mean) : std::nullopt);
        table.number(row.change ? std::optional(row.change->low) : std::nullopt);
        table.number(row.change ? std::optional(row.change->high) : std::nullopt);
        table.words(name_of(verdict.standing));
        table.flag(verdict.pinned);
        table.end_row();
    }
}

void put_faults(Table& table, const assist::Insights& insights) {
    table.heading({"fault", "count", "conversations"});
    table.end_row();
    for (const assist::Insights::FaultRow& row : insights.faults) {
        table.words(row.fault);
        table.count(row.count);
        table.count(row.conversations);
        table.end_row();
    }
}

// Everything but single conversations. True when there were more rows than a file may have.
bool put_table(Table& table, InsightTable which, const assist::InsightFilter& filter,
               const InsightSource& source) {
    const assist::Insights insights = assist::insights(source.records, filter, source.zone, source.now);
    switch (which) {
        case InsightTable::series:
            table.heading({"at"});
            core_heading(table);
            return put_rows(table, insights.series,
                            [&](const auto& row) { table.words(source.zone.iso(row.at)); });
        case InsightTable::agents:
            table.heading({"agent"});
            core_heading(table);
            return put_rows(table, insights.agents, [&](const auto& row) { table.words(row.agent); });
        case InsightTable::intents:
            table.heading({"intent", "title"});
            core_heading(table);
            return put_rows(table, insights.intents, [&](const auto& row) {
                table.words(row.intent);
                table.words(title_of(source, row.intent));
            });
        case InsightTable::languages:
            table.heading({"lang"});
            core_heading(table);
            return put_rows(table, insights.languages,
                            [&](const auto& row) { table.words(base::code_of(row.language)); });
        case InsightTable::phrases: put_phrases(table, insights, source); return false;
        case InsightTable::faults: put_faults(table, insights); return false;
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
    Table cells;
    file.truncated = table == InsightTable::conversations ? put_conversations(cells, filter, source)
                                                          : put_table(cells, table, filter, source);
    file.text = std::move(cells).text();
    return file;
}

}  // namespace net
