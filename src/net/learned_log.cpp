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

// Said here or brought in from elsewhere, in the order in which that was: the last word counts.
std::optional<base::Problem> add_verdicts(storage::EventLog& log, assist::Learning& learning) {
    std::uint64_t after = 0;
    for (;;) {
        const auto page = log.read(learning_conversation, after, page_events);
        if (!page) return page.error();
        for (const storage::Event& event : *page) {
            if (const auto verdict = verdict_in(event)) learning.judge(verdict->first, verdict->second);
            learning.judge(verdicts_in(event));
        }
        if (page->size() < page_events) return std::nullopt;
        after = page->back().seq;
    }
}

}  // namespace

base::Result<assist::Learning> read_learning(storage::EventLog& log, const OpenPromise& open) {
    assist::Learning learning;
    if (auto problem = add_tallies(log, open, learning)) return *problem;
    if (auto problem = add_verdicts(log, learning)) return *problem;
    return learning;
}

}  // namespace net
