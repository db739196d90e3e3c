#pragma once

#include "net/practice_events.hpp"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace net {

// Of one trainee: what of their practice is remembered between sessions.
struct TraineeRecord {
    std::vector<Practised> practised;  // oldest first
    std::vector<Assigned> assigned;
    bool shared = false;  // may supervisors see results and skills?
};

// Something to practise that a supervisor has named, and whether it has been since.
struct Homework {
    Assigned assigned;
    bool done = false;
};

// What is remembered of everybody who practises, as a fold over the log's events. Bounded: older results stay
// in the log and leave memory.
class PracticeRecords {
public:
    static constexpr std::size_t most_trainees = 10'000;  // of whom anything is known; one more is refused
    static constexpr std::size_t most_practised = 1'000;  // of one trainee; the oldest leaves
    static constexpr std::size_t most_assigned = 100;     // of one trainee; one more is refused

    // An event of another kind changes nothing.
    void take(const storage::Event& event);
    // A session was forgotten, and its result with it.
    void forget(const base::ConversationId& conversation);

    bool has_room_for(const std::string& trainee) const;
    bool may_assign(const PracticeAssign& wanted) const;

    const TraineeRecord& of(const std::string& trainee) const;
    const std::map<std::string, TraineeRecord>& all() const { return records_; }

    std::vector<Homework> homework(const std::string& trainee) const;
    // Results of a trainee, oldest first, up to a session; all of them where it has none among them.
    std::vector<practice::Result> results(const std::string& trainee,
                                          const base::ConversationId& before = {}) const;

private:
    void assign(Assigned assigned);
    void unassign(const PracticeUnassign& named);
    void tidy(const std::string& trainee);

    std::map<std::string, TraineeRecord> records_;  // by trainee; none that says nothing
};

}  // namespace net
