#include <doctest/doctest.h>

#include "net/signature_scheme.hpp"

#include <map>

using namespace net;

namespace {

constexpr std::string_view secret = "whsec_test_0123456789";
constexpr std::string_view body =
    R"({"event":"message_created","id":42,"content":"Dette er helt håpløst!","message_type":"incoming","private":false})";
const base::Moment signed_at{std::chrono::seconds(1763712000)};

using Headers = std::map<std::string, std::string>;

HeaderOf header_of(const Headers& headers) {
    return [&headers](std::string_view name) {
        const auto found = headers.find(std::string(name));
        return found == headers.end() ? std::string_view() : std::string_view(found->second);
    };
}

SignatureFault chatwoot(const Headers& headers, std::string_view said = body, base::Moment now = signed_at) {
    return check_signature(chatwoot_signature(), secret, header_of(headers), said, now);
}

const Headers genuine = {
    {"X-Chatwoot-Signature", "sha256=3725c61b9f5e4d17e0616d8e19bf359ed50006a3b6118a7888b9717f0e617273"},
    {"X-Chatwoot-Timestamp", "1763712000"}};

}  // namespace

TEST_SUITE("signatures of webhooks") {
    TEST_CASE("Chatwoot's is over the time and the body") {
        REQUIRE(body.size() == 114);
        CHECK(chatwoot(genuine) == SignatureFault::none);
        CHECK(sign(chatwoot_signature(), secret, "1763712000", body) == genuine.at("X-Chatwoot-Signature"));
    }

    TEST_CASE("a signature of the body alone is wrong") {
        SignatureScheme body_only = chatwoot_signature();
        body_only.timestamp_header.clear();
        Headers headers = genuine;
        headers["X-Chatwoot-Signature"] = sign(body_only, secret, "", body);
        CHECK(headers["X-Chatwoot-Signature"].starts_with("sha256=a95872b9"));
        CHECK(chatwoot(headers) == SignatureFault::wrong);
    }

    TEST_CASE("whatever was changed on the way is noticed") {
        std::string other(body);
        for (std::size_t at = 0; at < other.size(); at += 7) {
            CAPTURE(at);
            other[at] = static_cast<char>(other[at] ^ 1);
            CHECK(chatwoot(genuine, other) == SignatureFault::wrong);
            other[at] = body[at];
        }
        Headers later = genuine;
        later["X-Chatwoot-Timestamp"] = "1763712001";
        CHECK(chatwoot(later) == SignatureFault::wrong);
        for (const char* bad :
             {"sha256=", "sha256=zz", "3725c61b9f5e4d17e0616d8e19bf359ed50006a3b6118a7888b9717f0e617273",
              "SHA256=3725c61b9f5e4d17e0616d8e19bf359ed50006a3b6118a7888b9717f0e617273"}) {
            CAPTURE(bad);
            Headers headers = genuine;
            headers["X-Chatwoot-Signature"] = bad;
            CHECK(chatwoot(headers) == SignatureFault::wrong);
        }
    }

    TEST_CASE("a missing header is not a wrong one") {
        CHECK(chatwoot({}) == SignatureFault::missing);
        for (const auto& [name, value] : genuine) {
            Headers headers = genuine;
            headers.erase(name);
            CHECK(chatwoot(headers) == SignatureFault::missing);
        }
    }

    TEST_CASE("five minutes later, or earlier, a genuine webhook is stale") {
        using namespace std::chrono_literals;
        CHECK(chatwoot(genuine, body, signed_at + 5min) == SignatureFault::none);
        CHECK(chatwoot(genuine, body, signed_at + 5min + 1ms) == SignatureFault::stale);
        CHECK(chatwoot(genuine, body, signed_at - 5min) == SignatureFault::none);
        CHECK(chatwoot(genuine, body, signed_at - 5min - 1ms) == SignatureFault::stale);
    }

    TEST_CASE("a time that is none is stale, though it was signed") {
        for (const char* time : {"soon", "-1", "99999999999999999999", "2026-13-01T00:00:00Z"}) {
            CAPTURE(time);
            const Headers headers = {{"X-Chatwoot-Signature", sign(chatwoot_signature(), secret, time, body)},
                                     {"X-Chatwoot-Timestamp", time}};
            CHECK(chatwoot(headers) == SignatureFault::stale);
        }
    }

    TEST_CASE("without a secret nothing is genuine") {
        const Headers headers = {{"X-Chatwoot-Signature", sign(chatwoot_signature(), "", "1763712000", body)},
                                 {"X-Chatwoot-Timestamp", "1763712000"}};
        CHECK(check_signature(chatwoot_signature(), "", header_of(headers), body, signed_at) ==
              SignatureFault::wrong);
    }

    // Made with Python's hmac.
    TEST_CASE("Zammad, Zendesk and Rocket.Chat sign in their own ways") {
        const Headers headers = {{"X-Hub-Signature", "sha1=5d1b8c8ed1b1b1cf1ec7b1b1b4b4b4b4b4b4b4b4"},
                                 {"X-Zendesk-Webhook-Signature-Timestamp", "2025-11-21T08:00:00Z"},
                                 {"X-RocketChat-Livechat-Token", std::string(secret)}};
        CHECK(check_signature(zammad_signature(), secret, header_of(headers), body, signed_at) ==
              SignatureFault::wrong);
        CHECK(check_signature(rocket_chat_signature(), secret, header_of(headers), body, signed_at) ==
              SignatureFault::none);
        CHECK(check_signature(rocket_chat_signature(), "another", header_of(headers), body, signed_at) ==
              SignatureFault::wrong);
        CHECK(sign(zammad_signature(), secret, "", body) == "sha1=2524c3eb3764a1e73059c6a082928ac3001dde3a");
        CHECK(sign(zendesk_signature(), secret, "2025-11-21T08:00:00Z", body) ==
              "uxbZ+jD9xIwc/fauGZCgvHNDqdtqqaJXKVIXA67CV7c=");
        Headers zendesk = headers;
        zendesk["X-Zendesk-Webhook-Signature"] = "uxbZ+jD9xIwc/fauGZCgvHNDqdtqqaJXKVIXA67CV7c=";
        CHECK(check_signature(zendesk_signature(), secret, header_of(zendesk), body, signed_at) ==
              SignatureFault::none);
    }

    TEST_CASE("moments are read as numbers and as calendars write them") {
        const auto seconds = [](std::string_view text) -> std::int64_t {
            const auto moment = read_moment(text);
            return moment ? moment->time_since_epoch().count() : -1;
        };
        CHECK(seconds("1763712000") == 1763712000000);
        CHECK(seconds("2025-11-21T08:00:00Z") == 1763712000000);
        CHECK(seconds("2025-11-21T08:00:00.250Z") == 1763712000250);
        CHECK(seconds("2025-11-21T08:00:00.123456789Z") == 1763712000123);
        CHECK(seconds("2025-11-21T09:00:00+01:00") == 1763712000000);
        CHECK(seconds("2025-11-21T04:30:00-0330") == 1763712000000);
        CHECK(seconds("2025-11-21 08:00:00 UTC") == 1763712000000);
        for (const char* none :
             {"", "x", "-1", "1e9", "2025-11-21", "2025-02-30T08:00:00Z", "2025-11-21T24:00:00Z",
              "2025-11-21T08:00:00", "2025-11-21T08:00:00+99:00", "2025-11-21T08:00:00Zz"}) {
            CAPTURE(none);
            CHECK(seconds(none) == -1);
        }
    }
}
