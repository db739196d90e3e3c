#pragma once

#include "practice/scorecard.hpp"

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <string>

// A scorecard for other programs and for people without Evenkeel (docs/practice.md). All are pure: the same
// card, the same text.
namespace practice {

// RFC 4180 with a byte order mark, without which spreadsheets take UTF-8 for something else. One row a turn,
// then one with the totals. What would be read as a formula begins with an apostrophe.
std::string csv(const Scorecard& card);

// A page that stands alone: no script, nothing from elsewhere. `compared` with one's earlier sessions.
std::string html(const Scorecard& card, const std::optional<Comparison>& compared);

// Who practised, as a learning record store knows them.
struct XapiActor {
    std::string name;                               // of the account; may not be empty
    std::string home = "https://evenkeel.invalid";  // IRL of the system that the account is in
};

// A session that is known by a name is the same one to them whenever it is told of.
struct XapiSession {
    std::string name;      // no other of the actor's home has it
    base::Moment began{};  // on the calendar
};

// xAPI 1.0.3 statements, an array: attempted; and once the story has ended completed, then passed (at least
// solid) or failed. They carry no word of what was said. `at` is when the session ended. Ids depend on the
// actor and the name of the session, or without one on the arguments, so a statement that is sent twice is
// stored once.
nlohmann::json xapi_statements(const Scorecard& card, const XapiActor& actor, base::Moment at,
                               const std::optional<XapiSession>& session = std::nullopt);

}  // namespace practice
