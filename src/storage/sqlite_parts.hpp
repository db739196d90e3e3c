#pragma once

#include "storage/sqlite_carrier.hpp"
#include "storage/sqlite_database.hpp"
#include "storage/sqlite_event_log.hpp"

#include <functional>

// Inside the SQLite log; for nobody else.
namespace storage {

inline std::int64_t millis(base::Moment at) { return at.time_since_epoch().count(); }

// Of a row that begins with seq, id, kind, at, body.
Event event_of(const Use& use, base::ConversationId conversation);

struct SqliteEventLog::Parts {
    explicit Parts(Database opened) : database(std::move(opened)) {}

    std::optional<base::Problem> prepare();
    // The answer of a statement that has one row.
    base::Result<std::int64_t> number(Use& use);
    // The last position that was given, also if that event is forgotten.
    base::Result<std::int64_t> newest_position();
    // Counts up where something is written.
    base::Result<Appended> append_one(const Event& event, std::int64_t& position);
    std::optional<base::Problem> forget_one(const base::ConversationId& conversation, Forgotten& forgotten);

    std::optional<base::Problem> run(const Statement& statement);  // one without rows
    // All of the work in one transaction, or none of it.
    std::optional<base::Problem> all_or_nothing(const std::function<std::optional<base::Problem>()>& work);
    // The same for work that takes events in, and counts up from the newest position that it is given.
    std::optional<base::Problem> take_in(
        const std::function<std::optional<base::Problem>(std::int64_t& newest)>& work);
    base::Result<std::vector<base::ConversationId>> conversations(Use& use);

    Database database;  // outlives its statements
    Statement begin, commit, newest, last, insert, known, read, learned, forget;
    std::unique_ptr<Carrier> carrier;  // uses the database
};

}  // namespace storage
