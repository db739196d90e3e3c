#pragma once

#include "storage/postgres_connection.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace storage {

// Whether a database has a bucket: `open`: it is written and read here; `sealed`: it is read here, and nobody
// writes it; `closed`: it is not here, or what is here is a copy.
//
// At most one database has a bucket open. Who moves a bucket, and holds the lock for that at home, seals it
// in one database, copies what is left, closes it there, writes into the map at home where it is now, and
// opens it there. The map decides: where a bucket is open nowhere and nobody moves it, it is to be opened
// where the map says, since what is there is whole.
//
// Each change names the epoch that it goes out from and makes the next: whoever was held up while somebody
// else went on changes nothing.
struct BucketState {
    std::uint16_t bucket = 0;
    std::string state = "closed";
    std::int64_t epoch = 0;
    bool moving = false;  // what is forgotten of it is noted in the table `gone`
};

// Of these buckets, in this order; those of which the database knows nothing are closed.
base::Result<std::vector<BucketState>> bucket_states(PostgresConnection& connection,
                                                     const std::vector<std::uint16_t>& buckets);

// False: somebody else changed it meanwhile, and it stays as that left it. Sealing waits for whoever writes
// at the moment, no longer than longest_wait_to_seal, in which others wait behind it: then it is a Problem.
base::Result<bool> change_state(PostgresConnection& connection, BucketState& state, std::string to,
                                bool moving);

inline constexpr std::chrono::milliseconds longest_wait_to_seal{200};

// A bucket that is open nowhere because whoever moved it has died is opened where the map says. Does nothing
// while somebody moves buckets.
std::optional<base::Problem> mend_bucket(const std::vector<PostgresOptions>& clusters, std::uint16_t bucket);

// The lock of whoever moves buckets, as long as this session of the home lasts. False: somebody has it.
base::Result<bool> try_to_move(PostgresConnection& home);

// In which cluster the map says that a bucket is.
base::Result<std::string> cluster_of(PostgresConnection& home, std::uint16_t bucket);

}  // namespace storage
