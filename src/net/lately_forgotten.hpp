#pragma once

#include "base/id.hpp"
#include "base/moment.hpp"

#include <chrono>
#include <deque>
#include <utility>
#include <vector>

namespace net {

// Which conversations this node forgot within the last hour, for nodes that were out of hearing.
class LatelyForgotten {
public:
    static constexpr std::size_t most = 10'000;  // one more, and the oldest is no longer remembered
    static constexpr std::chrono::minutes counts_for{60};

    void add(base::Moment now, const std::vector<base::ConversationId>& ids) {
        for (const base::ConversationId& id : ids) forgotten_.emplace_back(now, id);
        while (forgotten_.size() > most) forgotten_.pop_front();
    }
    void let_go(base::Moment now) {
        while (!forgotten_.empty() && forgotten_.front().first + counts_for < now) forgotten_.pop_front();
    }
    // The oldest first.
    std::vector<base::ConversationId> all() const {
        std::vector<base::ConversationId> ids;
        ids.reserve(forgotten_.size());
        for (const auto& [when, id] : forgotten_) ids.push_back(id);
        return ids;
    }

private:
    std::deque<std::pair<base::Moment, base::ConversationId>> forgotten_;
};

}  // namespace net
