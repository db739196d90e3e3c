#pragma once

#include "base/result.hpp"

#include <memory>
#include <string>
#include <string_view>

// Whether a token was signed with a key that is trusted. OpenSSL does the work: it compares in constant time
// and knows Ed25519, neither of which libcpp-jwt does.
namespace net {

enum class Algorithm { hs256, rs256, eddsa };
std::string_view name_of(Algorithm algorithm);  // as in a token's header: "HS256"

// A key of an identity provider; its kind says the only algorithm it is good for. Cheap to copy.
class PublicKey {
public:
    // Big-endian numbers. From 2048 bits, for what is smaller can be broken, to 8192, for what is larger
    // costs the server too much.
    static base::Result<PublicKey> rsa(std::string_view modulus, std::string_view exponent);
    static base::Result<PublicKey> ed25519(std::string_view bytes);

    Algorithm algorithm() const { return algorithm_; }
    bool has_signed(std::string_view text, std::string_view signature) const;

private:
    PublicKey(Algorithm algorithm, void* key);

    Algorithm algorithm_;
    std::shared_ptr<void> key_;  // EVP_PKEY
};

// HS256.
bool has_signed(std::string_view secret, std::string_view text, std::string_view signature);

// Names a secret without telling it; the same text for the same secret.
std::string fingerprint(std::string_view secret);

}  // namespace net
