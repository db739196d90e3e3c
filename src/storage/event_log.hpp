#pragma once

#include "base/id.hpp"
#include "base/moment.hpp"
#include "base/result.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace storage {

// One thing that happened in a conversation. `body` is JSON; its shape per `kind` is in docs/log.md.
struct Event {
    base::ConversationId conversation = {};
    std::uint64_t seq = 0;  // from 1, without gaps within a conversation; given by the log
    base::Moment at{};
    std::string kind = {};                             // "message", "suggestion", "feedback", "closed"
    std::optional<base::MessageId> id = std::nullopt;  // idempotency key, unique within the conversation
    std::string body = {};
};

struct Appended {
    std::uint64_t seq = 0;
    bool duplicate = false;  // the id was there already: nothing was written, `seq` is the old one
};

// The append-only truth of all conversations. An append that returned is on disk.
// Blocking; used from the storage thread only.
class EventLog {
public:
    virtual ~EventLog() = default;

    // Several events in one durable commit; answers in the same order, all or nothing.
    virtual base::Result<std::vector<Appended>> append(const std::vector<Event>& events) = 0;

    // Events with seq > after, in order, at most `limit`.
    virtual base::Result<std::vector<Event>> read(const base::ConversationId& conversation,
                                                  std::uint64_t after, std::size_t limit) = 0;

    // Conversations that have events but no "closed", oldest first.
    virtual base::Result<std::vector<base::ConversationId>> open_conversations() = 0;
};

}  // namespace storage
