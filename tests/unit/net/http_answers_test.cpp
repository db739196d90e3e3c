#include <doctest/doctest.h>

#include "net/http_answers.hpp"
#include "unit/net/exposition.hpp"
#include "unit/net/house.hpp"

using namespace net;

namespace {

constexpr Asset files[] = {
    {.path = "/index.html", .bytes = "<!doctype html>", .etag = "\"page\""},
    {.path = "/assist.js",
     .bytes = "a long script",
     .etag = "\"script\"",
     .gzip = "short",
     .gzip_etag = "\"script-gzip\""},
    {.path = "/assets/embed/nb-1a2b.js", .bytes = "words", .etag = "\"words\""},
    {.path = "/assets/main-1a2b.js", .bytes = "main", .etag = "\"main\""},
    {.path = "/demo/shop.html", .bytes = "<!doctype html>", .etag = "\"shop\""},
};

// The answer of a server with these settings.
HttpAnswer ask(HttpRequest request, const Settings& settings = {}) {
    static const tests::House house;
    if (request.method.empty()) request.method = "GET";
    if (request.host.empty()) request.host = "localhost:8787";
    return answer(request, {.settings = settings, .hub = *house.hub, .assets = files, .version = "test"});
}

bool has(const std::string& text, std::string_view words) { return text.find(words) != std::string::npos; }

Settings open_to(std::string origins) {
    Settings settings;
    settings.origins = std::move(origins);
    return settings;
}

}  // namespace

