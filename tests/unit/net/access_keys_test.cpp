#include "net/access_keys.hpp"

#include "net/base64url.hpp"
#include "net/mint_token.hpp"
#include "unit/net/signing.hpp"
#include "unit/storage/fresh_folder.hpp"

#include <doctest/doctest.h>

#include <fstream>

using namespace net;
using tests::json;
using tests::Signer;

namespace {

const std::string secret(40, 's');
const std::string previous(40, 'p');

std::string write(const tests::FreshFolder& folder, const std::string& name, const std::string& text) {
    const auto path = folder / name;
    std::ofstream(path, std::ios::binary) << text;
    return path.string();
}

bool complains(const base::Result<std::map<std::string, PublicKey>>& read, const std::string& words) {
    return !read && to_string(read.error()).find(words) != std::string::npos;
}

auto read_keys(const json& keys) { return read_jwks(json{{"keys", keys}}.dump(), "jwks.json"); }

}  // namespace

TEST_SUITE("access keys") {
    TEST_CASE("secrets come from variables before files, without the white space around them") {
        const tests::FreshFolder folder;
        const std::string file = write(folder, "secret", secret + "\n");
        CHECK(read_access_keys({.secret_file = file})->secrets == std::vector{secret});
        const auto both =
            read_access_keys({.secret = previous, .secret_file = file, .previous_secret_file = file});
        CHECK(both->secrets == std::vector{previous, secret});
        CHECK(read_access_keys({})->empty());
    }

    TEST_CASE("a secret that can be guessed, or none where one should be, is refused in words") {
        CHECK_FALSE(read_secret(std::string(31, 's'), "file").has_value());
        CHECK_FALSE(read_secret(std::string(1025, 's'), "file").has_value());
        CHECK(read_secret(std::string(1024, 's'), "file").has_value());
        CHECK(to_string(read_secret(" \n", "file").error()).find("--new-secret") != std::string::npos);
        CHECK_FALSE(read_access_keys({.secret_file = "/nowhere/secret"}).has_value());
        CHECK_FALSE(read_access_keys({.previous_secret = previous}).has_value());
    }

    TEST_CASE("a file that is no secret is not read to its end") {
        const tests::FreshFolder folder;
        const auto read = read_access_keys({.secret_file = write(folder, "big", std::string(300'000, 'x'))});
        CHECK(to_string(read.error()).find("larger than 256 KiB") != std::string::npos);
    }

    TEST_CASE("a new secret is fit and never the same") {
        CHECK(read_secret(new_secret(), "new").has_value());
        CHECK(new_secret() != new_secret());
    }

    TEST_CASE("of a key set what signs for us is taken, and the rest left out") {
        const Signer rsa(Signer::Kind::rsa), ed(Signer::Kind::ed25519);
        json encrypting = rsa.jwk("enc"), stronger = rsa.jwk("rs512");
        encrypting["use"] = "enc";
        stronger["alg"] = "RS512";
        const json elliptic = {{"kty", "EC"}, {"crv", "P-256"}, {"kid", "ec"}};
        const auto keys = read_keys(json::array({rsa.jwk("r"), ed.jwk("e"), encrypting, stronger, elliptic}));
        REQUIRE(keys.has_value());
        CHECK(keys->size() == 2);
        CHECK(keys->at("r").algorithm() == Algorithm::rs256);
        CHECK(keys->at("e").algorithm() == Algorithm::eddsa);
        CHECK(complains(read_keys(json::array({elliptic})), "no key for RS256 or EdDSA"));
    }

    TEST_CASE("keys that have leaked, are weak or cannot be told apart are refused") {
        const Signer ed(Signer::Kind::ed25519), weak(Signer::Kind::rsa, 1024);
        json leaked = ed.jwk("e"), nameless = ed.jwk("e"), broken = ed.jwk("e"), costly = weak.jwk("r");
        leaked["d"] = "c2VjcmV0";
        nameless.erase("kid");
        broken["x"] = "AAAA";
        costly["n"] = to_base64url(std::string(1025, '\x7f'));
        CHECK(complains(read_keys(json::array({leaked})), "private key"));
        CHECK(complains(read_keys(json::array({json{{"kty", "oct"}, {"k", "AAAA"}}})), "secret_file"));
        CHECK(complains(read_keys(json::array({weak.jwk("r")})), "2048"));
        CHECK(complains(read_keys(json::array({costly})), "8192"));
        CHECK(complains(read_keys(json::array({nameless})), "kid"));
        CHECK(complains(read_keys(json::array({broken})), "32 bytes"));
        CHECK(complains(read_keys(json::array({ed.jwk("e"), ed.jwk("e")})), "its own"));
        CHECK(complains(read_keys(json::array({"text"})), "no object"));
    }

    TEST_CASE("what is no key set is said to be none") {
        for (const char* text : {"", "[]", "{}", "{\"keys\": {}}", "{\"keys\": [", "null"}) {
            CAPTURE(text);
            CHECK(complains(read_jwks(text, "jwks.json"), "JSON Web Key Set"));
        }
    }
}

TEST_SUITE("base64url") {
    TEST_CASE("every text of bytes has one spelling, which leads back to it") {
        for (const std::string& bytes : {std::string(), std::string("f"), std::string("fo"),
                                         std::string("foo"), std::string("\0\xff\xfe", 3)}) {
            CHECK(from_base64url(to_base64url(bytes)) == bytes);
        }
        CHECK(to_base64url("\xfb\xff") == "-_8");
        for (const char* other : {"Zg==", "Zh", "Z", "Zg\n", "Z g", "Zm9+", "Zm9/", "-_9"}) {
            CAPTURE(other);
            CHECK_FALSE(from_base64url(other).has_value());
        }
    }
}
