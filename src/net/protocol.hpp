#pragma once

#include "assist/events.hpp"
#include "assist/learning.hpp"
#include "base/id.hpp"
#include "base/language.hpp"
#include "net/insight_commands.hpp"
#include "net/intent_commands.hpp"
#include "net/practice_commands.hpp"

#include <boost/system/result.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

// What clients say in `evenkeel.v1` (docs/protocol.md), as values.
namespace net {

inline constexpr std::string_view protocol_name = "evenkeel.v1";

enum class Role { customer, agent, supervisor, trainee, integration };
std::string_view name_of(Role role);
std::optional<Role> role_from(std::string_view name);
// Those who read along: they get readings, advice and promises, which customers never do.
constexpr bool is_staff(Role role) { return role == Role::agent || role == Role::supervisor; }

struct Person {
    Role role = Role::customer;
    std::string name = {};

    auto operator<=>(const Person&) const = default;
};

struct Hello {
    Person person;  // what they say they are; where tokens are needed, the token says it
    std::string token = {};
};
struct Join {
    base::ConversationId conversation;
    std::uint64_t after = 0;
};
struct Message {
    base::ConversationId conversation;
    std::string text;
    std::optional<base::Language> language;
    std::optional<Person> from;       // whom an integration speaks for
    std::optional<std::string> zone;  // IANA name of the time zone that "by five" is meant in
};
struct Draft {
    base::ConversationId conversation;
    std::string text;
};
struct Feedback {
    std::string suggestion;
    assist::FeedbackAction action = assist::FeedbackAction::inserted;
    std::optional<std::string> reply, text, reason;
};
struct PromiseMark {
    std::string promise;  // "<conversation>/<seq>.<n>"
    assist::PromiseState state = assist::PromiseState::kept;
};
// A supervisor's word on one reply.
struct Judge {
    enum class Action { approve, block, clear, pin, unpin };
    std::string reply;
    Action action = Action::approve;
};
struct LearningExport {};
struct LearningImport {
    assist::Tally tally;
    assist::Verdicts verdicts;
};
struct Forget {
    base::ConversationId conversation;
};
struct Export {
    base::ConversationId conversation;
};
struct Typing {
    base::ConversationId conversation;
};
struct Leave {
    base::ConversationId conversation;
};
struct Close {
    base::ConversationId conversation;
};

struct Command {
    std::optional<std::string> id;
    std::variant<Hello, Join, Message, Draft, Feedback, PromiseMark, Judge, LearningExport, LearningImport,
                 Forget, Export, Typing, Leave, Close, InsightCommand, PracticeCommand, IntentCommand>
        what;
};

enum class ErrorCode {
    bad_json,
    bad_frame,
    unknown_type,
    hello_first,
    not_allowed,
    not_joined,
    too_long,
    too_many,
    closed,
    unknown_suggestion,
    unknown_promise,
    unknown_reply,
    unknown_scenario,
    unknown_turn,
    unknown_intent,
    unknown_file,
    rejected,
    stale,
    busy,
    id_reused,
    unavailable,
    slow_down,
    unauthorized  // the last one, see error_codes
};
inline constexpr std::size_t error_codes = static_cast<std::size_t>(ErrorCode::unauthorized) + 1;
std::string_view name_of(ErrorCode code);

// Why a command was not carried out; becomes an `error` frame.
struct Refusal {
    Refusal() = default;
    Refusal(ErrorCode why, std::string words, std::optional<std::string> answered = std::nullopt)
        : code(why), message(std::move(words)), ref(std::move(answered)) {}

    ErrorCode code = ErrorCode::bad_frame;
    std::string message;
    std::optional<std::string> ref;
    std::optional<std::chrono::seconds> retry_after;  // where trying again is worth it, and not before
};
[[noreturn]] void throw_exception_from_error(const Refusal& refusal, const boost::source_location& caller);

// Reads one frame. Any bytes may come in; what is not a command comes out as a refusal with the frame's id
// where it had one.
boost::system::result<Command, Refusal> decode(std::string_view frame, std::size_t text_characters);

// The conversation that a command names, or null.
const base::ConversationId* conversation_of(const Command& command);

// 1 to 64 characters of A-Z a-z 0-9 . _ -
bool is_conversation_id(std::string_view id);

}  // namespace net
