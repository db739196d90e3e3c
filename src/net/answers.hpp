#pragma once

#include "assist/conversation.hpp"
#include "assist/review.hpp"

#include <string>
#include <string_view>

// The JSON objects of `evenkeel suggest` and `evenkeel review`, which the HTTP endpoints give too.
namespace net {

// {"lang","anger","level","intent","confidence","intents","suggest","care","reason","replies","why"} and, for
// care, "card". Care is never `suggest`, although it may come with
// replies.
std::string suggest_json(const match::Reading& reading, const assist::Turn& turn,
                         const intents::Catalogue& catalogue);

// {"faults":[{"id","start","end","why","rewrite"}],"tactics":[...],"computer_mode":[{"property","words"}],"heat"}
std::string review_json(const assist::Review& review);

// Both from the text alone, as if it were the first of its conversation.
std::string suggest_answer(std::string_view text, std::optional<base::Language> stated,
                           const match::Matcher& matcher);
// The same with what supervisors said of the replies, and what was learned.
std::string tried_answer(std::string_view text, std::optional<base::Language> stated,
                         const assist::Knowledge& knowledge);
std::string review_answer(std::string_view draft, std::optional<base::Language> stated,
                          base::Language otherwise, const match::Matcher& matcher);

}  // namespace net
