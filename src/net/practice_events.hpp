#pragma once

#include "net/protocol.hpp"
#include "practice/scorecard.hpp"
#include "storage/event_log.hpp"

#include <chrono>
#include <optional>
#include <string>

// What practice writes to the log (docs/log.md), and how it is read back. A session is a conversation of its
// own; who shares their results and what was assigned is in `practice_conversation`, as verdicts on replies
// are in `#learning`.
namespace net {

inline const base::ConversationId practice_conversation{"#practice"};

// Names that begin so belong to practice sessions and to nothing else.
inline constexpr std::string_view practice_prefix = "practice.";
bool is_practice(const base::ConversationId& conversation);

// What a session is about; its first event.
struct PracticeSetup {
    std::string trainee;
    std::string scenario;
    base::Language language = base::Language::en;
    practice::Difficulty level = practice::Difficulty::standard;
    std::uint64_t seed = 1;
    bool swap = false;
    bool observe = false;
};
storage::Event setup_event(const base::ConversationId& conversation, const PracticeSetup& setup,
                           base::Moment at);
std::optional<PracticeSetup> setup_in(const storage::Event& event);

// What the trainee did. `at` is session time, which stands still while the trainee is away.
struct PracticeStep {
    enum class Kind { said, waited, hinted, rewound };
    Kind kind = Kind::said;
    std::chrono::seconds at{};
    std::string text = {};                             // said: as it is heard and stored
    std::optional<base::MessageId> id = std::nullopt;  // said: the client's
    int turn = 0;                                      // rewound: to this one
};
storage::Event step_event(const base::ConversationId& conversation, const PracticeStep& step,
                          const std::string& trainee, base::Moment at);
std::optional<PracticeStep> step_in(const storage::Event& event);

// What the other side answered, the `number`-th time since the session began (from 0), and where that left
// their anger: enough to tell whether the session is folded to the same again.
struct PracticeAnswer {
    int number = 0;
    std::string text;
    double anger = 0;
};
storage::Event answer_event(const base::ConversationId& conversation, const PracticeAnswer& answer,
                            const Person& from, base::Moment at);
std::optional<PracticeAnswer> answer_of_practice_in(const storage::Event& event);

// A session's result: no words of the trainee in it. Kept in the session's own conversation, so that it is
// forgotten with it.
struct Practised {
    base::ConversationId conversation;
    std::string trainee;
    practice::Result result;
};
storage::Event practised_event(const Practised& practised);
std::optional<Practised> practised_in(const storage::Event& event);

struct Sharing {
    std::string trainee;
    bool on = false;
};
storage::Event sharing_event(const Sharing& sharing, base::Moment at);
std::optional<Sharing> sharing_in(const storage::Event& event);

storage::Event assigned_event(const PracticeAssign& assigned, const std::string& by, base::Moment at);
struct Assigned {
    PracticeAssign what;
    std::string by;
    base::Moment at{};
};
std::optional<Assigned> assigned_in(const storage::Event& event);

storage::Event unassigned_event(const PracticeUnassign& unassigned, const std::string& by, base::Moment at);
std::optional<PracticeUnassign> unassigned_in(const storage::Event& event);

}  // namespace net
