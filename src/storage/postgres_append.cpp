#include "storage/buckets.hpp"
#include "storage/postgres_parts.hpp"

#include <fmt/format.h>

#include <map>
#include <numeric>

// What takes events into the PostgreSQL log.
namespace storage {

namespace {

// Waits for whoever seals a bucket, as hold_buckets() does; then everybody sees behind which position this
// transaction will draw, see taking_in_locks.
constexpr std::string_view announce_sql =
    "SELECT pg_advisory_xact_lock_shared($2::bigint),"
    " pg_advisory_xact_lock_shared($1::bigint + coalesce(pg_sequence_last_value('position'), 0))";

// Makes the rows of new conversations and locks those of all, in order, if their buckets are open here. The
// update changes nothing; it is there because it locks, and because it gives the commit something to wait
// for. Buckets are looked up row by row: joined, all of them would be read for each append.
constexpr std::string_view hold_sql = R"(
INSERT INTO conversation AS c (id, bucket, period, seq, began, latest, closed)
SELECT g.id, g.bucket, g.period, CASE WHEN left(g.id, 1) = '#'
  OR (SELECT h.state FROM held AS h WHERE h.bucket = g.bucket) = 'open' THEN 0 ELSE elsewhere() END, g.at, g.at, false
FROM unnest($1::text[], $2::smallint[], $3::integer[], $4::bigint[]) AS g(id, bucket, period, at) ORDER BY g.id
ON CONFLICT (id) DO UPDATE SET seq = c.seq)";

// A statement of its own: so it sees what was committed while the one before it waited for locks. `old` is
// looked up row by row (OFFSET 0), and only in the conversation's own table.
constexpr std::string_view append_sql = R"(
WITH given AS (
  SELECT g.*, c.period, c.seq AS newest, old.seq AS old, old.write AS old_write
  FROM unnest($1::text[], $2::text[], $3::text[], $4::bigint[], $5::text[])
    WITH ORDINALITY AS g(conversation, id, kind, at, body, place)
  JOIN conversation AS c ON c.id = g.conversation
  LEFT JOIN LATERAL (SELECT e.seq, e.write FROM ev AS e
    WHERE e.period = c.period AND e.conversation = g.conversation AND e.id = g.id OFFSET 0) AS old ON true),
numbered AS (
  SELECT *, coalesce(old, newest + count(*) FILTER (WHERE old IS NULL)
    OVER (PARTITION BY conversation ORDER BY place)) AS seq FROM given),
written AS (
  INSERT INTO ev(period, conversation, seq, id, kind, at, body, position, write)
  SELECT period, conversation, seq, id, kind, at, body, nextval('position'), $6::bigint
  FROM numbered WHERE old IS NULL ORDER BY place),
counted AS (
  UPDATE conversation AS c SET seq = n.seq, latest = n.latest, closed = c.closed OR n.closed FROM (
    SELECT conversation, max(seq) AS seq, (array_agg(at ORDER BY seq DESC))[1] AS latest,
      bool_or(kind = 'closed') AS closed FROM numbered WHERE old IS NULL GROUP BY conversation) AS n
  WHERE c.id = n.conversation)
SELECT seq, old IS NOT NULL AND old_write <> $6::bigint FROM numbered ORDER BY place)";

constexpr std::string_view take_over_sql = R"(
WITH written AS (
  INSERT INTO ev(period, conversation, seq, id, kind, at, body, position, write)
  SELECT c.period, g.conversation, g.seq, g.id, g.kind, g.at, g.body, nextval('position'), 0
  FROM unnest($1::text[], $2::text[], $3::text[], $4::bigint[], $5::text[], $6::bigint[])
    AS g(conversation, id, kind, at, body, seq)
  JOIN conversation AS c ON c.id = g.conversation ORDER BY g.conversation, g.seq
  ON CONFLICT (period, conversation, seq) DO NOTHING RETURNING conversation, seq, at, kind),
counted AS (
  UPDATE conversation AS c SET seq = greatest(c.seq, n.seq), closed = c.closed OR n.closed,
    latest = CASE WHEN n.seq > c.seq THEN n.latest ELSE c.latest END FROM (
      SELECT conversation, max(seq) AS seq, (array_agg(at ORDER BY seq DESC))[1] AS latest,
        bool_or(kind = 'closed') AS closed FROM written GROUP BY conversation) AS n
  WHERE c.id = n.conversation)
SELECT count(*) FROM written)";

// Why an event cannot be sent at all. Whether its text is UTF-8, the database sees for itself.
std::optional<base::Problem> objection_to(const Event& event, const std::string& place) {
    const std::string none;
    for (const std::string* each :
         {&event.conversation.value, &event.kind, &event.body, event.id ? &event.id->value : &none}) {
        if (each->find('\0') != std::string::npos)
            return base::Problem(place,
                                 "an event holds a NUL, which the database cannot store; it is refused");
    }
    if (event.id && event.id->value.starts_with(own_id))
        return base::Problem(place, "ids that begin with ## are the log's own; the event is refused");
    return std::nullopt;
}

std::optional<base::Problem> objection_to(const std::vector<Event>& events, const std::string& place) {
    for (const Event& event : events) {
        if (auto objection = objection_to(event, place)) return objection;
    }
    return std::nullopt;
}

// The conversations of some events, each with when it begins, should it be new.
std::map<std::string_view, base::Moment> beginnings_in(const std::vector<Event>& events) {
    std::map<std::string_view, base::Moment> beginnings;
    for (const Event& event : events) beginnings.try_emplace(event.conversation.value, event.at);
    return beginnings;
}

