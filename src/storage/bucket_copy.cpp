#include "storage/bucket_copy.hpp"

#include "storage/buckets.hpp"
#include "storage/postgres_parts.hpp"
#include "storage/postgres_schema.hpp"

#include <algorithm>
#include <iterator>
#include <map>

namespace storage {

namespace {

constexpr std::size_t conversations_at_once = 50;
constexpr std::size_t listed_at_once = 500;
constexpr std::int64_t events_at_once = 2'000;

// A bucket's own, behind an id. The log's own conversations stay where they are.
constexpr std::string_view list_sql =
    "SELECT id FROM conversation WHERE bucket = $1 AND id > $2 AND left(id, 1) <> '#' ORDER BY id LIMIT $3";

constexpr std::string_view changed_sql = "SELECT DISTINCT conversation FROM ev WHERE position > $1";
constexpr std::string_view gone_sql = "SELECT number, conversation FROM gone WHERE bucket = $1";
constexpr std::string_view there_sql = "SELECT id FROM conversation WHERE id = ANY($1::text[])";
constexpr std::string_view seqs_sql = "SELECT id, seq FROM conversation WHERE id = ANY($1::text[])";

constexpr std::string_view rows_sql =
    "SELECT id, period, seq, began, latest, closed FROM conversation WHERE id = ANY($1::text[]) ORDER BY id";

constexpr std::string_view events_sql = R"(
SELECT e.period, e.conversation, e.seq, e.id, e.kind, e.at, e.body, e.write
FROM unnest($1::text[], $2::bigint[], $3::bigint[]) AS g(id, after, upto)
JOIN conversation AS c ON c.id = g.id JOIN LATERAL (SELECT * FROM ev
  WHERE ev.period = c.period AND ev.conversation = c.id AND ev.seq > g.after AND ev.seq <= g.upto OFFSET 0) AS e ON true
ORDER BY e.conversation, e.seq)";

constexpr std::string_view put_rows_sql = R"(
INSERT INTO conversation AS c (id, bucket, period, seq, began, latest, closed)
SELECT g.id, $1, g.period, g.seq, g.began, g.latest, g.closed = 't'
FROM unnest($2::text[], $3::integer[], $4::bigint[], $5::bigint[], $6::bigint[], $7::text[])
  AS g(id, period, seq, began, latest, closed) ORDER BY g.id
ON CONFLICT (id) DO UPDATE SET seq = excluded.seq, latest = excluded.latest, closed = excluded.closed)";

constexpr std::string_view put_events_sql = R"(
INSERT INTO ev(period, conversation, seq, id, kind, at, body, position, write)
SELECT g.period, g.conversation, g.seq, g.id, g.kind, g.at, g.body, 0, g.write
FROM unnest($1::integer[], $2::text[], $3::bigint[], $4::text[], $5::text[], $6::bigint[], $7::text[], $8::bigint[])
  AS g(period, conversation, seq, id, kind, at, body, write)
ON CONFLICT DO NOTHING)";

// What is the same in both databases where a conversation is, up to one of its events.
constexpr std::string_view digest_sql = R"(
SELECT g.id, c.period, c.began, count(e.seq), encode(sha256(convert_to(
  string_agg(ROW(e.seq, e.id, e.kind, e.at, e.body, e.write)::text, ' ' ORDER BY e.seq), 'UTF8')), 'hex')
FROM unnest($1::text[], $2::bigint[]) AS g(id, upto) JOIN conversation AS c ON c.id = g.id
LEFT JOIN LATERAL (SELECT * FROM ev
  WHERE ev.period = c.period AND ev.conversation = c.id AND ev.seq <= g.upto OFFSET 0) AS e ON true
GROUP BY g.id, c.period, c.began ORDER BY g.id)";

constexpr std::string_view counts_sql =
    "SELECT count(*), coalesce(sum(seq), 0), coalesce(sum(latest), 0), count(*) FILTER (WHERE closed)"
    " FROM conversation WHERE bucket = $1 AND left(id, 1) <> '#'";

