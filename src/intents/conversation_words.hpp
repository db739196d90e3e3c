#pragma once

#include <map>
#include <string>
#include <vector>

namespace intents {

// One of Suzette Haden Elgin's eight verbal attack patterns ("The Gentle Art of Verbal Self-Defense", 1980):
// a second label on bait, told to the agent.
struct AttackPattern {
    std::string id;                     // "if_you_really"
    std::string title;                  // as people say it, in quotation marks
    std::string presumes;               // what it takes for granted; one need not swallow it
    std::vector<std::string> patterns;  // RE2 over the normal form
};

// What a customer claims, and how computer mode may say it again in general terms. Nothing of the
// customer's own words is echoed: what the pattern's named groups captured is looked up in `words`.
struct Claim {
    std::string intent;
    std::string pattern;                                              // RE2 over the normal form
    std::string says;                                                 // "{whom} are not a priority"
    std::map<std::string, std::map<std::string, std::string>> words;  // group → captured → as it is written
};

// A ready sentence under an id that never changes.
struct Line {
    std::string id;
    std::string text;
};

// intents/conversation/<lang>.json: what is said and heard in any conversation, whatever it is about.
struct ConversationWords {
    std::vector<AttackPattern> attack_patterns;
    std::vector<Claim> claims;
    std::vector<Line> claim_lines;  // computer mode around "{claim}"
    std::vector<Line> greetings, boundaries, hand_overs;
    std::vector<std::string> greeting_words;  // by which one sees that an agent's message greets
};

inline constexpr std::size_t attack_pattern_count = 8;
inline constexpr const char* claim_place = "{claim}";

// `says` with a word in the place of each group; empty when `words` lacks one of what was captured.
std::string fill(const Claim& claim, const std::map<std::string, std::string>& captured);

// `line` around what the customer claims.
std::string fill(const Line& line, const std::string& claim);

// Every way in which `says` can be filled: the author's words in all combinations.
std::vector<std::string> fillings(const Claim& claim);

}  // namespace intents
