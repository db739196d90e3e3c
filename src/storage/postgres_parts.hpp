#pragma once

#include "storage/postgres_event_log.hpp"
#include "storage/postgres_identity.hpp"
#include "storage/postgres_schema.hpp"
#include "storage/retries.hpp"

#include <functional>
#include <random>
#include <set>
#include <thread>

// Inside the PostgreSQL log; for nobody else.
namespace storage {

// What stands before ids that the log made itself, for events that have none.
inline constexpr std::string_view own_id = "##";

inline std::int64_t millis(base::Moment at) { return at.time_since_epoch().count(); }

// Of rows that have seq, id, kind, at, body and conversation in front.
std::vector<Event> events_of(const Rows& rows);
std::vector<base::ConversationId> ids_of(const Rows& rows);

// One value for unnest(): a column of a table that is sent along.
class Column {
public:
    void add(std::string_view text);
    void add(std::int64_t number);
    std::string array() const { return "{" + items_ + "}"; }

private:
    std::string items_;
};
Column column_of(const std::vector<base::ConversationId>& conversations);

// Of a transaction that writes to these conversations: only where all their buckets are open here.
Ask hold_buckets(const std::vector<base::ConversationId>& conversations);

// Up to where positions were all given to events that anybody can see, or to none.
base::Result<Position> settled(PostgresConnection& connection);

struct PostgresEventLog::Parts {
    Parts(PostgresOptions given, PostgresConnection opened)
        : options(std::move(given)), connection(std::move(opened)), retries({.patience = options.patience}) {}

    // Does the work on a connection that is there, again and again while that may help. `work` has to bear
    // being done twice where the answer to the first time was lost; it is told which time it is, from 1.
    template <class Work>
    auto persist(const Work& work) -> decltype(work(std::declval<PostgresConnection&>(), 1));

    // One statement that reads.
    base::Result<Rows> ask(const Ask& ask);

    // For each of these periods there is a table afterwards.
    std::optional<base::Problem> ensure_tables(PostgresConnection& open,
                                               const std::set<std::int64_t>& periods);

    // The connection, or why there is none.
    base::Result<PostgresConnection*> connect();
    bool wait_to_try_again(const base::Problem& problem);

    PostgresOptions options;
    std::optional<PostgresConnection> connection;
    Retries retries;
    base::Problem away;  // the newest reason to be away
    std::set<std::int64_t> tables;
    std::random_device random;
};

template <class Work>
auto PostgresEventLog::Parts::persist(const Work& work)
    -> decltype(work(std::declval<PostgresConnection&>(), 1)) {
    if (!retries.may_try(std::chrono::steady_clock::now())) return away;
    for (int time = 1;;) {
        const auto open = connect();
        if (!open) {
            if (!wait_to_try_again(open.error())) return open.error();
            continue;
        }
        auto outcome = work(**open, time++);
        const Cure cure = (*open)->cure();
        if (outcome || cure == Cure::none || cure == Cure::elsewhere) {
            retries.went_well();
            return outcome;
        }
        if (cure == Cure::wait || !wait_to_try_again(outcome.error())) return outcome;
    }
}

}  // namespace storage