constexpr std::string_view remove_events_sql =
    "DELETE FROM ev USING conversation AS c WHERE c.id = ANY($1::text[]) AND ev.period = c.period"
    " AND ev.conversation = c.id";
constexpr std::string_view remove_sql = "DELETE FROM conversation WHERE id = ANY($1::text[])";

std::string array_of(const std::vector<std::string>& texts) {
    Column column;
    for (const std::string& each : texts) column.add(each);
    return column.array();
}

std::vector<std::string> texts_of(const Rows& rows) {
    std::vector<std::string> texts;
    texts.reserve(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) texts.emplace_back(rows.text(i, 0));
    return texts;
}

Ask keep_closed(std::uint16_t bucket, std::int64_t epoch) {
    return {"SELECT keep_closed($1::smallint, $2::bigint)", {std::to_string(bucket), std::to_string(epoch)}};
}

std::string words_of(const Rows& rows, std::size_t row) {
    std::string words;
    for (int column = 1; column < 5; ++column) words += std::string(rows.text(row, column)) + " ";
    return words;
}

}  // namespace

base::Result<std::size_t> BucketCopy::pass(const std::function<bool()>& may_go_on) {
    if (!position_) {
        const auto from = settled(source_);
        if (!from) return from.error();
        position_ = *from;
    }
    if (!is_cleared_) {
        if (auto problem = remove_strangers()) return *problem;
        is_cleared_ = true;
    }
    // What changes from here on is for the next pass, also where it is seen already.
    const auto upto = settled(source_);
    if (!upto) return upto.error();
    auto wanted = changed(*position_);
    if (!wanted) return wanted.error();
    position_ = *upto;
    wanted->merge(again_);
    again_.clear();
    if (auto problem = remove_gone(*wanted)) return *problem;
    const std::vector<std::string> ids(wanted->begin(), wanted->end());
    for (std::size_t at = 0; at < ids.size(); at += conversations_at_once) {
        const auto first = ids.begin() + static_cast<std::ptrdiff_t>(at);
        if (!may_go_on()) {
            again_.insert(first, ids.end());
            return at;
        }
        const auto count = static_cast<std::ptrdiff_t>(std::min(conversations_at_once, ids.size() - at));
        if (auto problem = bring({first, first + count})) return *problem;
    }
    if (is_listed_) return ids.size();
    const auto all = list_all(may_go_on);
    if (!all) return all.error();
    is_listed_ = *all;
    return ids.size() + 1;
}

base::Result<BucketCopy::Ids> BucketCopy::changed(Position since) {
    const auto rows = source_.run({std::string(changed_sql), {std::to_string(since)}});
    if (!rows) return rows.error();
    Ids ids;
    for (std::string& each : texts_of(*rows)) {
        if (moving_bucket_of({each}) == bucket_) ids.insert(std::move(each));
    }
    return ids;
}

// What an earlier move left, of conversations that are no longer there.
std::optional<base::Problem> BucketCopy::remove_strangers() {
    for (std::string after;;) {
        const auto here = target_.run(
            {std::string(list_sql), {std::to_string(bucket_), after, std::to_string(listed_at_once)}});
        if (!here) return here.error();
        std::vector<std::string> ids = texts_of(*here);
        if (ids.empty()) return std::nullopt;
        after = ids.back();
        const auto there = source_.run({std::string(there_sql), {array_of(ids)}});
        if (!there) return there.error();
        Ids known;
        for (std::string& each : texts_of(*there)) known.insert(std::move(each));
        std::erase_if(ids, [&](const std::string& each) { return known.contains(each); });
        if (!ids.empty()) {
            if (auto problem = remove(ids)) return problem;
        }
    }
}

