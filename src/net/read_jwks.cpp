#include "net/access_keys.hpp"
#include "net/base64url.hpp"
#include "net/parse_json.hpp"

namespace net {

namespace {

using nlohmann::json;

constexpr std::size_t most_keys = 100;
constexpr std::size_t longest_kid = 200;

// The text under this name; empty where there is none.
std::string text_in(const json& key, const char* name) {
    const auto found = key.find(name);
    return found != key.end() && found->is_string() ? found->get<std::string>() : std::string();
}

bool is_or_says_nothing(const std::string& said, std::string_view wanted) {
    return said.empty() || said == wanted;
}

// Whether it is one that signs tokens for us; providers keep others beside them.
bool is_for_us(const json& key) {
    const std::string kind = text_in(key, "kty"), algorithm = text_in(key, "alg");
    if (!is_or_says_nothing(text_in(key, "use"), "sig")) return false;
    if (kind == "RSA") return is_or_says_nothing(algorithm, "RS256");
    return kind == "OKP" && text_in(key, "crv") == "Ed25519" &&
           (is_or_says_nothing(algorithm, "EdDSA") || algorithm == "Ed25519");
}

base::Result<PublicKey> public_key(const json& key) {
    if (text_in(key, "kty") == "RSA") {
        const auto n = from_base64url(text_in(key, "n")), e = from_base64url(text_in(key, "e"));
        if (!n || !e) return base::Problem("n, e", "not in base64url");
        return PublicKey::rsa(*n, *e);
    }
    const auto x = from_base64url(text_in(key, "x"));
    if (!x) return base::Problem("x", "not in base64url");
    return PublicKey::ed25519(*x);
}

// What must not stand in such a file, whomever it is for.
std::optional<std::string> objection_to(const json& key) {
    if (!key.is_object()) return "is no object";
    if (key.contains("d")) return "is a private key; it has leaked: replace it, and give the public one";
    if (text_in(key, "kty") == "oct" || key.contains("k"))
        return "is a secret; put secrets into \"access.secret_file\"";
    return std::nullopt;
}

}  // namespace

base::Result<std::map<std::string, PublicKey>> read_jwks(std::string_view text, const std::string& place) {
    const json file = parse_json(text);
    const auto list = file.is_object() ? file.find("keys") : file.end();
    if (!file.is_object() || list == file.end() || !list->is_array() || list->size() > most_keys) {
        return base::Problem(place, "not a JSON Web Key Set; give {\"keys\": […]} with up to " +
                                        std::to_string(most_keys) + " keys");
    }
    std::map<std::string, PublicKey> keys;
    for (std::size_t at = 0; at < list->size(); ++at) {
        const json& one = (*list)[at];
        const std::string which = "key " + std::to_string(at + 1) + " ";
        if (const auto objection = objection_to(one)) return base::Problem(place, which + *objection);
        if (!is_for_us(one)) continue;
        const std::string kid = text_in(one, "kid");
        if (kid.empty() || kid.size() > longest_kid)
            return base::Problem(place, which + "has no \"kid\"; tokens name their key by it");
        auto key = public_key(one);
        if (!key) return base::Problem(place, which + "is unfit: " + to_string(key.error()));
        if (!keys.emplace(kid, std::move(*key)).second)
            return base::Problem(place, which + "has a \"kid\" that an earlier one has; give each its own");
    }
    if (keys.empty())
        return base::Problem(place, "holds no key for RS256 or EdDSA; take the provider's signing keys");
    return keys;
}

}  // namespace net
