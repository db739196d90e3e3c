#include "storage/bucket_mover.hpp"

#include "storage/bucket_copy.hpp"
#include "storage/buckets.hpp"
#include "storage/postgres_parts.hpp"
#include "storage/postgres_schema.hpp"

#include <algorithm>
#include <thread>

namespace storage {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds longest_statement{
    60};  // a page of digests of long conversations takes a while
constexpr std::chrono::milliseconds pause_to_seal{100};
constexpr std::size_t removed_at_once = 200;  // conversations

// Sessions of nodes that cannot reach a cluster: of an older version, or with another config.
constexpr std::string_view unknowing_sql = R"(
SELECT count(*) FROM pg_locks AS u WHERE u.locktype = 'advisory' AND u.objsubid = 1 AND u.granted
AND u.database = (SELECT oid FROM pg_database WHERE datname = current_database())
AND ((u.classid::bigint << 32) | u.objid::bigint) = $1::bigint
AND NOT EXISTS(SELECT FROM pg_locks AS k WHERE k.pid = u.pid AND k.locktype = 'advisory' AND k.objsubid = 2
  AND k.classid::bigint = $2::bigint AND k.objid::bigint = (hashtext($3)::bigint & 4294967295)))";

constexpr std::string_view moves_sql =
    "SELECT bucket, source, target, switched IS NOT NULL,"
    " coalesce(ceil(extract(epoch FROM switched - clock_timestamp()) * 1000)::bigint + $1::bigint, 0)"
    " FROM move ORDER BY bucket";

constexpr std::string_view begin_sql =
    "INSERT INTO move(bucket, source, target)"
    " SELECT b.bucket, coalesce(map.cluster, 'home'), $2 FROM unnest($1::smallint[]) AS b(bucket)"
    " LEFT JOIN map ON map.bucket = b.bucket WHERE coalesce(map.cluster, 'home') <> $2"
    " ON CONFLICT (bucket) DO NOTHING";

base::Problem changed_by_another(std::uint16_t bucket) {
    return {"bucket " + std::to_string(bucket), "was changed by somebody else meanwhile; run this again",
            base::Lasts::for_a_while};
}

}  // namespace

// A bucket's two databases, and what they say about it.
struct BucketMover::Ends {
    PostgresConnection& source;
    PostgresConnection& target;
    BucketState there;
    BucketState here;
};

base::Result<BucketMover> BucketMover::open(std::vector<PostgresOptions> clusters, MoveLimits limits) {
    clusters = with_known(std::move(clusters));
    for (PostgresOptions& each : clusters) each.answer = longest_statement;
    auto home = PostgresConnection::open(clusters.front());
    if (!home) return home.error();
    if (auto problem = take_log(*home, clusters.front())) return *problem;
    const auto free = try_to_move(*home);
    if (!free) return free.error();
    if (!*free)
        return base::Problem(home->place(), "somebody else is moving buckets; wait until that is done",
                             base::Lasts::for_a_while);
    return BucketMover(std::move(clusters), limits, std::move(*home));
}

base::Result<PostgresConnection*> BucketMover::connection_to(const std::string& cluster) {
    if (cluster == home_cluster) return &home_;
    if (const auto known = others_.find(cluster); known != others_.end() && !known->second.is_lost())
        return &known->second;
    const auto found = std::find_if(clusters_.begin(), clusters_.end(),
                                    [&](const PostgresOptions& each) { return each.cluster == cluster; });
    if (found == clusters_.end())
        return base::Problem("storage.clusters", "lacks the cluster \"" + cluster + "\"; name it there");
    auto opened = PostgresConnection::open(*found);
    if (!opened) return opened.error();
    if (auto problem = take_log(*opened, *found)) return *problem;
    others_.erase(cluster);
    return &others_.emplace(cluster, std::move(*opened)).first->second;
}

base::Result<std::vector<BucketMove>> BucketMover::under_way() {
    return moves_under_way(home_, limits_.grace);
}

