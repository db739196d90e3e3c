#include "net/hub_practice.hpp"
#include "net/stored_events.hpp"

#include <exception>

// Practice sessions come into memory and go out of it.
namespace net {

namespace {

constexpr std::size_t page_events = 1'000;  // of what is remembered, read at the start
// Of one session at a time: reading them again takes time, and live messages come between.
constexpr std::size_t session_page_events = 32;

constexpr const char* not_yours = "no practice session of yours has this name";

}  // namespace

bool Hub::Practice::Sitting::has(const Member& member) const {
    return std::find(members.begin(), members.end(), &member) != members.end();
}

bool Hub::Practice::Sitting::is_played() const {
    return std::any_of(members.begin(), members.end(),
                       [](const Member* member) { return member->person_.role == Role::trainee; });
}

Participants Hub::Practice::Sitting::participants() const {
    Participants people;
    for (const Member* member : members) {
        if (std::find(people.begin(), people.end(), member->person_) == people.end())
            people.push_back(member->person_);
    }
    return people;
}

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

// By the time, so that a name never comes twice, also after a restart.
base::ConversationId Hub::Practice::new_name() {
    last_name_ = std::max(last_name_ + 1, hub_.parts_.clock().time_since_epoch().count());
    return {std::string(practice_prefix) + std::to_string(last_name_)};
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
            hub_.parts_.remark("not read: " + to_string(page.error()));
            objection = Refusal(ErrorCode::unavailable, "the log cannot be read right now; try again");
        }
    } catch (const std::exception& bug) {
        hub_.parts_.remark(std::string("a practice session could not be read: ") + bug.what());
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
    sitting.room.emplace(sitting.id, setup, scenarios_, *scenario, knowledge());
    sitting.room->reach(event.seq);
    return std::nullopt;
}

// Everybody who waited for a session to be read is told what became of it.
void Hub::Practice::let_in(Sitting& sitting, const std::optional<Refusal>& objection) {
    std::optional<Refusal> refusal = objection;
    if (sitting.is_void || sitting.forgetting)
        refusal = Refusal(ErrorCode::closed, "this session is being forgotten");
    else if (!refusal && sitting.room->fault())
        refusal = Refusal(
            ErrorCode::closed,
            *sitting.room->fault() + (sitting.room->is_closed() ? "" : "; it has ended without a score"));
    if (refusal) sitting.is_void = true;
    if (refusal && refusal->code == ErrorCode::closed) end_lost(sitting);
    if (!refusal) sitting.clock.set(sitting.room->last_second());
    for (const Sitting::Waiting& waiting : std::exchange(sitting.waiting, {})) {
        const auto found = hub_.members_.find(waiting.writer.member);
        if (found == hub_.members_.end()) continue;
        Member& member = *found->second;
        member.loading_ = false;
        if (refusal)
            refuse(member, waiting.writer.ref, refusal->code, refusal->message);
        else
            admit(member, waiting.writer.ref, sitting, waiting.after);
        member.outbox_.nudge();
    }
    if (!refusal && !sitting.room->is_closed()) store_answers(sitting);
}

// A session that cannot be folded again is over. Nobody waits for that to be stored: without it the same is
// found again.
void Hub::Practice::end_lost(const Sitting& sitting) {
    if (sitting.forgetting || (sitting.room && sitting.room->is_closed())) return;
    const Person by{.role = Role::trainee, .name = sitting.room ? sitting.room->setup().trainee : ""};
    storage::Event event =
        closed_event(sitting.id, by, hub_.parts_.clock(), {.mode = hub_.store_text_, .names = {}});
    if (!hub_.parts_.log.append(std::move(event), {}))
        hub_.parts_.remark("the end of a practice session was not stored: too many wait for the log");
}

// A trainee comes back to what is theirs; a supervisor watches what is live and may be watched.
void Hub::Practice::admit(Member& member, const Ref& ref, Sitting& sitting, std::uint64_t after) {
    const PracticeSetup& setup = sitting.room->setup();
    if (member.person_.role == Role::trainee) {
        if (setup.trainee != member.person_.name)
            return refuse(member, ref, ErrorCode::not_allowed, not_yours);
    } else if (!setup.observe || !sitting.is_played() || sitting.room->is_closed()) {
        return refuse(member, ref, ErrorCode::not_allowed,
                      "no live session that may be watched has this name");
    }
    sit_down(member, ref, sitting, after);
}

