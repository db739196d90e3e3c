#pragma once

#include "storage/postgres_faults.hpp"
#include "storage/postgres_options.hpp"

#include <libpq-fe.h>

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace storage {

// What one statement gave.
class Rows {
public:
    explicit Rows(PGresult* result) : result_(result) {}

    std::size_t size() const { return static_cast<std::size_t>(PQntuples(result_.get())); }
    // As long as these rows live.
    std::string_view text(std::size_t row, int column) const;
    std::int64_t number(std::size_t row, int column) const;
    bool truth(std::size_t row, int column) const { return text(row, column) == "t"; }
    // How many rows the statement wrote or deleted.
    std::size_t changes() const;

private:
    struct Clear {
        void operator()(PGresult* result) const { PQclear(result); }
    };
    std::unique_ptr<PGresult, Clear> result_;
};

// One statement with its values; nothing stands for NULL. The statement is prepared when it is first used.
struct Ask {
    std::string sql;
    std::vector<std::optional<std::string>> values = {};
};

// A notification of another session, or of this one.
struct Notification {
    std::string channel;
    std::string payload;
    int from = 0;  // the backend's process
};

// One session of the server. Blocking, and never for longer than PostgresOptions::answer.
class PostgresConnection {
public:
    // The first host that takes writes. They are tried here and not by libpq, which does not go on to the
    // next one where a host takes the connection and then hangs up: so do proxies whose server is gone.
    static base::Result<PostgresConnection> open(const PostgresOptions& options);

    // All of it in one transaction and one round trip, or none of it; each statement sees what was committed
    // before it began. Where the answer does not come, nobody knows which.
    //
    // A commit whose wait for the synchronous standby was broken off counts as lost, though the server says
    // that it went well.
    base::Result<std::vector<Rows>> together(const std::vector<Ask>& asks);
    base::Result<Rows> run(const Ask& ask);

    // What to do about the newest failure.
    Cure cure() const { return cure_; }
    bool is_lost() const { return handle_ == nullptr; }

    // Those that have come in, after waiting up to `patience` for the first, or until `wake` can be read
    // (-1: nothing else wakes). Nothing when the connection is lost.
    std::optional<std::vector<Notification>> notifications(std::chrono::milliseconds patience, int wake);

    int process() const { return PQbackendPID(handle_.get()); }
    const std::string& place() const { return place_; }

private:
    struct Finish {
        void operator()(PGconn* handle) const { PQfinish(handle); }
    };
    using Handle = std::unique_ptr<PGconn, Finish>;
    using Clock = std::chrono::steady_clock;

    PostgresConnection(std::string place, Handle handle, std::chrono::milliseconds answer);

    static Handle connect(const std::vector<std::pair<std::string, std::string>>& parameters);

    bool send(const std::vector<Ask>& asks);
    std::optional<base::Problem> collect(const std::vector<Ask>& asks, std::vector<Rows>& given);
    // False: there will be none in time.
    bool wait_for_result(Clock::time_point until);
    base::Problem lose(std::string_view words);
    base::Problem problem_of(const PGresult* result);

    std::string place_;
    Handle handle_;
    std::chrono::milliseconds answer_;
    std::set<std::string, std::less<>> prepared_;
    std::unique_ptr<bool> warned_;  // the server has warned since the last question
    Cure cure_ = Cure::none;
};

}  // namespace storage
