#include "net/signature.hpp"

#include "net/base64url.hpp"
#include "net/keyed_hash.hpp"
#include "net/sha256.hpp"

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>

#include <array>

namespace net {

namespace {

constexpr int fewest_rsa_bits = 2048;
constexpr std::size_t most_modulus_bytes = 1024;
constexpr std::size_t most_exponent_bytes = 4;
constexpr std::size_t ed25519_bytes = 32;
constexpr std::size_t fingerprint_bytes = 12;

template <class Thing, void (*let_go)(Thing*)>
struct LetGo {
    void operator()(Thing* thing) const { let_go(thing); }
};
template <class Thing, void (*let_go)(Thing*)>
using Owned = std::unique_ptr<Thing, LetGo<Thing, let_go>>;

using Number = Owned<BIGNUM, BN_free>;
using Key = Owned<EVP_PKEY, EVP_PKEY_free>;
using KeyContext = Owned<EVP_PKEY_CTX, EVP_PKEY_CTX_free>;
using DigestContext = Owned<EVP_MD_CTX, EVP_MD_CTX_free>;
using Builder = Owned<OSSL_PARAM_BLD, OSSL_PARAM_BLD_free>;
using Parameters = Owned<OSSL_PARAM, OSSL_PARAM_free>;

const unsigned char* bytes_of(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

Number number(std::string_view bytes) {
    return Number(BN_bin2bn(bytes_of(bytes), static_cast<int>(bytes.size()), nullptr));
}

Key rsa_key(std::string_view modulus, std::string_view exponent) {
    const Number n = number(modulus), e = number(exponent);
    const Builder builder(OSSL_PARAM_BLD_new());
    if (!n || !e || !builder || !BN_is_odd(n.get()) || !BN_is_odd(e.get()) || BN_is_one(e.get())) return {};
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, n.get());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, e.get());
    const Parameters parameters(OSSL_PARAM_BLD_to_param(builder.get()));
    const KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, "RSA", nullptr));
    EVP_PKEY* made = nullptr;
    if (!parameters || !context || EVP_PKEY_fromdata_init(context.get()) != 1 ||
        EVP_PKEY_fromdata(context.get(), &made, EVP_PKEY_PUBLIC_KEY, parameters.get()) != 1) {
        return {};
    }
    return Key(made);
}

}  // namespace

std::string_view name_of(Algorithm algorithm) {
    constexpr std::array<std::string_view, 3> names = {"HS256", "RS256", "EdDSA"};
    return names[static_cast<std::size_t>(algorithm)];
}

PublicKey::PublicKey(Algorithm algorithm, void* key)
    : algorithm_(algorithm), key_(key, [](void* held) { EVP_PKEY_free(static_cast<EVP_PKEY*>(held)); }) {}

base::Result<PublicKey> PublicKey::rsa(std::string_view modulus, std::string_view exponent) {
    if (modulus.size() > most_modulus_bytes || exponent.empty() || exponent.size() > most_exponent_bytes)
        return base::Problem("n, e", "too large for an RSA key; give one of 2048 to 8192 bits");
    Key key = rsa_key(modulus, exponent);
    if (!key) return base::Problem("n, e", "no RSA key");
    if (EVP_PKEY_get_bits(key.get()) < fewest_rsa_bits)
        return base::Problem("n",
                             "an RSA key of less than 2048 bits, which can be broken; give a larger one");
    return PublicKey(Algorithm::rs256, key.release());
}

base::Result<PublicKey> PublicKey::ed25519(std::string_view bytes) {
    Key key(bytes.size() == ed25519_bytes
                ? EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, bytes_of(bytes), bytes.size())
                : nullptr);
    if (!key) return base::Problem("x", "no Ed25519 key, which is 32 bytes");
    return PublicKey(Algorithm::eddsa, key.release());
}

bool PublicKey::has_signed(std::string_view text, std::string_view signature) const {
    const DigestContext context(EVP_MD_CTX_new());
    const EVP_MD* digest = algorithm_ == Algorithm::rs256 ? EVP_sha256() : nullptr;  // Ed25519 has its own
    return context &&
           EVP_DigestVerifyInit(context.get(), nullptr, digest, nullptr,
                                static_cast<EVP_PKEY*>(key_.get())) == 1 &&
           EVP_DigestVerify(context.get(), bytes_of(signature), signature.size(), bytes_of(text),
                            text.size()) == 1;
}

bool has_signed(std::string_view secret, std::string_view text, std::string_view signature) {
    return is_same(keyed_hash(Hash::sha256, secret, text), signature);
}

std::string fingerprint(std::string_view secret) {
    Sha256 hash;
    hash.add(secret);
    return to_base64url(hash.end().substr(0, fingerprint_bytes));
}

}  // namespace net
