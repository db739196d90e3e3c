#include "assist/insights_rows.hpp"

#include "assist/insights_filter.hpp"
#include "base/named.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>

namespace assist {

namespace {

constexpr std::array<std::string_view, 3> order_names = {"newest", "worst", "slowest"};

// By how much a conversation comes before others: the greater first.
using Weight = std::tuple<double, double, base::Moment>;

Weight weight_of(const ConversationRecord& record, RowOrder order) {
    constexpr double never = std::numeric_limits<double>::max();
    const base::Moment at = record.at.value_or(base::Moment{});
    switch (order) {
        case RowOrder::newest: break;
        case RowOrder::worst: return {record.end, record.peak, at};
        case RowOrder::slowest: {
            const auto time = record.time_to_calm();
            const double slow = time ? static_cast<double>(time->count()) : record.heated() ? never : -1;
            return {slow, 0, at};
        }
    }
    return {0, 0, at};
}

struct Weighed {
    Weight weight;
    const ConversationRecord* record = nullptr;
};

bool comes_before(const Weighed& left, const Weighed& right) {
    if (left.weight != right.weight) return left.weight > right.weight;
    return left.record->conversation < right.record->conversation;
}

}  // namespace

std::optional<RowOrder> row_order_from(std::string_view name) {
    return base::named<RowOrder>(order_names, name);
}

RowPage conversation_rows(const InsightSnapshot& records, const InsightFilter& filter, RowOrder order,
                          std::size_t offset, std::size_t limit) {
    const RecordFilter wanted(records, filter);
    std::vector<Weighed> found;
    records.each(filter.from, filter.to, [&](const ConversationRecord& record) {
        if (wanted.lets_through(record)) found.push_back({weight_of(record, order), &record});
    });
    RowPage page{.total = found.size(), .rows = {}};
    const std::size_t first = std::min(offset, found.size());
    const std::size_t last = first + std::min(limit, found.size() - first);
    const auto end = found.begin() + static_cast<std::ptrdiff_t>(last);
    std::partial_sort(found.begin(), end, found.end(), comes_before);
    for (std::size_t at = first; at < last; ++at) page.rows.push_back(found[at].record);
    return page;
}

std::vector<double> curve_of(const ConversationRecord& record) {
    std::vector<double> curve(record.curve.begin(), record.curve.end());
    if (curve.empty()) return curve;
    curve.front() = record.start;
    if (curve.size() > 1) curve.back() = record.end;
    return curve;
}

ReplyHistory reply_history(const InsightSnapshot& records, std::string_view reply, const Zone& zone) {
    ReplyHistory history;
    const auto number = records.find(reply);
    if (!number) return history;
    std::map<base::Moment, ReplyHistory::Month> months;
    records.each(base::Moment::min(), base::Moment::max(), [&](const ConversationRecord& record) {
        for (const ConversationRecord::Use& use : record.uses) {
            if (use.reply != *number) continue;
            const bool known = use.agent != ConversationRecord::nobody;
            history.uses.push_back({.conversation = record.conversation,
                                    .seq = use.seq,
                                    .at = use.at,
                                    .agent = known ? records.name(record.agents[use.agent].name) : "",
                                    .action = use.edited ? FeedbackAction::edited : FeedbackAction::sent,
                                    .from = use.from,
                                    .to = use.to});
        }
        for (const ConversationRecord::ReplyPart& part : record.replies) {
            if (part.reply != *number || part.answered() == 0) continue;
            const base::Moment start = start_of(PeriodStep::month, *record.at, zone);
            ReplyHistory::Month& month = months[start];
            month.at = start;
            month.answered += part.answered();
            month.calmer += part.calmer;
        }
    });
    const auto newer = [](const ReplyHistory::Use& left, const ReplyHistory::Use& right) {
        return std::tie(left.at, left.conversation, left.seq) >
               std::tie(right.at, right.conversation, right.seq);
    };
    const std::size_t kept = std::min(history.uses.size(), most_reply_uses);
    std::partial_sort(history.uses.begin(), history.uses.begin() + static_cast<std::ptrdiff_t>(kept),
                      history.uses.end(), newer);
    history.uses.resize(kept);
    for (const auto& [at, month] : months) history.months.push_back(month);
    return history;
}

}  // namespace assist
