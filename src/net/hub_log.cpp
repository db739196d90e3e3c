#include "assist/same_words.hpp"
#include "net/hub_desk.hpp"
#include "net/refusal_words.hpp"
#include "net/stored_events.hpp"

#include <exception>

// What goes to the log first: messages, feedback and the end of a conversation.
namespace net {

namespace {

constexpr const char* no_such_promise = "no promise has this id";

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
    Desk* desk = desk_of(member, ref, message.conversation);
    if (!desk) return;
    const auto speaker = speaker_of(member.person_, message);
    if (!speaker) {
        refuse(member, ref, speaker.error().code, speaker.error().message);
        return;
    }
    const Discretion& discretion = discretion_in(*desk);
    Live live{.event = message_event(message, *speaker, now_in(*desk), ref, discretion),
              .text = message.text,
              .name = speaker->name,
              .writer = speaker->role,
              .zone = message.zone.value_or("")};
    // A repeated message is answered as before, even after the conversation's end.
    if (const auto* known = ref ? desk->room.find(*ref) : nullptr) {
        answer_duplicate(member, ref, *desk, live.event, known->seq);
        return;
    }
    if (desk->room.is_closed() || desk->closing || desk->forgetting) {
        refuse(member, ref, ErrorCode::closed, "the conversation has ended");
        return;
    }
    store(member, ref, std::move(live));
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
    Desk* desk = desk_of(member, ref, place->conversation);
    if (!desk) return;
    if (!desk->room.has_suggestion(place->seq)) {
        refuse(member, ref, ErrorCode::unknown_suggestion, "this suggestion was never made");
        return;
    }
    const assist::Suggested* reply = desk->room.suggested(place->seq, feedback.reply.value_or(""));
    const double distance =
        reply != nullptr && feedback.text ? assist::word_distance(reply->text, *feedback.text) : 0;
    store(member, ref,
          {.event = feedback_event({*place, feedback, distance}, member.person_, now_in(*desk),
                                   discretion_in(*desk))});
}

void Hub::carry_out(Member& member, const Ref& ref, const PromiseMark& mark) {
    if (!is_staff(member.person_.role)) {
        refuse(member, ref, ErrorCode::not_allowed, "only agents and supervisors keep the list of promises");
        return;
    }
    const auto place = place_of_promise(mark.promise);
    if (!place) return refuse(member, ref, ErrorCode::unknown_promise, no_such_promise);
    const Desk* desk = desk_of(member, ref, place->conversation);
    if (!desk) return;
    const auto& promises = desk->room.state().promises;
    const auto is_it = [&wanted = place->promise](const assist::Promise& each) { return each.id == wanted; };
    if (std::none_of(promises.begin(), promises.end(), is_it))
        return refuse(member, ref, ErrorCode::unknown_promise, no_such_promise);
    store(member, ref,
          {.event = promise_event(place->conversation, {.promise = place->promise, .state = mark.state},
                                  member.person_, now_in(*desk))});
}

void Hub::carry_out(Member& member, const Ref& ref, const Close& close) {
    Desk* desk = desk_of(member, ref, close.conversation);
    if (!desk) return;
    // Closing twice is one closing: the log knows its id and gives the first one's number.
    desk->closing = true;
    store(member, ref,
          {.event = closed_event(close.conversation, member.person_, now_in(*desk), discretion_in(*desk)),
           .name = member.person_.name});
}

void Hub::store(Member& member, const Ref& ref, Live live) {
    Desk& desk = *find(live.event.conversation);
    const bool closes = live.event.kind == "closed";
    if (!append(member.number_, ref, std::move(live))) {
        if (closes) desk.closing = false;
        refuse_for_now(member, ref, cannot_acknowledge);
        return;
    }
    ++member.unacknowledged_;
}

// False when too much waits for the log already.
bool Hub::append(std::uint64_t number, const Ref& ref, Live live) {
    Desk& desk = *find(live.event.conversation);
    const base::Moment at = live.event.at;
    sign(live.event);
    storage::Event event = live.event;
    const std::string id = name_in_log(event);
    bool expected = false;
    if (is_shared()) expected = desk.mine.try_emplace(id, Desk::Mine{event, words_of(live)}).second;
    auto done = [this, number, ref, live = std::move(live)](const base::Result<storage::Appended>& outcome) {
        stored(number, ref, live, outcome);
    };
    if (!parts_.log.append(std::move(event), std::move(done))) {
        if (expected) desk.mine.erase(id);
        return false;
    }
    desk.latest = std::max(desk.latest, at);
    hold(desk);
    return true;
}

// By the calendar's clock, but never before what has happened in the conversation already: the clock may have
// been set back, and people read events in their order.
base::Moment Hub::now_in(const Desk& desk) const { return std::max(parts_.clock(), desk.latest); }

// Told once and not for every event: on a full disk the server's own log would take what room is left.
void Hub::note_storing(const base::ConversationId& id, const base::Result<storage::Appended>& outcome) {
    const std::size_t writer = parts_.log.writer_of(id);
    const bool changes = outcome ? not_storing_.erase(writer) > 0 : not_storing_.insert(writer).second;
    if (!changes) return;
    if (outcome)
        parts_.remark({Level::info, "stores_again", "the log stores again"});
    else
        parts_.remark({Level::error, "not_stored",
                       "not stored: " + to_string(outcome.error()) +
                           "; nothing is acknowledged until that is over, everything else goes on"});
}

void Hub::stored(std::uint64_t number, const Ref& ref, Live live,
                 const base::Result<storage::Appended>& outcome) {
    const auto found = members_.find(number);
    Member* sender = found == members_.end() ? nullptr : found->second;
    if (sender) {
        --sender->unacknowledged_;
        sender->outbox_.nudge();
    }
    storage::Event& event = live.event;
    Desk& desk = *find(event.conversation);  // kept while something is pending
    --desk.pending;
    note_storing(event.conversation, outcome);
    try {
        if (!outcome) {
            if (event.kind == "closed") desk.closing = false;
            if (event.id) desk.mine.erase(name_in_log(event));
            if (sender) refuse_for_now(*sender, ref, cannot_acknowledge);
        } else if (outcome->duplicate) {
            if (outcome->seq <= desk.room.seq()) desk.mine.erase(name_in_log(event));
            if (sender) answer_duplicate(*sender, ref, desk, event, outcome->seq);
        } else {
            if (sender)
                sender->outbox_.put(
                    ack_frame(ref, {.conversation = event.conversation, .seq = outcome->seq}));
            if (live.writer)
                parts_.metrics->message_stored(*live.writer, std::chrono::steady_clock::now() - live.heard);
            event.seq = outcome->seq;
            const bool advises =
                is_shared() ? arrive(desk, event, Came::from_append) : fold(desk, event, words_of(live));
            if (advises) parts_.metrics->advised(std::chrono::steady_clock::now() - live.heard);
        }
    } catch (const std::exception& bug) {
        parts_.remark(
            {Level::error, "spread_bug", std::string("a stored event could not be spread: ") + bug.what()});
        if (sender) sender->outbox_.close(CloseReason::our_fault);
    }
    settle(event.conversation);
    if (!live.told) return;
    if (outcome)
        live.told(outcome->duplicate ? Arrival::known : Arrival::stored);
    else
        live.told(Arrival::unavailable);
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

Room::Own Hub::words_of(const Live& live) {
    return {.text = live.text, .name = live.name, .zone = &zone(live.zone)};
}

// True when agents got advice.
bool Hub::fold(Desk& desk, const storage::Event& event, const std::optional<Room::Own>& own) {
    const Discretion& discretion = discretion_in(desk);
    const assist::Knowledge known = knowledge();
    const Situation situation{
        .knowledge = known, .discretion = discretion, .zone = &zone(""), .now = now_of_folding()};
    bool advises = false;
    for (News& news : desk.room.follow(event, own, situation)) {
        advises = advises || news.advice != nullptr;
        spread(desk, event.conversation, std::move(news));
    }
    return advises;
}

void Hub::spread(Desk& desk, const base::ConversationId& id, News news) {
    send(desk, id, Audience::everyone, news.message);
    send(desk, id, Audience::staff, news.reading);
    send(desk, id, Audience::agents, news.advice);
    for (const Frame& promise : news.promises) send(desk, id, Audience::staff, promise);
    for (Member* member : desk.members) {
        if (news.agent_heat && member->person_ == news.writer) member->outbox_.put(news.agent_heat);
    }
    send(desk, id, Audience::everyone, news.closed);
    send(desk, id, Audience::staff, news.debrief);
    for (const assist::AlertKind kind : news.alerts) alert(id, kind, news.seq);
    for (const PromiseReminder& each : news.reminders) tell_reminder(desk, id, each);
    for (const assist::Promise& promise : news.new_promises) remind_of(id, promise);
    if (news.listen_until)
        settle_later(desk, id, *news.listen_until,
                     news.is_own ? std::chrono::milliseconds(0) : parts_.settings.waits.node_reading);
    if (news.moves_line) show_line(id, desk.room.line());
    learning_.add(desk.room.take_learned());
    insights_.put(desk.room.record());
    if (parts_.noticed && news.is_own)
        parts_.noticed(
            {.conversation = id, .news = news, .room = desk.room, .catalogue = parts_.matcher->catalogue()});
    for (storage::Event& event : news.keep) {
        if (news.is_own)
            keep(id, std::move(event));
        else
            owe(desk, std::move(event));
    }
    if (is_shared()) watch(desk, id);
}

void Hub::alert(const base::ConversationId& id, assist::AlertKind kind, std::uint64_t seq) const {
    const Frame frame = alert_frame(id, kind, seq);
    for (Member* member : staff_) {
        if (member->person_.role == Role::supervisor) member->outbox_.put(frame);
    }
}

// Off the way of the message: without it the message is read anew after a restart.
void Hub::keep(const base::ConversationId& id, storage::Event event) {
    Desk& desk = *find(id);
    if (desk.forgetting) return;
    desk.latest = std::max(desk.latest, event.at);
    const storage::Event kept = is_shared() ? event : storage::Event{};
    if (is_shared() && event.kind == "turn")
        desk.mine[name_in_log(event)] = {.event = event, .is_folded = true};
    auto done = [this, id, kept](const base::Result<storage::Appended>& outcome) {
        Desk& told = *find(id);
        --told.pending;
        note_storing(id, outcome);
        if (is_shared())
            kept_in_log(told, kept, outcome);
        else if (outcome)
            told.room.reach(outcome->seq);
        settle(id);
    };
    if (parts_.log.append_later(std::move(event), std::move(done)))
        hold(desk);
    else if (is_shared())
        owe(desk, kept);
}

// Where another node was quicker, the log brings what that one stored.
void Hub::kept_in_log(Desk& desk, storage::Event event, const base::Result<storage::Appended>& outcome) {
    if (!outcome) {
        const base::ConversationId id = event.conversation;
        owe(desk, std::move(event));
        return watch(desk, id);
    }
    if (outcome->duplicate) return;
    event.seq = outcome->seq;
    arrive(desk, event, Came::from_append);
}

}  // namespace net
