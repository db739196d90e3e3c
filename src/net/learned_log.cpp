#include "net/learned_log.hpp"

#include "net/stored_events.hpp"
#include "net/turn_events.hpp"

namespace net {

namespace {

constexpr std::size_t page_events = 1'000;  // read from the log at a time

std::optional<base::Problem> add_tallies(storage::EventLog& log, const OpenPromise& open,
                                         assist::Learning& learning) {
    std::optional<storage::EventPlace> place;
    for (;;) {
        const auto page = log.read_kind("learned", place, page_events);
        if (!page) return page.error();
        for (const storage::Event& event : *page) {
            if (const auto tally = learned_in(event)) learning.add(*tally);
            for (const assist::Promise& promise : open_promises_in(event)) open(event.conversation, promise);
        }
        if (page->size() < page_events) return std::nullopt;
        place = storage::place_of(page->back());
    }
}

}  // namespace

// Said here or brought in from elsewhere: the last word counts.
void tell_verdicts(const storage::Event& event, const ToldVerdict& told) {
    if (const auto verdict = verdict_in(event))
        told(verdict->first, {event.at, judge_in(event), verdict->second}, event.seq);
    for (const auto& [reply, verdict] : verdicts_in(event)) told(reply, {event.at, "", verdict}, event.seq);
}

base::Result<std::uint64_t> read_verdicts(storage::EventLog& log, const ToldVerdict& told) {
    std::uint64_t after = 0;
    for (;;) {
        const auto page = log.read(learning_conversation, after, page_events);
        if (!page) return page.error();
        for (const storage::Event& event : *page) tell_verdicts(event, told);
        if (!page->empty()) after = page->back().seq;
        if (page->size() < page_events) return after;
    }
}

base::Result<assist::Learning> read_learning(storage::EventLog& log, const OpenPromise& open) {
    assist::Learning learning;
    if (auto problem = add_tallies(log, open, learning)) return *problem;
    const auto judge = [&](const std::string& reply, const PastVerdict& past, std::uint64_t) {
        learning.judge(reply, past.verdict);
    };
    const auto newest = read_verdicts(log, judge);
    if (!newest) return newest.error();
    return learning;
}

}  // namespace net
