#include "net/hub_practice.hpp"
#include "net/refusal_words.hpp"

#include <algorithm>

// Who is in a practice session, what waits in it, and when it is let go.
namespace net {

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

// A trainee comes back to what is theirs; a supervisor watches what is live and may be watched.
void Hub::Practice::admit(Member& member, const Ref& ref, Sitting& sitting, std::uint64_t after) {
    const PracticeSetup& setup = sitting.room->setup();
    if (member.person_.role == Role::trainee) {
        const bool has_begun = sitting.room->seq() > 0;  // until it is on disk it may yet come to nothing
        if (setup.trainee != member.person_.name || !has_begun)
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

bool Hub::Practice::catch_up(Member& member, Member::CatchUp& place) const {
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
    Sitting* sitting = find(id);
    if (sitting == nullptr) return;
    std::erase(sitting->members, &member);
    if (!sitting->is_played()) sitting->clock.stop(hub_.parts_.clock());
    const Frame frame = presence_frame(id, sitting->participants());
    for (Member* other : sitting->members) other->outbox_.put(frame);
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
