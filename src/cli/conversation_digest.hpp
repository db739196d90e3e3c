#pragma once

#include "storage/event_log.hpp"

#include <cstdint>
#include <limits>
#include <string>

namespace cli {

// What tells whether two logs have the same conversation: all of every event counts, but not when the log
// took it in.
struct ConversationDigest {
    std::uint64_t events = 0;
    std::string sha256;  // its 32 bytes

    bool operator==(const ConversationDigest&) const = default;
};

// Of the conversation's first events, `most` or all there are; reads some at a time.
base::Result<ConversationDigest> digest_of(storage::EventLog& log, const base::ConversationId& conversation,
                                           std::uint64_t most = std::numeric_limits<std::uint64_t>::max());

}  // namespace cli
