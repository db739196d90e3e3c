#include "net/hub_practice.hpp"
#include "net/refusal_words.hpp"

#include <set>

// What is remembered of practice, who may see it, and what supervisors give to practise. Private by default:
// of a trainee who does not share, a supervisor sees what was assigned and whether it is done.
namespace net {

void Hub::Practice::carry_out(Member& member, const Ref& ref, const PracticeList& wanted) {
    const Role role = member.person_.role;
    if (role != Role::supervisor && !is_trainee(member, ref)) return;
    const auto otherwise = base::language_from(hub_.parts_.settings.language).value_or(base::Language::en);
    const auto homework =
        role == Role::trainee ? records_.homework(member.person_.name) : std::vector<Homework>{};
    member.outbox_.put(scenarios_frame(ref, *scenarios_, wanted.language.value_or(otherwise), homework));
}

void Hub::Practice::carry_out(Member& member, const Ref& ref, const PracticeHistory& wanted) {
    const Person& person = member.person_;
    if (person.role == Role::supervisor && !wanted.trainee) {
        refuse(member, ref, ErrorCode::bad_frame, "\"trainee\" is missing; name whose history it is to be");
        return;
    }
    if (person.role != Role::supervisor && !is_trainee(member, ref)) return;
    const std::string trainee = wanted.trainee.value_or(person.name);
    if (person.role == Role::trainee && trainee != person.name) {
        refuse(member, ref, ErrorCode::not_allowed, "trainees see their own history only");
        return;
    }
    const TraineeRecord& record = records_.of(trainee);
    const bool may_see = record.shared || person.role == Role::trainee;
    member.outbox_.put(history_frame(ref, trainee, may_see ? record : TraineeRecord{}, *scenarios_));
}

void Hub::Practice::carry_out(Member& member, const Ref& ref, const PracticeShare& wanted) {
    if (!is_trainee(member, ref)) return;
    const std::string& trainee = member.person_.name;
    if (!records_.has_room_for(trainee)) {
        refuse(member, ref, ErrorCode::too_many, "of too many people something is remembered already");
        return;
    }
    remember(member, ref, sharing_event({.trainee = trainee, .on = wanted.on}, hub_.parts_.clock()), [] {});
}

void Hub::Practice::carry_out(Member& member, const Ref& ref, const PracticeAssign& wanted) {
    if (!hub_.is_supervisor(member, ref, "only supervisors give something to practise")) return;
    const practice::Scenario* scenario = scenarios_->find(wanted.scenario);
    if (scenario == nullptr || (wanted.language && !scenario->speaks(*wanted.language))) {
        refuse(member, ref, ErrorCode::unknown_scenario, "no scenario has this name; see practice.list");
        return;
    }
    if (!records_.has_room_for(wanted.trainee) || !records_.may_assign(wanted)) {
        refuse(member, ref, ErrorCode::too_many, "too much is assigned already; unassign something first");
        return;
    }
    remember(member, ref, assigned_event(wanted, member.person_.name, hub_.parts_.clock()),
             [this, trainee = wanted.trainee] { tell_assigned(trainee); });
}

void Hub::Practice::carry_out(Member& member, const Ref& ref, const PracticeUnassign& wanted) {
    if (!hub_.is_supervisor(member, ref, "only supervisors take back what was given to practise")) return;
    remember(member, ref, unassigned_event(wanted, member.person_.name, hub_.parts_.clock()),
             [this, trainee = wanted.trainee] { tell_assigned(trainee); });
}

// Belongs to no session, so nobody waits for it but who said it, and whom it is about.
void Hub::Practice::remember(Member& member, const Ref& ref, storage::Event event,
                             std::function<void()> stored) {
    hub_.sign(event);
    auto done = [this, writer = send_off(member, ref), event,
                 stored = std::move(stored)](const base::Result<storage::Appended>& outcome) {
        if (outcome)
            records_.take(event);
        else
            hub_.parts_.remark({Level::error, "not_stored", "not stored: " + to_string(outcome.error())});
        if (Member* asker = come_home(writer)) {
            if (outcome)
                asker->outbox_.put(ack_frame(writer.ref, {}));
            else
                hub_.refuse_for_now(*asker, writer.ref, cannot_change);
        }
        if (outcome) stored();
    };
    if (hub_.parts_.log.append(std::move(event), done)) return;
    done(base::Problem("log", "too many wait for it"));
}

void Hub::Practice::tell_assigned(const std::string& trainee) const {
    const Frame frame = assigned_frame(records_.homework(trainee));
    for (const auto& [number, member] : hub_.members_) {
        if (member->person_ == Person{.role = Role::trainee, .name = trainee}) member->outbox_.put(frame);
    }
}

// Those of whom something is remembered, and those who are there.
void Hub::Practice::carry_out(Member& member, const Ref& ref, const PracticeTeam&) {
    if (!hub_.is_supervisor(member, ref, "only supervisors see the team")) return;
    std::set<std::string> names;
    for (const auto& [name, record] : records_.all()) names.insert(name);
    for (const auto& [number, each] : hub_.members_) {
        if (each->person_.role == Role::trainee && !each->person_.name.empty())
            names.insert(each->person_.name);
    }
    std::map<std::string, LivePractice> live;
    for (const auto& [id, sitting] : sittings_) {
        if (!sitting->room || !sitting->is_played() || sitting->room->is_closed()) continue;
        const PracticeSetup& setup = sitting->room->setup();
        if (!setup.observe) continue;
        live[setup.trainee] = {.conversation = id,
                               .scenario = setup.scenario,
                               .title = sitting->room->scenario().words(setup.language).title};
    }
    std::vector<TeamLine> team;
    for (const std::string& name : names) {
        TeamLine line{.trainee = name, .record = &records_.of(name), .homework = records_.homework(name)};
        if (const auto found = live.find(name); found != live.end()) line.live = found->second;
        team.push_back(std::move(line));
    }
    member.outbox_.put(team_frame(ref, team));
}

}  // namespace net
