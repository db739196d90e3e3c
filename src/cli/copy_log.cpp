#include "cli/copy_log.hpp"

#include "cli/conversation_digest.hpp"

#include <iterator>
#include <utility>

namespace cli {

namespace {

using base::ConversationId;
using storage::Event;
using storage::EventLog;

constexpr std::size_t ids_at_once = 1'000, conversations_at_once = 64, events_at_once = 1'000;

base::Result<std::size_t> count_conversations(EventLog& log) {
    std::size_t count = 0;
    for (ConversationId after;;) {
        const auto ids = log.conversations(after, ids_at_once);
        if (!ids) return ids.error();
        count += ids->size();
        if (ids->size() < ids_at_once) return count;
        after = ids->back();
    }
}

// One log's conversations on their way into another one.
class Copy {
public:
    Copy(EventLog& from, EventLog& to, CopiedLog& copied) : from_(from), to_(to), copied_(copied) {}

    // Nothing when all is well, also where something is different.
    std::optional<base::Problem> bring(const std::vector<ConversationId>& ids);

private:
    struct Missing {
        ConversationId id;
        ConversationDigest digest;  // as it is to be
    };
    std::optional<base::Problem> compare(const std::vector<ConversationId>& ids);
    std::optional<base::Problem> copy(const ConversationId& id);
    std::optional<base::Problem> flush();

    EventLog& from_;
    EventLog& to_;
    CopiedLog& copied_;
    std::vector<Missing> missing_;
    std::vector<Event> waiting_;  // for one commit
};

std::optional<base::Problem> Copy::compare(const std::vector<ConversationId>& ids) {
    missing_.clear();
    for (const ConversationId& id : ids) {
        auto here = digest_of(from_, id);
        if (!here) return here.error();
        const auto there = digest_of(to_, id);
        if (!there) return there.error();
        ++copied_.conversations;
        copied_.events += here->events;
        if (*here == *there) continue;
        // A copy that was interrupted left its beginning; anything else is not ours to add to.
        const auto beginning = digest_of(from_, id, there->events);
        if (!beginning) return beginning.error();
        if (*beginning == *there)
            missing_.push_back({.id = id, .digest = std::move(*here)});
        else
            copied_.different.push_back(id);
    }
    return std::nullopt;
}

std::optional<base::Problem> Copy::flush() {
    const auto written = to_.take_over(waiting_);
    waiting_.clear();
    if (!written) return written.error();
    copied_.written += *written;
    return std::nullopt;
}

std::optional<base::Problem> Copy::copy(const ConversationId& id) {
    for (std::uint64_t after = 0;;) {
        auto events = from_.read(id, after, events_at_once);
        if (!events) return events.error();
        const bool more = events->size() == events_at_once;
        if (more) after = events->back().seq;
        std::move(events->begin(), events->end(), std::back_inserter(waiting_));
        if (waiting_.size() >= events_at_once) {
            if (auto problem = flush()) return problem;
        }
        if (!more) return std::nullopt;
    }
}

std::optional<base::Problem> Copy::bring(const std::vector<ConversationId>& ids) {
    if (auto problem = compare(ids)) return problem;
    for (const Missing& each : missing_) {
        if (auto problem = copy(each.id)) return problem;
    }
    if (auto problem = flush()) return problem;
    for (const Missing& each : missing_) {
        const auto there = digest_of(to_, each.id);
        if (!there) return there.error();
        if (*there != each.digest) copied_.different.push_back(each.id);
    }
    return std::nullopt;
}

}  // namespace

base::Result<CopiedLog> copy_log(EventLog& from, EventLog& to,
                                 const std::function<void(std::size_t, std::size_t)>& step) {
    const auto all = count_conversations(from);
    if (!all) return all.error();
    CopiedLog copied;
    Copy copy(from, to, copied);
    for (ConversationId after;;) {
        const auto ids = from.conversations(after, conversations_at_once);
        if (!ids) return ids.error();
        if (auto problem = copy.bring(*ids)) return *problem;
        step(copied.conversations, *all);
        if (ids->size() < conversations_at_once) break;
        after = ids->back();
    }
    const auto there = count_conversations(to);
    if (!there) return there.error();
    copied.others = *there - copied.conversations;
    return copied;
}

}  // namespace cli
