#include "net/hub_practice.hpp"
#include "net/refusal_words.hpp"
#include "net/stored_events.hpp"

#include <exception>

// Practice sessions come into memory and go out of it.
namespace net {

namespace {

constexpr std::size_t page_events = 1'000;  // of what is remembered, read at the start
// Of one session at a time: reading them again takes time, and live messages come between.
constexpr std::size_t session_page_events = 8;

}  // namespace

std::optional<base::Problem> Hub::Practice::restore(storage::EventLog& log) {
    std::optional<storage::EventPlace> place;
    for (;;) {
        const auto page = log.read_kind("practised", place, page_events);
        if (!page) return page.error();
        for (const storage::Event& event : *page) records_.take(event);
        if (page->size() < page_events) break;
        place = storage::place_of(page->back());
    }
    std::uint64_t after = 0;
    for (;;) {
        const auto page = log.read(practice_conversation, after, page_events);
        if (!page) return page.error();
        for (const storage::Event& event : *page) records_.take(event);
        if (page->size() < page_events) return std::nullopt;
        after = page->back().seq;
    }
}

Hub::Practice::Sitting* Hub::Practice::find(const base::ConversationId& id) const {
    const auto found = sittings_.find(id);
    return found == sittings_.end() ? nullptr : found->second.get();
}

// For one more in memory; false when all that are there are being played.
bool Hub::Practice::make_room() {
    while (sittings_.size() >= hub_.parts_.settings.limits.practice_sessions) {
        if (idle_.empty()) return false;
        sittings_.erase(idle_.front());
        idle_.pop_front();
    }
    return true;
}

// By the time, so that a name never comes twice, also after a restart; and by the node.
base::ConversationId Hub::Practice::new_name() {
    last_name_ = std::max(last_name_ + 1, hub_.parts_.clock().time_since_epoch().count());
    const std::string& node = hub_.parts_.node;
    return {std::string(practice_prefix) + std::to_string(last_name_) + (node.empty() ? "" : "-" + node)};
}

void Hub::Practice::load(const base::ConversationId& id, std::uint64_t after) {
    find(id)->loading = true;
    auto found = [this, id](const base::Result<std::vector<storage::Event>>& page) { loaded(id, page); };
    if (!hub_.parts_.log.read(id, after, session_page_events, std::move(found)))
        loaded(id, base::Problem("log", "too many wait for it"));
}

void Hub::Practice::loaded(const base::ConversationId& id,
                           const base::Result<std::vector<storage::Event>>& page) {
    Sitting& sitting = *find(id);
    std::optional<Refusal> objection;
    try {
        if (page) {
            objection = recall(sitting, *page);
            if (!objection && page->size() == session_page_events) return load(id, page->back().seq);
            if (!objection && !sitting.room) objection = Refusal(ErrorCode::not_allowed, not_yours);
        } else {
            hub_.parts_.remark({Level::error, "not_read", "not read: " + to_string(page.error())});
            objection = Refusal(ErrorCode::unavailable, "the log cannot be read right now; try again");
        }
    } catch (const std::exception& bug) {
        hub_.parts_.remark({Level::error, "practice_bug",
                            std::string("a practice session could not be read: ") + bug.what()});
        objection = Refusal(ErrorCode::unavailable, "this session cannot be read; start another");
    }
    sitting.loading = false;
    let_in(sitting, objection);
    settle(id);
}

// The first event says what it is about, and all others are folded as they were when they came.
std::optional<Refusal> Hub::Practice::recall(Sitting& sitting, const std::vector<storage::Event>& events) {
    for (const storage::Event& event : events) {
        if (sitting.is_void || sitting.forgetting) break;
        if (!sitting.room) {
            const auto setup = setup_in(event);
            if (!setup) return Refusal(ErrorCode::not_allowed, not_yours);
            if (auto objection = begin(sitting, event, *setup)) return objection;
            continue;
        }
        sitting.room->hear(event, knowledge());
    }
    return std::nullopt;
}

std::optional<Refusal> Hub::Practice::begin(Sitting& sitting, const storage::Event& event,
                                            const PracticeSetup& setup) {
    sitting.owner = setup.trainee;
    // Nobody learns of a session that is not theirs, not even that it is there.
    const auto is_theirs = [&](const Sitting::Waiting& waiting) {
        const auto member = hub_.members_.find(waiting.writer.member);
        return member != hub_.members_.end() && member->second->person_.name == setup.trainee;
    };
    if (std::none_of(sitting.waiting.begin(), sitting.waiting.end(), is_theirs))
        return Refusal(ErrorCode::not_allowed, not_yours);
    const practice::Scenario* scenario = scenarios_->find(setup.scenario);
    if (scenario == nullptr || !scenario->speaks(setup.language)) {
        return Refusal(ErrorCode::closed, "the scenario of this session is no longer there, so it is over");
    }
    sitting.room = std::make_unique<PracticeRoom>(sitting.id, setup, scenarios_, *scenario, knowledge());
    sitting.room->begin(event.seq, event.at);
    return std::nullopt;
}

// What became of a session is for its trainee to know; to others it is as if there were none.
Refusal Hub::Practice::refusal_for(const Member& member, const Sitting& sitting, const Refusal& refusal) {
    const bool is_foreign =
        sitting.owner ? *sitting.owner != member.person_.name : refusal.code == ErrorCode::closed;
    return is_foreign ? Refusal(ErrorCode::not_allowed, not_yours) : refusal;
}

// Everybody who waited for a session to be read is told what became of it.
void Hub::Practice::let_in(Sitting& sitting, const std::optional<Refusal>& objection) {
    std::optional<Refusal> refusal = objection;
    const bool gone = sitting.is_void || sitting.forgetting;
    if (gone) {
        refusal = Refusal(ErrorCode::closed, "this session is being forgotten");
    } else if (!refusal) {
        if (const auto& fault = sitting.room->fault())
            refusal = Refusal(ErrorCode::closed,
                              *fault + (sitting.room->is_closed() ? "" : "; it has ended without a score"));
    }
    if (refusal) sitting.is_void = true;
    if (refusal && refusal->code == ErrorCode::closed && !gone) end_lost(sitting);
    if (!refusal) {
        sitting.clock.set(sitting.room->last_second());
        if (!sitting.room->is_closed()) store_answers(sitting);
        close_swapped(sitting);
    }
    for (const Sitting::Waiting& waiting : std::exchange(sitting.waiting, {})) {
        const auto found = hub_.members_.find(waiting.writer.member);
        if (found == hub_.members_.end()) continue;
        Member& member = *found->second;
        member.loading_ = false;
        if (refusal) {
            const Refusal told = refusal_for(member, sitting, *refusal);
            refuse(member, waiting.writer.ref, told.code, told.message);
        } else {
            admit(member, waiting.writer.ref, sitting, waiting.after);
        }
        member.outbox_.nudge();
    }
}

// A session that cannot be folded again is over. Nobody waits for that to be stored: without it the same is
// found again.
void Hub::Practice::end_lost(const Sitting& sitting) {
    if (sitting.room && sitting.room->is_closed()) return;
    const Person by{.role = Role::trainee, .name = sitting.room ? sitting.room->setup().trainee : ""};
    storage::Event event = closed_event(sitting.id, by, hub_.parts_.clock(), Discretion(hub_.store_text_));
    if (!hub_.parts_.log.append(std::move(event), {}))
        hub_.parts_.remark({Level::error, "not_stored",
                            "the end of a practice session was not stored: too many wait for the log"});
}

}  // namespace net
