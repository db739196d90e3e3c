#include "net/hub_desk.hpp"
#include "net/stored_events.hpp"

#include <exception>

// What goes to the log first: messages, feedback and the end of a conversation.
namespace net {

namespace {

constexpr const char* cannot_store = "the log cannot store right now; nothing was acknowledged, try again";

// Whom a message is from, or why this client may not send it.
boost::system::result<Person, Refusal> speaker_of(const Person& sender, const Message& message) {
    if (sender.role != Role::integration) {
        if (message.from) return Refusal(ErrorCode::not_allowed, "only integrations speak for others");
        return sender;
    }
    if (!message.from)
        return Refusal(ErrorCode::bad_frame,
                       "\"from\" is missing; an integration says whose words these are");
    if (message.from->role != Role::customer && message.from->role != Role::agent) {
        return Refusal(ErrorCode::bad_frame, "\"from\" must be a customer or an agent");
    }
    return *message.from;
}

}  // namespace

void Hub::carry_out(Member& member, const Ref& ref, const Message& message) {
    const Desk* desk = desk_of(member, ref, message.conversation);
    if (!desk) return;
    const auto speaker = speaker_of(member.person_, message);
    if (!speaker) {
        refuse(member, ref, speaker.error().code, speaker.error().message);
        return;
    }
    storage::Event event = message_event(message, *speaker, parts_.clock(), ref);
    // A repeated message is answered as before, even after the conversation's end.
    if (const auto* known = ref ? desk->room.find(*ref) : nullptr) {
        answer_duplicate(member, ref, *desk, event, known->seq);
        return;
    }
    if (desk->room.is_closed() || desk->closing) {
        refuse(member, ref, ErrorCode::closed, "the conversation has ended");
        return;
    }
    store(member, ref, std::move(event));
}

void Hub::carry_out(Member& member, const Ref& ref, const Feedback& feedback) {
    if (member.person_.role != Role::agent) {
        refuse(member, ref, ErrorCode::not_allowed, "only agents answer suggestions");
        return;
    }
    const auto place = place_of_suggestion(feedback.suggestion);
    if (!place) {
        refuse(member, ref, ErrorCode::unknown_suggestion, "no suggestion has this id");
        return;
    }
    const Desk* desk = desk_of(member, ref, place->conversation);
    if (!desk) return;
    if (!desk->room.has_suggestion(place->seq)) {
        refuse(member, ref, ErrorCode::unknown_suggestion, "this suggestion was never made");
        return;
    }
    store(member, ref, feedback_event(*place, feedback, member.person_, parts_.clock()));
}

void Hub::carry_out(Member& member, const Ref& ref, const Close& close) {
    Desk* desk = desk_of(member, ref, close.conversation);
    if (!desk) return;
    // Closing twice is one closing: the log knows its id and gives the first one's number.
    desk->closing = true;
    store(member, ref, closed_event(close.conversation, member.person_, parts_.clock()));
}

void Hub::store(Member& member, const Ref& ref, storage::Event event) {
    Desk& desk = *find(event.conversation);
    const auto number = member.number_;
    const bool closes = event.kind == "closed";
    auto done = [this, number, ref, event](const base::Result<storage::Appended>& outcome) {
        stored(number, ref, event, outcome);
    };
    if (!parts_.log.append(std::move(event), std::move(done))) {
        if (closes) desk.closing = false;
        refuse(member, ref, ErrorCode::unavailable, cannot_store);
        return;
    }
    ++desk.pending;
    ++member.unacknowledged_;
}

void Hub::stored(std::uint64_t number, const Ref& ref, storage::Event event,
                 const base::Result<storage::Appended>& outcome) {
    const auto found = members_.find(number);
    Member* sender = found == members_.end() ? nullptr : found->second;
    if (sender) {
        --sender->unacknowledged_;
        sender->outbox_.nudge();
    }
    Desk& desk = *find(event.conversation);  // kept while something is pending
    --desk.pending;
    try {
        if (!outcome) {
            if (event.kind == "closed") desk.closing = false;
            parts_.remark("not stored: " + to_string(outcome.error()));
            if (sender) refuse(*sender, ref, ErrorCode::unavailable, cannot_store);
        } else if (outcome->duplicate) {
            if (sender) answer_duplicate(*sender, ref, desk, event, outcome->seq);
        } else {
            if (sender)
                sender->outbox_.put(
                    ack_frame(ref, {.conversation = event.conversation, .seq = outcome->seq}));
            event.seq = outcome->seq;
            spread(desk, event.conversation, desk.room.hear(event, *parts_.matcher), event.seq);
        }
    } catch (const std::exception& bug) {
        parts_.remark(std::string("a stored event could not be spread: ") + bug.what());
        if (sender) sender->outbox_.close(CloseReason::our_fault);
    }
    settle(event.conversation);
}

void Hub::answer_duplicate(Member& member, const Ref& ref, const Desk& desk, const storage::Event& event,
                           std::uint64_t seq) {
    const auto said = message_in(event);
    const auto* known = event.id ? desk.room.find(event.id->value) : nullptr;
    if (said && known && known->digest != digest_of(said->from.role, said->text)) {
        refuse(member, ref, ErrorCode::id_reused,
               "another message of this conversation has this id; choose a new one");
        return;
    }
    member.outbox_.put(ack_frame(ref, {.conversation = event.conversation, .seq = seq}));
}

void Hub::spread(Desk& desk, const base::ConversationId& id, const News& news, std::uint64_t seq) {
    send(desk, id, Audience::everyone, news.message);
    send(desk, id, Audience::staff, news.reading);
    send(desk, id, Audience::agents, news.advice);
    send(desk, id, Audience::everyone, news.closed);
    for (const AlertKind kind : news.alerts) {
        const Frame alert = alert_frame(id, kind, seq);
        for (Member* member : staff_) {
            if (member->person_.role == Role::supervisor) member->outbox_.put(alert);
        }
    }
    if (news.message || news.closed) show_line(id, desk.room.line());
    if (!news.suggestion) return;
    // Off the way of the message: what was suggested is kept for learning, and its loss would harm nobody.
    auto kept = suggestion_event(id, parts_.clock(), seq, *news.suggestion);
    auto done = [this, kept](const base::Result<storage::Appended>& outcome) {
        Desk& told = *find(kept.conversation);
        --told.pending;
        if (outcome) {
            storage::Event event = kept;
            event.seq = outcome->seq;
            told.room.hear(event, *parts_.matcher);
        } else {
            parts_.remark("a suggestion was not stored: " + to_string(outcome.error()));
        }
        settle(kept.conversation);
    };
    if (parts_.log.append(kept, std::move(done))) ++desk.pending;
}

}  // namespace net
