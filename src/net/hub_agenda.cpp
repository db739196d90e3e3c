#include "net/hub_desk.hpp"
#include "net/hub_practice.hpp"
#include "net/stored_events.hpp"

// What becomes due without anybody asking: answers after a pause, and promises.
namespace net {

namespace {
constexpr std::chrono::milliseconds look_again{100};
// A promise that is late by more is no news: a restart does not tell of it again.
constexpr std::chrono::hours latest_told{24};
constexpr std::chrono::minutes read_again{1};  // a conversation that the log could not give
}  // namespace

void Hub::remember(base::Moment when, Due due) {
    const auto before = agenda_.next();
    if (const auto lost = agenda_.add(when, std::move(due))) {
        parts_.remark({Level::warning, "reminders_full",
                       "more than limits.reminders things are to be remembered; the farthest is given up"});
        if (lost->what == Due::What::practice) practice_->given_up(*lost);
    }
    if (parts_.agenda_changed && agenda_.next() != before) parts_.agenda_changed();
}

void Hub::remind_of(const base::ConversationId& id, const assist::Promise& promise) {
    if (!promise.due || promise.state != assist::PromiseState::open) return;
    if (*promise.due + latest_told < parts_.clock()) return;
    const base::Moment soon = *promise.due - parts_.settings.waits.promise_reminder;
    // A promise for the next minutes needs no reminder but the one that it is late.
    if (soon > parts_.clock())
        remember(soon, {.conversation = id, .what = Due::What::remind, .promise = promise.id});
    remember(*promise.due, {.conversation = id, .what = Due::What::late, .promise = promise.id});
}

// Where the clock was set back, promises wait for their hour of the calendar, but a customer's pause is over.
void Hub::notice_clock(base::Moment now) {
    if (now < ticked_) agenda_.hurry(Due::What::settle, now);
    ticked_ = now;
}

void Hub::tick() {
    const base::Moment now = parts_.clock();
    notice_clock(now);
    for (Due& due : agenda_.take(now)) {
        const base::ConversationId id = due.conversation;
        if (due.what == Due::What::wipe) {
            wipe();
            continue;
        }
        if (due.what == Due::What::lines) {
            tell_late_lines();
            continue;
        }
        if (due.what == Due::What::practice) {
            practice_->tick(due);
            continue;
        }
        if (due.what >= Due::What::adopt) {
            follow_up(due);
            continue;
        }
        Desk* desk = find(id);
        if (due.what == Due::What::settle) {
            if (desk && !desk->loading) settle_pause(due);
        } else if (desk && !desk->loading) {
            tell_of_promise(*desk, due);
        } else {  // its conversation says whether it was kept meanwhile
            if (desk)
                desk->due.push_back(std::move(due));
            else
                bring_in(std::move(due));
        }
    }
    if (parts_.agenda_changed && agenda_.next()) parts_.agenda_changed();
}

// What is only there where other nodes share the log.
void Hub::follow_up(const Due& due) {
    Desk* desk = find(due.conversation);
    switch (due.what) {
        case Due::What::adopt:
            if (desk && !desk->loading) adopt(*desk, due.conversation);
            break;
        case Due::What::reread:
            if (desk && desk->anew)
                read_anew(due.conversation);
            else if (desk)
                look_for_forgotten(due.conversation);
            break;
        case Due::What::catch_up: catch_up_one(); break;
        case Due::What::beat: beat(); break;
        default: break;
    }
}

void Hub::remember_unread(std::vector<Due> due) {
    for (Due& each : due) remember(parts_.clock() + read_again, std::move(each));
}

// `until` is by the moments of the conversation's events, which are ahead of a clock that was set back.
// Another node's pause is settled by that node; `grace` later by this one, if it did not.
void Hub::settle_later(const Desk& desk, const base::ConversationId& id, base::Moment until,
                       std::chrono::milliseconds grace) {
    const base::Moment now = parts_.clock();
    notice_clock(now);
    const auto ahead = std::max(desk.latest - now, std::chrono::milliseconds(0));
    remember(until - ahead + grace, {.conversation = id, .when = until});
}

void Hub::settle_pause(const Due& due) {
    const base::ConversationId& id = due.conversation;
    Desk& desk = *find(id);
    const auto until = desk.room.state().listen_until;
    if (!until || *until != due.when) return;  // answered, or still writing
    const base::Moment now = std::max(now_in(desk), *until);
    if (desk.pending > 0) {  // what is on its way to disk may be the answer, or more of it
        remember(parts_.clock() + look_again, due);
        return;
    }
    const Discretion& discretion = discretion_in(desk);
    const assist::Knowledge known = knowledge();
    spread(desk, id, desk.room.settle({.knowledge = known, .discretion = discretion, .now = now}));
}

void Hub::tell_of_promise(Desk& desk, const Due& due) {
    for (const assist::Promise& promise : desk.room.state().promises) {
        if (promise.id != due.promise || promise.state != assist::PromiseState::open) continue;
        const bool late = due.what == Due::What::late;
        if (!is_shared())
            tell_reminder(desk, due.conversation, {.promise = promise, .is_late = late});
        else if (!desk.room.was_reminded(promise.id, late))
            keep(due.conversation,
                 reminded_event(due.conversation, {.promise = promise.id, .is_late = late}, now_in(desk)));
    }
}

// Where other nodes share the log, each tells its own people once the log says that everybody is reminded.
void Hub::tell_reminder(const Desk& desk, const base::ConversationId& id, const PromiseReminder& reminder) {
    send(desk, id, Audience::staff,
         promise_frame(id, reminder.promise, reminder.is_late ? PromiseNews::late : PromiseNews::due));
    alert(id, assist::AlertKind::promise_due, reminder.promise.seq);
}

}  // namespace net
