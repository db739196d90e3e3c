#include "storage/postgres_connection.hpp"

#include "base/hash.hpp"

#include <charconv>

#include <poll.h>

namespace storage {

namespace {

// The only warning that concerns us: "canceling wait for synchronous replication ... The transaction has
// already committed locally, but might not have been replicated to the standby."
void note_warning(void* warned, const PGresult* notice) {
    const char* severity = PQresultErrorField(notice, PG_DIAG_SEVERITY_NONLOCALIZED);
    if (severity != nullptr && std::string_view(severity) == "WARNING") *static_cast<bool*>(warned) = true;
}

std::string_view sqlstate_of(const PGresult* result) {
    const char* state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    return state != nullptr ? std::string_view(state) : std::string_view();
}

std::string name_of(const std::string& sql) { return "e" + std::to_string(base::hash_of(sql)); }

int milliseconds_until(std::chrono::steady_clock::time_point until) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
        until - std::chrono::steady_clock::now() + std::chrono::microseconds(999));
    return left.count() > 0 ? static_cast<int>(left.count()) : 0;
}

}  // namespace

std::string_view Rows::text(std::size_t row, int column) const {
    const int at = static_cast<int>(row);
    return {PQgetvalue(result_.get(), at, column),
            static_cast<std::size_t>(PQgetlength(result_.get(), at, column))};
}

