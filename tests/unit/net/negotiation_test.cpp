#include <doctest/doctest.h>

#include "net/negotiation.hpp"

#include <utility>

using namespace net;

TEST_SUITE("negotiation") {
    TEST_CASE("gzip is sent to those who say that they take it") {
        const std::pair<const char*, bool> table[] = {
            {"gzip", true},
            {"gzip, deflate, br, zstd", true},
            {"br;q=1.0, GZIP ; Q=0.5", true},
            {"x-gzip", true},
            {"*", true},
            {"", false},
            {"identity", false},
            {"br", false},
            {"gzip;q=0", false},
            {"gzip; q=0.000", false},
            {"gzip;q=0.001", true},
            {"gzip;q=0, *", false},
            {"*;q=0", false},
            {"*;q=0, gzip", true},
            {"gzipped", false},
        };
        for (const auto& [header, taken] : table) {
            CAPTURE(header);
            CHECK(accepts_gzip(header) == taken);
        }
    }

    TEST_CASE("an ETag is known when it is one of those named, strong or weak") {
        CHECK(has_etag("\"abc\"", "\"abc\""));
        CHECK(has_etag("\"x\", W/\"abc\"", "\"abc\""));
        CHECK(has_etag("*", "\"abc\""));
        CHECK_FALSE(has_etag("", "\"abc\""));
        CHECK_FALSE(has_etag("abc", "\"abc\""));
        CHECK_FALSE(has_etag("\"abc-gzip\"", "\"abc\""));
        CHECK_FALSE(has_etag("\"abc\"", "\"abc-gzip\""));
    }
}
