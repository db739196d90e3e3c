#include "storage/clustered_event_log.hpp"

#include "storage/bucket_states.hpp"
#include "storage/buckets.hpp"
#include "storage/postgres_identity.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <numeric>
#include <thread>

namespace storage {

namespace {

using base::ConversationId;
using Clock = std::chrono::steady_clock;

std::string known_names(const std::vector<PostgresOptions>& clusters) {
    std::string names;
    for (const PostgresOptions& each : clusters) names += (names.empty() ? "" : ", ") + each.cluster;
    return names;
}

base::Result<BucketMap> map_of(const std::vector<std::pair<std::uint16_t, std::string>>& rows,
                               const std::vector<PostgresOptions>& clusters) {
    BucketMap map{};
    for (const auto& [bucket, name] : rows) {
        const auto found = std::find_if(clusters.begin(), clusters.end(),
                                        [&](const PostgresOptions& each) { return each.cluster == name; });
        if (found == clusters.end())
            return base::Problem("storage.clusters",
                                 "lacks the cluster \"" + name + "\", which has the bucket " +
                                     std::to_string(bucket) + " (it names " + known_names(clusters) +
                                     "); name it as on the other nodes");
        map[bucket] = static_cast<std::uint8_t>(found - clusters.begin());
    }
    return map;
}

// Of an opened log: the place in its own events of each that goes into one database.
struct Share {
    std::vector<std::size_t> places;
    std::vector<Event> events;
};

}  // namespace

// For how long a bucket that is open nowhere was waited for.
class ClusteredEventLog::Wait {
public:
    Wait(const std::vector<PostgresOptions>& clusters, const ClusterLimits& limits)
        : clusters_(clusters), limits_(limits) {}

