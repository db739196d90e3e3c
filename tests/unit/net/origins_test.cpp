#include <doctest/doctest.h>

#include "net/origins.hpp"

using namespace net;

TEST_SUITE("from where a browser may come") {
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

    TEST_CASE("only loopback names are this machine itself") {
        CHECK(is_loopback_host("localhost:8787"));
        CHECK(is_loopback_host("[::1]:8787"));
        CHECK(is_loopback_host("127.0.0.1"));
        CHECK_FALSE(is_loopback_host("chat.example.org"));
        CHECK_FALSE(is_loopback_host(""));
    }

    TEST_CASE("a page of another site is let in when its origin is listed, letter for letter") {
        const std::string origins = "https://shop.example.com, http://localhost:3000";
        CHECK(is_listed_origin("https://shop.example.com", origins));
        CHECK(is_listed_origin("http://localhost:3000", origins));
        for (const char* other : {"http://shop.example.com", "https://shop.example.com:444",
                                  "https://shop.example.com.evil.example", "https://a.shop.example.com",
                                  "http://localhost", "null", ""}) {
            CAPTURE(other);
            CHECK_FALSE(is_listed_origin(other, origins));
            CHECK_FALSE(is_listed_origin(other, ""));
        }
    }

    TEST_CASE("a setting of origins takes what browsers send and nothing that a header would misread") {
        for (const char* fine :
             {"", "https://shop.example.com", "http://localhost:3000,http://127.0.0.1:8080",
              " https://a.example , https://b.example:8443 ,"}) {
            CAPTURE(fine);
            CHECK(are_origins(fine));
        }
        for (const char* wrong : {"*",
                                  "https://*",
                                  "https://*.example.com",
                                  "shop.example.com",
                                  "https://shop.example.com/",
                                  "https://shop.example.com/chat",
                                  "https://user@shop.example.com",
                                  "https://",
                                  "https://:443",
                                  "https://shop.example.com:443",
                                  "http://shop.example.com:80",
                                  "https://a.example:",
                                  "https://a.example:123456",
                                  "https://a.example:8x",
                                  "ftp://a.example",
                                  "null",
                                  "https://a.example; script-src *",
                                  "https://a.example 'unsafe-inline'",
                                  "https://a.example\r\nX: y",
                                  "https://fine.example,https://*"}) {
            CAPTURE(wrong);
            CHECK_FALSE(are_origins(wrong));
        }
    }

    TEST_CASE("our own pages always frame ours, others when they are listed") {
        CHECK(frame_ancestors("") == "'self'");
        CHECK(frame_ancestors("https://a.example, http://b.example:81") ==
              "'self' https://a.example http://b.example:81");
    }
}
