#pragma once

#include "assist/insights_record.hpp"
#include "storage/event_log.hpp"

#include <optional>

// A closed conversation's record as an event of the log (docs/log.md, kind "summary"): what supervisors look
// back on is read from these, not from all that was ever said.
namespace net {

// `at` is when the conversation was closed, or changed afterwards; the newest of a conversation counts.
storage::Event summary_event(const assist::ConversationRecord& record, const assist::Names& names,
                             base::Moment at);

// Nothing for an event of another kind, or whose body is not as it should be.
std::optional<assist::ConversationRecord> summary_in(const storage::Event& event, assist::Names& names);

}  // namespace net
