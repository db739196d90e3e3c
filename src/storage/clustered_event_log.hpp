#pragma once

#include "storage/bucket_map.hpp"
#include "storage/event_log.hpp"
#include "storage/postgres_event_log.hpp"

#include <functional>
#include <memory>
#include <vector>

namespace storage {

struct ClusterLimits {
    std::chrono::milliseconds moving{5'000};   // for a bucket that is on its way; then its events are refused
    std::chrono::milliseconds pause{5};        // between two looks where it is
    std::chrono::milliseconds abandoned{500};  // after which it may be that nobody moves it any more
};

// The log in several PostgreSQL databases: each has some of the buckets, and the first of them, the home, the
// map that says which. Conversations never notice: each is in one database at a time, with all its events.
//
// Nobody trusts this process's map. Each database knows which buckets are open in it, and looks under the
// transaction that writes; what is refused there is sent again to where the map in the home's database says
// by now, under the same number (PostgresEventLog::Mark), so nothing is stored twice on the way. While a
// bucket is open nowhere, because it is being moved, it is waited for.
//
// A batch is all or nothing for each database. One that is away takes only its own events with it.
//
// The order of taking in belongs to each database: where there are several, each is followed by itself.
class ClusteredEventLog final : public EventLog {
public:
    // The options' `cluster` are their names, the first is the home. Opens all of them, and sees that they
    // are the ones that they were: a cluster that the map names and the options do not is a Problem.
    static base::Result<std::unique_ptr<ClusteredEventLog>> open(
        std::vector<PostgresOptions> clusters, std::shared_ptr<KnownMap> known = std::make_shared<KnownMap>(),
        ClusterLimits limits = {});

    // Once more the same log, for another thread, which has to do with one of the databases above all: the
    // others are opened when something is asked of them, and not waited for when they are away. The first
    // log's own is the home.
    std::unique_ptr<ClusteredEventLog> again(std::size_t own) const;

    std::size_t clusters() const { return clusters_.size(); }
    const std::shared_ptr<KnownMap>& known() const { return known_; }

    base::Result<std::vector<Appended>> append(const std::vector<Event>& events) override;
    std::vector<base::Result<Appended>> append_each(const std::vector<Event>& events) override;
    base::Result<std::vector<Event>> read(const base::ConversationId& conversation, std::uint64_t after,
                                          std::size_t limit) override;
    base::Result<std::vector<base::ConversationId>> open_conversations() override;
    // Those in databases that are away are left for another time, as long as one of them answers.
    base::Result<std::vector<base::ConversationId>> expired(base::Moment before, std::size_t limit) override;
    base::Result<std::vector<Event>> read_kind(std::string_view kind, const std::optional<EventPlace>& after,
                                               std::size_t limit) override;
    // Where there are several databases these are Problems.
    base::Result<TakenIn> read_after(Position position, std::size_t limit) override;
    base::Result<Position> newest() override;
    base::Result<std::vector<base::ConversationId>> conversations(const base::ConversationId& after,
                                                                  std::size_t limit) override;
    base::Result<std::size_t> take_over(const std::vector<Event>& events) override;
    base::Result<Forgotten> forget(const std::vector<base::ConversationId>& conversations) override;

private:
    ClusteredEventLog(std::vector<PostgresOptions> clusters, std::size_t own, std::shared_ptr<KnownMap> known,
                      ClusterLimits limits);

    class Wait;
    base::Result<PostgresEventLog*> log_of(std::size_t cluster);
    std::optional<base::Problem> read_map();
    template <class Work>
    auto in_its_cluster(std::uint16_t bucket, const Work& work)
        -> decltype(work(std::declval<PostgresEventLog&>()));
    base::Result<std::size_t> take_over_some(const std::vector<Event>& events);
    std::optional<base::Problem> forget_in(std::size_t cluster,
                                           const std::vector<base::ConversationId>& conversations,
                                           Forgotten& forgotten);
    std::optional<base::Problem> forget_some(const std::vector<base::ConversationId>& conversations,
                                             Forgotten& forgotten);
    std::optional<base::Problem> forget_copies(const std::vector<base::ConversationId>& conversations);

    std::vector<PostgresOptions> clusters_;
    std::size_t own_;
    std::vector<std::unique_ptr<PostgresEventLog>> logs_;  // as clusters_; null: not opened yet
    std::shared_ptr<KnownMap> known_;
    ClusterLimits limits_;
};

}  // namespace storage
