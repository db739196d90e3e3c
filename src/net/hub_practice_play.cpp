#include "net/hub_practice.hpp"
#include "net/refusal_words.hpp"
#include "net/room.hpp"

#include <exception>

// What happens in a practice session: it goes to the log first, and then to those who are there.
namespace net {

namespace {

constexpr const char* has_closed = "this practice session has ended; start another";
constexpr const char* has_come_to_its_ending =
    "the story has come to its ending; go back with practice.rewind, or ask for practice.score";
constexpr std::chrono::minutes wait_again{1};  // after something that could not be stored

}  // namespace

// Practice learns from nobody: replies come as they are in the files. Sessions are folded again, and what was
// said of a reply meanwhile must not reach into them.
assist::Knowledge Hub::Practice::knowledge() const {
    assist::Knowledge known = hub_.knowledge();
    known.learning = nullptr;
    return known;
}

// As long as a command is under way it counts for what one client may have on its way to disk.
Hub::Practice::Writer Hub::Practice::send_off(Member& member, const Ref& ref) const {
    ++member.unacknowledged_;
    return {.member = member.number_, .ref = ref};
}

// Null when the client has gone meanwhile.
Member* Hub::Practice::come_home(const Writer& writer) const {
    const auto found = hub_.members_.find(writer.member);
    if (found == hub_.members_.end()) return nullptr;
    --found->second->unacknowledged_;
    found->second->outbox_.nudge();
    return found->second;
}

// `stored` is called in any case, with what became of it. The sitting stays until then.
void Hub::Practice::append(Sitting& sitting, storage::Event event, const Stored& stored) {
    auto done = [this, id = sitting.id, stored](const base::Result<storage::Appended>& outcome) {
        Sitting& told = *find(id);
        --told.pending;
        hub_.note_storing(id, outcome);
        try {
            stored(told, outcome);
        } catch (const std::exception& bug) {
            hub_.parts_.remark({Level::error, "practice_bug",
                                std::string("a practice event could not be carried out: ") + bug.what()});
        }
        settle(id);
    };
    if (!sitting.forgetting && hub_.parts_.log.append(std::move(event), std::move(done)))
        ++sitting.pending;
    else
        stored(sitting, base::Problem("log", "too many wait for it"));
}

void Hub::Practice::append_for(Sitting& sitting, const Writer& writer, const storage::Event& event,
                               Carried carried) {
    const auto stored = [this, writer, event, carried = std::move(carried)](
                            Sitting& told, const base::Result<storage::Appended>& outcome) {
        Member* trainee = come_home(writer);
        if (!outcome) {
            if (trainee != nullptr) hub_.refuse_for_now(*trainee, writer.ref, cannot_acknowledge);
            return;
        }
        storage::Event numbered = event;
        numbered.seq = outcome->seq;
        carried(told, numbered, trainee);
    };
    append(sitting, event, stored);
}

void Hub::Practice::say(Sitting& sitting, Member& member, const Ref& ref, const std::string& text) {
    PracticeRoom& room = *sitting.room;
    // What is heard is what is stored, so that the session can be folded again; with `none` it cannot be.
    const bool stores = hub_.store_text_ != StoreText::none;
    const Discretion discretion(hub_.store_text_);
    PracticeStep step{.kind = PracticeStep::Kind::said,
                      .at = sitting.clock.at(hub_.parts_.clock()),
                      .text = stores ? discretion.keep(text) : text};
    if (const auto* known = ref ? room.find(*ref) : nullptr) {
        if (known->digest == digest_of(Role::trainee, step.text))
            member.outbox_.put(ack_frame(ref, {.conversation = sitting.id, .seq = known->seq}));
        else
            refuse(member, ref, ErrorCode::id_reused,
                   "another message of this conversation has this id; choose a new one");
        return;
    }
    if (room.is_closed() || room.has_ended()) {
        refuse(member, ref, ErrorCode::closed, room.is_closed() ? has_closed : has_come_to_its_ending);
        return;
    }
    if (ref) step.id = base::MessageId{*ref};
    const base::Moment now = hub_.parts_.clock();
    storage::Event heard = step_event(sitting.id, step, room.setup().trainee, now);
    if (!stores) step.text.clear();
    const Writer writer = send_off(member, ref);
    const auto said = [this, writer, heard](Sitting& told, const storage::Event& stored, Member* trainee) {
        if (trainee != nullptr)
            trainee->outbox_.put(ack_frame(writer.ref, {.conversation = told.id, .seq = stored.seq}));
        storage::Event event = heard;
        event.seq = stored.seq;
        spread(told, told.room->hear(event, knowledge()));
        store_answers(told);
        close_swapped(told);
    };
    append_for(sitting, writer, step_event(sitting.id, step, room.setup().trainee, now), said);
}

void Hub::Practice::hint(Sitting& sitting, Member& member, const Ref& ref) {
    PracticeRoom& room = *sitting.room;
    practice::Session* session = room.session();
    if (session == nullptr) return refuse(member, ref, ErrorCode::not_allowed, nothing_swapped);
    if (room.is_closed()) return refuse(member, ref, ErrorCode::closed, has_closed);
    if (room.has_ended()) return refuse(member, ref, ErrorCode::closed, has_come_to_its_ending);
    const auto advice = session->advice(knowledge());
    if (!advice)
        return refuse(member, ref, ErrorCode::unavailable, "no line of the scenario or the files fits here");
    if (session->hinted_turns().contains(static_cast<int>(session->turns().size()))) {  // paid for already
        member.outbox_.put(hint_frame(ref, sitting.id, *session, *advice));
        return;
    }
    const base::Moment now = hub_.parts_.clock();
    storage::Event event =
        step_event(sitting.id, {.kind = PracticeStep::Kind::hinted, .at = sitting.clock.at(now)}, {}, now);
    const Writer writer = send_off(member, ref);
    append_for(
        sitting, writer, event, [this, writer](Sitting& told, const storage::Event& hinted, Member* trainee) {
            const PracticeNews news = told.room->hear(hinted, knowledge());
            if (trainee != nullptr && news.advice)
                trainee->outbox_.put(hint_frame(writer.ref, told.id, *told.room->session(), *news.advice));
        });
}

void Hub::Practice::rewind(Sitting& sitting, Member& member, const Ref& ref, int turn) {
    PracticeRoom& room = *sitting.room;
    const practice::Session* session = room.session();
    if (session == nullptr) return refuse(member, ref, ErrorCode::not_allowed, nothing_swapped);
    if (room.is_closed()) return refuse(member, ref, ErrorCode::closed, has_closed);
    if (turn + 1 >= static_cast<int>(session->turns().size()))
        return refuse(member, ref, ErrorCode::unknown_turn, "there is no such turn to go back to");
    if (session->attempts().size() >= practice::most_rewinds)
        return refuse(member, ref, ErrorCode::too_many, "this session was rewound too often; start another");
    const base::Moment now = hub_.parts_.clock();
    PracticeStep step{.kind = PracticeStep::Kind::rewound, .at = sitting.clock.at(now)};
    step.turn = turn;
    storage::Event event = step_event(sitting.id, step, {}, now);
    const Writer writer = send_off(member, ref);
    append_for(sitting, writer, event,
               [this, writer](Sitting& told, const storage::Event& rewound, Member* trainee) {
                   if (!told.room->hear(rewound, knowledge()).rewound) return;
                   const Frame for_others = rewound_frame({}, told.id, *told.room->session());
                   for (Member* other : told.members) {
                       if (other != trainee && !is_catching_up(*other, told)) other->outbox_.put(for_others);
                   }
                   if (trainee != nullptr)
                       trainee->outbox_.put(rewound_frame(writer.ref, told.id, *told.room->session()));
               });
}

// What the other side says is stored like all else, and said once that is done.
void Hub::Practice::store_answers(Sitting& sitting) {
    for (const PracticeAnswer& answer : sitting.room->take_answers()) {
        const storage::Event event =
            answer_event(sitting.id, answer, sitting.room->other_side(), hub_.parts_.clock());
        append(sitting, event, [this, event](Sitting& told, const base::Result<storage::Appended>& outcome) {
            if (!outcome) {
                told.room->ask_again();
                told.answers_failed = true;
                told.not_before = hub_.parts_.clock() + wait_again;
                return;
            }
            told.not_before = {};
            storage::Event said = event;
            said.seq = outcome->seq;
            spread(told, told.room->hear(said, knowledge()));
            close_swapped(told);
        });
    }
}

// Who is being brought up to date gets what is new from the history.
bool Hub::Practice::is_catching_up(const Member& member, const Sitting& sitting) {
    return member.catch_up_ && member.catch_up_->conversation == sitting.id;
}

void Hub::Practice::spread(Sitting& sitting, const PracticeNews& news) const {
    for (Member* member : sitting.members) {
        if (is_catching_up(*member, sitting)) continue;
        for (const Frame& frame : news.frames) member->outbox_.put(frame);
    }
}

// Puts what the story does by itself on the agenda, once at a time.
void Hub::Practice::arm(Sitting& sitting) {
    if (!sitting.room || sitting.room->is_closed() || !sitting.clock.is_running()) return;
    const practice::Session* session = sitting.room->session();
    const auto next = session != nullptr ? session->next_event() : std::nullopt;
    const bool owes = sitting.room->owes_answers();
    if (!next && !owes) return;
    const base::Moment when =
        owes ? sitting.not_before
             : std::max(sitting.clock.moment_of(*next, hub_.parts_.clock()), sitting.not_before);
    if (sitting.due && *sitting.due <= when) return;  // it is looked at then, and put there again
    sitting.due = when;
    hub_.remember(when, {.conversation = sitting.id, .what = Due::What::practice, .when = when});
}

void Hub::Practice::given_up(const Due& due) {
    Sitting* sitting = find(due.conversation);
    if (sitting != nullptr && sitting->due == due.when) sitting->due.reset();
}

void Hub::Practice::tick(const Due& due) {
    const base::ConversationId& id = due.conversation;
    Sitting* sitting = find(id);
    if (sitting == nullptr || sitting->due != due.when) return;  // an earlier one took its place
    sitting->due.reset();
    if (sitting->pending > 0 || sitting->loading || sitting->forgetting) return;  // settle() arms it
    // What the other side has said comes before what it says next: an answer that is passed over is lost.
    if (sitting->room->owes_answers() && !sitting->room->is_closed())
        store_answers(*sitting);
    else
        wait(*sitting);
    settle(id);
}

void Hub::Practice::wait(Sitting& sitting) {
    const base::Moment now = hub_.parts_.clock();
    practice::Session* session = sitting.room->session();
    if (session == nullptr || sitting.room->is_closed() || !sitting.clock.is_running()) return;
    const PracticeStep step{.kind = PracticeStep::Kind::waited, .at = sitting.clock.at(now)};
    const auto next = session->next_event();
    if (!next || *next > step.at) return;
    storage::Event event = step_event(sitting.id, step, {}, now);
    const auto stored = [this, event](Sitting& told, const base::Result<storage::Appended>& outcome) {
        if (!outcome) {
            told.not_before = hub_.parts_.clock() + wait_again;
            return;
        }
        storage::Event waited = event;
        waited.seq = outcome->seq;
        spread(told, told.room->hear(waited, knowledge()));
        store_answers(told);
    };
    append(sitting, event, stored);
}

}  // namespace net
