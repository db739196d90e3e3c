#pragma once

#include "assist/insights.hpp"

namespace assist {

// An InsightFilter with its names as numbers. Which conversations it lets through, its period apart.
class RecordFilter {
public:
    RecordFilter(const InsightSnapshot& records, const InsightFilter& filter);

    bool lets_through(const ConversationRecord& record) const;

    // The place in the record of the agent who was asked for; nothing: everybody counts.
    std::optional<std::uint32_t> agent_in(const ConversationRecord& record) const;

private:
    using Number = Names::Number;
    bool has_fault(const ConversationRecord& record) const;
    bool has_sent(const ConversationRecord& record) const;

    bool nothing_ = false;  // a name that no record has
    std::optional<base::Language> language_;
    std::optional<Number> agent_, intent_, fault_, reply_;
};

}  // namespace assist
