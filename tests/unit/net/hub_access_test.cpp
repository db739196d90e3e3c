#include "unit/net/house.hpp"
#include "unit/net/tokens.hpp"

#include <doctest/doctest.h>

using namespace tests;
using namespace std::chrono_literals;

namespace {

// A house that lets in those who show a token.
struct GuardedHouse : House {
    GuardedHouse() { gate.use(access_by({shared_secret})); }
};

json hello(const std::string& token, const std::string& role = "agent", const std::string& name = "Nobody") {
    return {{"type", "hello"}, {"id", "h"}, {"role", role}, {"name", name}, {"token", token}};
}

// One who is in, by a token for an hour.
struct Guest : Client {
    Guest(House& house, const std::string& role, const std::string& name, const json& more = json::object())
        : Client(house) {
        say(hello(token_for(role, name, 3600, more)));
        const auto frames = heard();
        REQUIRE(frames.front()["type"] == "welcome");
    }
    json answer(json command) {
        command["id"] = "q";
        say(command);
        for (const json& frame : heard()) {
            if (frame.value("ref", "") == "q") return frame;
        }
        return {};
    }
};

}  // namespace

TEST_SUITE("access to conversations") {
    TEST_CASE("who shows no token, or a bad one, is told so and sent away") {
        GuardedHouse house;
        for (const std::string& token : {std::string(), std::string("bad"), token_for("agent", "K", -100)}) {
            Client client(house);
            client.say(hello(token));
            const auto frames = client.heard();
            REQUIRE(frames.size() == 1);
            CHECK(frames[0]["code"] == "unauthorized");
            CHECK(frames[0]["ref"] == "h");
            CHECK(client.outbox.reason() == CloseReason::unauthorized);
            CHECK_FALSE(client.member.said_hello());
        }
    }

    TEST_CASE("role and name are the token's, whatever hello says") {
        GuardedHouse house;
        Client client(house);
        client.say(hello(token_for("customer", "Ola", 3600), "supervisor", "Boss"));
        const json welcome = client.heard().front();
        CHECK(welcome["role"] == "customer");
        CHECK(welcome["name"] == "Ola");
        client.say({{"type", "forget"}, {"conversation", "c"}});
        CHECK(client.heard().front()["code"] == "not_allowed");
        client.join("c");
        CHECK(client.heard().front()["participants"][0] == json{{"role", "customer"}, {"name", "Ola"}});
    }

    TEST_CASE("a customer's token opens its own conversation and no other") {
        GuardedHouse house;
        Guest customer(house, "customer", "Ola");
        CHECK(customer.answer({{"type", "join"}, {"conversation", "c"}})["type"] == "joined");
        for (const char* type : {"join", "message", "typing", "leave", "close", "export", "forget"}) {
            CAPTURE(type);
            json command = {{"type", type}, {"conversation", "d"}, {"text", "let me in"}};
            CHECK(customer.answer(command)["code"] == "not_allowed");
        }
        CHECK(house.hub->open_conversations() == 1);
    }

    TEST_CASE("an agent with a list sees and joins the conversations of the list only") {
        GuardedHouse house;
        Guest one(house, "customer", "Ola", {{"conversations", {"c"}}});
        Guest other(house, "customer", "Per", {{"conversations", {"d"}}});
        one.join("c");
        Guest agent(house, "agent", "Kari", {{"conversations", {"c"}}});
        other.join("d");
        agent.say({{"type", "join"}, {"conversation", "c"}});
        for (const json& frame : agent.heard()) CHECK(frame.value("conversation", "c") == "c");
        CHECK(agent.answer({{"type", "join"}, {"conversation", "d"}})["code"] == "not_allowed");
        Guest late(house, "agent", "Nils", {{"conversations", {"c"}}});
        for (const json& frame : late.heard()) CHECK(frame.value("conversation", "c") == "c");
    }

    TEST_CASE("an integration speaks for others in the conversations of its token") {
        GuardedHouse house;
        Guest bridge(house, "integration", "Bridge", {{"conversations", {"c"}}});
        bridge.join("c");
        const json line = {{"type", "message"},
                           {"conversation", "c"},
                           {"text", "hello"},
                           {"from", {{"role", "customer"}, {"name", "Ola"}}}};
        CHECK(bridge.answer(line)["type"] == "ack");
        json elsewhere = line;
        elsewhere["conversation"] = "d";
        CHECK(bridge.answer(elsewhere)["code"] == "not_allowed");
    }

    TEST_CASE("nobody but a supervisor does what supervisors do") {
        const std::vector<json> commands = {
            {{"type", "reply"}, {"reply", "en.x.1"}, {"action", "block"}},
            {{"type", "learning.export"}},
            {{"type", "learning.import"}, {"replies", json::object()}},
            {{"type", "forget"}, {"conversation", "c"}},
            {{"type", "export"}, {"conversation", "c"}},
            {{"type", "insights"}},
            {{"type", "insights.conversations"}},
            {{"type", "insights.export"}, {"table", "series"}},
        };
        for (const char* role : {"customer", "agent", "trainee", "integration"}) {
            GuardedHouse house;
            Guest guest(house, role, "Kim");
            for (const json& command : commands) {
                CAPTURE(role);
                CAPTURE(command.dump());
                const json answer = guest.answer(command);
                CAPTURE(answer.dump());
                CHECK(answer["type"] == "error");
                CHECK(answer["code"] == "not_allowed");
            }
        }
    }

    TEST_CASE("a token's end is the end of the session") {
        GuardedHouse house;
        Guest agent(house, "agent", "Kari");
        CHECK(*agent.member.time_left() > 3600s);
        house.now = std::chrono::milliseconds(3600s + net::clock_skew).count();
        agent.say({{"type", "join"}, {"conversation", "c"}});
        const auto frames = agent.heard();
        REQUIRE(frames.size() == 1);
        CHECK(frames[0]["code"] == "unauthorized");
        CHECK(agent.outbox.reason() == CloseReason::unauthorized);
        CHECK(house.hub->open_conversations() == 0);
    }

    TEST_CASE("who needed no token has no end") {
        House open;
        Client agent(open, "agent", "Kari");
        CHECK_FALSE(agent.member.time_left());
    }

    TEST_CASE("with a secret gone those go who came by it, and nobody else") {
        GuardedHouse house;
        Guest old(house, "agent", "Kari");
        const std::string next = "the next secret, of more than 32 bytes";
        house.gate.use(access_by({next, shared_secret}));
        house.hub->access_changed();
        Client young(house);
        young.say(hello(token_for("agent", "Nils", 3600, json::object(), next)));
        CHECK_FALSE(old.outbox.is_closed());
        house.gate.use(access_by({next}));
        house.hub->access_changed();
        CHECK(old.outbox.reason() == CloseReason::unauthorized);
        CHECK_FALSE(young.outbox.is_closed());
    }

    TEST_CASE("too many bad tokens from one address are answered with a time to wait") {
        GuardedHouse house;
        const std::string fine = token_for("agent", "Kari", 3600);
        for (std::size_t i = 0; i < house.settings.limits.failed_logins; ++i) {
            Client guesser(house);
            guesser.say(hello("guess" + std::to_string(i)));
        }
        Client next(house);
        next.say(hello(fine));
        const json error = next.heard().front();
        CHECK(error["code"] == "too_many");
        CHECK(error["retry_after_s"].get<int>() > 0);
        CHECK(next.outbox.reason() == CloseReason::too_many_logins);
        Client elsewhere(house, 1000, "192.0.2.2");
        elsewhere.say(hello(fine));
        CHECK(elsewhere.heard().front()["type"] == "welcome");
    }
}
