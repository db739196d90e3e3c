#pragma once

#include "net/base64url.hpp"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rsa.h>
#include <nlohmann/json.hpp>

#include <array>
#include <memory>
#include <string>

namespace tests {

using nlohmann::json;

// What an identity provider does, by other means than the server: OpenSSL's signing side.
class Signer {
public:
    enum class Kind { rsa, ed25519 };

    explicit Signer(Kind kind, unsigned rsa_bits = 2048)
        : kind_(kind),
          key_(kind == Kind::rsa ? EVP_RSA_gen(rsa_bits) : EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"),
               EVP_PKEY_free) {}

    std::string sign(const std::string& text) const {
        const std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX*)> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
        EVP_DigestSignInit(context.get(), nullptr, kind_ == Kind::rsa ? EVP_sha256() : nullptr, nullptr,
                           key_.get());
        std::array<unsigned char, 1024> signature{};
        std::size_t size = signature.size();
        EVP_DigestSign(context.get(), signature.data(), &size,
                       reinterpret_cast<const unsigned char*>(text.data()), text.size());
        return {reinterpret_cast<const char*>(signature.data()), size};
    }

    // As it stands in a JSON Web Key Set.
    json jwk(const std::string& kid) const {
        if (kind_ == Kind::ed25519) {
            std::array<unsigned char, 32> bytes{};
            std::size_t size = bytes.size();
            EVP_PKEY_get_raw_public_key(key_.get(), bytes.data(), &size);
            return {{"kty", "OKP"},
                    {"crv", "Ed25519"},
                    {"kid", kid},
                    {"use", "sig"},
                    {"x", net::to_base64url({reinterpret_cast<const char*>(bytes.data()), size})}};
        }
        return {{"kty", "RSA"},
                {"kid", kid},
                {"alg", "RS256"},
                {"n", number(OSSL_PKEY_PARAM_RSA_N)},
                {"e", number(OSSL_PKEY_PARAM_RSA_E)}};
    }

private:
    std::string number(const char* name) const {
        BIGNUM* value = nullptr;
        EVP_PKEY_get_bn_param(key_.get(), name, &value);
        std::string bytes(static_cast<std::size_t>(BN_num_bytes(value)), '\0');
        BN_bn2bin(value, reinterpret_cast<unsigned char*>(bytes.data()));
        BN_free(value);
        return net::to_base64url(bytes);
    }

    Kind kind_;
    std::unique_ptr<EVP_PKEY, void (*)(EVP_PKEY*)> key_;
};

inline std::string hmac(const std::string& secret, const std::string& text) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> mac{};
    unsigned size = 0;
    HMAC(EVP_sha256(), secret.data(), static_cast<int>(secret.size()),
         reinterpret_cast<const unsigned char*>(text.data()), text.size(), mac.data(), &size);
    return {reinterpret_cast<const char*>(mac.data()), size};
}

// A token with this header and these claims, and whatever signature `sign` gives for both.
template <class Sign>
std::string token_of(const std::string& header, const std::string& claims, const Sign& sign) {
    const std::string text = net::to_base64url(header) + "." + net::to_base64url(claims);
    return text + "." + net::to_base64url(sign(text));
}

}  // namespace tests
