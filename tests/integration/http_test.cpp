#include "integration/client.hpp"
#include "integration/running_server.hpp"
#include "integration/schemas.hpp"
#include "unit/net/exposition.hpp"

using namespace tests;

namespace {

constexpr net::Asset console_files[] = {
    {.path = "/index.html", .bytes = "<!doctype html><title>Evenkeel</title>", .etag = "\"abc\""},
    {.path = "/assets/main-1a2b.js", .bytes = "export {}", .etag = "\"def\""},
    {.path = "/widget.js",
     .bytes = "a script in full",
     .etag = "\"ghi\"",
     .gzip = "a script",
     .gzip_etag = "\"ghi-gzip\""},
};

RunningServer::Parts with_console() { return {.assets = console_files}; }

}  // namespace

TEST_SUITE("over HTTP") {
    TEST_CASE("health says what is loaded") {
        RunningServer server;
        const auto reply = http(server.port(), {.target = "/healthz"});
        CHECK(reply.status == 200);
        CHECK(reply.fields.at("content-type") == "application/json");
        const json health = json::parse(reply.body);
        check_answer("health", health);
        CHECK(health["status"] == "ok");
        CHECK(health["intents"] == 4);
        CHECK(health["conversations"] == 0);
    }

    TEST_CASE("whoever runs it sees that it is ready, and what it counted") {
        RunningServer server;
        const auto reply = http(server.port(), {.target = "/readyz"});
        CHECK(reply.status == 200);
        check_answer("readiness", json::parse(reply.body));
        Client customer(server.port(), "customer", "Ola");
        customer.join("c");
        customer.write("hello", "m1");
        const auto metrics = http(server.port(), {.target = "/metrics"});
        CHECK(metrics.fields.at("content-type") == "text/plain; version=0.0.4; charset=utf-8");
        auto all = read_exposition(metrics.body);
        CHECK(all[R"(evenkeel_build_info{version="test"})"] == 1);
        CHECK(all["evenkeel_sessions"] == 1);
        CHECK(all["evenkeel_connections"] == 2);
        CHECK(all[R"(evenkeel_messages_total{role="customer"})"] == 1);
        CHECK(all["evenkeel_storage_events_total"] >= 1);
        CHECK(all["evenkeel_frames_sent_total"] >= 3);
        CHECK(all[R"(evenkeel_http_requests_total{status="200"})"] == 1);
    }

    TEST_CASE("a message is read and a draft reviewed") {
        RunningServer server;
        const auto ask = [&](const std::string& target, const json& body) {
            const auto reply = http(server.port(), {.method = "POST", .target = target, .body = body.dump()});
            CHECK(reply.status == 200);
            return json::parse(reply.body);
        };
        const json bait =
            ask("/v1/suggest", {{"text", "You don't give a d*** about customers, nobody there cares"}});
        check_answer("suggestion", bait);
        CHECK(bait["suggest"] == true);
        CHECK(bait["intent"] == "indifference");
        CHECK(bait["reason"] == nullptr);
        CHECK_FALSE(bait["replies"].empty());
        const json question = ask("/v1/suggest", {{"text", "What are your opening hours?"}, {"lang", "en"}});
        check_answer("suggestion", question);
        CHECK(question["suggest"] == false);
        CHECK(question["reason"].is_string());
        CHECK(question["why"] == nullptr);
        const json care =
            ask("/v1/suggest", {{"text", "I want to end my life, there is no point in living"}});
        check_answer("suggestion", care);
        CHECK(care["care"] == true);
        CHECK(care["suggest"] == false);
        CHECK(care["reason"] == "care");
        check_answer("suggestion", ask("/v1/suggest", {{"text", ""}}));
        check_answer("review", ask("/v1/review", {{"text", "Calm down!!!"}}));
    }

    TEST_CASE("what is wrong with a request is said in words") {
        RunningServer server(with_console());
        struct Row {
            HttpAsk ask;
            unsigned status;
            std::string code;
        };
        const std::string deep(30'000, '[');
        const Row table[] = {
            {{.method = "POST", .target = "/v1/suggest", .body = "nonsense"}, 400, "bad_json"},
            {{.method = "POST", .target = "/v1/suggest", .body = ""}, 400, "bad_json"},
            {{.method = "POST", .target = "/v1/suggest", .body = deep}, 400, "bad_json"},
            {{.method = "POST", .target = "/v1/suggest", .body = "{\"text\":\"\xff\"}"}, 400, "bad_json"},
            {{.method = "POST", .target = "/v1/suggest", .body = "{}"}, 400, "bad_request"},
            {{.method = "POST", .target = "/v1/suggest", .body = R"({"text":5})"}, 400, "bad_request"},
            {{.method = "POST", .target = "/v1/review", .body = R"({"text":"x","lang":"sv"})"},
             400,
             "bad_request"},
            {{.method = "POST",
              .target = "/v1/suggest",
              .body = "{\"text\":\"" + std::string(4001, 'x') + "\"}"},
             400,
             "too_long"},
            {{.method = "POST", .target = "/v1/suggest", .body = std::string(70'000, ' ')}, 413, "too_large"},
            {{.target = "/v1/suggest"}, 405, "method_not_allowed"},
            {{.method = "POST", .target = "/healthz"}, 405, "method_not_allowed"},
            {{.method = "DELETE", .target = "/"}, 405, "method_not_allowed"},
            {{.target = "/nothing/here"}, 404, "not_found"},
            {{.target = "/../etc/passwd"}, 404, "not_found"},
            {{.target = "/v1/ws"}, 426, "upgrade_required"},
            {{.target = "/healthz", .fields = {{"Host", "evil.example"}}}, 403, "forbidden"},
            {{.target = "/healthz", .fields = {{"X-Long", std::string(9'000, 'x')}}}, 431, "too_large"},
        };
        for (const Row& row : table) {
            CAPTURE(row.ask.target);
            CAPTURE(row.code);
            const auto reply = http(server.port(), row.ask);
            CHECK(reply.status == row.status);
            const json problem = json::parse(reply.body);
            check_answer("problem", problem);
            CHECK(problem["code"] == row.code);
        }
        CHECK(http(server.port(), {.target = "/v1/review"}).fields.at("allow") == "POST");
        CHECK(raw_http(server.port(), "NONSENSE\r\n\r\n").starts_with("HTTP/1.1 400"));
    }

    TEST_CASE("the console comes with strict headers, and is sent again only when it changed") {
        RunningServer server(with_console());
        for (const char* page :
             {"/", "/live", "/customer", "/practice", "/index.html", "/?conversation=c-1"}) {
            CAPTURE(page);
            const auto reply = http(server.port(), {.target = page});
            CHECK(reply.status == 200);
            CHECK(reply.body == console_files[0].bytes);
            CHECK(reply.fields.at("content-type") == "text/html; charset=utf-8");
            CHECK(reply.fields.at("cache-control") == "no-cache");
            CHECK(reply.fields.at("etag") == "\"abc\"");
            CHECK(reply.fields.at("content-security-policy")
                      .starts_with("default-src 'none'; script-src 'self'"));
            CHECK(reply.fields.at("x-content-type-options") == "nosniff");
            CHECK(reply.fields.at("referrer-policy") == "no-referrer");
        }
        const auto page = http(server.port(), {.target = "/"});
        CHECK(page.fields.at("cross-origin-opener-policy") == "same-origin");
        CHECK(page.fields.at("cross-origin-resource-policy") == "same-origin");
        CHECK(page.fields.at("permissions-policy").find("camera=()") != std::string::npos);
        CHECK(page.fields.count("access-control-allow-origin") == 0);
        const auto script = http(server.port(), {.target = "/assets/main-1a2b.js"});
        CHECK(script.fields.at("content-type") == "text/javascript; charset=utf-8");
        CHECK(script.fields.at("cache-control") == "public, max-age=31536000, immutable");
        const auto same = http(server.port(), {.fields = {{"If-None-Match", "\"abc\""}}});
        CHECK(same.status == 304);
        CHECK(same.body.empty());
        CHECK(http(server.port(), {.fields = {{"If-None-Match", "\"old\""}}}).status == 200);
    }

    TEST_CASE("the embedded pages learn whose pages may embed them") {
        RunningServer::Parts parts;
        parts.settings.origins = "https://shop.example.com";
        RunningServer server(std::move(parts));
        const json embedding = json::parse(http(server.port(), {.target = "/v1/embed"}).body);
        check_answer("embedding", embedding);
        CHECK(embedding["origins"] == json::array({"https://shop.example.com"}));
    }

    TEST_CASE("HEAD is GET without the body, and one connection serves many requests") {
        RunningServer server(with_console());
        const auto replies = http_on_one_connection(
            server.port(),
            {{.method = "HEAD"}, {.target = "/healthz"}, {.target = "/none"}, {.target = "/"}});
        REQUIRE(replies.size() == 4);
        CHECK(replies[0].status == 200);
        CHECK(replies[0].body.empty());
        CHECK(replies[0].fields.at("content-length") == std::to_string(console_files[0].bytes.size()));
        CHECK(replies[1].status == 200);
        CHECK(replies[2].status == 404);
        CHECK(replies[3].status == 200);
    }

    TEST_CASE("a script for other sites comes compressed to those who take that, and to all of them") {
        RunningServer server(with_console());
        const auto plain = http(server.port(), {.target = "/widget.js"});
        CHECK(plain.body == "a script in full");
        CHECK(plain.fields.at("vary") == "Accept-Encoding");
        CHECK(plain.fields.count("content-encoding") == 0);
        CHECK(plain.fields.at("access-control-allow-origin") == "*");
        CHECK(plain.fields.at("cross-origin-resource-policy") == "cross-origin");
        const auto replies = http_on_one_connection(
            server.port(),
            {{.method = "HEAD", .target = "/widget.js", .fields = {{"Accept-Encoding", "gzip"}}},
             {.target = "/widget.js", .fields = {{"Accept-Encoding", "gzip"}}},
             {.target = "/widget.js",
              .fields = {{"Accept-Encoding", "gzip"}, {"If-None-Match", "\"ghi-gzip\""}}}});
        REQUIRE(replies.size() == 3);
        CHECK(replies[0].body.empty());
        CHECK(replies[0].fields.at("content-length") == "8");
        CHECK(replies[1].body == "a script");
        for (const auto& reply : replies) {
            CHECK(reply.fields.at("etag") == "\"ghi-gzip\"");
            CHECK(reply.fields.at("vary") == "Accept-Encoding");
        }
        CHECK(replies[1].fields.at("content-encoding") == "gzip");
        CHECK(replies[2].status == 304);
    }
}