// True when there is nothing more.
base::Result<bool> BucketCopy::list_all(const std::function<bool()>& may_go_on) {
    while (may_go_on()) {
        const auto found =
            source_.run({std::string(list_sql),
                         {std::to_string(bucket_), listed_upto_, std::to_string(conversations_at_once)}});
        if (!found) return found.error();
        const std::vector<std::string> ids = texts_of(*found);
        if (ids.empty()) return true;
        if (auto problem = bring(ids)) return *problem;
        listed_upto_ = ids.back();
    }
    return false;
}

// What was forgotten goes from the copy; should it have begun anew, it is copied anew. Numbers are seen in
// the order of their commits, which is another one.
std::optional<base::Problem> BucketCopy::remove_gone(Ids& wanted) {
    const auto gone = source_.run({std::string(gone_sql), {std::to_string(bucket_)}});
    if (!gone) return gone.error();
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < gone->size(); ++i) {
        if (gone_seen_.insert(gone->number(i, 0)).second) ids.emplace_back(gone->text(i, 1));
    }
    if (ids.empty()) return std::nullopt;
    if (auto problem = remove(ids)) return problem;
    std::move(ids.begin(), ids.end(), std::inserter(wanted, wanted.end()));
    return std::nullopt;
}

std::optional<base::Problem> BucketCopy::remove(const std::vector<std::string>& ids) {
    const auto removed = target_.together({keep_closed(bucket_, epoch_),
                                           {std::string(remove_events_sql), {array_of(ids)}},
                                           {std::string(remove_sql), {array_of(ids)}}});
    return removed ? std::nullopt : std::optional(removed.error());
}

base::Result<std::vector<BucketCopy::Piece>> BucketCopy::pieces_of(const std::vector<std::string>& ids) {
    const auto rows = source_.run({std::string(seqs_sql), {array_of(ids)}});
    if (!rows) return rows.error();
    std::vector<Piece> pieces;
    pieces.reserve(rows->size());
    for (std::size_t i = 0; i < rows->size(); ++i)
        pieces.push_back({.id = std::string(rows->text(i, 0)), .upto = rows->number(i, 1)});
    return pieces;
}

std::optional<base::Problem> BucketCopy::bring(const std::vector<std::string>& ids) {
    const auto pieces = pieces_of(ids);
    if (!pieces) return pieces.error();
    if (auto problem = copy(*pieces)) return problem;
    auto wrong = different(*pieces);
    if (!wrong) return wrong.error();
    if (wrong->empty()) return std::nullopt;
    // An old copy, or one of a conversation that has begun anew since: once more from the beginning.
    std::vector<Piece> anew;
    std::copy_if(pieces->begin(), pieces->end(), std::back_inserter(anew),
                 [&](const Piece& each) { return wrong->contains(each.id); });
    if (auto problem = remove({wrong->begin(), wrong->end()})) return problem;
    if (auto problem = copy(anew)) return problem;
    wrong = different(anew);
    if (!wrong) return wrong.error();
    again_.merge(*wrong);
    return std::nullopt;
}

std::optional<base::Problem> BucketCopy::copy(const std::vector<Piece>& pieces) {
    std::vector<std::string> ids;
    ids.reserve(pieces.size());
    for (const Piece& each : pieces) ids.push_back(each.id);
    const auto here = target_.run({std::string(seqs_sql), {array_of(ids)}});
    if (!here) return here.error();
    std::map<std::string, std::int64_t, std::less<>> known;
    for (std::size_t i = 0; i < here->size(); ++i) known.emplace(here->text(i, 0), here->number(i, 1));
    std::vector<Piece> batch;
    std::vector<std::int64_t> afters;
    std::int64_t events = 0;
    for (const Piece& each : pieces) {
        const auto found = known.find(each.id);
        std::int64_t after = found == known.end() ? 0 : found->second;
        while (after < each.upto) {
            const std::int64_t upto = std::min(each.upto, after + events_at_once - events);
            batch.push_back({.id = each.id, .upto = upto});
            afters.push_back(after);
            events += upto - after;
            after = upto;
            if (events < events_at_once) continue;
            if (auto problem = copy_batch(batch, afters)) return problem;
            batch.clear();
            afters.clear();
            events = 0;
        }
    }
    return batch.empty() ? std::nullopt : copy_batch(batch, afters);
}

