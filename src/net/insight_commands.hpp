#pragma once

#include "assist/insights_rows.hpp"
#include "base/language.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>

// What supervisors ask about conversations that were (docs/protocol.md), as values.
namespace net {

struct InsightPeriod {
    std::optional<base::Moment> from;  // nothing: from the oldest conversation that is known
    std::optional<base::Moment> to;    // nothing: until now
    std::optional<std::string> agent, intent, fault, reply;
    std::optional<base::Language> language;
    std::optional<base::Language>
        titles;                       // in which intents are named; nothing: `language`, else the config's
    std::optional<std::string> zone;  // IANA name; nothing: the config's
};
struct InsightTotals {
    InsightPeriod period;
};
struct InsightConversations {
    InsightPeriod period;
    assist::RowOrder order = assist::RowOrder::newest;
    std::size_t offset = 0, limit = 50;
};
enum class InsightTable { conversations, series, phrases, agents, intents, languages, faults };
std::string_view name_of(InsightTable table);
std::optional<InsightTable> insight_table_from(std::string_view name);
struct InsightExport {
    InsightPeriod period;
    InsightTable table = InsightTable::conversations;
};

using InsightCommand = std::variant<InsightTotals, InsightConversations, InsightExport>;

}  // namespace net
