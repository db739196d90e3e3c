#include "storage/buckets.hpp"
#include "storage/postgres_parts.hpp"

#include <algorithm>
#include <map>

// What the PostgreSQL log is to give up.
namespace storage {

namespace {

constexpr std::string_view learned_sql = R"(
SELECT e.seq, e.id, e.kind, e.at, e.body, e.conversation FROM unnest($1::text[]) AS g(id)
JOIN conversation AS c ON c.id = g.id JOIN LATERAL (SELECT * FROM ev
  WHERE ev.period = c.period AND ev.conversation = c.id AND ev.kind = 'learned' OFFSET 0) AS e ON true
ORDER BY e.conversation, e.seq)";

constexpr std::string_view counted_sql = "SELECT seq FROM conversation WHERE id = ANY($1::text[])";
constexpr std::string_view held_sql =
    "SELECT id FROM conversation WHERE id = ANY($1::text[]) ORDER BY id FOR UPDATE";
constexpr std::string_view forget_events_sql = R"(
WITH gone AS (DELETE FROM ev USING conversation AS c
  WHERE c.id = ANY($1::text[]) AND ev.period = c.period AND ev.conversation = c.id RETURNING ev.conversation)
SELECT conversation, count(*) FROM gone GROUP BY conversation)";
// Whoever copies a bucket finds out what is to be removed from the copy.
constexpr std::string_view note_gone_sql =
    "INSERT INTO gone(bucket, conversation) SELECT c.bucket, c.id FROM conversation AS c"
    " JOIN held AS h ON h.bucket = c.bucket AND h.moving WHERE c.id = ANY($1::text[])";
constexpr std::string_view forget_sql = "DELETE FROM conversation WHERE id = ANY($1::text[])";

constexpr std::string_view forget_copied_events_sql =
    "DELETE FROM ev USING conversation AS c WHERE c.id = ANY($1::text[]) AND ev.period = c.period"
    " AND ev.conversation = c.id"
    " AND NOT EXISTS(SELECT FROM held AS h WHERE h.bucket = c.bucket AND h.state = 'open')";
constexpr std::string_view forget_copies_sql =
    "DELETE FROM conversation AS c WHERE c.id = ANY($1::text[])"
    " AND NOT EXISTS(SELECT FROM held AS h WHERE h.bucket = c.bucket AND h.state = 'open')";

// What is to be told of conversations, should they go.
struct Seen {
    std::vector<Event> learned;
    std::size_t events = 0;
};

base::Result<Seen> look(PostgresConnection& open, const std::string& ids) {
    const auto found = open.together({{std::string(learned_sql), {ids}}, {std::string(counted_sql), {ids}}});
    if (!found) return found.error();
    Seen seen{.learned = events_of(found->front()), .events = 0};
    for (std::size_t i = 0; i < found->back().size(); ++i)
        seen.events += static_cast<std::size_t>(found->back().number(i, 0));
    return seen;
}

// Another node may have been quicker: then it tells what was there, and this one does not.
void keep_gone(Seen& seen, const Rows& gone) {
    std::set<std::string, std::less<>> ids;
    std::size_t events = 0;
    for (std::size_t i = 0; i < gone.size(); ++i) {
        ids.emplace(gone.text(i, 0));
        events += static_cast<std::size_t>(gone.number(i, 1));
    }
    std::erase_if(seen.learned, [&](const Event& event) { return !ids.contains(event.conversation.value); });
    seen.events = events;
}

}  // namespace

base::Result<Forgotten> PostgresEventLog::forget(const std::vector<base::ConversationId>& conversations) {
    Forgotten forgotten{.events = 0, .learned = {}, .wiped = true};
    for (std::size_t at = 0; at < conversations.size(); at += forgotten_at_once) {
        const auto first = conversations.begin() + static_cast<std::ptrdiff_t>(at);
        const auto end =
            first + static_cast<std::ptrdiff_t>(std::min(forgotten_at_once, conversations.size() - at));
        const std::string ids = column_of({first, end}).array();
        // Looked at before, in a transaction of its own: where the answer to the deletion is lost, the next
        // try finds nothing left to tell of.
        auto seen = parts_->persist([&](PostgresConnection& open, int) { return look(open, ids); });
        if (!seen) return seen.error();
        const auto remove = [&](PostgresConnection& open, int time) -> base::Result<bool> {
            const auto rows = open.together({hold_buckets({first, end}),
                                             {std::string(held_sql), {ids}},
                                             {std::string(note_gone_sql), {ids}},
                                             {std::string(forget_events_sql), {ids}},
                                             {std::string(forget_sql), {ids}}});
            if (!rows) return rows.error();
            if (time == 1 || (*rows)[3].size() > 0) keep_gone(*seen, (*rows)[3]);
            return true;
        };
        const auto removed = parts_->persist(remove);
        if (!removed) return removed.error();
        forgotten.events += seen->events;
        std::move(seen->learned.begin(), seen->learned.end(), std::back_inserter(forgotten.learned));
    }
    // What cannot be dropped now is dropped at the next forgetting: the events are gone in any case.
    if (const auto open = parts_->connect()) static_cast<void>(drop_empty_tables(**open));
    return forgotten;
}

base::Result<std::vector<std::pair<base::ConversationId, std::string>>> PostgresEventLog::copies(
    const std::vector<base::ConversationId>& conversations) {
    const auto moves = parts_->ask(
        {"SELECT m.bucket, CASE WHEN coalesce(map.cluster, 'home') = m.source THEN m.target ELSE m.source END"
         " FROM move AS m LEFT JOIN map ON map.bucket = m.bucket"});
    if (!moves) return moves.error();
    std::map<std::int64_t, std::string> others;
    for (std::size_t i = 0; i < moves->size(); ++i) others.emplace(moves->number(i, 0), moves->text(i, 1));
    std::vector<std::pair<base::ConversationId, std::string>> copies;
    for (const base::ConversationId& each : conversations) {
        if (const auto found = others.find(moving_bucket_of(each)); found != others.end())
            copies.emplace_back(each, found->second);
    }
    return copies;
}

std::optional<base::Problem> PostgresEventLog::forget_copies(
    const std::vector<base::ConversationId>& conversations) {
    const std::string ids = column_of(conversations).array();
    const auto remove = [&](PostgresConnection& open, int) {
        return open.together(
            {{std::string(forget_copied_events_sql), {ids}}, {std::string(forget_copies_sql), {ids}}});
    };
    const auto removed = parts_->persist(remove);
    return removed ? std::nullopt : std::optional(removed.error());
}

}  // namespace storage
