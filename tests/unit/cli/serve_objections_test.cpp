#include "cli/serve_objections.hpp"

#include <doctest/doctest.h>

#include <string>

using net::KeySources;
using net::Settings;

namespace {

Settings at(std::string address) {
    Settings settings;
    settings.address = std::move(address);
    return settings;
}
Settings with_tls(Settings settings) {
    settings.tls = {.certificate = "c.pem", .key = "k.pem"};
    return settings;
}
Settings behind_proxy(Settings settings) {
    settings.behind_proxy = "yes";
    return settings;
}

const KeySources none = {};
const KeySources secret = {.secret_file = "secret"};

// "" where it would be served.
std::string objection(const Settings& settings, const KeySources& keys) {
    const auto problem = cli::objection_to(settings, keys);
    return problem ? to_string(*problem) : "";
}
bool says(const std::string& text, const char* words) { return text.find(words) != std::string::npos; }

}  // namespace

TEST_SUITE("what serve refuses") {
    TEST_CASE("on this machine alone everything is fine") {
        for (const char* address : {"127.0.0.1", "127.9.9.9", "::1"})
            CHECK(objection(at(address), none).empty());
        CHECK(objection(with_tls(at("127.0.0.1")), secret).empty());
        CHECK(objection(behind_proxy(at("127.0.0.1")), secret).empty());
    }

    TEST_CASE("behind a proxy this machine is not alone") {
        CHECK(says(objection(behind_proxy(at("127.0.0.1")), none), "access.secret_file"));
    }

    TEST_CASE("where others reach it, tokens are needed and nobody may read along") {
        for (const char* address : {"0.0.0.0", "::", "192.0.2.1"}) {
            CAPTURE(address);
            CHECK(says(objection(at(address), none), "--new-secret"));
            CHECK(says(objection(with_tls(at(address)), none), "access.secret_file"));
            CHECK(says(objection(behind_proxy(at(address)), none), "access.secret_file"));
            CHECK(says(objection(at(address), secret), "--behind-proxy"));
            CHECK(objection(with_tls(at(address)), secret).empty());
            CHECK(objection(behind_proxy(at(address)), secret).empty());
            CHECK(objection(with_tls(at(address)), {.jwks_file = "jwks.json"}).empty());
            CHECK(objection(with_tls(at(address)), {.secret = "in the environment"}).empty());
        }
    }

    TEST_CASE("half of what TLS needs is refused, wherever it listens") {
        for (const char* address : {"127.0.0.1", "0.0.0.0"}) {
            Settings settings = at(address);
            settings.tls.certificate = "c.pem";
            CHECK(says(objection(settings, secret), "give both"));
        }
    }

    TEST_CASE("a name is no address") {
        CHECK(says(objection(at("example.org"), none), "not an IP address"));
    }
}
