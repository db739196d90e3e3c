#include <doctest/doctest.h>

#include "unit/net/house.hpp"

using namespace tests;

namespace {

// The messages' texts, taken as a session takes them, so that more comes when there is room.
std::vector<std::string> texts_from(Outbox& outbox) {
    std::vector<std::string> texts;
    while (const Frame frame = outbox.next()) {
        const auto parsed = json::parse(*frame);
        if (parsed["type"] == "message") texts.push_back(parsed["text"]);
        outbox.ask_for_more();
    }
    return texts;
}

}  // namespace

TEST_SUITE("the hub's memory") {
    TEST_CASE("who joins later gets what was missed, in order, and the advice that waits") {
        House house;
        Client customer(house, "customer", "Ola");
        customer.join("c");
        customer.write(calm);
        house.pass(std::chrono::minutes(1));
        customer.write(bait);
        Client agent(house, "agent", "Kari");
        agent.join("c");
        CHECK(agent.types() == "joined message reading message reading suggestion");
        agent.write("I am sorry about that.");
        agent.heard();
        agent.join("c", 1);
        CHECK(agent.types() == "joined message reading message spoke");
        Client other(house, "customer", "Ola");
        other.join("c");
        CHECK(other.types() == "joined message message message");
    }

    TEST_CASE("catching up goes by the room in the outbox, and live frames wait their turn") {
        House house;
        Client customer(house, "customer", "Ola");
        customer.join("c");
        for (int i = 0; i < 40; ++i) customer.write("line " + std::to_string(i));
        Client late(house, "customer", "Ida", 8);
        late.join("c");
        CHECK(late.member.is_busy());
        customer.write("live");
        CHECK_FALSE(late.outbox.is_closed());
        const std::vector<std::string> texts = texts_from(late.outbox);
        CHECK_FALSE(late.member.is_busy());
        REQUIRE(texts.size() == 41);
        CHECK(texts.front() == "line 0");
        CHECK(texts.back() == "live");
    }

    TEST_CASE("what is no longer kept, or was never there, is a gap") {
        Settings settings;
        settings.limits.history_messages = 2;
        House house(settings);
        Client customer(house, "customer", "Ola");
        customer.join("c");
        for (int i = 1; i <= 4; ++i) customer.write("line " + std::to_string(i));
        customer.heard();
        customer.join("c");
        const auto frames = customer.heard();
        REQUIRE(frames.size() == 4);
        CHECK(frames[1]["type"] == "gap");
        CHECK(frames[1]["after"] == 0);
        CHECK(frames[1]["from"] == frames[2]["seq"]);
        CHECK(frames[2]["text"] == "line 3");
        customer.join("c", 1'000'000);
        CHECK(customer.types() == "joined gap message message");
        customer.join("c", frames[2]["seq"]);
        CHECK(customer.types() == "joined message");
    }

    TEST_CASE("the queue shows open conversations to the staff, and none that was never used") {
        House house;
        Client customer(house, "customer", "Ola");
        customer.join("c");
        Client agent(house);
        agent.say({{"type", "hello"}, {"role", "agent"}, {"name", "Kari"}});
        auto frames = agent.heard();
        REQUIRE(frames.size() == 2);
        CHECK(frames[1]["customer"] == "Ola");
        CHECK(frames[1]["seq"] == 0);
        customer.write(bait);
        frames = agent.heard();
        REQUIRE(frames.size() == 1);
        CHECK(frames[0]["waiting"] == true);
        CHECK(frames[0]["preview"] == bait);
        CHECK(frames[0]["level"].get<int>() > 0);
        {
            Client visitor(house, "customer", "Ida");
            visitor.join("other");
            CHECK(agent.heard().at(0)["state"] == "open");
        }
        CHECK(agent.heard().at(0)["state"] == "closed");
        CHECK(house.hub->open_conversations() == 1);
    }

    TEST_CASE("a restart loses nothing: state, queue, ids and advice come back from the log") {
        House house;
        {
            Client customer(house, "customer", "Ola");
            customer.join("c");
            customer.write(calm, "m1");
            house.pass(std::chrono::minutes(1));
            customer.write(bait, "m2");
        }
        house.reopen();
        CHECK(house.hub->open_conversations() == 1);
        Client agent(house, "agent", "Kari");
        agent.join("c");
        const auto frames = agent.heard();
        REQUIRE(frames.size() == 6);
        CHECK(frames[0]["seq"].get<std::uint64_t>() >= 2);
        CHECK(frames[5]["type"] == "suggestion");
        Client customer(house, "customer", "Ola");
        customer.join("c", 1'000);
        customer.heard();
        customer.write(bait, "m2");
        const auto repeated = customer.heard();
        REQUIRE(repeated.size() == 1);
        CHECK(repeated[0]["type"] == "ack");
    }

    TEST_CASE("a conversation let go from memory is read back when somebody joins") {
        Settings settings;
        settings.limits.idle_conversations = 0;
        House house(settings);
        {
            Client customer(house, "customer", "Ola");
            customer.join("c");
            customer.write("kept", "m1");
        }
        house.settle();
        Client first(house, "customer", "Ola"), second(house, "agent", "Kari");
        first.member.hear(R"({"type":"join","conversation":"c"})");
        second.member.hear(R"({"type":"join","conversation":"c"})");
        CHECK(first.member.is_busy());
        house.settle();
        CHECK(first.types() == "joined message presence");
        CHECK(second.types() == "conversation joined message reading no_suggestion");  // named again
    }

    TEST_CASE(
        "a full disk is told as unavailable, nothing is acknowledged, and the customer's words stay out of "
        "the remarks") {
        House house;
        house.log.reset();
        house.hub.reset();
        house.page_limit = 16;
        house.open();
        Client customer(house, "customer", "Ola");
        customer.join("c");
        customer.heard();
        std::string refused;
        for (int i = 0; i < 100 && refused.empty(); ++i) {
            customer.write("secret" + std::string(2'000, 'x'), "m" + std::to_string(i));
            for (const json& frame : customer.heard()) {
                if (frame["type"] == "error") refused = frame["code"];
            }
        }
        CHECK(refused == "unavailable");
        REQUIRE_FALSE(house.remarks.empty());
        CHECK(house.remarks.front().find("free some space") != std::string::npos);
        CHECK(house.remarks.front().find("secret") == std::string::npos);
    }
}
