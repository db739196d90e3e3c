#pragma once

#include <string>
#include <string_view>

namespace net {

enum class Hash { sha1, sha256, sha512 };

// HMAC (RFC 2104) of a text under a secret, as bytes.
std::string keyed_hash(Hash hash, std::string_view secret, std::string_view text);

// Takes as long for a near miss as for a far one. The length of what is expected is no secret, what is in it
// is.
bool is_same(std::string_view expected, std::string_view given);

}  // namespace net
