#include "net/access.hpp"

#include "net/mint_token.hpp"
#include "unit/net/signing.hpp"

#include <doctest/doctest.h>
#include <jwt/jwt.hpp>

using namespace net;
using tests::hmac;
using tests::json;
using tests::Signer;
using tests::token_of;

namespace {

const std::string secret = "a secret of more than 32 bytes, for tests";
const std::string other_secret = "another secret of more than 32 bytes";
const base::Moment now(std::chrono::seconds(1'700'000'000));
constexpr std::int64_t now_s = 1'700'000'000;

json good_claims() {
    return {{"sub", "u-7"}, {"name", "Kari"}, {"role", "agent"}, {"aud", "evenkeel"}, {"exp", now_s + 60}};
}
// Without a field, or with another one.
json claims_with(const json& change) {
    json claims = good_claims();
    claims.merge_patch(change);
    return claims;
}

std::string hs256(const json& claims, const std::string& with = secret) {
    return token_of(R"({"alg":"HS256","typ":"JWT"})", claims.dump(),
                    [&](const std::string& text) { return hmac(with, text); });
}

Access with_secret() { return {{.secrets = {secret}}, {}}; }

// Both kinds of keys, made once: 2048 bits take a while to find.
const Signer& rsa() {
    static const Signer signer(Signer::Kind::rsa);
    return signer;
}
const Signer& ed() {
    static const Signer signer(Signer::Kind::ed25519);
    return signer;
}
Access with_jwks() {
    const json set = {{"keys", {rsa().jwk("r"), ed().jwk("e")}}};
    return {{.public_keys = read_jwks(set.dump(), "jwks.json").value()}, {}};
}
std::string signed_by(const Signer& signer, const json& header, const json& claims = good_claims()) {
    return token_of(header.dump(), claims.dump(), [&](const std::string& text) { return signer.sign(text); });
}

// "" where it lets somebody in.
std::string refusal(const Access& access, const std::string& token, base::Moment at = now) {
    const auto pass = access.judge(token, at);
    return pass ? "" : pass.error().message;
}
bool is_forged(const Access& access, const std::string& token) {
    const auto pass = access.judge(token, now);
    return !pass && pass.error().why == BadToken::Why::forged;
}

}  // namespace

TEST_SUITE("access") {
    TEST_CASE("a token says who somebody is, and until when") {
        const json claims = claims_with({{"conversations", {"c-1", "c-2"}}, {"iat", now_s}});
        const Pass pass = with_secret().judge(hs256(claims), now).value();
        CHECK(pass.subject == "u-7");
        CHECK(pass.person == Person{.role = Role::agent, .name = "Kari"});
        CHECK(pass.expires == now + std::chrono::seconds(60) + clock_skew);
        CHECK(pass.may_enter({"c-2"}));
        CHECK_FALSE(pass.may_enter({"c-3"}));
    }

    TEST_CASE("an agent's token without a list opens every conversation") {
        CHECK(with_secret().judge(hs256(good_claims()), now)->may_enter({"any"}));
    }

    TEST_CASE("what is minted is let in, and libcpp-jwt reads the same from it") {
        const TokenOrder order{.subject = "u-7",
                               .person = {.role = Role::customer, .name = "Østen"},
                               .conversations = {{"c-1"}},
                               .rules = {.issuer = "shop"},
                               .issued = now,
                               .lasts = std::chrono::seconds(90)};
        const std::string token = mint_token(order, secret);
        const Pass pass = Access({.secrets = {secret}}, {.issuer = "shop"}).judge(token, now).value();
        CHECK(pass.person == order.person);
        CHECK(pass.conversations == std::optional(order.conversations));
        CHECK(pass.expires == now + order.lasts + clock_skew);
        std::error_code fault;
        const auto read = jwt::decode(token, jwt::params::algorithms({"HS256"}), fault,
                                      jwt::params::secret(secret), jwt::params::verify(false));
        CHECK_FALSE(fault);
        CHECK(read.payload().get_claim_value<std::string>("sub") == "u-7");
    }

    // libcpp-jwt has a clock of its own, so the tokens of this test last into the far future.
    TEST_CASE("on signatures the server and libcpp-jwt agree") {
        const json claims = claims_with({{"exp", now_s + 4'000'000'000}});
        const std::string fine = hs256(claims);
        const std::string none =
            token_of(R"({"alg":"none"})", claims.dump(), [](const std::string&) { return std::string(); });
        const std::vector<std::string> tokens = {fine,       hs256(claims, other_secret),
                                                 fine + "x", fine.substr(0, fine.size() - 6),
                                                 none,       "a.b.c",
                                                 "",         "no token"};
        for (const std::string& token : tokens) {
            CAPTURE(token);
            std::error_code fault;
            const auto read =
                jwt::decode(token, jwt::params::algorithms({"HS256"}), fault, jwt::params::secret(secret));
            CHECK(with_secret().judge(token, now).has_value() == !fault);
        }
    }

    TEST_CASE("a changed token, or one of another secret, is forged") {
        const Access access = with_secret();
        const std::string fine = hs256(good_claims());
        CHECK(refusal(access, fine).empty());
        CHECK(is_forged(access, hs256(good_claims(), other_secret)));
        const auto dot = fine.rfind('.');
        const std::string raised =
            token_of(R"({"alg":"HS256","typ":"JWT"})", claims_with({{"role", "supervisor"}}).dump(),
                     [](const std::string&) { return std::string(32, 'x'); });
        CHECK(is_forged(access, raised.substr(0, raised.rfind('.')) + fine.substr(dot)));
    }

    TEST_CASE("every byte of a token counts") {
        const Access access = with_secret();
        const std::string fine = hs256(good_claims());
        for (std::size_t at = 0; at < fine.size(); ++at) {
            std::string changed = fine;
            changed[at] = changed[at] == 'A' ? 'B' : 'A';
            CAPTURE(at);
            CHECK_FALSE(access.judge(changed, now).has_value());
        }
    }

    TEST_CASE("no token is one that says it needs no signature") {
        const auto empty = [](const std::string&) { return std::string(); };
        for (const char* algorithm : {"none", "None", "NONE", "", "HS384", "RS512", "ES256"}) {
            CAPTURE(algorithm);
            const std::string header = json({{"alg", algorithm}, {"kid", "r"}}).dump();
            CHECK(is_forged(with_secret(), token_of(header, good_claims().dump(), empty)));
            CHECK(is_forged(with_jwks(), token_of(header, good_claims().dump(), empty)));
        }
    }

    TEST_CASE("both secrets open while one replaces the other, and the old one no longer afterwards") {
        const Access during({.secrets = {other_secret, secret}}, {});
        const Access afterwards({.secrets = {other_secret}}, {});
        const std::string old = hs256(good_claims()), young = hs256(good_claims(), other_secret);
        CHECK(refusal(during, old).empty());
        CHECK(refusal(during, young).empty());
        CHECK(is_forged(afterwards, old));
        CHECK(refusal(afterwards, young).empty());
    }

    TEST_CASE("a pass is trusted as long as its key is there") {
        const Pass pass = with_secret().judge(hs256(good_claims()), now).value();
        CHECK(Access({.secrets = {other_secret, secret}}, {}).trusts(pass));
        CHECK_FALSE(Access({.secrets = {other_secret}}, {}).trusts(pass));
        const Pass provided =
            with_jwks().judge(signed_by(ed(), {{"alg", "EdDSA"}, {"kid", "e"}}), now).value();
        CHECK(with_jwks().trusts(provided));
        CHECK_FALSE(with_secret().trusts(provided));
    }

    TEST_CASE("keys of an identity provider let in who was signed for with RS256 or EdDSA") {
        const Access access = with_jwks();
        CHECK(refusal(access, signed_by(rsa(), {{"alg", "RS256"}, {"kid", "r"}})).empty());
        CHECK(refusal(access, signed_by(ed(), {{"alg", "EdDSA"}, {"kid", "e"}})).empty());
    }

    TEST_CASE("a provider's key is good for its own algorithm and its own name only") {
        const Access access = with_jwks();
        CHECK(is_forged(access, signed_by(rsa(), {{"alg", "RS256"}, {"kid", "e"}})));
        CHECK(is_forged(access, signed_by(rsa(), {{"alg", "EdDSA"}, {"kid", "r"}})));
        CHECK(is_forged(access, signed_by(ed(), {{"alg", "RS256"}, {"kid", "e"}})));
        CHECK(is_forged(access, signed_by(rsa(), {{"alg", "RS256"}})));
        CHECK(is_forged(access, signed_by(rsa(), {{"alg", "RS256"}, {"kid", "unknown"}})));
        CHECK(is_forged(access, signed_by(rsa(), {{"alg", "RS256"}, {"kid", 3}})));
        const Signer stranger(Signer::Kind::ed25519);
        CHECK(is_forged(access, signed_by(stranger, {{"alg", "EdDSA"}, {"kid", "e"}})));
    }

    TEST_CASE("a public key is never taken for a secret") {
        const json header = {{"alg", "HS256"}, {"kid", "r"}};
        for (const std::string& known : {rsa().jwk("r").dump(), rsa().jwk("r")["n"].get<std::string>(),
                                         from_base64url(rsa().jwk("r")["n"].get<std::string>()).value()}) {
            const std::string token = token_of(header.dump(), good_claims().dump(),
                                               [&](const std::string& text) { return hmac(known, text); });
            CHECK(is_forged(with_jwks(), token));
        }
    }

    TEST_CASE("what is no token is forged, whatever it is") {
        const std::string deep(3000, '[');
        const std::string fine = hs256(good_claims());
        const std::vector<std::string> tokens = {
            ".",
            "..",
            "...",
            "a",
            "a.b",
            "a.b.c",
            "a.b.c.d",
            fine + ".",
            "." + fine,
            fine + "=",
            fine + "\n",
            " " + fine,
            std::string(1, '\0'),
            std::string(longest_token + 1, 'a'),
            "\xff\xfe.\xff.\xff",
            to_base64url(deep) + "." + to_base64url(deep) + ".",
            hs256(good_claims()) + std::string(4000, 'A'),
            token_of("[]", good_claims().dump(), [](const std::string& text) { return hmac(secret, text); }),
            token_of("{\"alg\":[\"HS256\"]}", good_claims().dump(),
                     [](const std::string& text) { return hmac(secret, text); }),
            token_of("{\"alg\":\"HS256\",\"crit\":[\"exp\"]}", good_claims().dump(),
                     [](const std::string& text) { return hmac(secret, text); })};
        for (const std::string& token : tokens) {
            CAPTURE(token);
            CHECK(is_forged(with_secret(), token));
            CHECK(is_forged(with_jwks(), token));
        }
    }

    TEST_CASE("no token is another fault than a bad one") {
        CHECK(with_secret().judge("", now).error().why == BadToken::Why::missing);
    }

    TEST_CASE("a token is over when its time is, give or take what clocks differ by") {
        const Access access = with_secret();
        const std::string token = hs256(good_claims());
        const base::Moment end = now + std::chrono::seconds(60) + clock_skew;
        CHECK(refusal(access, token, end - std::chrono::milliseconds(1)).empty());
        CHECK(access.judge(token, end).error().why == BadToken::Why::expired);
    }

    TEST_CASE("what a token must claim is said when it is missing or wrong") {
        const Access access({.secrets = {secret}}, {.issuer = "shop"});
        const json shop = {{"iss", "shop"}};
        const auto with = [&](json change) {
            change.merge_patch(change.contains("iss") ? json::object() : shop);
            return refusal(access, hs256(claims_with(change)));
        };
        CHECK(with(json::object()).empty());
        const std::vector<std::pair<json, std::string>> wrong = {
            {{{"exp", nullptr}}, "\"exp\""},
            {{{"exp", "soon"}}, "\"exp\""},
            {{{"exp", 1.7e12}}, "\"exp\""},
            {{{"exp", -1}}, "\"exp\""},
            {{{"exp", now_s - 31}}, "expired"},
            {{{"iat", now_s + 31}}, "clocks"},
            {{{"nbf", now_s + 31}}, "clocks"},
            {{{"nbf", "later"}}, "\"nbf\""},
            {{{"aud", nullptr}}, "audience"},
            {{{"aud", "elsewhere"}}, "audience"},
            {{{"aud", {"elsewhere", 3}}}, "audience"},
            {{{"iss", "another"}}, "issuer"},
            {{{"sub", nullptr}}, "\"sub\""},
            {{{"sub", ""}}, "\"sub\""},
            {{{"sub", std::string(129, 's')}}, "\"sub\""},
            {{{"name", nullptr}}, "\"name\""},
            {{{"name", std::string(65, 'n')}}, "\"name\""},
            {{{"role", nullptr}}, "\"role\""},
            {{{"role", "admin"}}, "\"role\""},
            {{{"role", {"agent"}}}, "\"role\""},
            {{{"role", "customer"}}, "needs \"conversations\""},
            {{{"role", "supervisor"}, {"conversations", {"c"}}}, "for customers"},
            {{{"role", "trainee"}, {"conversations", {"c"}}}, "for customers"},
            {{{"conversations", json::array()}}, "1 to 200"},
            {{{"conversations", "c"}}, "1 to 200"},
            {{{"conversations", json(std::vector<std::string>(201, "c"))}}, "1 to 200"},
            {{{"conversations", {"c", 3}}}, "id"},
            {{{"conversations", {"../c"}}}, "id"},
        };
        for (const auto& [change, words] : wrong) {
            CAPTURE(change.dump());
            const std::string said = with(change);
            CAPTURE(said);
            CHECK(said.find(words) != std::string::npos);
        }
        CHECK(with({{"aud", {"elsewhere", "evenkeel"}}}).empty());
        CHECK(with({{"exp", 9'000'000'000'000'000'000U}}).empty());
    }

    TEST_CASE("claims that cannot be read let nobody in") {
        for (const std::string& claims : {std::string(), std::string("[]"), std::string("{\"exp\":"),
                                          std::string("\xff"), std::string(2000, '{')}) {
            const std::string token = token_of(R"({"alg":"HS256"})", claims,
                                               [](const std::string& text) { return hmac(secret, text); });
            CHECK_FALSE(with_secret().judge(token, now).has_value());
        }
    }
}
