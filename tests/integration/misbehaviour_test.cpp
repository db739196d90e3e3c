#include "integration/client.hpp"
#include "integration/raw_websocket.hpp"
#include "integration/running_server.hpp"
#include "unit/net/exposition.hpp"

using namespace tests;

namespace {

// The answer to a frame that may be anything.
json answer_to(Client& client, const std::string& frame) {
    client.say_raw(frame);
    return client.hear();
}

double open_sessions(const RunningServer& server) {
    return sample_in(http(server.port(), {.target = "/metrics"}).body, "evenkeel_sessions");
}

}  // namespace

TEST_SUITE("clients that misbehave") {
    TEST_CASE("nonsense is answered with an error, and the connection goes on") {
        RunningServer server;
        Client client(server.port(), "customer", "Ola");
        const std::pair<std::string, std::string> table[] = {
            {"", "bad_json"},
            {"null", "bad_json"},
            {"[]", "bad_json"},
            {"{}", "bad_frame"},
            {R"({"type":3})", "bad_frame"},
            {R"({"type":"wave"})", "unknown_type"},
            {std::string(60'000, '['), "bad_json"},
            {R"({"type":"join","conversation":"../x"})", "bad_frame"},
            {R"({"type":"message","conversation":"c","text":"x"})", "not_joined"},
        };
        for (const auto& [frame, code] : table) {
            CAPTURE(frame.substr(0, 60));
            CHECK(answer_to(client, frame)["code"] == code);
        }
        client.join("c");
        CHECK(answer_to(client,
                        json{{"type", "message"}, {"conversation", "c"}, {"text", std::string(4001, 'x')}}
                            .dump())["code"] == "too_long");
        CHECK(client.write("still here", "m1")["type"] == "ack");
    }

    TEST_CASE(
        "a frame over the limit ends the connection with 1009, a binary one with 1003, bad UTF-8 with 1007") {
        RunningServer server;
        Client big(server.port(), "customer", "Ola");
        big.say_raw(std::string(70'000, 'x'));
        CHECK(big.close_code() == 1009);
        Client binary(server.port(), "customer", "Ola");
        binary.say_raw("{}", true);
        CHECK(binary.close_code() == 1003);
        Client broken(server.port(), "customer", "Ola");
        broken.say_raw("{\"type\":\"\xff\xfe\"}");
        CHECK(broken.close_code() == 1007);
    }

    TEST_CASE("who does not say hello in time is sent away with 1008") {
        RunningServer::Parts parts;
        parts.settings.waits.hello = std::chrono::seconds(1);
        RunningServer server(parts);
        Client client(server.port());
        CHECK(client.close_code() == 1008);
    }

    TEST_CASE("whoever answers the goodbye with a broken frame takes up no place for that") {
        RunningServer::Parts parts;
        parts.settings.waits.hello = std::chrono::seconds(1);
        parts.settings.waits.close = std::chrono::seconds(1);
        RunningServer server(parts);
        RawSocket stayer(server.port());
        stayer.upgrade();
        CHECK(open_sessions(server) == 1);
        CHECK(stayer.frame()->payload == "\x03\xf0");  // 1008
        stayer.send(bytes_of({.reserved = 7}));
        CHECK(stayer.rest().empty());
        int asked = 0;
        while (open_sessions(server) > 0) REQUIRE(++asked < 500);
    }

    TEST_CASE("what comes between the goodbye and its answer is not heard, and harms nothing") {
        RunningServer::Parts parts;
        parts.settings.waits.hello = std::chrono::seconds(1);
        RunningServer server(parts);
        RawSocket late(server.port());
        late.upgrade();
        CHECK(late.frame()->opcode == close_frame);
        const json hello = {{"type", "hello"}, {"role", "customer"}, {"name", "Ola"}};
        for (int i = 0; i < 100; ++i) late.send(bytes_of({.payload = hello.dump()}));
        late.send(bytes_of({.opcode = ping_frame}));
        late.send(closing(1008));
        CHECK(late.rest().empty());
    }

    TEST_CASE("an upgrade needs the subprotocol, the right address, and a page of this very host") {
        RunningServer server;
        const auto port = server.port();
        const std::string here = "127.0.0.1:" + std::to_string(port);
        CHECK(upgrade_status(port, {}) == 101);
        CHECK(upgrade_status(port, {.subprotocol = ""}) == 400);
        CHECK(upgrade_status(port, {.subprotocol = "mqtt"}) == 400);
        CHECK(upgrade_status(port, {.subprotocol = "mqtt, evenkeel.v1"}) == 101);
        CHECK(upgrade_status(port, {}, "/elsewhere") == 404);
        CHECK(upgrade_status(port, {.origin = "http://" + here, .host = here}) == 101);
        CHECK(upgrade_status(port, {.origin = "http://evil.example", .host = here}) == 403);
        CHECK(upgrade_status(port, {.origin = "null", .host = here}) == 403);
        CHECK(upgrade_status(port, {.origin = "http://evil.example", .host = "evil.example"}) == 403);
    }

    TEST_CASE("pages of the configured origins may connect, and of no others") {
        RunningServer::Parts parts;
        parts.settings.origins = "https://shop.example.com";
        RunningServer server(std::move(parts));
        const std::string here = "127.0.0.1:" + std::to_string(server.port());
        const auto status = [&](const std::string& origin) {
            return upgrade_status(server.port(), {.origin = origin, .host = here});
        };
        CHECK(status("https://shop.example.com") == 101);
        CHECK(status("http://" + here) == 101);
        CHECK(status("http://shop.example.com") == 403);
        CHECK(status("https://evil.example") == 403);
    }

    TEST_CASE("a client that stops reading is dropped with 1013, and the others notice nothing") {
        RunningServer::Parts parts;
        parts.settings.limits.outbox_frames = 16;
        parts.settings.limits.unacknowledged = 4;
        parts.settings.waits.close = std::chrono::seconds(30);
        RunningServer server(parts);
        Client sleeper(server.port(), Client::Manners{.receive_buffer = 4096});
        sleeper.ask({{"type", "hello"}, {"role", "customer"}, {"name", "Sleeper"}});
        sleeper.join("c");
        Client customer(server.port(), "customer", "Ola");
        customer.join("c");
        const std::string long_text(4000, '\x01');  // six bytes each on the wire, and quickly read
        int said = 0;
        while (!server.remarks.has_now("stopped reading")) {
            REQUIRE(said < 3000);
            const std::string id = "m" + std::to_string(++said);
            CHECK(customer.write(long_text, id)["type"] == "ack");
            CHECK(customer.hear("message")["id"] == id);
        }
        CHECK(sleeper.close_code() == 1013);
        CHECK(customer.hear("presence")["participants"].size() == 1);
        CHECK(customer.write("and on it goes", "last")["type"] == "ack");
    }
}
