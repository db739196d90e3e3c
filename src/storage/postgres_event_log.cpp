#include "storage/buckets.hpp"
#include "storage/postgres_parts.hpp"

#include <limits>

namespace storage {

namespace {

constexpr std::string_view read_sql =
    "SELECT seq, id, kind, at, body, conversation FROM ev"
    " WHERE period = (SELECT c.period FROM conversation AS c WHERE c.id = $1) AND conversation = $1"
    " AND seq > $2 ORDER BY seq LIMIT $3";

constexpr std::string_view open_sql =
    "SELECT id, began FROM conversation WHERE NOT closed AND left(id, 1) <> '#' ORDER BY began, id";

constexpr std::string_view expired_sql =
    "SELECT id, began FROM conversation WHERE began < $1 AND latest < $1 AND left(id, 1) <> '#'"
    " AND ($3::smallint[] IS NULL OR bucket = ANY($3)) ORDER BY began, id LIMIT $2";

constexpr std::string_view conversations_sql =
    "SELECT id FROM conversation WHERE id > $1 ORDER BY id LIMIT $2";

// Positions up to the first that were all given to events that anybody can see, or to none. The order counts:
// who draws a position after the first statement draws a higher one, and who drew one before it is seen by
// the second, unless it has committed; then the events are seen by a statement after these two.
constexpr std::string_view given_sql = "SELECT coalesce(pg_sequence_last_value('position'), 0)";
constexpr std::string_view taking_in_sql = R"(
SELECT min(((classid::bigint << 32) | objid::bigint) - $1::bigint) FROM pg_locks
WHERE locktype = 'advisory' AND objsubid = 1 AND granted AND classid::bigint >> 16 = $1::bigint >> 48
AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))";

constexpr std::string_view after_sql =
    "SELECT seq, id, kind, at, body, conversation, position FROM ev"
    " WHERE position > $1 AND position <= $2 ORDER BY position LIMIT $3";

std::vector<PostgresEventLog::Begun> begun_of(const Rows& rows) {
    std::vector<PostgresEventLog::Begun> begun;
    begun.reserve(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        begun.push_back({.began = base::Moment(std::chrono::milliseconds(rows.number(i, 1))),
                         .conversation = {std::string(rows.text(i, 0))}});
    return begun;
}

}  // namespace

base::Result<Position> settled(PostgresConnection& connection) {
    const auto found = connection.together(
        {{std::string(given_sql)}, {std::string(taking_in_sql), {std::to_string(taking_in_locks)}}});
    if (!found) return found.error();
    std::int64_t upto = (*found)[0].number(0, 0);
    if (!(*found)[1].text(0, 0).empty()) upto = std::min(upto, (*found)[1].number(0, 0));
    return static_cast<Position>(upto);
}

