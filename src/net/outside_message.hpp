#pragma once

#include "base/language.hpp"
#include "base/moment.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

// What a webhook of another chat system says, whichever it is.
namespace net {

// What somebody wrote over there.
struct OutsideMessage {
    enum class Who { customer, agent, bot };

    Who who = Who::customer;
    std::string conversation;  // as the other system's interface wants it
    std::string id;            // of the message; the same when it is delivered again
    std::string text;
    std::string name = {};  // of who wrote; empty where nobody said
    std::optional<base::Moment> when = {};
    std::optional<base::Language> language = {};
    std::string attributes = {};  // of the conversation, a JSON object; empty where it has none
    std::string priority = {};    // of the conversation, in the other system's words

    bool operator==(const OutsideMessage&) const = default;
};

// A genuine webhook that holds nothing for us, and why.
struct NothingToHear {
    std::string why;
};

// It is not what it should be.
struct BadWebhook {
    enum class Why { malformed, other_account };
    Why why = Why::malformed;
    std::string message;  // for whoever set it up
};
inline BadWebhook malformed(std::string message) {
    return {.why = BadWebhook::Why::malformed, .message = std::move(message)};
}

using Webhook = std::variant<std::vector<OutsideMessage>, NothingToHear, BadWebhook>;

inline constexpr std::size_t longest_outside_id = 40;
inline constexpr std::size_t most_outside_messages = 50;  // of one webhook; more are not looked at

// Messages that were created; of one account where `account` is not empty. Private notes are dropped, so
// that nothing we say comes back to us.
Webhook read_chatwoot(std::string_view body, std::string_view account);

// An article of a ticket; internal ones are dropped.
Webhook read_zammad(std::string_view body);

}  // namespace net
