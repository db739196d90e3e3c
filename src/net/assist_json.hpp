#pragma once

#include "assist/debrief.hpp"
#include "assist/learning.hpp"
#include "assist/review.hpp"
#include "assist/suggestion.hpp"
#include "intents/catalogue.hpp"
#include "match/reading.hpp"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

// The parts that the protocol's frames, the log's events and the command line's answers have in common.
// Fields keep the order of docs/protocol.md.
namespace net {

class JsonText;

using Json = nlohmann::ordered_json;

// One line of JSON; bytes that are no UTF-8 are replaced rather than thrown over.
std::string print(const Json& json);

// Three digits are what a share deserves.
double rounded(double share);

std::int64_t millis(base::Moment at);

// Values of a message's frames and events, which come often.
void write_intents(JsonText& into, const match::Reading& reading, const intents::Catalogue& catalogue,
                   bool with_titles);
void write_replies(JsonText& into, const std::vector<assist::Suggested>& replies, bool with_confidence);
void write_why(JsonText& into, const assist::Why& why);
void write_card(JsonText& into, const intents::Card& card);
void write_reminders(JsonText& into, const std::vector<assist::Reminder>& reminders);

void put_review(Json& into, const assist::Review& review);
void put_debrief(Json& into, const assist::Debrief& debrief);

// {"shown", "inserted", …}, {"value", "low", "high"} and {"standing", "pinned"}
Json record_json(const assist::ReplyRecord& record);
Json share_json(const assist::Share& share);
Json verdict_json(const assist::Verdict& verdict);

// {"<reply>": {"shown", "inserted", …}}
Json tally_json(const assist::Tally& tally);

// {"<reply>": {"standing", "pinned"}}
Json verdicts_json(const assist::Verdicts& verdicts);

// Both, as "replies" and "verdicts".
void put_learning(Json& into, const assist::Learning& learning);

}  // namespace net
