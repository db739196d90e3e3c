#pragma once

#include "net/access.hpp"

#include <string>

namespace net {

// What a token is to say, for those who make tokens with the secret.
struct TokenOrder {
    std::string subject = {};
    Person person = {};
    std::vector<base::ConversationId> conversations = {};  // empty: not spoken of
    AccessRules rules = {};
    base::Moment issued = {};
    std::chrono::seconds lasts{3600};
};

// Signed with HS256.
std::string mint_token(const TokenOrder& order, const std::string& secret);

// 256 bits of the system's randomness, as a text that read_secret() takes.
std::string new_secret();

}  // namespace net
