#include "assist/zone.hpp"
#include "net/access.hpp"
#include "net/decode_insights.hpp"
#include "net/decode_intents.hpp"
#include "net/decode_practice.hpp"
#include "net/fields.hpp"
#include "net/parse_json.hpp"
#include "net/protocol.hpp"
#include "net/turn_events.hpp"

#include <algorithm>
#include <array>

namespace net {

namespace {

using nlohmann::json;

constexpr std::size_t longest_suggestion_id = 96;
constexpr std::size_t longest_reason = 500;
constexpr std::size_t longest_zone = 64;

Message read_message(Fields& fields, std::size_t text_characters) {
    Message message;
    message.conversation = fields.conversation();
    message.text = fields.words("text", text_characters);
    message.language = fields.optional_language("lang");
    message.zone = fields.optional_text("zone", longest_zone);
    if (message.zone && !assist::Zone::named(*message.zone))
        fields.fail("zone", "is no time zone; give an IANA name such as Europe/Oslo");
    if (const json* from = fields.find("from")) {
        if (!from->is_object()) {
            fields.fail("from", "is not an object with role and name");
            return message;
        }
        Fields of_person(*from);
        message.from = of_person.person();
        if (const auto& fault = of_person.fault()) fields.fail("from", "has a fault: " + fault->message);
    }
    return message;
}

Feedback read_feedback(Fields& fields, std::size_t text_characters) {
    Feedback feedback;
    feedback.suggestion = fields.words("suggestion", longest_suggestion_id);
    const auto action = fields.text("action", longest_name);
    const auto known = assist::feedback_action_from(action);
    if (!known) fields.fail("action", "must be one of inserted, sent, edited, dismissed");
    feedback.action = known.value_or(assist::FeedbackAction::inserted);
    feedback.reply = fields.optional_text("reply", longest_reply_id);
    feedback.text = fields.optional_text("text", text_characters);
    feedback.reason = fields.optional_text("reason", longest_reason);
    return feedback;
}

PromiseMark read_promise(Fields& fields) {
    PromiseMark mark;
    mark.promise = fields.words("promise", longest_suggestion_id);
    const auto state = assist::promise_state_from(fields.text("action", longest_name));
    if (!state || *state == assist::PromiseState::open)
        fields.fail("action", "must be one of kept, broken, dropped");
    mark.state = state.value_or(assist::PromiseState::kept);
    return mark;
}

Judge read_judge(Fields& fields) {
    Judge judge;
    judge.reply = fields.words("reply", longest_reply_id);
    const auto action = fields.text("action", longest_name);
    constexpr std::array<std::string_view, 5> known = {"approve", "block", "clear", "pin", "unpin"};
    const auto found = std::find(known.begin(), known.end(), action);
    if (found == known.end())
        fields.fail("action", "must be one of approve, block, clear, pin, unpin");
    else
        judge.action = static_cast<Judge::Action>(found - known.begin());
    return judge;
}

LearningImport read_import(Fields& fields) {
    const json* replies = fields.find("replies");
    auto tally = replies != nullptr ? tally_from(*replies) : std::nullopt;
    if (!tally)
        fields.fail("replies", "must be as learning.export gives them: an object of counts by reply id");
    const json* said = fields.find("verdicts");
    auto verdicts = said != nullptr ? verdicts_from(*said) : assist::Verdicts{};
    if (!verdicts)
        fields.fail("verdicts",
                    "must be as learning.export gives them: standing and pinned by reply id, or left out");
    return {.tally = std::move(tally).value_or(assist::Tally{}),
            .verdicts = std::move(verdicts).value_or(assist::Verdicts{})};
}

// Nothing when there is no such command.
std::optional<decltype(Command::what)> read_what(std::string_view type, Fields& fields,
                                                 std::size_t text_characters) {
    if (type == "hello") {
        std::string token = fields.optional_text("token", longest_token).value_or("");
        return Hello{.person = fields.person(), .token = std::move(token)};
    }
    if (type == "join")
        return Join{.conversation = fields.conversation(), .after = fields.number("after", 0)};
    if (type == "message") return read_message(fields, text_characters);
    if (type == "draft")
        return Draft{.conversation = fields.conversation(), .text = fields.text("text", text_characters)};
    if (type == "feedback") return read_feedback(fields, text_characters);
    if (type == "promise") return read_promise(fields);
    if (type == "reply") return read_judge(fields);
    if (type == "learning.export") return LearningExport{};
    if (type == "learning.import") return read_import(fields);
    if (type == "forget") return Forget{.conversation = fields.conversation()};
    if (type == "export") return Export{.conversation = fields.conversation()};
    if (type == "typing") return Typing{.conversation = fields.conversation()};
    if (type == "leave") return Leave{.conversation = fields.conversation()};
    if (type == "close") return Close{.conversation = fields.conversation()};
    if (auto insights = read_insights(type, fields)) return std::move(*insights);
    if (auto practice = read_practice(type, fields)) return std::move(*practice);
    if (auto intents = read_intents(type, fields, text_characters)) return std::move(*intents);
    return std::nullopt;
}

// A frame's own id, or what is wrong with it. Ids that begin with # are the log's own.
std::optional<std::string> read_id(Fields& fields) {
    auto id = fields.optional_text("id", longest_id);
    if (id && (id->empty() || id->front() == '#')) fields.fail("id", "must not be empty or begin with #");
    // PostgreSQL's text cannot hold it.
    if (id && id->find('\0') != std::string::npos) fields.fail("id", "must not hold U+0000");
    return id;
}

}  // namespace

bool is_conversation_id(std::string_view id) {
    const auto allowed = [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' ||
               c == '_' || c == '-';
    };
    return !id.empty() && id.size() <= longest_id && std::all_of(id.begin(), id.end(), allowed);
}

const base::ConversationId* conversation_of(const Command& command) {
    const auto named = [](const auto& what) -> const base::ConversationId* {
        if constexpr (requires { what.conversation; }) return &what.conversation;
        return nullptr;
    };
    return std::visit(named, command.what);
}

boost::system::result<Command, Refusal> decode(std::string_view frame, std::size_t text_characters) {
    const json object = parse_json(frame);
    if (!object.is_object()) {
        return Refusal(ErrorCode::bad_json,
                       "not one JSON object, or nested deeper than " + std::to_string(deepest_json));
    }
    Fields fields(object);
    const auto id = read_id(fields);
    if (const auto& fault = fields.fault()) return *fault;
    const auto refuse = [&id](Refusal refusal) {
        refusal.ref = id;
        return refusal;
    };
    const auto type = fields.text("type", longest_id);
    if (const auto& fault = fields.fault()) return refuse(*fault);
    auto what = read_what(type, fields, text_characters);
    if (!what) return refuse(Refusal(ErrorCode::unknown_type, "no such command; see docs/protocol.md"));
    if (const auto& fault = fields.fault()) return refuse(*fault);
    return Command{.id = id, .what = std::move(*what)};
}

}  // namespace net