TEST_SUITE("answers over HTTP") {
    TEST_CASE("only the pages that are made to be embedded may be framed, and only by listed origins") {
        const Settings open = open_to("https://shop.example.com");
        for (const char* page : {"/customer", "/embed/assist", "/embed/assist?lang=nb"}) {
            CAPTURE(page);
            CHECK(has(ask({.target = page}, open).policy, "frame-ancestors 'self' https://shop.example.com"));
            CHECK(ask({.target = page}).policy.ends_with("frame-ancestors 'self'"));
        }
        for (const char* page : {"/", "/live", "/practice", "/insights", "/intents", "/index.html",
                                 "/demo/shop", "/assist.js"}) {
            CAPTURE(page);
            CHECK(ask({.target = page}, open).policy.ends_with("frame-ancestors 'none'"));
        }
    }

    TEST_CASE("no policy allows anything inline or of another site") {
        for (const char* page : {"/", "/customer", "/embed/assist", "/demo/shop"}) {
            CAPTURE(page);
            const std::string policy = ask({.target = page}).policy;
            CHECK(policy.starts_with(
                "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'"));
            CHECK_FALSE(has(policy, "unsafe"));
            CHECK_FALSE(has(policy, "*"));
            CHECK(has(policy, "frame-src 'self'") == std::string_view(page).starts_with("/demo/"));
        }
    }

    TEST_CASE("the demo is for this machine, unless the config says otherwise") {
        Settings settings;
        settings.hosts = "chat.example.org";
        const auto status = [&](std::string_view host, std::string demo) {
            settings.demo = std::move(demo);
            return ask({.target = "/demo/shop", .host = host}, settings).status;
        };
        CHECK(status("localhost:8787", "") == 200);
        CHECK(status("chat.example.org", "") == 404);
        CHECK(status("chat.example.org", "yes") == 200);
        CHECK(status("localhost:8787", "no") == 404);
        settings.demo = "no";
        CHECK(ask({.target = "/demo/shop.html"}, settings).status == 404);
    }

    TEST_CASE("scripts for other sites may be loaded by all of them, and nothing else may") {
        CHECK(ask({.target = "/assist.js"}).is_for_all);
        CHECK(ask({.target = "/assets/embed/nb-1a2b.js"}).is_for_all);
        CHECK_FALSE(ask({.target = "/assets/main-1a2b.js"}).is_for_all);
        CHECK_FALSE(ask({.target = "/"}).is_for_all);
        CHECK_FALSE(ask({.target = "/healthz"}).is_for_all);
    }

    TEST_CASE("compressed bytes go to those who take them, under an ETag of their own") {
        const HttpAnswer plain = ask({.target = "/assist.js"});
        CHECK(plain.bytes() == "a long script");
        CHECK(plain.encoding.empty());
        CHECK(plain.etag == "\"script\"");
        CHECK(plain.varies);
        const HttpAnswer small = ask({.target = "/assist.js", .accept_encoding = "gzip, br"});
        CHECK(small.bytes() == "short");
        CHECK(small.encoding == "gzip");
        CHECK(small.etag == "\"script-gzip\"");
        CHECK(small.varies);
        // Where there is nothing to choose from, nothing varies.
        const HttpAnswer page = ask({.target = "/", .accept_encoding = "gzip"});
        CHECK(page.encoding.empty());
        CHECK_FALSE(page.varies);
    }

    TEST_CASE("what is known already is not sent again; the other encoding's ETag is not known") {
        const auto known = [](std::string_view etag, std::string_view takes) {
            return ask({.target = "/assist.js", .if_none_match = etag, .accept_encoding = takes});
        };
        const HttpAnswer same = known("\"script-gzip\"", "gzip");
        CHECK(same.status == 304);
        CHECK(same.bytes().empty());
        CHECK(same.etag == "\"script-gzip\"");
        CHECK(same.varies);
        CHECK(known("\"script\"", "").status == 304);
        CHECK(known("\"script\"", "gzip").status == 200);
        CHECK(known("\"script-gzip\"", "").status == 200);
    }

    TEST_CASE("it is ready until it stops, or its log fails or can take no more; every reason is told") {
        const auto ready = [](const Standing& now) {
            static const tests::House house;
            const HttpAnswer told = answer({.method = "GET", .target = "/readyz", .host = "localhost"},
                                           {.settings = house.settings,
                                            .hub = *house.hub,
                                            .assets = {},
                                            .version = "test",
                                            .standing = [&] { return now; }});
            std::string codes = std::to_string(told.status);
            const auto reasons = nlohmann::json::parse(told.body)["reasons"];
            for (const auto& reason : reasons) codes += " " + reason["code"].get<std::string>();
            return codes;
        };
        CHECK(ready({}) == "200");
        CHECK(ready({.stopping = true}) == "503 stopping");
        CHECK(ready({.log = {.is_failing = true}}) == "503 storage_failing");
        CHECK(ready({.log_is_away = true}) == "503 storage_away");
        CHECK(ready({.version_is_stuck = true}) == "503 version_stuck");
        CHECK(ready({.log = {.waiting = 9, .most = 10}}) == "200");
        CHECK(ready({.log = {.waiting = 10, .most = 10}}) == "503 storage_full");
        CHECK(ready({.stopping = true, .log = {.waiting = 10, .most = 10, .is_failing = true}}) ==
              "503 stopping storage_failing storage_full");
        CHECK(ask({.method = "POST", .target = "/readyz"}).status == 405);
    }

    TEST_CASE("metrics come as text that Prometheus reads") {
        const HttpAnswer told = ask({.target = "/metrics"});
        CHECK(told.type == "text/plain; version=0.0.4; charset=utf-8");
        CHECK(tests::read_exposition(told.body).at("evenkeel_ready") == 1);
        CHECK_FALSE(told.is_for_all);
        CHECK(ask({.method = "POST", .target = "/metrics"}).status == 405);
    }

    TEST_CASE("the embedded pages can learn whose pages may embed them") {
        CHECK(ask({.target = "/v1/embed"}).body == R"({"origins":[]})");
        CHECK(ask({.target = "/v1/embed"}, open_to("https://a.example, https://b.example")).body ==
              R"({"origins":["https://a.example","https://b.example"]})");
        CHECK(ask({.method = "POST", .target = "/v1/embed"}).status == 405);
    }

    TEST_CASE("a target that names a server is read as its path, and the name in it is the one that counts") {
        const auto read = [](std::string_view target) {
            const HttpRequest request =
                in_origin_form({.method = "GET", .target = target, .host = "localhost"});
            return std::string(request.host) + " " + std::string(request.target);
        };
        CHECK(read("/a?b=http://c/d") == "localhost /a?b=http://c/d");
        CHECK(read("http://127.0.0.1:8787/a?b") == "127.0.0.1:8787 /a?b");
        CHECK(read("https://evil.example") == "evil.example /");
        CHECK(read("http://evil.example?a") == "evil.example /");
        CHECK(read("http:///a") == " /a");
        CHECK(ask(in_origin_form({.target = "http://evil.example/healthz"})).status == 403);
        CHECK(ask(in_origin_form({.target = "http://localhost/healthz"})).status == 200);
    }
}
