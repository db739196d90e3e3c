#include "net/gate.hpp"

#include "net/client_address.hpp"
#include "unit/net/tokens.hpp"

#include <doctest/doctest.h>

using namespace net;
using namespace tests;
using namespace std::chrono_literals;

namespace {

constexpr FailedLogins::Bounds bounds{.failures = 3, .within = 60s, .addresses = 2};

// A gate that wants tokens, at a time that the test sets.
struct GuardedGate {
    base::Moment now{1000s};
    Gate gate{bounds, [this] { return now; }};
    std::string fine = token_for("agent", "Kari", 5000);

    GuardedGate() { gate.use(access_by({shared_secret})); }
    ErrorCode refusal(const std::string& token, const std::string& address = "192.0.2.1") {
        return gate.admit(token, address).error().code;
    }
};

}  // namespace

TEST_SUITE("gate") {
    TEST_CASE("it is open until it has keys") {
        Gate gate(bounds, [] { return base::Moment{}; });
        CHECK(gate.is_open());
        gate.use(access_by({shared_secret}));
        CHECK_FALSE(gate.is_open());
    }

    TEST_CASE("after too many forged tokens an address must wait, and is told how long") {
        GuardedGate guarded;
        for (int i = 0; i < 3; ++i) CHECK(guarded.refusal("forged") == ErrorCode::unauthorized);
        guarded.now += 20s;
        const auto refused = guarded.gate.admit(guarded.fine, "192.0.2.1");
        CHECK(refused.error().code == ErrorCode::too_many);
        CHECK(refused.error().retry_after == 40s);
        guarded.now += 40s;
        CHECK(guarded.gate.admit(guarded.fine, "192.0.2.1").has_value());
    }

    TEST_CASE("other addresses do not wait with it") {
        GuardedGate guarded;
        for (int i = 0; i < 3; ++i) guarded.refusal("forged");
        CHECK(guarded.gate.admit(guarded.fine, "192.0.2.2").has_value());
    }

    TEST_CASE("a token that is missing, over or for somebody else is nobody's guess") {
        GuardedGate guarded;
        for (int i = 0; i < 10; ++i) {
            CHECK(guarded.refusal("") == ErrorCode::unauthorized);
            CHECK(guarded.refusal(token_for("agent", "Kari", 10)) == ErrorCode::unauthorized);
            CHECK(guarded.refusal(token_for("agent", "Kari", 5000, {{"aud", "other"}})) ==
                  ErrorCode::unauthorized);
        }
        CHECK(guarded.gate.admit(guarded.fine, "192.0.2.1").has_value());
    }

    TEST_CASE("a token is found behind Bearer, and nowhere else") {
        CHECK(bearer_token("Bearer abc") == "abc");
        CHECK(bearer_token("bearer   abc") == "abc");
        for (const char* other : {"", "Bearer", "Bearer ", "Basic abc", "abc", "Bearerabc"}) {
            CAPTURE(other);
            CHECK(bearer_token(other).empty());
        }
    }
}

TEST_SUITE("failed logins") {
    TEST_CASE("failures that are far apart do not add up") {
        FailedLogins failed(bounds);
        for (int i = 0; i < 10; ++i) {
            failed.note("a", base::Moment(std::chrono::minutes(i)));
            CHECK(failed.wait("a", base::Moment(std::chrono::minutes(i))) == 0s);
        }
    }

    TEST_CASE("a clock that is set back makes nobody wait longer") {
        FailedLogins failed(bounds);
        for (int i = 0; i < 3; ++i) failed.note("a", base::Moment(1000s));
        CHECK(failed.wait("a", base::Moment(1000s)) == 60s);
        CHECK(failed.wait("a", base::Moment(10s)) == 0s);
    }

    TEST_CASE("only so many addresses are remembered, those that failed last") {
        FailedLogins failed(bounds);
        const base::Moment now(1000s);
        for (const char* address : {"a", "a", "a", "b", "a", "c"}) failed.note(address, now);
        CHECK(failed.size() == 2);
        CHECK(failed.wait("a", now) == 60s);
        for (const char* address : {"d", "e"}) failed.note(address, now);
        CHECK(failed.size() == 2);
        CHECK(failed.wait("a", now) == 0s);
    }
}

TEST_SUITE("client address") {
    TEST_CASE("what a client says of itself counts for nothing") {
        CHECK(client_address("192.0.2.1", "203.0.113.9", false) == "192.0.2.1");
        CHECK(client_address("127.0.0.1", "198.51.100.1, 203.0.113.9", true) == "203.0.113.9");
        CHECK(client_address("127.0.0.1", "198.51.100.1 ,\t203.0.113.9:4711 ", true) == "203.0.113.9");
    }
    TEST_CASE("behind a proxy that says nothing of use, the proxy's own address counts") {
        for (const char* said : {"", "unknown", "1.2.3.4, ", ",", "[::1", "999.1.1.1", "a:b"}) {
            CAPTURE(said);
            CHECK(client_address("127.0.0.1", said, true) == "127.0.0.1");
        }
    }
    TEST_CASE("all addresses of one IPv6 network are one client, and IPv4 in IPv6 is IPv4") {
        CHECK(client_address("2001:db8:1:2:3:4:5:6", "", false) == "2001:db8:1:2::");
        CHECK(client_address("::1", "[2001:db8:1:2::9]:80", true) == "2001:db8:1:2::");
        CHECK(client_address("::ffff:192.0.2.1", "", false) == "192.0.2.1");
    }
}
