#include "net/decode_insights.hpp"

#include "assist/zone.hpp"
#include "base/named.hpp"

#include <array>

namespace net {

namespace {

constexpr std::array<std::string_view, 7> tables = {"conversations", "series",    "phrases", "agents",
                                                    "intents",       "languages", "faults"};
constexpr std::uint64_t latest_moment = 253'402'300'799'999;  // the last of the year 9999
constexpr std::size_t longest_reply_id = 200;
constexpr std::size_t longest_zone = 64;
constexpr std::uint64_t most_rows = 100;
constexpr std::uint64_t largest_offset = 1'000'000'000;

std::optional<base::Moment> optional_moment(Fields& fields, const char* name) {
    if (!fields.has(name)) return std::nullopt;
    const std::uint64_t since = fields.number(name, 0);
    if (since > latest_moment) fields.fail(name, "lies after the year 9999");
    return base::Moment(std::chrono::milliseconds(std::min(since, latest_moment)));
}

InsightPeriod read_period(Fields& fields) {
    InsightPeriod period{.from = optional_moment(fields, "from"),
                         .to = optional_moment(fields, "to"),
                         .agent = fields.optional_words("agent", longest_name),
                         .intent = fields.optional_words("intent", longest_id),
                         .fault = fields.optional_words("fault", longest_id),
                         .reply = fields.optional_words("reply", longest_reply_id),
                         .language = fields.optional_language("lang"),
                         .titles = fields.optional_language("titles"),
                         .zone = fields.optional_text("zone", longest_zone)};
    if (period.from && period.to && *period.to <= *period.from)
        fields.fail("to", "must be later than \"from\"");
    if (period.zone && !assist::Zone::named(*period.zone))
        fields.fail("zone", "is no time zone; give an IANA name such as Europe/Oslo");
    return period;
}

InsightConversations read_conversations(Fields& fields) {
    InsightConversations wanted{.period = read_period(fields)};
    if (const auto name = fields.optional_text("order", longest_name)) {
        const auto order = assist::row_order_from(*name);
        if (!order) fields.fail("order", "must be one of newest, worst, slowest");
        wanted.order = order.value_or(assist::RowOrder::newest);
    }
    const std::uint64_t offset = fields.number("offset", 0);
    if (offset > largest_offset) fields.fail("offset", "is larger than " + std::to_string(largest_offset));
    const std::uint64_t limit = fields.number("limit", wanted.limit);
    if (limit > most_rows) fields.fail("limit", "is larger than " + std::to_string(most_rows));
    wanted.offset = static_cast<std::size_t>(offset);
    wanted.limit = static_cast<std::size_t>(limit);
    return wanted;
}

InsightExport read_export(Fields& fields) {
    InsightExport wanted{.period = read_period(fields)};
    const auto table = insight_table_from(fields.text("table", longest_name));
    if (!table)
        fields.fail("table",
                    "must be one of conversations, series, phrases, agents, intents, languages, faults");
    wanted.table = table.value_or(InsightTable::conversations);
    return wanted;
}

}  // namespace

std::string_view name_of(InsightTable table) { return tables[static_cast<std::size_t>(table)]; }

std::optional<InsightTable> insight_table_from(std::string_view name) {
    return base::named<InsightTable>(tables, name);
}

std::optional<InsightCommand> read_insights(std::string_view type, Fields& fields) {
    if (type == "insights") return InsightTotals{.period = read_period(fields)};
    if (type == "insights.conversations") return read_conversations(fields);
    if (type == "insights.export") return read_export(fields);
    return std::nullopt;
}

}  // namespace net
