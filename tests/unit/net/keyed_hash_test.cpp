#include "net/keyed_hash.hpp"

#include <doctest/doctest.h>

using namespace std::string_view_literals;

TEST_SUITE("keyed hash") {
    // Test case 2 of RFC 2202 and RFC 4231, cut after eight bytes.
    TEST_CASE("it is what the standards' own examples say") {
        const auto begins = [](net::Hash hash) {
            return net::keyed_hash(hash, "Jefe", "what do ya want for nothing?").substr(0, 8);
        };
        CHECK(begins(net::Hash::sha1) == "\xef\xfc\xdf\x6a\xe5\xeb\x2f\xa2"sv);
        CHECK(begins(net::Hash::sha256) == "\x5b\xdc\xc1\x46\xbf\x60\x75\x4e"sv);
        CHECK(begins(net::Hash::sha512) == "\x16\x4b\x7a\x7b\xfc\xf8\x19\xe2"sv);
    }

    TEST_CASE("only the same bytes are the same") {
        CHECK(net::is_same("abc", "abc"));
        CHECK(net::is_same("", ""));
        CHECK_FALSE(net::is_same("abc", "abd"));
        CHECK_FALSE(net::is_same("abc", "ab"));
        CHECK_FALSE(net::is_same("", "a"));
    }
}
