#pragma once

#include "base/id.hpp"
#include "base/moment.hpp"
#include "base/result.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace storage {

// One thing that happened in a conversation. `body` is JSON; its shape per `kind` is in docs/log.md.
struct Event {
    base::ConversationId conversation = {};
    std::uint64_t seq = 0;  // from 1, without gaps within a conversation; given by the log
    base::Moment at{};
    std::string kind = {};                             // "message", "suggestion", "feedback", "closed" ...
    std::optional<base::MessageId> id = std::nullopt;  // idempotency key, unique within the conversation
    std::string body = {};
};

struct Appended {
    std::uint64_t seq = 0;
    bool duplicate = false;  // the id was there already: nothing was written, `seq` is the old one
};

// Where an event stands among those of all conversations: by time, then by conversation.
struct EventPlace {
    base::Moment at{};
    base::ConversationId conversation = {};
    std::uint64_t seq = 0;
};
inline EventPlace place_of(const Event& event) { return {event.at, event.conversation, event.seq}; }

// Where an event stands in the order in which a log took them in, over all conversations; 0 is before the
// first. It increases within a conversation as `seq` does, has gaps, and means nothing in another log.
using Position = std::uint64_t;

// What a log took in behind a position, in order. Behind `upto` nothing was left out: reading goes on there.
struct TakenIn {
    std::vector<Event> events;
    Position upto = 0;
};

struct Forgotten {
    std::size_t events = 0;      // that were there and are gone
    std::vector<Event> learned;  // those of the kind "learned", whose numbers may be kept elsewhere
    // The log has done all that it can do about their bytes; how much that is, each implementation says.
    // Otherwise the log no longer gives the events, but forget() must be called again, if only with no
    // conversations, or the log be opened again.
    bool wiped = false;
};

// The append-only truth of all conversations. An append that returned is on disk.
// A Problem that lasts for a while means that the log is away, not that what was asked is wrong: nothing
// is known to be stored, and the same may be asked again.
// Blocking; used from one thread at a time.
class EventLog {
public:
    virtual ~EventLog() = default;

    // Several events in one durable commit; answers in the same order, all or nothing. Their own `seq` does
    // not count: they get the next numbers of their conversations.
    virtual base::Result<std::vector<Appended>> append(const std::vector<Event>& events) = 0;

    // The same, where a log that is in several places may have stored some and not others: an answer for
    // each.
    virtual std::vector<base::Result<Appended>> append_each(const std::vector<Event>& events);

    // Events with seq > after, in order, at most `limit`.
    virtual base::Result<std::vector<Event>> read(const base::ConversationId& conversation,
                                                  std::uint64_t after, std::size_t limit) = 0;

    // Conversations that have events but no "closed", oldest first. Ids that begin with '#' are the log's
    // own and no conversations of people.
    virtual base::Result<std::vector<base::ConversationId>> open_conversations() = 0;

    // Conversations whose newest event is older than `before`, those that began first coming first, at most
    // `limit`; none of the log's own.
    virtual base::Result<std::vector<base::ConversationId>> expired(base::Moment before,
                                                                    std::size_t limit) = 0;

    // Events of one kind in all conversations, oldest first, behind `after` (nothing: from the beginning),
    // at most `limit`. Quick for "learned", "practised" and "summary"; for another kind it reads the
    // whole log.
    virtual base::Result<std::vector<Event>> read_kind(std::string_view kind,
                                                       const std::optional<EventPlace>& after,
                                                       std::size_t limit) = 0;

    // Events behind a position in the order in which they were taken in, at most `limit`. Skips nothing and
    // gives nothing twice, whoever else appends meanwhile; what was forgotten is no longer among them.
    virtual base::Result<TakenIn> read_after(Position position, std::size_t limit) = 0;

    // The position behind which what comes now will be found.
    virtual base::Result<Position> newest() = 0;

    // All conversations, the log's own too, by their ids' bytes; behind `after` (empty: from the first), at
    // most `limit`.
    virtual base::Result<std::vector<base::ConversationId>> conversations(const base::ConversationId& after,
                                                                          std::size_t limit) = 0;

    // Events of another log, stored under their own numbers in one durable commit. What is there under the
    // same number stays as it is. Gives how many were written.
    virtual base::Result<std::size_t> take_over(const std::vector<Event>& events) = 0;

    // Removes all events of these conversations, which may then begin again with 1. Several at once cost
    // little more than one, since the file is written anew to get rid of the bytes. Forgetting what is
    // not there is fine, and wipes what an earlier time could not.
    virtual base::Result<Forgotten> forget(const std::vector<base::ConversationId>& conversations) = 0;
};

}  // namespace storage
