#include "net/keyed_hash.hpp"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <array>
#include <stdexcept>

namespace net {

namespace {

const EVP_MD* digest_of(Hash hash) {
    switch (hash) {
        case Hash::sha1: return EVP_sha1();
        case Hash::sha256: return EVP_sha256();
        case Hash::sha512: break;
    }
    return EVP_sha512();
}

}  // namespace

std::string keyed_hash(Hash hash, std::string_view secret, std::string_view text) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> mac{};
    unsigned size = 0;
    const auto* made =
        HMAC(digest_of(hash), secret.data(), static_cast<int>(secret.size()),
             reinterpret_cast<const unsigned char*>(text.data()), text.size(), mac.data(), &size);
    if (made == nullptr) throw std::runtime_error("OpenSSL has no such hash");
    return {reinterpret_cast<const char*>(mac.data()), size};
}

bool is_same(std::string_view expected, std::string_view given) {
    return expected.size() == given.size() &&
           CRYPTO_memcmp(expected.data(), given.data(), expected.size()) == 0;
}

}  // namespace net