void Hub::Practice::sit_down(Member& member, const Ref& ref, Sitting& sitting, std::uint64_t after) {
    const PracticeRoom& room = *sitting.room;
    if (sitting.idle) idle_.erase(*sitting.idle);
    sitting.idle.reset();
    const bool first = !sitting.has(member);
    if (first) {
        sitting.members.push_back(&member);
        member.joined_.push_back(sitting.id);
    }
    if (member.person_.role == Role::trainee) sitting.clock.start(hub_.parts_.clock());
    const Participants people = sitting.participants();
    member.outbox_.put(joined_frame(ref, sitting.id, room.seq(), people));
    for (Member* other : sitting.members) {
        if (first && other != &member) other->outbox_.put(presence_frame(sitting.id, people));
    }
    member.outbox_.put(room.opened());
    const std::uint64_t seen = after > room.seq() ? 0 : after;
    member.catch_up_ =
        Member::CatchUp{.conversation = sitting.id, .after = seen == 0 ? 0 : room.place_of(seen)};
    hub_.catch_up(member);
    if (sitting.pending == 0) arm(sitting);
}

bool Hub::Practice::catch_up(Member& member) const {
    auto& place = *member.catch_up_;
    const PracticeRoom& room = *find(place.conversation)->room;
    if (const auto* kept = room.kept_after(place.after)) {
        member.outbox_.put(kept->frame);
        place.after = kept->place;
        return true;
    }
    if (room.closed()) member.outbox_.put(room.closed());
    return false;
}

void Hub::Practice::stand_up(Member& member, const base::ConversationId& id) {
    std::erase(member.joined_, id);
    if (member.catch_up_ && member.catch_up_->conversation == id) member.catch_up_.reset();
    Sitting& sitting = *find(id);
    std::erase(sitting.members, &member);
    if (!sitting.is_played()) sitting.clock.stop(hub_.parts_.clock());
    const Frame frame = presence_frame(id, sitting.participants());
    for (Member* other : sitting.members) other->outbox_.put(frame);
    settle(id);
}

void Hub::Practice::settle(const base::ConversationId& id) {
    Sitting* sitting = find(id);
    if (sitting == nullptr || sitting->loading) return;
    while (sitting->pending == 0 && !sitting->jobs.empty()) {
        const bool gone = sitting->forgetting || sitting->is_void;
        const bool owes = !gone && !sitting->room->is_closed() && sitting->room->owes_answers();
        if (owes && !std::exchange(sitting->answers_failed, false)) {
            store_answers(*sitting);  // what the log could not take before
            if (sitting->pending > 0) return;
        }
        const Sitting::Job job = std::move(sitting->jobs.front());
        sitting->jobs.pop_front();
        Member* member = come_home(job.writer);
        if (member == nullptr) continue;
        if (gone)
            refuse(*member, job.writer.ref, ErrorCode::closed, "this session is being forgotten");
        else if (owes)
            refuse(*member, job.writer.ref, ErrorCode::unavailable,
                   "the log cannot store right now; nothing was acknowledged, try again");
        else
            job.work(*sitting, *member, job.writer.ref);
        sitting->answers_failed = false;
    }
    if (sitting->pending > 0) return;
    if (sitting->is_void || (sitting->members.empty() && sitting->room->is_closed())) {
        if (sitting->idle) idle_.erase(*sitting->idle);
        sittings_.erase(id);
        return;
    }
    arm(*sitting);
    if (sitting->members.empty() && !sitting->idle && !sitting->forgetting)
        sitting->idle = idle_.insert(idle_.end(), id);
}

void Hub::Practice::hold(const base::ConversationId& id, bool forgetting) {
    Sitting* sitting = find(id);
    if (sitting == nullptr) return;
    sitting->forgetting = forgetting;
    if (sitting->idle) idle_.erase(*sitting->idle);
    sitting->idle.reset();
}

void Hub::Practice::forgotten(const base::ConversationId& id) {
    records_.forget(id);
    Sitting* sitting = find(id);
    if (sitting == nullptr) return;
    const Frame frame = forgotten_frame(id);
    for (Member* member : std::exchange(sitting->members, {})) {
        member->outbox_.put(frame);
        std::erase(member->joined_, id);
        if (member->catch_up_ && member->catch_up_->conversation == id) member->catch_up_.reset();
        member->outbox_.nudge();
    }
    sitting->is_void = true;
    settle(id);
}

}  // namespace net
