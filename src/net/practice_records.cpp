#include "net/practice_records.hpp"

#include <algorithm>

namespace net {

namespace {

bool is_same(const PracticeAssign& one, const PracticeAssign& other) {
    return one.scenario == other.scenario && one.level == other.level && one.language == other.language;
}

bool is_named(const PracticeAssign& what, const PracticeUnassign& named) {
    return what.scenario == named.scenario && (!named.level || *named.level == what.level) &&
           (!named.language || named.language == what.language);
}

// Done is a session that came to its ending after it was assigned.
bool does(const Practised& practised, const Assigned& assigned) {
    const practice::Result& result = practised.result;
    return result.finished && result.at >= assigned.at && result.scenario == assigned.what.scenario &&
           result.difficulty == assigned.what.level &&
           (!assigned.what.language || *assigned.what.language == result.language);
}

}  // namespace

void PracticeRecords::take(const storage::Event& event) {
    if (auto practised = practised_in(event)) {
        auto& list = records_[practised->trainee].practised;
        const auto again = [&](const Practised& each) {
            return each.conversation == practised->conversation;
        };
        if (std::any_of(list.begin(), list.end(), again)) return;
        const auto later = [](const Practised& one, const Practised& other) {
            return one.result.at < other.result.at;
        };
        list.insert(std::upper_bound(list.begin(), list.end(), *practised, later), *practised);
        if (list.size() > most_practised) list.erase(list.begin());
    } else if (const auto sharing = sharing_in(event)) {
        records_[sharing->trainee].shared = sharing->on;
        tidy(sharing->trainee);
    } else if (auto assigned = assigned_in(event)) {
        assign(std::move(*assigned));
    } else if (const auto unassigned = unassigned_in(event)) {
        unassign(*unassigned);
    }
}

// The same once more begins anew: it is to be practised again.
void PracticeRecords::assign(Assigned assigned) {
    auto& list = records_[assigned.what.trainee].assigned;
    std::erase_if(list, [&](const Assigned& each) { return is_same(each.what, assigned.what); });
    list.push_back(std::move(assigned));
}

void PracticeRecords::unassign(const PracticeUnassign& named) {
    const auto found = records_.find(named.trainee);
    if (found == records_.end()) return;
    std::erase_if(found->second.assigned, [&](const Assigned& each) { return is_named(each.what, named); });
    tidy(named.trainee);
}

void PracticeRecords::forget(const base::ConversationId& conversation) {
    for (auto record = records_.begin(); record != records_.end();) {
        auto& list = record->second.practised;
        std::erase_if(list, [&](const Practised& each) { return each.conversation == conversation; });
        const auto here = record++;
        tidy(here->first);
    }
}

void PracticeRecords::tidy(const std::string& trainee) {
    const auto found = records_.find(trainee);
    const TraineeRecord& record = found->second;
    if (record.practised.empty() && record.assigned.empty() && !record.shared) records_.erase(found);
}

bool PracticeRecords::has_room_for(const std::string& trainee) const {
    return records_.contains(trainee) || records_.size() < most_trainees;
}

bool PracticeRecords::may_assign(const PracticeAssign& wanted) const {
    const auto& list = of(wanted.trainee).assigned;
    const auto again = [&](const Assigned& each) { return is_same(each.what, wanted); };
    return list.size() < most_assigned || std::any_of(list.begin(), list.end(), again);
}

const TraineeRecord& PracticeRecords::of(const std::string& trainee) const {
    static const TraineeRecord nothing;
    const auto found = records_.find(trainee);
    return found == records_.end() ? nothing : found->second;
}

std::vector<Homework> PracticeRecords::homework(const std::string& trainee) const {
    const TraineeRecord& record = of(trainee);
    std::vector<Homework> all;
    for (const Assigned& assigned : record.assigned) {
        const auto done = [&](const Practised& each) { return does(each, assigned); };
        all.push_back({.assigned = assigned,
                       .done = std::any_of(record.practised.begin(), record.practised.end(), done)});
    }
    return all;
}

std::vector<practice::Result> PracticeRecords::results(const std::string& trainee,
                                                       const base::ConversationId& before) const {
    std::vector<practice::Result> all;
    for (const Practised& each : of(trainee).practised) {
        if (each.conversation == before) break;
        all.push_back(each.result);
    }
    return all;
}

}  // namespace net
