#include "storage/postgres_schema.hpp"

#include <algorithm>
#include <span>

namespace storage {

namespace {

// What each version added to the one before, a statement each; `format` holds the number of steps taken.
//
// 1: `conversation` is small, a row for each. Its row is the lock under which a conversation's events get
//    their numbers, and it answers open_conversations() and expired() without reading the log. `ev.write` is
//    the append that wrote an event (see PostgresEventLog::append).
constexpr std::string_view first_step[] = {
    R"(CREATE TABLE conversation(
  id text COLLATE "C" PRIMARY KEY, bucket smallint NOT NULL, period integer NOT NULL, seq bigint NOT NULL,
  began bigint NOT NULL, latest bigint NOT NULL, closed boolean NOT NULL) WITH (fillfactor = 70))",
    "CREATE INDEX conversation_began ON conversation(began, id)",
    "CREATE INDEX conversation_open ON conversation(began, id) WHERE NOT closed",
    "CREATE INDEX conversation_bucket ON conversation(bucket, id)",
    "CREATE SEQUENCE position MINVALUE 0",
    "SELECT setval('position', 0)",
    R"(CREATE TABLE ev(
  period integer NOT NULL, conversation text COLLATE "C" NOT NULL, seq bigint NOT NULL, id text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL, at bigint NOT NULL, body text NOT NULL, position bigint NOT NULL, write bigint NOT NULL,
  CONSTRAINT ev_seq PRIMARY KEY(period, conversation, seq), CONSTRAINT ev_id UNIQUE(period, conversation, id))
  PARTITION BY RANGE(period))",
    "CREATE INDEX ev_position ON ev(position)",
    R"(CREATE INDEX ev_kind ON ev(kind, at, conversation, seq)
  WHERE kind = 'learned' OR kind = 'practised' OR kind = 'summary')",
    "CREATE TABLE ev_own PARTITION OF ev FOR VALUES FROM (-1) TO (0)",
    "CREATE TABLE ev_early PARTITION OF ev FOR VALUES FROM (0) TO (730)",
    "CREATE TABLE ev_late PARTITION OF ev FOR VALUES FROM (2500) TO (MAXVALUE)",
};

// 2: which cluster of the log this database is, and which buckets it has (bucket_states.hpp); what was
//    forgotten of buckets that are being moved out of it. At home also the other clusters, where the buckets
//    are that are not at home, and which are being moved.
//
//    Whoever writes first takes the lock that a bucket's sealing takes alone, and then looks: as
//    hold_buckets() does, and every append. So whoever was let in before has committed when a bucket counts
//    as sealed. What cannot be written or read here is the error EK001.
constexpr std::string_view second_step[] = {
    "CREATE TABLE identity(cluster text NOT NULL, number text NOT NULL, home text NOT NULL)",
    R"(CREATE TABLE held(bucket smallint PRIMARY KEY, state text NOT NULL, epoch bigint NOT NULL,
  moving boolean NOT NULL) WITH (fillfactor = 50))",
    R"(CREATE TABLE gone(number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, bucket smallint NOT NULL,
  conversation text COLLATE "C" NOT NULL))",
    "CREATE TABLE cluster(name text PRIMARY KEY, number text NOT NULL)",
    "CREATE TABLE map(bucket smallint PRIMARY KEY, cluster text NOT NULL)",
    R"(CREATE TABLE move(bucket smallint PRIMARY KEY, source text NOT NULL, target text NOT NULL,
  switched timestamptz))",
    R"(CREATE FUNCTION hold_buckets(wanted smallint[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared((x'4557'::bigint << 48) + 3);
  IF EXISTS(SELECT FROM unnest(wanted) AS w(bucket) LEFT JOIN held AS h ON h.bucket = w.bucket
      WHERE h.state IS DISTINCT FROM 'open') THEN
    RAISE EXCEPTION USING ERRCODE = 'EK001', MESSAGE = 'a bucket is not open here';
  END IF;
END $$)",
    R"(CREATE FUNCTION elsewhere() RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION USING ERRCODE = 'EK001', MESSAGE = 'a bucket is not open here';
