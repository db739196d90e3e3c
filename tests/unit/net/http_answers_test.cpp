#include <doctest/doctest.h>

#include "net/http_answers.hpp"

using namespace net;

TEST_SUITE("who may come over HTTP") {
    TEST_CASE("only the names of this machine, and those of the config, are ours") {
        const std::pair<std::string, bool> table[] = {
            {"localhost", true},        {"localhost:8787", true},
            {"LOCALHOST:1", true},      {"127.0.0.1:8787", true},
            {"127.1.2.3", true},        {"[::1]:8787", true},
            {"chat.example.org", true}, {"Chat.Example.Org:443", true},
            {"b.example", true},        {"", false},
            {"evil.example", false},    {"127.evil.example", false},
            {"localhost.evil", false},  {"[::2]:8787", false},
            {"example.org", false},
        };
        for (const auto& [host, ours] : table) {
            CAPTURE(host);
            CHECK(is_our_host(host, "chat.example.org, b.example") == ours);
        }
    }

    TEST_CASE("a page's origin must be this very host") {
        CHECK(is_same_origin("", "localhost:8787"));
        CHECK(is_same_origin("http://localhost:8787", "localhost:8787"));
        CHECK(is_same_origin("https://chat.example.org", "chat.example.org"));
        CHECK_FALSE(is_same_origin("http://localhost:9999", "localhost:8787"));
        CHECK_FALSE(is_same_origin("http://localhost", "localhost:8787"));
        CHECK_FALSE(is_same_origin("http://evil.example", "localhost:8787"));
        CHECK_FALSE(is_same_origin("null", "localhost:8787"));
    }
}
