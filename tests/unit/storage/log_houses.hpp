#pragma once

#include "storage/clustered_event_log.hpp"
#include "storage/postgres_event_log.hpp"
#include "storage/sqlite_event_log.hpp"
#include "unit/storage/postgres_server.hpp"

#include <memory>
#include <optional>

namespace tests {

// A place for one log that no other test uses, where it can be opened again and again: the same tests run
// over every kind of log.
class SqliteHouse {
public:
    static bool is_there() { return true; }
    static constexpr bool has_one_order = true;
    std::unique_ptr<storage::EventLog> open() {
        return storage::SqliteEventLog::open(folder_ / "log.db").value();
    }

private:
    FreshFolder folder_;
};

class PostgresHouse {
public:
    static bool is_there() { return has_postgres(); }
    static constexpr bool has_one_order = true;  // over all conversations
    PostgresHouse() : options(PostgresServer::instance()->fresh_database()) {}
    std::unique_ptr<storage::EventLog> open() const {
        return storage::PostgresEventLog::open(options).value();
    }

    // The first value of a statement, as another program would ask it.
    std::string run(const std::string& sql) const {
        return PostgresServer::instance()->run(options.database, sql);
    }

    storage::PostgresOptions options;
};

// Two databases with every other bucket each.
class ClusteredHouse {
public:
    static bool is_there() { return has_postgres(); }
    static constexpr bool has_one_order = false;
    ClusteredHouse() : home(), east() {
        home.options.cluster = "home";
        east.options.cluster = "east";
        open();
        home.run("INSERT INTO evenkeel.map SELECT bucket, 'east' FROM evenkeel.held WHERE bucket % 2 = 1");
        home.run("UPDATE evenkeel.held SET state = 'closed' WHERE bucket % 2 = 1");
        east.run(
            "INSERT INTO evenkeel.held SELECT 2 * i + 1, 'open', 1, false FROM generate_series(0, 511) AS "
            "s(i)");
    }
    std::unique_ptr<storage::ClusteredEventLog> open() const {
        return storage::ClusteredEventLog::open(clusters()).value();
    }
    std::vector<storage::PostgresOptions> clusters() const { return {home.options, east.options}; }

    PostgresHouse home, east;
};

inline base::Moment moment(std::int64_t milliseconds) {
    return base::Moment(std::chrono::milliseconds(milliseconds));
}

inline storage::Event message(std::string conversation, std::optional<std::string> id,
                              std::string body = "{}") {
    storage::Event event{.conversation = {std::move(conversation)},
                         .at = moment(5),
                         .kind = "message",
                         .body = std::move(body)};
    if (id) event.id = base::MessageId{*id};
    return event;
}

inline storage::Event closed(std::string conversation) {
    return {.conversation = {std::move(conversation)}, .kind = "closed", .body = "{}"};
}

inline storage::Event at(std::int64_t milliseconds, storage::Event event) {
    event.at = moment(milliseconds);
    return event;
}

inline storage::Event of_kind(std::string kind, storage::Event event) {
    event.kind = std::move(kind);
    return event;
}

}  // namespace tests