END $$)",
    R"(CREATE FUNCTION keep_closed(wanted smallint, known bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM held AS h WHERE h.bucket = wanted AND h.state = 'closed' AND h.epoch = known FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION USING ERRCODE = 'EK001', MESSAGE = 'somebody else moves this bucket';
  END IF;
END $$)",
    R"(CREATE FUNCTION see_bucket(wanted smallint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS(SELECT FROM held AS h WHERE h.bucket = wanted AND h.state <> 'closed') THEN
    RAISE EXCEPTION USING ERRCODE = 'EK001', MESSAGE = 'a bucket is not here';
  END IF;
END $$)",
};

// Periods with a table in which no conversation is, where one began in a later period: so they are over,
// whatever the clocks say.
constexpr std::string_view empty_sql = R"(
SELECT p FROM (SELECT substring(relname FROM 4)::bigint AS p FROM pg_inherits JOIN pg_class ON pg_class.oid = inhrelid
  WHERE inhparent = 'evenkeel.ev'::regclass AND relname ~ '^ev_[0-9]+$') AS t
WHERE NOT EXISTS(SELECT FROM conversation AS c WHERE c.began >= p * $1::bigint AND c.began < (p + 1) * $1::bigint AND c.period = p)
AND EXISTS(SELECT FROM conversation AS c WHERE c.began >= (p + 1) * $1::bigint AND c.period > p))";

constexpr std::span<const std::string_view> steps[] = {first_step, second_step};
constexpr auto newest_format = static_cast<std::int64_t>(std::size(steps));

constexpr std::chrono::days period_length{28};
constexpr std::string_view longest_wait_to_drop = "200";  // milliseconds, in which others wait as well

// An index over a large log takes its time.
constexpr std::chrono::hours longest_step{6};

base::Result<std::int64_t> format_of(PostgresConnection& connection) {
    const auto exists = connection.run({"SELECT to_regclass('evenkeel.format') IS NOT NULL"});
    if (!exists) return exists.error();
    if (!exists->truth(0, 0)) return 0;
    const auto format = connection.run({"SELECT coalesce(max(number), 0) FROM evenkeel.format"});
    if (!format) return format.error();
    return format->number(0, 0);
}

std::optional<base::Problem> check_encoding(PostgresConnection& connection) {
    const auto encoding = connection.run({"SELECT current_setting('server_encoding')"});
    if (!encoding) return encoding.error();
    if (encoding->text(0, 0) == "UTF8") return std::nullopt;
    return base::Problem(connection.place(), "the database's encoding is " +
                                                 std::string(encoding->text(0, 0)) +
                                                 "; make one with ENCODING 'UTF8' and name that");
}

std::optional<base::Problem> bring_up(PostgresConnection& connection, std::int64_t format) {
    std::vector<Ask> asks;
    if (format == 0) {
        asks.push_back({"CREATE SCHEMA IF NOT EXISTS evenkeel"});
        asks.push_back({"CREATE TABLE evenkeel.format(number integer NOT NULL)"});
    }
    for (auto step = static_cast<std::size_t>(format); step < std::size(steps); ++step) {
        for (const std::string_view sql : steps[step]) asks.push_back({std::string(sql)});
    }
    asks.push_back({"INSERT INTO evenkeel.format VALUES(" + std::to_string(newest_format) + ")"});
    const auto done = connection.together(asks);
    return done ? std::nullopt : std::optional(done.error());
}

std::string table_of(std::int64_t period) { return "ev_" + std::to_string(period); }

}  // namespace

std::string key_of(Lock what) { return std::to_string((0x4557LL << 48) + static_cast<std::int64_t>(what)); }

