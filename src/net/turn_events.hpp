#pragma once

#include "assist/conversation.hpp"
#include "net/assist_json.hpp"
#include "net/discretion.hpp"
#include "storage/event_log.hpp"

#include <optional>
#include <span>
#include <vector>

// What a message was read as and what followed, as an event of the log (docs/log.md, kind "turn"): so a state
// is folded again from the log exactly as it was, whatever became of the intent files and of the text.
namespace net {

// What is written down of a turn; refers to what whoever calls holds. The alerts follow from the events; they
// are there for who does not fold the conversation.
struct KeptTurn {
    std::uint64_t about = 0;  // the message
    std::span<const assist::Event> events;
    std::span<const assist::AlertKind> alerts = {};
};
// Two turns of one message (the answer after a pause) have ids of their own.
storage::Event turn_event(const base::ConversationId& conversation, base::Moment at, const KeptTurn& turn,
                          const Discretion& discretion);

struct StoredTurn {
    std::uint64_t about = 0;
    std::vector<assist::Event> events;  // in the order in which they are to be folded
    std::vector<assist::AlertKind> alerts = {};
};
// Nothing for an event of another kind, or whose body is not as it should be.
std::optional<StoredTurn> turn_in(const storage::Event& event);

// What is left of a conversation when it is closed: what the replies achieved, and the promises that are open
// (their ids and times; the words stay in the conversation).
storage::Event learned_event(const base::ConversationId& conversation, base::Moment at,
                             const assist::Tally& tally, const std::vector<assist::Promise>& promises);
// What was learned elsewhere, in the log's own conversation.
storage::Event import_event(base::Moment at, const assist::Tally& tally, const assist::Verdicts& verdicts);
// What of such events may stay when their conversations are forgotten: the numbers.
std::vector<storage::Event> without_people(const std::vector<storage::Event>& learned);
std::optional<assist::Tally> learned_in(const storage::Event& event);
bool is_import(const storage::Event& event);
assist::Verdicts verdicts_in(const storage::Event& event);
std::vector<assist::Promise> open_promises_in(const storage::Event& event);

// {"<reply>": {"shown", …}} as tally_json writes it; nothing where it is not of that form.
std::optional<assist::Tally> tally_from(const nlohmann::json& json);
// The same for verdicts_json.
std::optional<assist::Verdicts> verdicts_from(const nlohmann::json& json);

}  // namespace net