base::Result<std::vector<ClusterBuckets>> list_buckets(const std::vector<PostgresOptions>& clusters) {
    auto home = PostgresConnection::open(clusters.front());
    if (!home) return home.error();
    const auto map =
        home->run({"SELECT b.bucket, coalesce(map.cluster, 'home') FROM generate_series(0, $1::integer - 1) "
                   "AS b(bucket)"
                   " LEFT JOIN map ON map.bucket = b.bucket ORDER BY b.bucket",
                   {std::to_string(bucket_count)}});
    if (!map) return map.error();
    std::vector<ClusterBuckets> lists;
    for (const PostgresOptions& each : clusters) {
        ClusterBuckets list{.cluster = each.cluster, .buckets = {}};
        Column wanted;
        for (std::size_t i = 0; i < map->size(); ++i) {
            if (map->text(i, 1) != each.cluster) continue;
            list.buckets.push_back(static_cast<std::uint16_t>(map->number(i, 0)));
            wanted.add(map->number(i, 0));
        }
        PostgresOptions patient = each;
        patient.answer = longest_statement;
        auto there = PostgresConnection::open(patient);
        if (!there) return there.error();
        const auto count =
            there->run({"SELECT count(*) FROM conversation WHERE bucket = ANY($1::smallint[])"
                        " AND left(id, 1) <> '#'",
                        {wanted.array()}});
        if (!count) return count.error();
        list.conversations = static_cast<std::size_t>(count->number(0, 0));
        lists.push_back(std::move(list));
    }
    return lists;
}

base::Result<std::vector<BucketMove>> moves_under_way(PostgresConnection& home, std::chrono::seconds grace) {
    const auto stays = std::chrono::milliseconds(grace).count();
    const auto rows = home.run({std::string(moves_sql), {std::to_string(stays)}});
    if (!rows) return rows.error();
    std::vector<BucketMove> moves;
    moves.reserve(rows->size());
    for (std::size_t i = 0; i < rows->size(); ++i)
        moves.push_back({.bucket = static_cast<std::uint16_t>(rows->number(i, 0)),
                         .source = std::string(rows->text(i, 1)),
                         .target = std::string(rows->text(i, 2)),
                         .is_switched = rows->truth(i, 3),
                         .stays_for = std::max<std::int64_t>(0, rows->number(i, 4))});
    return moves;
}

// A node that does not know the target would lose the conversations that go there.
std::optional<base::Problem> BucketMover::check_nodes(const std::string& target) {
    if (target == home_cluster) return std::nullopt;
    const auto found =
        home_.run({std::string(unknowing_sql), {key_of(Lock::use), std::to_string(knows_cluster), target}});
    if (!found) return found.error();
    if (found->number(0, 0) == 0) return std::nullopt;
    return base::Problem(home_.place(),
                         std::string(found->text(0, 0)) + " sessions of nodes do not know the cluster \"" +
                             target +
                             "\"; name it in the config of every node and restart them, and then "
                             "run this again",
                         base::Lasts::for_a_while);
}

std::optional<base::Problem> BucketMover::begin(const std::vector<std::uint16_t>& buckets,
                                                const std::string& target) {
    if (const auto there = connection_to(target); !there) return there.error();
    if (auto problem = check_nodes(target)) return problem;
    const auto moves = under_way();
    if (!moves) return moves.error();
    for (const BucketMove& move : *moves) {
        if (move.target == target || std::find(buckets.begin(), buckets.end(), move.bucket) == buckets.end())
            continue;
        return base::Problem("bucket " + std::to_string(move.bucket),
                             "is still on its way from " + move.source + " to " + move.target +
                                 "; run `evenkeel buckets move` without more to bring that to its end");
    }
    Column wanted;
    for (const std::uint16_t bucket : buckets) wanted.add(std::int64_t{bucket});
    const auto begun = home_.run({std::string(begin_sql), {wanted.array(), target}});
    if (!begun) return begun.error();
    const auto all = under_way();
    if (!all) return all.error();
    note_forgetting(*all);
    return std::nullopt;
}