std::optional<base::Problem> take_log(PostgresConnection& connection, const PostgresOptions& options) {
    const bool alone = options.sharing == Sharing::alone;
    for (const std::string& cluster : options.known) {  // first: who has the log is seen to know them
        const auto known = connection.run(
            {"SELECT pg_advisory_lock_shared(" + std::to_string(knows_cluster) + ", hashtext($1))",
             {cluster}});
        if (!known) return known.error();
    }
    const auto taken = connection.run({std::string("SELECT pg_try_advisory_lock") + (alone ? "" : "_shared") +
                                       "(" + key_of(Lock::use) + ")"});
    if (!taken) return taken.error();
    if (taken->truth(0, 0)) return std::nullopt;
    return base::Problem(connection.place(),
                         alone ? "other Evenkeel nodes use this log; end them first"
                               : "`evenkeel migrate` is at this log; start again when it is done",
                         base::Lasts::for_a_while);
}

std::optional<base::Problem> make_ready(const PostgresOptions& options) {
    PostgresOptions patient = options;
    patient.answer = longest_step;
    auto connection = PostgresConnection::open(patient);
    if (!connection) return connection.error();
    if (auto problem = check_encoding(*connection)) return problem;
    // Held by the session, since the version is to be seen before the transaction that changes it.
    const auto locked = connection->run({"SELECT pg_advisory_lock(" + key_of(Lock::schema) + ")"});
    if (!locked) return locked.error();
    const auto format = format_of(*connection);
    if (!format) return format.error();
    if (*format > newest_format) {
        return base::Problem(connection->place(), "written by a newer Evenkeel (format " +
                                                      std::to_string(*format) + ", this one knows " +
                                                      std::to_string(newest_format) +
                                                      "); start that version, or name another database");
    }
    if (*format == newest_format) return std::nullopt;
    return bring_up(*connection, *format);
}

std::int64_t period_of(const base::ConversationId& conversation, base::Moment began) {
    if (conversation.value.starts_with('#')) return own_period;
    const auto days = std::chrono::floor<std::chrono::days>(began.time_since_epoch());
    return std::clamp<std::int64_t>(days / period_length, 0, end_of_periods);
}

std::optional<base::Problem> ensure_table(PostgresConnection& connection, std::int64_t period) {
    if (period < first_period || period >= end_of_periods) return std::nullopt;
    const std::string table = table_of(period);
    const auto exists = connection.run({"SELECT to_regclass('evenkeel." + table + "') IS NOT NULL"});
    if (!exists) return exists.error();
    if (exists->truth(0, 0)) return std::nullopt;
    // Made apart and then attached: so nobody who reads or writes has to wait.
    const auto made = connection.together(
        {{"SELECT pg_advisory_xact_lock(" + key_of(Lock::schema) + ")"},
         {"CREATE TABLE IF NOT EXISTS " + table + "(LIKE ev INCLUDING ALL)"},
         {"DO $$ BEGIN IF NOT EXISTS(SELECT 1 FROM pg_inherits WHERE inhrelid = '" + table +
          "'::regclass) THEN ALTER TABLE ev ATTACH PARTITION " + table + " FOR VALUES FROM (" +
          std::to_string(period) + ") TO (" + std::to_string(period + 1) + "); END IF; END $$"}});
    return made ? std::nullopt : std::optional(made.error());
}

std::optional<base::Problem> drop_empty_tables(PostgresConnection& connection) {
    const auto length = std::chrono::milliseconds(period_length).count();
    const auto empty = connection.run({std::string(empty_sql), {std::to_string(length)}});
    if (!empty) return empty.error();
    for (std::size_t i = 0; i < empty->size(); ++i) {
        const std::int64_t period = empty->number(i, 0);
        // Whoever begins a conversation holds its row first and then the table, and so it is done here: what
        // was begun meanwhile is seen.
        const auto dropped = connection.run(
            {"DO $$ BEGIN PERFORM set_config('lock_timeout', '" + std::string(longest_wait_to_drop) +
             "', true); LOCK TABLE conversation IN SHARE ROW EXCLUSIVE MODE;"
             " IF NOT EXISTS(SELECT FROM conversation WHERE began >= " +
             std::to_string(period * length) + " AND began < " + std::to_string((period + 1) * length) +
             " AND period = " + std::to_string(period) + ") THEN DROP TABLE IF EXISTS " + table_of(period) +
             "; END IF; END $$"});
        if (!dropped) return dropped.error();
    }
    return std::nullopt;
}

}  // namespace storage