PostgresEventLog::PostgresEventLog(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
PostgresEventLog::~PostgresEventLog() = default;

base::Result<std::unique_ptr<PostgresEventLog>> PostgresEventLog::open(const PostgresOptions& options) {
    if (auto problem = make_ready(options)) return *problem;
    auto connection = PostgresConnection::open(options);
    if (!connection) return connection.error();
    if (auto problem = take_log(*connection, options)) return *problem;
    if (options.cluster == home_cluster) {
        if (auto problem = claim_home(*connection)) return *problem;
    }
    auto parts = std::make_unique<Parts>(options, std::move(*connection));
    return std::unique_ptr<PostgresEventLog>(new PostgresEventLog(std::move(parts)));
}

base::Result<PostgresConnection*> PostgresEventLog::Parts::connect() {
    if (connection && !connection->is_lost()) return &*connection;
    connection.reset();
    auto opened = PostgresConnection::open(options);
    if (!opened) return opened.error();
    if (auto problem = take_log(*opened, options)) return *problem;
    tables.clear();
    return &connection.emplace(std::move(*opened));
}

bool PostgresEventLog::Parts::wait_to_try_again(const base::Problem& problem) {
    const double chance = std::uniform_real_distribution<>(0, 1)(random);
    const auto pause = retries.failed(std::chrono::steady_clock::now(), chance);
    away = problem;
    away.lasts = base::Lasts::for_a_while;
    if (pause) std::this_thread::sleep_for(*pause);
    return pause.has_value();
}

bool PostgresEventLog::was_elsewhere() const {
    const auto& connection = parts_->connection;
    return connection && connection->cure() == Cure::elsewhere;
}

base::Result<Rows> PostgresEventLog::Parts::ask(const Ask& ask) {
    return persist([&](PostgresConnection& open, int) { return open.run(ask); });
}

std::optional<base::Problem> PostgresEventLog::Parts::ensure_tables(PostgresConnection& open,
                                                                    const std::set<std::int64_t>& periods) {
    for (const std::int64_t period : periods) {
        if (tables.contains(period)) continue;
        if (auto problem = ensure_table(open, period)) return problem;
        tables.insert(period);
    }
    return std::nullopt;
}

base::Result<std::vector<Event>> PostgresEventLog::read(const base::ConversationId& conversation,
                                                        std::uint64_t after, std::size_t limit) {
    std::vector<Ask> asks;
    if (const std::uint16_t bucket = moving_bucket_of(conversation); bucket != no_bucket)
        asks.push_back({"SELECT see_bucket($1::smallint)", {std::to_string(bucket)}});
    asks.push_back(
        {std::string(read_sql), {conversation.value, std::to_string(after), std::to_string(limit)}});
    const auto rows = parts_->persist([&](PostgresConnection& open, int) { return open.together(asks); });
    if (!rows) return rows.error();
    return events_of(rows->back());
}

base::Result<std::vector<PostgresEventLog::Begun>> PostgresEventLog::begun_and_open() {
    const auto rows = parts_->ask({std::string(open_sql)});
    if (!rows) return rows.error();
    return begun_of(*rows);
}

base::Result<std::vector<base::ConversationId>> PostgresEventLog::open_conversations() {
    const auto rows = parts_->ask({std::string(open_sql)});
    if (!rows) return rows.error();
    return ids_of(*rows);
}

base::Result<std::vector<base::ConversationId>> PostgresEventLog::expired(base::Moment before,
                                                                          std::size_t limit) {
    const auto rows = parts_->ask(
        {std::string(expired_sql), {std::to_string(millis(before)), std::to_string(limit), std::nullopt}});
    if (!rows) return rows.error();
    return ids_of(*rows);
}

base::Result<std::vector<PostgresEventLog::Begun>> PostgresEventLog::begun_and_expired(
    base::Moment before, std::size_t limit, const std::vector<std::uint16_t>& buckets) {
    Column wanted;
    for (const std::uint16_t bucket : buckets) wanted.add(std::int64_t{bucket});
    const auto rows = parts_->ask(
        {std::string(expired_sql), {std::to_string(millis(before)), std::to_string(limit), wanted.array()}});
    if (!rows) return rows.error();
    return begun_of(*rows);
}

base::Result<std::vector<std::pair<std::uint16_t, std::string>>> PostgresEventLog::map() {
    const auto rows = parts_->ask({"SELECT bucket, cluster FROM map"});
    if (!rows) return rows.error();
    std::vector<std::pair<std::uint16_t, std::string>> map;
    map.reserve(rows->size());
    for (std::size_t i = 0; i < rows->size(); ++i)
        map.emplace_back(static_cast<std::uint16_t>(rows->number(i, 0)), rows->text(i, 1));
    return map;
}

base::Result<std::vector<base::ConversationId>> PostgresEventLog::conversations(
    const base::ConversationId& after, std::size_t limit) {
    const auto rows = parts_->ask({std::string(conversations_sql), {after.value, std::to_string(limit)}});
    if (!rows) return rows.error();
    return ids_of(*rows);
}

base::Result<std::vector<Event>> PostgresEventLog::read_kind(std::string_view kind,
                                                             const std::optional<EventPlace>& after,
                                                             std::size_t limit) {
    // The kind is written into the statement: only so can it be seen that the index `ev_kind` answers it.
    std::string quoted;
    for (const char each : kind) quoted.append(each == '\'' ? 2 : 1, each);
    const std::string sql = "SELECT seq, id, kind, at, body, conversation FROM ev WHERE kind = '" + quoted +
                            "' AND (at, conversation, seq) > ($1, $2, $3)"
                            " ORDER BY at, conversation, seq LIMIT $4";
    const std::int64_t from = after ? millis(after->at) : std::numeric_limits<std::int64_t>::min();
    const auto rows = parts_->ask({sql,
                                   {std::to_string(from), after ? after->conversation.value : std::string(),
                                    std::to_string(after ? after->seq : 0), std::to_string(limit)}});
    if (!rows) return rows.error();
    return events_of(*rows);
}

base::Result<Position> PostgresEventLog::newest() {
    return parts_->persist([](PostgresConnection& open, int) { return settled(open); });
}

base::Result<TakenIn> PostgresEventLog::read_after(Position position, std::size_t limit) {
    const auto look = [&](PostgresConnection& open, int) -> base::Result<TakenIn> {
        const auto upto = settled(open);
        if (!upto) return upto.error();
        if (*upto <= position) return TakenIn{.events = {}, .upto = position};
        const auto rows =
            open.run({std::string(after_sql),
                      {std::to_string(position), std::to_string(*upto), std::to_string(limit)}});
        if (!rows) return rows.error();
        TakenIn taken{.events = events_of(*rows), .upto = *upto};
        if (rows->size() == limit && limit > 0)
            taken.upto = static_cast<Position>(rows->number(rows->size() - 1, 6));
        return taken;
    };
    return parts_->persist(look);
}

}  // namespace storage