// All of a database at once, since each time everybody waits for a moment; what cannot be noted now is when
// the bucket's turn comes.
void BucketMover::note_forgetting(const std::vector<BucketMove>& moves) {
    std::map<std::string, Column> sources;
    for (const BucketMove& move : moves) {
        if (!move.is_switched) sources[move.source].add(std::int64_t{move.bucket});
    }
    for (const auto& [source, buckets] : sources) {
        const auto there = connection_to(source);
        if (!there) continue;
        static_cast<void>((*there)->together(
            {{"SELECT set_config('lock_timeout', $1, true)", {std::to_string(longest_wait_to_seal.count())}},
             {"SELECT pg_advisory_xact_lock(" + key_of(Lock::fence) + ")"},
             {"UPDATE held SET moving = true, epoch = epoch + 1"
              " WHERE bucket = ANY($1::smallint[]) AND state = 'open' AND NOT moving",
              {buckets.array()}}}));
    }
}

std::optional<base::Problem> BucketMover::carry_out(const BucketMove& move) {
    if (auto problem = check_nodes(move.target)) return problem;
    const auto name = cluster_of(home_, move.bucket);
    if (!name) return name.error();
    if (*name == move.target) return open_at_target(move);
    const auto source = connection_to(move.source);
    if (!source) return source.error();
    const auto target = connection_to(move.target);
    if (!target) return target.error();
    auto there = bucket_states(**source, {move.bucket});
    if (!there) return there.error();
    auto here = bucket_states(**target, {move.bucket});
    if (!here) return here.error();
    Ends ends{.source = **source, .target = **target, .there = there->front(), .here = here->front()};
    for (std::size_t tries = 0; ends.there.state != "open" || !ends.there.moving;) {
        before("noting what is forgotten");
        const auto opened = change_state(ends.source, ends.there, "open", true);
        if (opened && !*opened) return changed_by_another(move.bucket);
        if (!opened && (ends.source.cure() != Cure::try_again || ++tries == limits_.most_seals))
            return opened.error();
        if (!opened) std::this_thread::sleep_for(pause_to_seal);
    }
    // Whoever was at it before writes nothing any more.
    before("claiming the target");
    const auto claimed = change_state(ends.target, ends.here, "closed", false);
    if (!claimed) return claimed.error();
    if (!*claimed) return changed_by_another(move.bucket);
    const auto sealed = copy_and_seal(ends, move.bucket);
    if (!sealed) return sealed.error();
    if (!*sealed) return changed_by_another(move.bucket);
    return switch_over(ends, move);
}

// Afterwards the target has what the source has, and nobody writes there. False: somebody else interfered.
base::Result<bool> BucketMover::copy_and_seal(Ends& ends, std::uint16_t bucket) {
    BucketCopy copy(ends.source, ends.target, bucket, ends.here.epoch);
    const auto always = [] { return true; };
    for (std::size_t passes = 0; passes < limits_.most_passes; ++passes) {
        before("copying");
        const auto began = Clock::now();
        const auto looked_at = copy.pass(always);
        if (!looked_at) return looked_at.error();
        if (Clock::now() - began > limits_.short_pass && passes + 1 < limits_.most_passes) continue;
        before("sealing");
        auto sealed = seal(ends);
        if (!sealed || !*sealed) return sealed;
        const auto until = Clock::now() + limits_.longest_seal;
        const auto in_time = [&] { return Clock::now() < until; };
        before("copying the rest");
        bool whole = false;
        while (!whole && in_time()) {
            const auto rest = copy.pass(in_time);
            if (!rest) return rest.error();
            if (!copy.is_done()) continue;
            const auto compared = copy.is_whole();
            if (!compared) return compared.error();
            if (!*compared) break;
            whole = true;
        }
        if (whole) return true;
        auto opened = change_state(ends.source, ends.there, "open", true);
        if (!opened || !*opened) return opened;
    }
    return base::Problem("bucket " + std::to_string(bucket),
                         "changes faster than it can be copied, or its copy is never the same; nothing was "
                         "moved, try at a quieter time",
                         base::Lasts::for_a_while);
}

