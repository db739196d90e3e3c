#include "net/hub_practice.hpp"

// Who may do what in practice, and how it is answered.
namespace net {

Hub::Practice::Practice(Hub& hub)
    : hub_(hub),
      scenarios_(hub.parts_.scenarios ? hub.parts_.scenarios
                                      : std::make_shared<const practice::Scenarios>()) {}
Hub::Practice::~Practice() = default;

void Hub::Practice::use(std::shared_ptr<const practice::Scenarios> scenarios) {
    hub_.retire(std::exchange(scenarios_, std::move(scenarios)));
}

void Hub::Practice::refuse(Member& member, const Ref& ref, ErrorCode code, std::string words) const {
    hub_.refuse(member, ref, code, std::move(words));
}

void Hub::Practice::carry_out(Member& member, const Ref& ref, const PracticeCommand& command) {
    std::visit([&](const auto& what) { carry_out(member, ref, what); }, command);
}

template <class What>
bool Hub::Practice::takes_a(Member& member, const Command& command) {
    const auto* what = std::get_if<What>(&command.what);
    if (what != nullptr) carry_out(member, command.id, *what);
    return what != nullptr;
}

bool Hub::Practice::takes(Member& member, const Command& command) {
    if (std::holds_alternative<Hello>(command.what) || std::holds_alternative<PracticeCommand>(command.what))
        return false;
    const base::ConversationId* id = conversation_of(command);
    const bool of_practice = id != nullptr && is_practice(*id);
    if (!of_practice && member.person_.role != Role::trainee) return false;
    if (std::holds_alternative<Forget>(command.what) && of_practice) return false;
    const bool answered =
        of_practice && (takes_a<Join>(member, command) || takes_a<Message>(member, command) ||
                        takes_a<Typing>(member, command) || takes_a<Leave>(member, command) ||
                        takes_a<Close>(member, command));
    if (!answered) {
        refuse(member, command.id, ErrorCode::not_allowed,
               of_practice ? "this cannot be done in a practice session"
                           : "trainees practise; they have no part in live conversations");
    }
    return true;
}

bool Hub::Practice::is_trainee(Member& member, const Ref& ref) const {
    if (member.person_.role != Role::trainee) {
        refuse(member, ref, ErrorCode::not_allowed, "only trainees practise; say hello as one");
        return false;
    }
    if (!member.person_.name.empty()) return true;
    refuse(member, ref, ErrorCode::not_allowed, "practice is kept by name; say hello with one");
    return false;
}

bool Hub::Practice::has_seat(Member& member, const Ref& ref) const {
    if (member.joined_.size() < hub_.parts_.settings.limits.conversations) return true;
    refuse(member, ref, ErrorCode::too_many,
           "too many conversations joined on this connection; leave one first");
    return false;
}

void Hub::Practice::carry_out(Member& member, const Ref& ref, const PracticeStart& start) {
    if (!is_trainee(member, ref) || !has_seat(member, ref)) return;
    const practice::Scenario* scenario = scenarios_->find(start.scenario);
    if (scenario == nullptr || !scenario->speaks(start.language)) {
        refuse(member, ref, ErrorCode::unknown_scenario,
               "no scenario of this name in this language; see practice.list");
        return;
    }
    if (!records_.has_room_for(member.person_.name) || !make_room()) {
        refuse(member, ref, ErrorCode::too_many, "too many people practise right now; try again later");
        return;
    }
    const base::ConversationId id = new_name();
    const PracticeSetup setup{.trainee = member.person_.name,
                              .scenario = start.scenario,
                              .language = start.language,
                              .level = start.level,
                              .seed = start.seed.value_or(static_cast<std::uint64_t>(last_name_) % 1'000'000),
                              .swap = start.swap,
                              .observe = start.observe};
    Sitting& sitting = *(sittings_[id] = std::make_unique<Sitting>(id));
    sitting.room = std::make_unique<PracticeRoom>(id, setup, scenarios_, *scenario, knowledge());
    const base::Moment now = hub_.parts_.clock();
    const auto stored = [this, now, writer = send_off(member, ref)](
                            Sitting& begun, const base::Result<storage::Appended>& outcome) {
        Member* trainee = come_home(writer);
        if (trainee != nullptr) trainee->loading_ = false;
        begun.is_void = !outcome || outcome->duplicate;
        if (begun.is_void) {
            if (trainee != nullptr)
                hub_.refuse_for_now(*trainee, writer.ref, "the log cannot store right now; try again");
            return;
        }
        begun.room->begin(outcome->seq, now);
        store_answers(begun);
        if (trainee != nullptr) sit_down(*trainee, writer.ref, begun, 0);
    };
    member.loading_ = true;  // its next frame waits: the seat is counted, and the history begun, by then
    append(sitting, setup_event(id, setup, now), stored);
    settle(id);
}

Hub::Practice::Sitting* Hub::Practice::sitting_of(Member& member, const Ref& ref,
                                                  const base::ConversationId& id) {
    Sitting* sitting = find(id);
    if (sitting != nullptr && sitting->has(member)) return sitting;
    refuse(member, ref, ErrorCode::not_joined, "start this practice session, or join it, first");
    return nullptr;
}

// What changes a session, or looks at it, is done by its trainee when all that came before is on disk.
void Hub::Practice::play(Member& member, const Ref& ref, const base::ConversationId& id, Work work) {
    Sitting* sitting = sitting_of(member, ref, id);
    if (sitting == nullptr) return;
    if (member.person_.role != Role::trainee) {
        refuse(member, ref, ErrorCode::not_allowed, "who watches a practice session does not play in it");
        return;
    }
    sitting->jobs.push_back({.writer = send_off(member, ref), .work = std::move(work)});
    settle(id);
}

void Hub::Practice::carry_out(Member& member, const Ref& ref, const Message& message) {
    if (message.from) {
        refuse(member, ref, ErrorCode::not_allowed, "only integrations speak for others");
        return;
    }
    play(member, ref, message.conversation,
         [this, text = message.text](Sitting& sitting, Member& trainee, const Ref& asked) {
             say(sitting, trainee, asked, text);
         });
}

void Hub::Practice::carry_out(Member& member, const Ref& ref, const PracticeHint& wanted) {
    play(member, ref, wanted.conversation,
         [this](Sitting& sitting, Member& trainee, const Ref& asked) { hint(sitting, trainee, asked); });
}

void Hub::Practice::carry_out(Member& member, const Ref& ref, const PracticeRewind& wanted) {
    play(member, ref, wanted.conversation,
         [this, turn = wanted.turn](Sitting& sitting, Member& trainee, const Ref& asked) {
             rewind(sitting, trainee, asked, turn);
         });
}

void Hub::Practice::carry_out(Member& member, const Ref& ref, const PracticeScore& wanted) {
    play(member, ref, wanted.conversation,
         [this](Sitting& sitting, Member& trainee, const Ref& asked) { score(sitting, trainee, asked); });
}

void Hub::Practice::carry_out(Member& member, const Ref& ref, const PracticeExport& wanted) {
    play(member, ref, wanted.conversation,
         [this, format = wanted.format](Sitting& sitting, Member& trainee, const Ref& asked) {
             report(sitting, trainee, asked, format);
         });
}

void Hub::Practice::carry_out(Member& member, const Ref& ref, const Close& wanted) {
    play(member, ref, wanted.conversation, [this](Sitting& sitting, Member& trainee, const Ref& asked) {
        if (sitting.room->is_closed())
            trainee.outbox_.put(ack_frame(asked, {.conversation = sitting.id}));
        else
            close(sitting, send_off(trainee, asked), false);
    });
}

void Hub::Practice::carry_out(Member& member, const Ref& ref, const Typing& typing) {
    const Sitting* sitting = sitting_of(member, ref, typing.conversation);
    if (sitting == nullptr) return;
    member.outbox_.put(ack_frame(ref, {.conversation = typing.conversation}));
    const Frame frame = typing_frame(typing.conversation, member.person_);
    for (Member* other : sitting->members) {
        if (other != &member) other->outbox_.put(frame);
    }
}

void Hub::Practice::carry_out(Member& member, const Ref& ref, const Leave& leave) {
    if (sitting_of(member, ref, leave.conversation) == nullptr) return;
    stand_up(member, leave.conversation);
    member.outbox_.put(ack_frame(ref, {.conversation = leave.conversation}));
}

void Hub::Practice::carry_out(Member& member, const Ref& ref, const Join& join) {
    const Role role = member.person_.role;
    if (role != Role::trainee && role != Role::supervisor) {
        refuse(member, ref, ErrorCode::not_allowed, "practice sessions are for trainees and supervisors");
        return;
    }
    Sitting* sitting = find(join.conversation);
    const bool again = sitting != nullptr && sitting->has(member);
    if (!again && !has_seat(member, ref)) return;
    if (sitting != nullptr && !sitting->loading && !sitting->is_void) {
        admit(member, ref, *sitting, join.after);
        return;
    }
    if (role != Role::trainee || (sitting != nullptr && sitting->is_void)) {
        refuse(member, ref, ErrorCode::not_allowed, "no live session that may be watched has this name");
        return;
    }
    if (sitting == nullptr && !make_room()) {
        refuse(member, ref, ErrorCode::too_many, "too many people practise right now; try again later");
        return;
    }
    auto& waited_for = sittings_[join.conversation];
    const bool first = waited_for == nullptr;
    if (first) waited_for = std::make_unique<Sitting>(join.conversation);
    waited_for->waiting.push_back({.writer = {.member = member.number_, .ref = ref}, .after = join.after});
    member.loading_ = true;
    if (first) load(join.conversation, 0);
}

}  // namespace net
