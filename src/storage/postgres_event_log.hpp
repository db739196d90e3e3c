#pragma once

#include "storage/event_log.hpp"
#include "storage/postgres_options.hpp"

#include <compare>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace storage {

// The log in a PostgreSQL database that any number of nodes share, each through a log of its own.
//
// Order. Whoever appends to a conversation holds the lock on its row from before it sees the newest number
// until its commit: numbers have no gaps, two appends never get the same one, and the primary key over
// (conversation, seq) would refuse it if they did. Rows are locked in the order of their ids, so that two
// batches do not wait for each other.
//
// Exactly once. Each call of append() draws a random number, `write`, and stores it with every event. When
// the connection breaks between commit and answer, the same batch is sent again under the same number: an
// event that is found under its id with this very `write` is the caller's own and counts as appended now;
// with another it is a duplicate. An event without an id is stored under one made of `write` and its place in
// the batch ("##" in front; it is never given back), so it is found again just as well. A batch is committed
// as a whole, so the second try finds all of it or nothing; while the first may still be running, the second
// waits for its locks. Only what was forgotten between the two is stored anew.
//
// Durable. A commit waits for the synchronous standby's disk (synchronous_commit = on). An append that only
// finds duplicates writes too (it touches the conversation's row), and so waits until what it found is there.
// Which standby is synchronous is for the database's own configuration to say (synchronous_standby_names);
// without one, an acknowledged event is on the primary's disk alone.
//
// Following. A position is drawn after the append has let everybody see behind which one it draws, by an
// advisory lock that it keeps until its commit. A reader stops before the lowest of these: what commits late
// is not skipped, and no clock or transaction of somebody else holds it up.
//
// Away. A lost connection, a server that stops, starts or is no longer the primary, a deadlock or a full disk
// are tried again for a bounded while (Retries), and then are a Problem that lasts for a while.
class PostgresEventLog final : public EventLog {
public:
    // Brings the database up to this version first. What is wrong at the start is told at once, not waited
    // for.
    static base::Result<std::unique_ptr<PostgresEventLog>> open(const PostgresOptions& options);

    // An id that begins with "##", and text with a NUL or that is not UTF-8, are refused with all of the
    // batch.
    base::Result<std::vector<Appended>> append(const std::vector<Event>& events) override;
    base::Result<std::vector<Event>> read(const base::ConversationId& conversation, std::uint64_t after,
                                          std::size_t limit) override;
    base::Result<std::vector<base::ConversationId>> open_conversations() override;
    base::Result<std::vector<base::ConversationId>> expired(base::Moment before, std::size_t limit) override;
    base::Result<std::vector<Event>> read_kind(std::string_view kind, const std::optional<EventPlace>& after,
                                               std::size_t limit) override;
    base::Result<TakenIn> read_after(Position position, std::size_t limit) override;
    base::Result<Position> newest() override;
    base::Result<std::vector<base::ConversationId>> conversations(const base::ConversationId& after,
                                                                  std::size_t limit) override;
    base::Result<std::size_t> take_over(const std::vector<Event>& events) override;

    // Always `wiped` once it returns, which here means only this: no query of the database gives the events
    // any more, on the primary and on the synchronous standby. Their bytes stay in the tables' files until
    // autovacuum has freed their place and something else was written over it, or until the last conversation
    // of the table's 28 days is forgotten and the table dropped with its file; in write-ahead logs until
    // these are recycled, and in whatever archives and backups were made. VACUUM does not change that: it
    // frees place, it overwrites nothing.
    base::Result<Forgotten> forget(const std::vector<base::ConversationId>& conversations) override;

    // For a log that is spread over several databases (clustered_event_log.hpp), each of which has some of
    // the buckets. What is asked about another bucket is refused, and then this is true until the next
    // question: it is to be asked of the database that has it.
    bool was_elsewhere() const;

    // What an append draws: a number that no other one of any node has. A batch that is divided among
    // databases keeps its number and the places that its events had in it, so that each is known again
    // wherever it is tried next.
    struct Mark {
        std::uint64_t write = 0;
        std::vector<std::size_t> places = {};
    };
    static Mark draw_mark(std::size_t events);
    base::Result<std::vector<Appended>> append(const std::vector<Event>& events, const Mark& mark);

    struct Begun {
        base::Moment began{};
        base::ConversationId conversation = {};
        auto operator<=>(const Begun&) const = default;
    };
    // As open_conversations() and expired(); the latter of these buckets only.
    base::Result<std::vector<Begun>> begun_and_open();
    base::Result<std::vector<Begun>> begun_and_expired(base::Moment before, std::size_t limit,
                                                       const std::vector<std::uint16_t>& buckets);

    // Where the buckets are that are not at home, as this database knows it, which is the home.
    base::Result<std::vector<std::pair<std::uint16_t, std::string>>> map();

    // Those of these conversations of whose bucket there is, or may be, a copy in another database, because
    // it is being moved; and which database that is.
    base::Result<std::vector<std::pair<base::ConversationId, std::string>>> copies(
        const std::vector<base::ConversationId>& conversations);
    static constexpr std::size_t forgotten_at_once = 200;  // conversations of one transaction of forget()

    // Removes what this database has of conversations whose buckets are not open here.
    std::optional<base::Problem> forget_copies(const std::vector<base::ConversationId>& conversations);

    ~PostgresEventLog() override;
    PostgresEventLog(const PostgresEventLog&) = delete;
    PostgresEventLog& operator=(const PostgresEventLog&) = delete;

private:
    struct Parts;
    explicit PostgresEventLog(std::unique_ptr<Parts> parts);

    std::unique_ptr<Parts> parts_;
};

}  // namespace storage
