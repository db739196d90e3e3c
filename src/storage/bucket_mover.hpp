#pragma once

#include "storage/bucket_states.hpp"
#include "storage/postgres_connection.hpp"

#include <chrono>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace storage {

struct MoveLimits {
    // For which nobody writes in a bucket while its last events are copied; then it is opened again, and
    // sealed once more a pass later.
    std::chrono::milliseconds longest_seal{2'000};
    std::chrono::milliseconds short_pass{300};  // a pass that took no longer is followed by sealing
    std::size_t most_passes = 50;               // then the bucket changes faster than it can be copied
    std::size_t most_seals = 100;               // tries to find a moment in which nobody writes
    // For which a moved bucket's rows stay where they were, so that a node that is behind still finds there
    // what it has not heard of.
    std::chrono::seconds grace{60};
};

// A bucket on its way.
struct BucketMove {
    std::uint16_t bucket = 0;
    std::string source;
    std::string target;
    bool is_switched = false;    // it is served at the target; the source still has its rows
    std::int64_t stays_for = 0;  // milliseconds, until these may be removed
};

// All of these, as the home has them.
base::Result<std::vector<BucketMove>> moves_under_way(PostgresConnection& home,
                                                      std::chrono::seconds grace = MoveLimits().grace);

// What a cluster has.
struct ClusterBuckets {
    std::string cluster;
    std::vector<std::uint16_t> buckets;
    std::size_t conversations = 0;
};
base::Result<std::vector<ClusterBuckets>> list_buckets(const std::vector<PostgresOptions>& clusters);

// Moves buckets from one database to another while nodes go on. Everything it does can be broken off and done
// again: what is under way is in the home's table `move`, and what a bucket's databases may do with it in
// their own (bucket_states.hpp).
class BucketMover {
public:
    // The clusters as for ClusteredEventLog, which has opened them before. One at a time: a Problem while
    // somebody else moves buckets.
    static base::Result<BucketMover> open(std::vector<PostgresOptions> clusters, MoveLimits limits = {});

    // Told before each step of a move; for tests, which break off there.
    std::function<void(std::string_view step)> before = [](std::string_view) {};

    base::Result<std::vector<BucketMove>> under_way();

    // From now on these are on their way. What is there already stays as it is; one that is still on its way
    // elsewhere is a Problem.
    std::optional<base::Problem> begin(const std::vector<std::uint16_t>& buckets, const std::string& target);

    // Copies, compares and switches; afterwards the bucket is served at the target.
    std::optional<base::Problem> carry_out(const BucketMove& move);

    // Removes what the source still has. Only when it need not stay any longer.
    std::optional<base::Problem> clean(const BucketMove& move);

private:
    BucketMover(std::vector<PostgresOptions> clusters, MoveLimits limits, PostgresConnection home)
        : clusters_(std::move(clusters)), limits_(limits), home_(std::move(home)) {}

    base::Result<PostgresConnection*> connection_to(const std::string& cluster);
    void note_forgetting(const std::vector<BucketMove>& moves);
    std::optional<base::Problem> check_nodes(const std::string& target);
    struct Ends;
    base::Result<bool> copy_and_seal(Ends& ends, std::uint16_t bucket);
    base::Result<bool> seal(Ends& ends);
    std::optional<base::Problem> switch_over(Ends& ends, const BucketMove& move);
    std::optional<base::Problem> open_at_target(const BucketMove& move);

    std::vector<PostgresOptions> clusters_;
    MoveLimits limits_;
    PostgresConnection home_;  // its session holds the lock; once it is lost, this moves nothing any more
    std::map<std::string, PostgresConnection> others_;
};

}  // namespace storage
