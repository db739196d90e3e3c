#include "assist/insights_filter.hpp"

#include <algorithm>

namespace assist {

RecordFilter::RecordFilter(const InsightSnapshot& records, const InsightFilter& filter)
    : language_(filter.language) {
    const auto number = [&](const std::optional<std::string>& name) {
        const auto found = name ? records.find(*name) : std::nullopt;
        nothing_ = nothing_ || (name && !found);
        return found;
    };
    agent_ = number(filter.agent);
    intent_ = number(filter.intent);
    fault_ = number(filter.fault);
    reply_ = number(filter.reply);
}

std::optional<std::uint32_t> RecordFilter::agent_in(const ConversationRecord& record) const {
    if (!agent_) return std::nullopt;
    for (std::uint32_t at = 0; at < record.agents.size(); ++at) {
        if (record.agents[at].name == *agent_ && record.agents[at].messages > 0) return at;
    }
    return ConversationRecord::nobody;
}

bool RecordFilter::has_fault(const ConversationRecord& record) const {
    return std::any_of(record.agents.begin(), record.agents.end(), [&](const auto& agent) {
        return (!agent_ || agent.name == *agent_) &&
               std::any_of(agent.faults.begin(), agent.faults.end(),
                           [&](const auto& each) { return each.fault == *fault_; });
    });
}

bool RecordFilter::has_sent(const ConversationRecord& record) const {
    const auto agent = agent_in(record);
    return std::any_of(record.replies.begin(), record.replies.end(), [&](const auto& each) {
        return each.reply == *reply_ && each.sent + each.edited > 0 && (!agent || each.agent == *agent);
    });
}

bool RecordFilter::lets_through(const ConversationRecord& record) const {
    if (nothing_) return false;
    if (language_ && record.language != language_) return false;
    if (intent_ && record.intent != intent_) return false;
    if (agent_ && agent_in(record) == ConversationRecord::nobody) return false;
    return (!fault_ || has_fault(record)) && (!reply_ || has_sent(record));
}

}  // namespace assist