std::optional<base::Problem> BucketCopy::copy_batch(const std::vector<Piece>& pieces,
                                                    const std::vector<std::int64_t>& afters) {
    Column ids, from, upto;
    std::map<std::string_view, std::int64_t> seqs;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        ids.add(pieces[i].id);
        from.add(afters[i]);
        upto.add(pieces[i].upto);
        seqs[pieces[i].id] = pieces[i].upto;
    }
    const auto found =
        source_.together({{std::string(rows_sql), {ids.array()}},
                          {std::string(events_sql), {ids.array(), from.array(), upto.array()}}});
    if (!found) return found.error();
    const Rows& rows = found->front();
    std::set<std::int64_t> periods;
    Column row[6], event[8];
    for (std::size_t i = 0; i < rows.size(); ++i) {
        periods.insert(rows.number(i, 1));
        row[0].add(rows.text(i, 0));
        row[1].add(rows.number(i, 1));
        row[2].add(seqs[rows.text(i, 0)]);
        row[3].add(rows.number(i, 3));
        row[4].add(rows.number(i, 4));
        row[5].add(rows.text(i, 5));
    }
    const Rows& events = found->back();
    for (std::size_t i = 0; i < events.size(); ++i) {
        for (int column = 0; column < 8; ++column) {
            const bool is_number = column == 0 || column == 2 || column == 5 || column == 7;
            if (is_number)
                event[column].add(events.number(i, column));
            else
                event[column].add(events.text(i, column));
        }
    }
    for (const std::int64_t period : periods) {
        if (auto problem = ensure_table(target_, period)) return problem;
    }
    const auto written =
        target_.together({keep_closed(bucket_, epoch_),
                          {std::string(put_rows_sql),
                           {std::to_string(bucket_), row[0].array(), row[1].array(), row[2].array(),
                            row[3].array(), row[4].array(), row[5].array()}},
                          {std::string(put_events_sql),
                           {event[0].array(), event[1].array(), event[2].array(), event[3].array(),
                            event[4].array(), event[5].array(), event[6].array(), event[7].array()}}});
    return written ? std::nullopt : std::optional(written.error());
}

base::Result<BucketCopy::Ids> BucketCopy::different(const std::vector<Piece>& pieces) {
    Column ids, upto;
    for (const Piece& each : pieces) {
        ids.add(each.id);
        upto.add(each.upto);
    }
    const Ask ask{std::string(digest_sql), {ids.array(), upto.array()}};
    const auto there = source_.run(ask);
    if (!there) return there.error();
    const auto here = target_.run(ask);
    if (!here) return here.error();
    std::map<std::string, std::string, std::less<>> digests;
    for (std::size_t i = 0; i < there->size(); ++i) digests.emplace(there->text(i, 0), words_of(*there, i));
    Ids wrong;
    for (std::size_t i = 0; i < here->size(); ++i) {
        const auto found = digests.extract(std::string(here->text(i, 0)));
        if (found.empty() || found.mapped() != words_of(*here, i)) wrong.emplace(here->text(i, 0));
    }
    for (const auto& [id, digest] : digests) wrong.insert(id);
    return wrong;
}

base::Result<bool> BucketCopy::is_whole() {
    const Ask ask{std::string(counts_sql), {std::to_string(bucket_)}};
    const auto there = source_.run(ask);
    if (!there) return there.error();
    const auto here = target_.run(ask);
    if (!here) return here.error();
    for (int column = 0; column < 4; ++column) {
        if (there->text(0, column) != here->text(0, column)) return false;
    }
    return is_done();
}

}  // namespace storage
