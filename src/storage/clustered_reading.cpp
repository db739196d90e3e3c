#include "storage/buckets.hpp"
#include "storage/clustered_event_log.hpp"

#include <algorithm>
#include <iterator>
#include <map>

// What is asked of all databases of a log at once. A database may hold copies of conversations that are on
// their way in or out: what counts is what the map says that it has.
namespace storage {

namespace {

using base::ConversationId;
using Begun = PostgresEventLog::Begun;

// One of the databases, among all that the map knows.
struct Database {
    const BucketMap& map;
    std::size_t number;
};

std::uint16_t its_bucket(const ConversationId& id) { return moving_bucket_of(id); }
std::uint16_t its_bucket(const Begun& begun) { return moving_bucket_of(begun.conversation); }
std::uint16_t its_bucket(const Event& event) { return moving_bucket_of(event.conversation); }

template <class Item>
void keep_own(std::vector<Item>& items, const Database& database) {
    std::erase_if(items, [&](const Item& each) { return database.map[its_bucket(each)] != database.number; });
}

// The first `limit` of what one database has, asked page by page behind the last of the page before.
template <class Item, class Page, class After>
std::optional<base::Problem> gather(std::vector<Item>& all, const Page& page, const After& after,
                                    std::size_t limit, const Database& database) {
    std::size_t own = 0;
    auto from = after(static_cast<const Item*>(nullptr));
    while (own < limit) {
        auto found = page(from);
        if (!found) return found.error();
        const bool more = found->size() == limit;
        if (more) from = after(&found->back());
        keep_own(*found, database);
        own += found->size();
        std::move(found->begin(), found->end(), std::back_inserter(all));
        if (!more) break;
    }
    return std::nullopt;
}

std::vector<ConversationId> ids_of(std::vector<Begun>& begun, std::size_t limit) {
    std::sort(begun.begin(), begun.end());
    std::vector<ConversationId> ids;
    for (std::size_t i = 0; i < std::min(limit, begun.size()); ++i)
        ids.push_back(std::move(begun[i].conversation));
    return ids;
}

}  // namespace

base::Result<std::vector<ConversationId>> ClusteredEventLog::open_conversations() {
    if (auto problem = read_map()) return *problem;
    const BucketMap map = known_->now();
    std::vector<Begun> all;
    for (std::size_t i = 0; i < clusters_.size(); ++i) {
        const auto log = log_of(i);
        if (!log) return log.error();
        auto some = (*log)->begun_and_open();
        if (!some) return some.error();
        keep_own(*some, {.map = map, .number = i});
        std::move(some->begin(), some->end(), std::back_inserter(all));
    }
    return ids_of(all, all.size());
}

base::Result<std::vector<ConversationId>> ClusteredEventLog::expired(base::Moment before, std::size_t limit) {
    if (auto problem = read_map()) return *problem;
    const BucketMap map = known_->now();
    std::vector<Begun> all;
    bool answered = false;
    base::Problem away;
    for (std::size_t i = 0; i < clusters_.size(); ++i) {
        std::vector<std::uint16_t> buckets;
        for (std::uint16_t bucket = 0; bucket < bucket_count; ++bucket) {
            if (map[bucket] == i) buckets.push_back(bucket);
        }
        const auto log = log_of(i);
        auto some = log ? (*log)->begun_and_expired(before, limit, buckets) : log.error();
        if (!some) {
            away = some.error();
            continue;
        }
        answered = true;
        std::move(some->begin(), some->end(), std::back_inserter(all));
    }
    if (!answered) return away;
    return ids_of(all, limit);
}

base::Result<std::vector<ConversationId>> ClusteredEventLog::conversations(const ConversationId& after,
                                                                           std::size_t limit) {
    if (auto problem = read_map()) return *problem;
    const BucketMap map = known_->now();
    std::vector<ConversationId> all;
    for (std::size_t i = 0; i < clusters_.size(); ++i) {
        const auto log = log_of(i);
        if (!log) return log.error();
        const auto page = [&](const ConversationId& from) { return (*log)->conversations(from, limit); };
        const auto behind = [&](const ConversationId* last) { return last == nullptr ? after : *last; };
        if (auto problem = gather(all, page, behind, limit, {.map = map, .number = i})) return *problem;
    }
    std::sort(all.begin(), all.end());
    if (all.size() > limit) all.resize(limit);
    return all;
}

base::Result<std::vector<Event>> ClusteredEventLog::read_kind(std::string_view kind,
                                                              const std::optional<EventPlace>& after,
                                                              std::size_t limit) {
    if (auto problem = read_map()) return *problem;
    const BucketMap map = known_->now();
    std::vector<Event> all;
    for (std::size_t i = 0; i < clusters_.size(); ++i) {
        const auto log = log_of(i);
        if (!log) return log.error();
        const auto page = [&](const std::optional<EventPlace>& from) {
            return (*log)->read_kind(kind, from, limit);
        };
        const auto behind = [&](const Event* last) {
            return last == nullptr ? after : std::optional(place_of(*last));
        };
        if (auto problem = gather(all, page, behind, limit, {.map = map, .number = i})) return *problem;
    }
    std::sort(all.begin(), all.end(), [](const Event& one, const Event& other) {
        return std::tie(one.at, one.conversation, one.seq) <
               std::tie(other.at, other.conversation, other.seq);
    });
    if (all.size() > limit) all.resize(limit);
    return all;
}

}  // namespace storage
