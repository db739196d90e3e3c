#pragma once

#include "net/frames.hpp"
#include "net/practice_records.hpp"
#include "practice/swapped.hpp"

// What the server says about practice: values in, ready frames out (docs/protocol.md).
namespace net {

Frame scenarios_frame(const Ref& ref, const practice::Scenarios& scenarios, base::Language language,
                      const std::vector<Homework>& homework);
Frame opened_frame(const base::ConversationId& conversation, const PracticeSetup& setup,
                   const practice::Scenario& scenario);

// What a turn did. `seq` is the trainee's message; there is none after silence.
Frame practice_feedback_frame(const base::ConversationId& conversation, std::optional<std::uint64_t> seq,
                              const practice::Turn& turn, const practice::Scenario& scenario);
Frame hint_frame(const Ref& ref, const base::ConversationId& conversation, const practice::Session& session,
                 const practice::Advice& advice);
Frame rewound_frame(const Ref& ref, const base::ConversationId& conversation,
                    const practice::Session& session);
Frame score_frame(const Ref& ref, const base::ConversationId& conversation, const practice::Scorecard& card,
                  const std::optional<practice::Comparison>& compared);
// Why Evenkeel said what it said in its message `seq`, where the roles are swapped.
Frame explained_frame(const base::ConversationId& conversation, std::uint64_t seq,
                      const practice::Explained& explained);

struct Report {
    ReportFormat format = ReportFormat::json;
    std::string name;  // of a file
    std::string text;
};
Frame report_frame(const Ref& ref, const base::ConversationId& conversation, const Report& report);

// `scenarios` for the titles. Who may not see the results is given an empty record.
Frame history_frame(const Ref& ref, const std::string& trainee, const TraineeRecord& record,
                    const practice::Scenarios& scenarios);
Frame assigned_frame(const std::vector<Homework>& homework);

// A session that supervisors may watch right now.
struct LivePractice {
    base::ConversationId conversation;
    std::string scenario, title;
};
struct TeamLine {
    std::string trainee;
    const TraineeRecord* record = nullptr;  // never null; outlives the line
    std::vector<Homework> homework = {};
    std::optional<LivePractice> live = std::nullopt;
};
Frame team_frame(const Ref& ref, const std::vector<TeamLine>& team);

}  // namespace net