Ask hold(const std::map<std::string_view, base::Moment>& beginnings) {
    Column ids, buckets, periods, ats;
    for (const auto& [id, began] : beginnings) {
        const base::ConversationId conversation{std::string(id)};
        ids.add(id);
        buckets.add(std::int64_t{bucket_of(conversation)});
        periods.add(period_of(conversation, began));
        ats.add(millis(began));
    }
    return {std::string(hold_sql), {ids.array(), buckets.array(), periods.array(), ats.array()}};
}

std::set<std::int64_t> periods_of(const std::map<std::string_view, base::Moment>& beginnings) {
    std::set<std::int64_t> periods;
    for (const auto& [id, began] : beginnings)
        periods.insert(period_of(base::ConversationId{std::string(id)}, began));
    return periods;
}

Ask announce() { return {std::string(announce_sql), {std::to_string(taking_in_locks), key_of(Lock::fence)}}; }

// A batch as it is sent: each id of a conversation once.
struct Batch {
    std::vector<std::size_t> sent;    // places in the caller's events
    std::vector<std::size_t> answer;  // for each of the caller's events, a place in `sent`
};

Batch batch_of(const std::vector<Event>& events) {
    Batch batch;
    std::map<std::pair<std::string_view, std::string_view>, std::size_t> known;
    for (std::size_t i = 0; i < events.size(); ++i) {
        const Event& event = events[i];
        if (event.id) {
            const auto [found, is_new] =
                known.try_emplace({event.conversation.value, event.id->value}, batch.sent.size());
            if (!is_new) {
                batch.answer.push_back(found->second);
                continue;
            }
        }
        batch.answer.push_back(batch.sent.size());
        batch.sent.push_back(i);
    }
    return batch;
}

Ask append_ask(const std::vector<Event>& events, const Batch& batch, const PostgresEventLog::Mark& mark) {
    Column conversations, ids, kinds, ats, bodies;
    for (const std::size_t i : batch.sent) {
        const Event& event = events[i];
        conversations.add(event.conversation.value);
        ids.add(event.id ? event.id->value : fmt::format("{}{:016x}.{}", own_id, mark.write, mark.places[i]));
        kinds.add(event.kind);
        ats.add(millis(event.at));
        bodies.add(event.body);
    }
    return {std::string(append_sql),
            {conversations.array(), ids.array(), kinds.array(), ats.array(), bodies.array(),
             std::to_string(static_cast<std::int64_t>(mark.write))}};
}

std::vector<Appended> answers_from(const Rows& rows, const Batch& batch) {
    std::vector<Appended> appended;
    std::vector<bool> told(batch.sent.size());
    for (const std::size_t at : batch.answer) {
        appended.push_back({.seq = static_cast<std::uint64_t>(rows.number(at, 0)),
                            .duplicate = rows.truth(at, 1) || told[at]});
        told[at] = true;
    }
    return appended;
}

}  // namespace

PostgresEventLog::Mark PostgresEventLog::draw_mark(std::size_t events) {
    std::random_device random;
    Mark mark{.write = static_cast<std::uint64_t>(random()) << 32U | random(),
              .places = std::vector<std::size_t>(events)};
    std::iota(mark.places.begin(), mark.places.end(), std::size_t{0});
    return mark;
}

base::Result<std::vector<Appended>> PostgresEventLog::append(const std::vector<Event>& events) {
    return append(events, draw_mark(events.size()));
}

base::Result<std::vector<Appended>> PostgresEventLog::append(const std::vector<Event>& events,
                                                             const Mark& mark) {
    if (events.empty()) return std::vector<Appended>{};
    if (auto objection = objection_to(events, place_of(parts_->options))) return *objection;
    const Batch batch = batch_of(events);
    const auto beginnings = beginnings_in(events);
    const std::vector<Ask> asks = {announce(), hold(beginnings), append_ask(events, batch, mark)};
    const auto write = [&](PostgresConnection& open, int time) -> base::Result<std::vector<Appended>> {
        if (time > 1) parts_->tables.clear();  // one may have been dropped
        if (auto problem = parts_->ensure_tables(open, periods_of(beginnings))) return *problem;
        const auto rows = open.together(asks);
        if (!rows) return rows.error();
        return answers_from(rows->back(), batch);
    };
    return parts_->persist(write);
}

base::Result<std::size_t> PostgresEventLog::take_over(const std::vector<Event>& events) {
    if (events.empty()) return std::size_t{0};
    if (auto objection = objection_to(events, place_of(parts_->options))) return *objection;
    Column conversations, ids, kinds, ats, bodies, seqs;
    for (const Event& event : events) {
        conversations.add(event.conversation.value);
        ids.add(event.id ? event.id->value : fmt::format("{}{}", own_id, event.seq));
        kinds.add(event.kind);
        ats.add(millis(event.at));
        bodies.add(event.body);
        seqs.add(static_cast<std::int64_t>(event.seq));
    }
    const auto beginnings = beginnings_in(events);
    const std::vector<Ask> asks = {
        announce(),
        hold(beginnings),
        {std::string(take_over_sql),
         {conversations.array(), ids.array(), kinds.array(), ats.array(), bodies.array(), seqs.array()}}};
    const auto write = [&](PostgresConnection& open, int time) -> base::Result<std::size_t> {
        if (time > 1) parts_->tables.clear();  // one may have been dropped
        if (auto problem = parts_->ensure_tables(open, periods_of(beginnings))) return *problem;
        const auto rows = open.together(asks);
        if (!rows) return rows.error();
        return static_cast<std::size_t>(rows->back().number(0, 0));
    };
    return parts_->persist(write);
}

}  // namespace storage
