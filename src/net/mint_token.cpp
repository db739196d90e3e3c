#include "net/mint_token.hpp"

#include "net/base64url.hpp"

#include <openssl/rand.h>
#include <jwt/jwt.hpp>

#include <array>
#include <stdexcept>

namespace net {

namespace {

constexpr std::size_t secret_bytes = 32;

}  // namespace

std::string mint_token(const TokenOrder& order, const std::string& secret) {
    const std::int64_t issued =
        std::chrono::floor<std::chrono::seconds>(order.issued).time_since_epoch().count();
    jwt::jwt_object token{jwt::params::algorithm("HS256"), jwt::params::secret(secret)};
    token.add_claim("sub", order.subject);
    token.add_claim("name", order.person.name);
    token.add_claim("role", std::string(name_of(order.person.role)));
    token.add_claim("aud", order.rules.audience);
    if (!order.rules.issuer.empty()) token.add_claim("iss", order.rules.issuer);
    token.add_claim("iat", issued);
    token.add_claim("exp", issued + order.lasts.count());
    std::vector<std::string> conversations;
    conversations.reserve(order.conversations.size());
    for (const base::ConversationId& id : order.conversations) conversations.push_back(id.value);
    if (!conversations.empty()) token.add_claim("conversations", conversations);
    return token.signature();
}

std::string new_secret() {
    std::array<unsigned char, secret_bytes> bytes{};
    if (RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) != 1)
        throw std::runtime_error("the system has no randomness");
    return to_base64url({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

}  // namespace net
