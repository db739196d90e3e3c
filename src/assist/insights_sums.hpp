#pragma once

#include "assist/insights.hpp"

namespace assist {

// What a record adds to each group that it belongs to. Worked out once, added to several sums.
struct Contribution {
    // Of one agent's work, or of everybody's where `agent` says nothing.
    Contribution(const ConversationRecord& record, std::optional<std::uint32_t> agent, base::Moment now);

    Core core;                                                 // without quantiles; `anger` is this one's own
    std::optional<std::int64_t> time_to_calm, first_response;  // milliseconds
};

class CoreSum {
public:
    void add(const Contribution& more);
    std::size_t conversations() const { return sum_.conversations; }
    Core core() &&;

private:
    Core sum_;
    Core::Anger anger_;
    std::vector<std::int64_t> times_to_calm_, first_responses_;
};

}  // namespace assist