    // Nothing when it may be tried again now.
    std::optional<base::Problem> pause(std::uint16_t bucket) {
        const auto waited = Clock::now() - began_;
        if (waited >= limits_.moving)
            return base::Problem("bucket " + std::to_string(bucket),
                                 "is just being moved to another database; try again",
                                 base::Lasts::for_a_while);
        if (waited >= mend_) {
            mend_ += limits_.abandoned;
            if (auto problem = mend_bucket(clusters_, bucket)) return problem;
        }
        std::this_thread::sleep_for(limits_.pause);
        return std::nullopt;
    }

private:
    const std::vector<PostgresOptions>& clusters_;
    const ClusterLimits& limits_;
    Clock::time_point began_ = Clock::now();
    Clock::duration mend_ = limits_.abandoned;  // when to look whether somebody moves it
};

ClusteredEventLog::ClusteredEventLog(std::vector<PostgresOptions> clusters, std::size_t own,
                                     std::shared_ptr<KnownMap> known, ClusterLimits limits)
    : clusters_(std::move(clusters)),
      own_(own),
      logs_(clusters_.size()),
      known_(std::move(known)),
      limits_(limits) {}

base::Result<std::unique_ptr<ClusteredEventLog>> ClusteredEventLog::open(
    std::vector<PostgresOptions> clusters, std::shared_ptr<KnownMap> known, ClusterLimits limits) {
    std::unique_ptr<ClusteredEventLog> log(
        new ClusteredEventLog(with_known(std::move(clusters)), 0, std::move(known), limits));
    for (std::size_t i = 0; i < log->clusters_.size(); ++i) {
        const auto opened = log->log_of(i);
        if (!opened) return opened.error();
        if (i == 0) continue;
        auto home = PostgresConnection::open(log->clusters_.front());
        if (!home) return home.error();
        auto member = PostgresConnection::open(log->clusters_[i]);
        if (!member) return member.error();
        if (auto problem = claim_member(*home, *member, log->clusters_[i].cluster)) return *problem;
    }
    if (auto problem = log->read_map()) return *problem;
    return log;
}

std::unique_ptr<ClusteredEventLog> ClusteredEventLog::again(std::size_t own) const {
    return std::unique_ptr<ClusteredEventLog>(new ClusteredEventLog(clusters_, own, known_, limits_));
}

base::Result<PostgresEventLog*> ClusteredEventLog::log_of(std::size_t cluster) {
    auto& log = logs_[cluster];
    if (!log) {
        PostgresOptions options = clusters_[cluster];
        if (cluster != own_) options.patience = std::chrono::milliseconds(0);
        auto opened = PostgresEventLog::open(options);
        if (!opened) return opened.error();
        log = std::move(*opened);
    }
    return log.get();
}

std::optional<base::Problem> ClusteredEventLog::read_map() {
    const auto home = log_of(0);
    if (!home) return home.error();
    const auto rows = (*home)->map();
    if (!rows) return rows.error();
    const auto map = map_of(*rows, clusters_);
    if (!map) return map.error();
    known_->learn(*map);
    return std::nullopt;
}

// Asks the database that has a bucket, wherever it is by now.
template <class Work>
auto ClusteredEventLog::in_its_cluster(std::uint16_t bucket, const Work& work)
    -> decltype(work(std::declval<PostgresEventLog&>())) {
    Wait wait(clusters_, limits_);
    for (;;) {
        const std::size_t cluster = known_->now()[bucket];
        const auto log = log_of(cluster);
        if (!log) return log.error();
        auto outcome = work(**log);
        if (outcome || !(*log)->was_elsewhere()) return outcome;
        if (auto problem = read_map()) return *problem;
        if (known_->now()[bucket] != cluster) continue;
        if (auto problem = wait.pause(bucket)) return *problem;
    }
}

base::Result<std::vector<Appended>> ClusteredEventLog::append(const std::vector<Event>& events) {
    std::vector<Appended> appended;
    for (const auto& outcome : append_each(events)) {
        if (!outcome) return outcome.error();
        appended.push_back(*outcome);
    }
    return appended;
}

std::vector<base::Result<Appended>> ClusteredEventLog::append_each(const std::vector<Event>& events) {
    std::vector<base::Result<Appended>> outcomes(events.size(), Appended{});
    if (events.empty()) return outcomes;
    const auto fail = [&](const std::vector<std::size_t>& places, const base::Problem& problem) {
        for (const std::size_t place : places) outcomes[place] = problem;
    };
    std::vector<std::size_t> left(events.size());
    std::iota(left.begin(), left.end(), std::size_t{0});
    PostgresEventLog::Mark mark = PostgresEventLog::draw_mark(events.size());
    Wait wait(clusters_, limits_);
    for (bool each_alone = false; !left.empty(); each_alone = true) {
        // Once something was refused, each bucket goes for itself: those that can are not to wait.
        const BucketMap map = known_->now();
        std::map<std::pair<std::size_t, std::size_t>, Share> shares;
        for (const std::size_t place : left) {
            const std::uint16_t bucket = moving_bucket_of(events[place].conversation);
            Share& share = shares[{map[bucket], each_alone ? bucket : 0}];
            share.places.push_back(place);
            share.events.push_back(events[place]);
        }
        left.clear();
        for (auto& [where, share] : shares) {
            const auto log = log_of(where.first);
            if (!log) {
                fail(share.places, log.error());
                continue;
            }
            mark.places = share.places;
            const auto appended = (*log)->append(share.events, mark);
            if (appended) {
                for (std::size_t i = 0; i < share.places.size(); ++i)
                    outcomes[share.places[i]] = (*appended)[i];
            } else if ((*log)->was_elsewhere()) {
                left.insert(left.end(), share.places.begin(), share.places.end());
            } else {
                fail(share.places, appended.error());
            }
        }
        if (left.empty()) break;
        std::sort(left.begin(), left.end());
        auto problem = read_map();
        if (!problem && each_alone && known_->now() == map)
            problem = wait.pause(moving_bucket_of(events[left.front()].conversation));
        if (problem) {
            fail(left, *problem);
            break;
        }
    }
    return outcomes;
}

base::Result<std::vector<Event>> ClusteredEventLog::read(const ConversationId& conversation,
                                                         std::uint64_t after, std::size_t limit) {
    return in_its_cluster(moving_bucket_of(conversation),
                          [&](PostgresEventLog& log) { return log.read(conversation, after, limit); });
}

base::Result<TakenIn> ClusteredEventLog::read_after(Position position, std::size_t limit) {
    const auto home = log_of(0);
    if (!home) return home.error();
    if (clusters_.size() == 1) return (*home)->read_after(position, limit);
    return base::Problem("the log", "is in several databases, each of which is followed by itself");
}

base::Result<Position> ClusteredEventLog::newest() {
    const auto home = log_of(0);
    if (!home) return home.error();
    if (clusters_.size() == 1) return (*home)->newest();
    return base::Problem("the log", "is in several databases, each of which is followed by itself");
}

base::Result<std::size_t> ClusteredEventLog::take_over_some(const std::vector<Event>& events) {
    return in_its_cluster(moving_bucket_of(events.front().conversation),
                          [&](PostgresEventLog& log) { return log.take_over(events); });
}

base::Result<std::size_t> ClusteredEventLog::take_over(const std::vector<Event>& events) {
    if (clusters_.size() == 1 && !events.empty()) return take_over_some(events);
    std::map<std::uint16_t, std::vector<Event>> shares;
    for (const Event& event : events) shares[moving_bucket_of(event.conversation)].push_back(event);
    std::size_t written = 0;
    for (const auto& [bucket, share] : shares) {
        const auto some = take_over_some(share);
        if (!some) return some.error();
        written += *some;
    }
    return written;
}

// Where a bucket is being moved, another database has a part of it, or all.
std::optional<base::Problem> ClusteredEventLog::forget_copies(
    const std::vector<ConversationId>& conversations) {
    const auto home = log_of(0);
    if (!home) return home.error();
    const auto copies = (*home)->copies(conversations);
    if (!copies) return copies.error();
    std::map<std::string, std::vector<ConversationId>> there;
    for (const auto& [id, cluster] : *copies) there[cluster].push_back(id);
    for (std::size_t i = 0; i < clusters_.size(); ++i) {
        const auto found = there.find(clusters_[i].cluster);
        if (found == there.end()) continue;
        const auto log = log_of(i);
        if (!log) return log.error();
        if (auto problem = (*log)->forget_copies(found->second)) return problem;
    }
    return std::nullopt;
}

// In one database, whichever that is by now.
std::optional<base::Problem> ClusteredEventLog::forget_some(const std::vector<ConversationId>& conversations,
                                                            Forgotten& forgotten) {
    auto some = in_its_cluster(moving_bucket_of(conversations.front()),
                               [&](PostgresEventLog& log) { return log.forget(conversations); });
    if (!some) return some.error();
    forgotten.events += some->events;
    std::move(some->learned.begin(), some->learned.end(), std::back_inserter(forgotten.learned));
    return std::nullopt;
}

// Many at once where nothing is moved meanwhile, else bucket by bucket.
std::optional<base::Problem> ClusteredEventLog::forget_in(std::size_t cluster,
                                                          const std::vector<ConversationId>& conversations,
                                                          Forgotten& forgotten) {
    const auto log = log_of(cluster);
    if (!log) return log.error();
    for (std::size_t at = 0; at < conversations.size(); at += PostgresEventLog::forgotten_at_once) {
        const auto first = conversations.begin() + static_cast<std::ptrdiff_t>(at);
        const std::size_t count = std::min(PostgresEventLog::forgotten_at_once, conversations.size() - at);
        const std::vector<ConversationId> some(first, first + static_cast<std::ptrdiff_t>(count));
        auto gone = (*log)->forget(some);
        if (gone) {
            forgotten.events += gone->events;
            std::move(gone->learned.begin(), gone->learned.end(), std::back_inserter(forgotten.learned));
            continue;
        }
        if (!(*log)->was_elsewhere()) return gone.error();
        std::map<std::uint16_t, std::vector<ConversationId>> shares;
        for (const ConversationId& each : some) shares[moving_bucket_of(each)].push_back(each);
        for (const auto& [bucket, share] : shares) {
            if (auto problem = forget_some(share, forgotten)) return problem;
        }
    }
    return std::nullopt;
}

base::Result<Forgotten> ClusteredEventLog::forget(const std::vector<ConversationId>& conversations) {
    const auto home = log_of(0);
    if (!home) return home.error();
    if (clusters_.size() == 1 || conversations.empty()) return (*home)->forget(conversations);
    const BucketMap map = known_->now();
    Forgotten forgotten{.events = 0, .learned = {}, .wiped = true};
    std::map<std::size_t, std::vector<ConversationId>> shares;
    for (const ConversationId& each : conversations) shares[map[moving_bucket_of(each)]].push_back(each);
    for (const auto& [cluster, share] : shares) {
        if (auto problem = forget_in(cluster, share, forgotten)) return *problem;
    }
    if (auto problem = forget_copies(conversations)) return *problem;
    return forgotten;
}

}  // namespace storage
