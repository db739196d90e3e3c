#pragma once

#include "net/access.hpp"
#include "unit/net/signing.hpp"

#include <cstdint>
#include <memory>
#include <string>

namespace tests {

inline const std::string shared_secret = "a secret of more than 32 bytes, for tests";

// A token for one who is let in until `expires`, in seconds; `more` changes or adds claims.
inline std::string token_for(const std::string& role, const std::string& name, std::int64_t expires,
                             const json& more = json::object(), const std::string& secret = shared_secret) {
    json claims = {
        {"sub", name + "-id"}, {"name", name}, {"role", role}, {"aud", "evenkeel"}, {"exp", expires}};
    if (role == "customer") claims["conversations"] = {"c"};
    claims.merge_patch(more);
    return token_of(R"({"alg":"HS256","typ":"JWT"})", claims.dump(),
                    [&](const std::string& text) { return hmac(secret, text); });
}

inline std::shared_ptr<const net::Access> access_by(std::vector<std::string> secrets) {
    return std::make_shared<const net::Access>(net::AccessKeys{.secrets = std::move(secrets)},
                                               net::AccessRules{});
}

}  // namespace tests
