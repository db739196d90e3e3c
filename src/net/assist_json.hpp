#pragma once

#include "assist/review.hpp"
#include "assist/suggestion.hpp"
#include "intents/catalogue.hpp"
#include "match/reading.hpp"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

// The parts that the protocol's frames and the command line's answers have in common. Fields keep the order
// of docs/protocol.md.
namespace net {

using Json = nlohmann::ordered_json;

// One line of JSON; bytes that are no UTF-8 are replaced rather than thrown over.
std::string print(const Json& json);

// Three digits are what a share deserves.
double rounded(double share);

Json intents_json(const match::Reading& reading, const intents::Catalogue& catalogue, bool with_titles);
Json why_json(const assist::Why& why, std::string_view text);
Json card_json(const intents::Card& card);
void put_review(Json& into, const assist::Review& review);

}  // namespace net
