#pragma once

#include "assist/insights.hpp"

namespace assist {

// The conversations behind the numbers, one by one.
enum class RowOrder {
    newest,
    worst,   // highest anger at the end, then at its peak
    slowest  // time to calm; those that never calmed first, those that were never heated last
};
std::optional<RowOrder> row_order_from(std::string_view name);

struct RowPage {
    std::size_t total = 0;
    std::vector<const ConversationRecord*> rows;  // of the snapshot, as long as it lives
};
RowPage conversation_rows(const InsightSnapshot& records, const InsightFilter& filter, RowOrder order,
                          std::size_t offset, std::size_t limit);

// At most ConversationRecord::most_points points of its anger, from the first message's to the newest's.
std::vector<double> curve_of(const ConversationRecord& record);

// Where a reply was used, and what became of it month by month.
struct ReplyHistory {
    struct Use {
        base::ConversationId conversation;
        std::uint64_t seq = 0;
        base::Moment at{};
        std::string agent;  // empty where that is not known
        FeedbackAction action = FeedbackAction::sent;
        double from = 0;
        std::optional<double> to;  // nothing: no answer yet
    };
    std::vector<Use> uses;  // newest first, at most `most_reply_uses`
    struct Month {
        base::Moment at{};  // its start
        std::size_t answered = 0, calmer = 0;
    };
    std::vector<Month> months;  // by when the conversations began, in order; without those with no answer
};
inline constexpr std::size_t most_reply_uses = 50;
ReplyHistory reply_history(const InsightSnapshot& records, std::string_view reply, const Zone& zone);

}  // namespace assist
