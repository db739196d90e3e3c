#pragma once

#include "storage/event_log.hpp"
#include "storage/postgres_connection.hpp"

#include <cstdint>
#include <functional>
#include <set>
#include <vector>

namespace storage {

// Brings one bucket's conversations from the database that has it into another, which has it closed, while
// others go on writing in the first: pass by pass, each for what changed since the one before. Copied events
// keep everything, also the log's own marks, so that whoever tries again to store one finds it; but they get
// no position: nobody who follows the target hears of them, since they were heard of at the source.
class BucketCopy {
public:
    // The connections outlive this. `epoch` is the bucket's at the target: when somebody else changes its
    // state there, nothing more is written.
    BucketCopy(PostgresConnection& source, PostgresConnection& target, std::uint16_t bucket,
               std::int64_t epoch)
        : source_(source), target_(target), bucket_(bucket), epoch_(epoch) {}

    // Everything first; then what has changed since the last time. Each conversation that was copied is
    // compared afterwards by count and SHA-256. Gives how many were looked at. `may_go_on` is asked now and
    // then: false ends it early, and the next pass does the rest.
    base::Result<std::size_t> pass(const std::function<bool()>& may_go_on);

    // Nothing is left of what the passes were to do.
    bool is_done() const { return is_listed_ && again_.empty(); }

    // Conversations and events of the bucket are as many in both, and none was different the last time.
    base::Result<bool> is_whole();

private:
    // Of a conversation at the source, up to one of its events.
    struct Piece {
        std::string id;
        std::int64_t upto = 0;
    };
    using Ids = std::set<std::string, std::less<>>;

    base::Result<Ids> changed(Position since);
    std::optional<base::Problem> remove_strangers();
    base::Result<bool> list_all(const std::function<bool()>& may_go_on);
    std::optional<base::Problem> remove_gone(Ids& wanted);
    std::optional<base::Problem> bring(const std::vector<std::string>& ids);
    std::optional<base::Problem> copy(const std::vector<Piece>& pieces);
    std::optional<base::Problem> copy_batch(const std::vector<Piece>& pieces,
                                            const std::vector<std::int64_t>& afters);
    base::Result<Ids> different(const std::vector<Piece>& pieces);
    std::optional<base::Problem> remove(const std::vector<std::string>& ids);
    base::Result<std::vector<Piece>> pieces_of(const std::vector<std::string>& ids);

    PostgresConnection& source_;
    PostgresConnection& target_;
    std::uint16_t bucket_;
    std::int64_t epoch_;
    bool is_listed_ = false;            // everything was looked at once
    bool is_cleared_ = false;           // what the source does not have is gone from the target
    std::string listed_upto_;           // the last conversation of it
    std::optional<Position> position_;  // what changed behind it was not looked at
    std::set<std::int64_t> gone_seen_;  // numbers in the source's table `gone`
    Ids again_;                         // what was different, or was not reached
};

}  // namespace storage
