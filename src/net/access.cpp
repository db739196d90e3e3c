#include "net/access.hpp"

#include "net/base64url.hpp"
#include "net/parse_json.hpp"

#include <algorithm>
#include <stdexcept>

namespace net {

namespace {

using nlohmann::json;

BadToken forged() { return {BadToken::Why::forged, "no token of this server's; ask for a new one"}; }

// The three parts between dots, still encoded.
struct Parts {
    std::string_view signed_text, header, claims, signature;
};
std::optional<Parts> parts_of(std::string_view token) {
    const auto first = token.find('.');
    const auto second = first == std::string_view::npos ? first : token.find('.', first + 1);
    if (second == std::string_view::npos || token.find('.', second + 1) != std::string_view::npos)
        return std::nullopt;
    return Parts{.signed_text = token.substr(0, second),
                 .header = token.substr(0, first),
                 .claims = token.substr(first + 1, second - first - 1),
                 .signature = token.substr(second + 1)};
}

bool says(const json& header, const char* name, std::string_view wanted) {
    const auto found = header.find(name);
    return found != header.end() && found->is_string() && found->get_ref<const std::string&>() == wanted;
}

}  // namespace

bool Pass::may_enter(const base::ConversationId& conversation) const {
    return !conversations ||
           std::find(conversations->begin(), conversations->end(), conversation) != conversations->end();
}

void throw_exception_from_error(const BadToken& fault, const boost::source_location&) {
    throw std::runtime_error("bad token: " + fault.message);
}

Access::Access(AccessKeys keys, AccessRules rules) : keys_(std::move(keys)), rules_(std::move(rules)) {}

bool Access::trusts(const Pass& pass) const {
    if (keys_.public_keys.contains(pass.key)) return true;
    return std::any_of(keys_.secrets.begin(), keys_.secrets.end(),
                       [&](const std::string& secret) { return fingerprint(secret) == pass.key; });
}

// The name of the key that has signed it. The header only points at a key; which algorithm counts is the
// key's own matter, so that no public key is ever taken for a secret, and `none` for nothing.
std::optional<std::string> Access::signer_of(std::string_view signed_text, std::string_view header,
                                             std::string_view signature) const {
    const json said = parse_json(header);
    if (!said.is_object() || said.contains("crit")) return std::nullopt;
    if (says(said, "alg", name_of(Algorithm::hs256))) {
        for (const std::string& secret : keys_.secrets) {
            if (has_signed(secret, signed_text, signature)) return fingerprint(secret);
        }
        return std::nullopt;
    }
    const auto kid = said.find("kid");
    if (kid == said.end() || !kid->is_string()) return std::nullopt;
    const auto key = keys_.public_keys.find(kid->get_ref<const std::string&>());
    if (key == keys_.public_keys.end() || !says(said, "alg", name_of(key->second.algorithm())))
        return std::nullopt;
    return key->second.has_signed(signed_text, signature) ? std::optional(key->first) : std::nullopt;
}

boost::system::result<Pass, BadToken> Access::judge(std::string_view token, base::Moment now) const {
    if (token.empty()) return BadToken{BadToken::Why::missing, "this server lets in those who show a token"};
    if (token.size() > longest_token) return forged();
    const auto parts = parts_of(token);
    if (!parts) return forged();
    const auto header = from_base64url(parts->header), claims = from_base64url(parts->claims),
               signature = from_base64url(parts->signature);
    if (!header || !claims || !signature) return forged();
    auto signer = signer_of(parts->signed_text, *header, *signature);
    if (!signer) return forged();
    auto pass = read_claims(*claims, rules_, now);
    if (pass) pass->key = std::move(*signer);
    return pass;
}

}  // namespace net