std::int64_t Rows::number(std::size_t row, int column) const {
    std::int64_t number = 0;
    const std::string_view digits = text(row, column);
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

std::size_t Rows::changes() const {
    std::size_t number = 0;
    const std::string_view digits = PQcmdTuples(result_.get());
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

PostgresConnection::PostgresConnection(std::string place, Handle handle, std::chrono::milliseconds answer)
    : place_(std::move(place)),
      handle_(std::move(handle)),
      answer_(answer),
      warned_(std::make_unique<bool>(false)) {
    PQsetnonblocking(handle_.get(), 1);
    PQenterPipelineMode(handle_.get());
    PQsetNoticeReceiver(handle_.get(), note_warning, warned_.get());
}

PostgresConnection::Handle PostgresConnection::connect(
    const std::vector<std::pair<std::string, std::string>>& parameters) {
    std::vector<const char*> keywords, values;
    for (const auto& [keyword, value] : parameters) {
        keywords.push_back(keyword.c_str());
        values.push_back(value.c_str());
    }
    keywords.push_back(nullptr);
    values.push_back(nullptr);
    return Handle(PQconnectdbParams(keywords.data(), values.data(), 0));
}

base::Result<PostgresConnection> PostgresConnection::open(const PostgresOptions& options) {
    const std::string place = place_of(options);
    if (const auto parameters = connection_parameters(options); !parameters) return parameters.error();
    std::string words;
    for (const std::string& host : options.hosts) {
        PostgresOptions alone = options;
        alone.hosts = {host};
        const auto parameters = connection_parameters(alone);
        if (!parameters) return parameters.error();
        Handle handle = connect(*parameters);
        if (PQstatus(handle.get()) == CONNECTION_OK)
            return PostgresConnection(place, std::move(handle), options.answer);
        words += PQerrorMessage(handle.get());
    }
    return problem_from(place, "", words);
}

base::Problem PostgresConnection::lose(std::string_view words) {
    base::Problem problem = problem_from(place_, "", words);
    handle_.reset();
    prepared_.clear();
    cure_ = Cure::connect_again;
    return problem;
}

base::Problem PostgresConnection::problem_of(const PGresult* result) {
    const std::string words = PQresultErrorMessage(result);
    const std::string state(sqlstate_of(result));
    cure_ = cure_for(state);
    base::Problem problem = problem_from(place_, state, words);
    if (cure_ == Cure::connect_again) lose(words);
    return problem;
}

bool PostgresConnection::send(const std::vector<Ask>& asks) {
    std::set<std::string_view> sent;
    for (const Ask& ask : asks) {
        const std::string name = name_of(ask.sql);
        if (!prepared_.contains(ask.sql) && sent.insert(ask.sql).second &&
            PQsendPrepare(handle_.get(), name.c_str(), ask.sql.c_str(), 0, nullptr) == 0)
            return false;
        std::vector<const char*> values;
        values.reserve(ask.values.size());
        for (const auto& value : ask.values) values.push_back(value ? value->c_str() : nullptr);
        if (PQsendQueryPrepared(handle_.get(), name.c_str(), static_cast<int>(values.size()), values.data(),
                                nullptr, nullptr, 0) == 0)
            return false;
    }
    return PQpipelineSync(handle_.get()) == 1;
}

bool PostgresConnection::wait_for_result(Clock::time_point until) {
    for (;;) {
        const int unsent = PQflush(handle_.get());
        if (unsent < 0) return false;
        if (unsent == 0 && PQisBusy(handle_.get()) == 0) return true;
        pollfd socket{.fd = PQsocket(handle_.get()),
                      .events = static_cast<short>(unsent > 0 ? POLLIN | POLLOUT : POLLIN),
                      .revents = 0};
        const int ready = ::poll(&socket, 1, milliseconds_until(until));
        if (ready == 0) return false;
        if (ready > 0 && (socket.revents & ~POLLOUT) != 0 && PQconsumeInput(handle_.get()) == 0) return false;
    }
}

// The results come in the order of the statements, each followed by an end, and then that of the round trip.
std::optional<base::Problem> PostgresConnection::collect(const std::vector<Ask>& asks,
                                                         std::vector<Rows>& given) {
    // The server itself ends what takes too long; this is for one that no longer says anything.
    const auto until = Clock::now() + answer_ + answer_ / 2;
    std::optional<base::Problem> problem;
    std::size_t next = 0;
    bool preparing = !prepared_.contains(asks.front().sql);
    for (;;) {
        if (!wait_for_result(until)) return lose("no answer came in time, or the connection broke");
        PGresult* raw = PQgetResult(handle_.get());
        if (raw == nullptr) continue;
        Rows rows(raw);
        switch (PQresultStatus(raw)) {
            case PGRES_PIPELINE_SYNC: return problem;
            case PGRES_COMMAND_OK:
            case PGRES_TUPLES_OK:
                if (preparing) {
                    prepared_.insert(asks[next].sql);
                    preparing = false;
                    break;
                }
                given.push_back(std::move(rows));
                if (++next < asks.size()) preparing = !prepared_.contains(asks[next].sql);
                break;
            case PGRES_PIPELINE_ABORTED: break;  // because of the problem before
            default:
                if (!problem) problem = problem_of(raw);
                if (is_lost()) return problem;
        }
    }
}

base::Result<std::vector<Rows>> PostgresConnection::together(const std::vector<Ask>& asks) {
    cure_ = Cure::none;
    if (is_lost()) return lose("the connection broke");
    *warned_ = false;
    std::vector<Rows> given;
    given.reserve(asks.size());
    if (!send(asks)) return lose(PQerrorMessage(handle_.get()));
    if (auto problem = collect(asks, given)) return *problem;
    if (*warned_) return lose("the commit did not wait for the synchronous standby");
    return given;
}

base::Result<Rows> PostgresConnection::run(const Ask& ask) {
    auto given = together({ask});
    if (!given) return given.error();
    return std::move(given->front());
}

std::optional<std::vector<Notification>> PostgresConnection::notifications(std::chrono::milliseconds patience,
                                                                           int wake) {
    if (is_lost()) return std::nullopt;
    std::vector<Notification> found;
    const auto gather = [&] {
        while (PGnotify* each = PQnotifies(handle_.get())) {
            found.push_back({.channel = each->relname, .payload = each->extra, .from = each->be_pid});
            PQfreemem(each);
        }
    };
    gather();
    if (!found.empty()) return found;
    pollfd watched[] = {{.fd = PQsocket(handle_.get()), .events = POLLIN, .revents = 0},
                        {.fd = wake, .events = POLLIN, .revents = 0}};
    if (::poll(watched, 2, static_cast<int>(patience.count())) <= 0 || watched[0].revents == 0) return found;
    if (PQconsumeInput(handle_.get()) == 0) {
        lose(PQerrorMessage(handle_.get()));
        return std::nullopt;
    }
    gather();
    return found;
}

}  // namespace storage
