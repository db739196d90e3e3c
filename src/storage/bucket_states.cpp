#include "storage/bucket_states.hpp"

#include "storage/postgres_schema.hpp"

#include <algorithm>
#include <map>

namespace storage {

namespace {

constexpr std::string_view change_sql =
    "INSERT INTO held AS h VALUES($1, $2, $3::bigint + 1, $4) ON CONFLICT (bucket) DO UPDATE"
    " SET state = excluded.state, epoch = excluded.epoch, moving = excluded.moving WHERE h.epoch = $3::bigint"
    " RETURNING epoch";

}  // namespace

base::Result<std::vector<BucketState>> bucket_states(PostgresConnection& connection,
                                                     const std::vector<std::uint16_t>& buckets) {
    const auto rows = connection.run({"SELECT bucket, state, epoch, moving FROM held"});
    if (!rows) return rows.error();
    std::map<std::uint16_t, BucketState> known;
    for (std::size_t i = 0; i < rows->size(); ++i) {
        const auto bucket = static_cast<std::uint16_t>(rows->number(i, 0));
        known[bucket] = {.bucket = bucket,
                         .state = std::string(rows->text(i, 1)),
                         .epoch = rows->number(i, 2),
                         .moving = rows->truth(i, 3)};
    }
    std::vector<BucketState> states;
    for (const std::uint16_t bucket : buckets) {
        const auto found = known.find(bucket);
        states.push_back(found == known.end() ? BucketState{.bucket = bucket} : found->second);
    }
    return states;
}

base::Result<bool> change_state(PostgresConnection& connection, BucketState& state, std::string to,
                                bool moving) {
    // What closes or opens finds nobody who writes. The others see to it that there is nobody any more, or
    // nobody who did not see that forgetting is noted.
    const bool alone = to == "sealed" || (moving && !state.moving);
    std::vector<Ask> asks;
    if (alone) {
        asks.push_back(
            {"SELECT set_config('lock_timeout', $1, true)", {std::to_string(longest_wait_to_seal.count())}});
        asks.push_back({"SELECT pg_advisory_xact_lock(" + key_of(Lock::fence) + ")"});
    }
    asks.push_back({std::string(change_sql),
                    {std::to_string(state.bucket), to, std::to_string(state.epoch), moving ? "t" : "f"}});
    const auto changed = connection.together(asks);
    if (!changed) return changed.error();
    if (changed->back().size() == 0) return false;
    state.state = std::move(to);
    state.epoch = changed->back().number(0, 0);
    state.moving = moving;
    return true;
}

base::Result<bool> try_to_move(PostgresConnection& home) {
    const auto taken = home.run({"SELECT pg_try_advisory_lock(" + key_of(Lock::move) + ")"});
    if (!taken) return taken.error();
    return taken->truth(0, 0);
}

base::Result<std::string> cluster_of(PostgresConnection& home, std::uint16_t bucket) {
    const auto rows = home.run({"SELECT cluster FROM map WHERE bucket = $1", {std::to_string(bucket)}});
    if (!rows) return rows.error();
    return rows->size() == 0 ? std::string(home_cluster) : std::string(rows->text(0, 0));
}

std::optional<base::Problem> mend_bucket(const std::vector<PostgresOptions>& clusters, std::uint16_t bucket) {
    auto home = PostgresConnection::open(clusters.front());
    if (!home) return home.error();
    const auto free = try_to_move(*home);
    if (!free) return free.error();
    if (!*free) return std::nullopt;
    const auto name = cluster_of(*home, bucket);
    if (!name) return name.error();
    const auto found = std::find_if(clusters.begin(), clusters.end(),
                                    [&](const PostgresOptions& each) { return each.cluster == *name; });
    if (found == clusters.end()) return std::nullopt;
    auto there = PostgresConnection::open(*found);
    if (!there) return there.error();
    auto states = bucket_states(*there, {bucket});
    if (!states) return states.error();
    // Read once more behind the state: who changed the map since then changed the state first.
    const auto still = cluster_of(*home, bucket);
    if (!still) return still.error();
    BucketState& state = states->front();
    if (state.state == "open" || *still != *name) return std::nullopt;
    const auto opened = change_state(*there, state, "open", state.moving);
    return opened ? std::nullopt : std::optional(opened.error());
}

}  // namespace storage
