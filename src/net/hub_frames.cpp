#include "net/hub_desk.hpp"
#include "net/hub_practice.hpp"

// Who gets what.
namespace net {

namespace {
constexpr std::chrono::seconds storage_pause{2};  // before what could not be stored or read is tried again
}

void Hub::catch_up(Member& member) {
    while (member.outbox_.has_room()) {
        if (!member.catch_up_) {
            if (member.stale_lines_.empty()) return;
            send_line(member, member.stale_lines_.extract(member.stale_lines_.begin()).value());
            continue;
        }
        auto& place = *member.catch_up_;
        if (is_practice(place.conversation)) {
            if (practice_->catch_up(member, place)) continue;
            member.catch_up_.reset();
            member.outbox_.nudge();
            continue;
        }
        const Role role = member.person_.role;
        const Room& room = find(place.conversation)->room;
        if (const auto* kept = room.kept_after(place.after)) {
            member.outbox_.put(kept->message);
            if (kept->reading && is_staff(role)) member.outbox_.put(kept->reading);
            place.after = kept->seq;
            continue;
        }
        const auto& promises = room.state().promises;
        if (is_staff(role) && place.promise < promises.size()) {
            const assist::Promise& promise = promises[place.promise++];
            if (promise.state == assist::PromiseState::open)
                member.outbox_.put(promise_frame(place.conversation, promise));
            continue;
        }
        if (room.is_closed()) {
            member.outbox_.put(room.closed());
            if (is_staff(role)) member.outbox_.put(room.debrief());
        } else if (role == Role::agent && room.waiting_advice()) {
            member.outbox_.put(room.waiting_advice());
        }
        member.catch_up_.reset();
        member.outbox_.nudge();
    }
}

void Hub::send(const Desk& desk, const base::ConversationId& id, Audience audience, const Frame& frame,
               const Member* except) const {
    if (!frame) return;
    for (Member* member : desk.members) {
        const Role role = member->person_.role;
        if (audience == Audience::staff && !is_staff(role)) continue;
        if (audience == Audience::agents && role != Role::agent) continue;
        const bool catching_up = member->catch_up_ && member->catch_up_->conversation == id;
        if (member != except && !catching_up) member->outbox_.put(frame);
    }
}

void Hub::send_line(Member& member, const base::ConversationId& id) {
    if (const auto line = queue_.find(id); line != queue_.end()) {
        member.outbox_.put(conversation_frame(id, line->second));
    } else if (const Desk* desk = find(id)) {
        member.outbox_.put(conversation_frame(id, desk->room.line()));
    }
}

void Hub::refuse(Member& member, const Ref& ref, ErrorCode code, std::string words) const {
    refuse(member, Refusal(code, std::move(words), ref));
}

void Hub::refuse(Member& member, const Refusal& refusal) const {
    parts_.metrics->refused(refusal.code);
    member.outbox_.put(error_frame(refusal));
}

// The disk is full, say, or too much waits for it: in a moment it may be otherwise.
void Hub::refuse_for_now(Member& member, const Ref& ref, std::string words) const {
    Refusal refusal(ErrorCode::unavailable, std::move(words), ref);
    refusal.retry_after = storage_pause;
    refuse(member, refusal);
}

Hub::Desk* Hub::desk_of(Member& member, const Ref& ref, const base::ConversationId& id) {
    Desk* desk = find(id);
    if (desk && desk->has(member)) return desk;
    refuse(member, ref, ErrorCode::not_joined, "join the conversation first");
    return nullptr;
}

}  // namespace net
