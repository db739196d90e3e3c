#pragma once

#include "net/signature.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace net {

// By whose word people are let in. None at all: everybody is.
struct AccessKeys {
    std::vector<std::string> secrets = {};  // HS256; the one in use, and the one before it while both are
    std::map<std::string, PublicKey> public_keys = {};  // RS256 and EdDSA, by `kid`

    bool empty() const { return secrets.empty() && public_keys.empty(); }
};

inline constexpr std::size_t shortest_secret = 32;   // bytes; what is shorter can be guessed
inline constexpr std::size_t longest_secret = 1024;  // bytes

// A secret as it stands in a file or a variable, without the white space around it.
base::Result<std::string> read_secret(std::string_view text, const std::string& place);

// The keys of an identity provider (RFC 7517) that are for signing with RS256 or EdDSA; others are left out.
// A private key in there is a Problem: it has leaked.
base::Result<std::map<std::string, PublicKey>> read_jwks(std::string_view text, const std::string& place);

// Where the keys are; empty = there are none of that kind.
struct KeySources {
    std::string secret = {}, secret_file = {};  // the secret itself goes before the file
    std::string previous_secret = {}, previous_secret_file = {};
    std::string jwks_file = {};
};

// Reads the files; blocking.
base::Result<AccessKeys> read_access_keys(const KeySources& sources);

}  // namespace net
