#pragma once

#include "assist/learning.hpp"
#include "assist/promise.hpp"
#include "base/result.hpp"
#include "net/past_verdict.hpp"
#include "storage/event_log.hpp"

#include <functional>
#include <optional>
#include <string>

namespace net {

// What replies achieved and what supervisors said of them, as the log has it: of closed conversations, of
// those that were forgotten, and of imports. `open` is called for each promise that was open, with a due
// time, when its conversation was closed.
using OpenPromise = std::function<void(const base::ConversationId&, const assist::Promise&)>;
base::Result<assist::Learning> read_learning(storage::EventLog& log, const OpenPromise& open);

// Every word that supervisors said of replies, in the order in which they said it, each with the number of
// its event. Gives the number of the newest event in there.
using ToldVerdict = std::function<void(const std::string& reply, PastVerdict verdict, std::uint64_t seq)>;
base::Result<std::uint64_t> read_verdicts(storage::EventLog& log, const ToldVerdict& told);
void tell_verdicts(const storage::Event& event, const ToldVerdict& told);

}  // namespace net