base::Result<bool> BucketMover::seal(Ends& ends) {
    for (std::size_t tries = 1;; ++tries) {
        auto sealed = change_state(ends.source, ends.there, "sealed", true);
        if (sealed || ends.source.cure() != Cure::try_again || tries == limits_.most_seals) return sealed;
        std::this_thread::sleep_for(pause_to_seal);
    }
}

// The map decides, and only the session that has the lock changes it.
std::optional<base::Problem> BucketMover::switch_over(Ends& ends, const BucketMove& move) {
    before("closing the source");
    const auto closed = change_state(ends.source, ends.there, "closed", true);
    if (!closed) return closed.error();
    if (!*closed) return changed_by_another(move.bucket);
    before("switching the map");
    const std::string bucket = std::to_string(move.bucket);
    const auto switched =
        home_.together({{"INSERT INTO map VALUES($1, $2) ON CONFLICT (bucket) DO UPDATE SET cluster = $2",
                         {bucket, move.target}},
                        {"UPDATE move SET switched = clock_timestamp() WHERE bucket = $1", {bucket}}});
    if (!switched) return switched.error();
    before("opening the target");
    const auto opened = change_state(ends.target, ends.here, "open", false);
    if (!opened) return opened.error();
    // Whoever opened it instead went by the map as well.
    return std::nullopt;
}

// The map was switched, and then this was broken off.
std::optional<base::Problem> BucketMover::open_at_target(const BucketMove& move) {
    const auto target = connection_to(move.target);
    if (!target) return target.error();
    auto here = bucket_states(**target, {move.bucket});
    if (!here) return here.error();
    if (here->front().state == "open") return std::nullopt;
    const auto opened = change_state(**target, here->front(), "open", false);
    return opened ? std::nullopt : std::optional(opened.error());
}

std::optional<base::Problem> BucketMover::clean(const BucketMove& move) {
    const auto source = connection_to(move.source);
    if (!source) return source.error();
    auto states = bucket_states(**source, {move.bucket});
    if (!states) return states.error();
    BucketState& state = states->front();
    const std::string bucket = std::to_string(move.bucket);
    before("removing from the source");
    for (;;) {
        const auto removed = (*source)->together(
            {{"SELECT keep_closed($1::smallint, $2::bigint)", {bucket, std::to_string(state.epoch)}},
             {"WITH few AS (SELECT id, period FROM conversation WHERE bucket = $1 AND left(id, 1) <> '#'"
              " ORDER BY id LIMIT $2), emptied AS (DELETE FROM ev USING few WHERE ev.period = few.period"
              " AND ev.conversation = few.id) DELETE FROM conversation USING few"
              " WHERE conversation.id = few.id",
              {bucket, std::to_string(removed_at_once)}}});
        if (!removed) return removed.error();
        if (removed->back().changes() < removed_at_once) break;
    }
    const auto emptied = (*source)->run({"DELETE FROM gone WHERE bucket = $1", {bucket}});
    if (!emptied) return emptied.error();
    for (std::size_t tries = 1; state.moving; ++tries) {
        const auto settled = change_state(**source, state, "closed", false);
        if (settled && !*settled) return changed_by_another(move.bucket);
        if (!settled && ((*source)->cure() != Cure::try_again || tries == limits_.most_seals))
            return settled.error();
        if (!settled) std::this_thread::sleep_for(pause_to_seal);
    }
    static_cast<void>(drop_empty_tables(**source));  // what cannot be dropped now is dropped later
    const auto done = home_.run({"DELETE FROM move WHERE bucket = $1 AND switched IS NOT NULL", {bucket}});
    return done ? std::nullopt : std::optional(done.error());
}

}  // namespace storage
