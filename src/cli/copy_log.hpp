#pragma once

#include "storage/event_log.hpp"

#include <functional>
#include <vector>

namespace cli {

// What came of copying a log.
struct CopiedLog {
    std::size_t conversations = 0;  // of the one that was read
    std::size_t events = 0;
    std::size_t written = 0;                      // events; the others were there already
    std::vector<base::ConversationId> different;  // in the other log something else stands under these ids
    std::size_t others = 0;                       // conversations that only the other log has
};

// Brings every conversation of a log into another under the same numbers, and then compares what both have of
// it. What is the same already is only compared, so a copy that was interrupted goes on where it was. Nothing
// that the other log has is changed. Neither may be written to meanwhile.
//
// `step` is told after every few conversations how many of all are done.
base::Result<CopiedLog> copy_log(storage::EventLog& from, storage::EventLog& to,
                                 const std::function<void(std::size_t done, std::size_t all)>& step);

}  // namespace cli
