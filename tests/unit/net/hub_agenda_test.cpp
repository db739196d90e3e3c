#include "shipped.hpp"
#include "unit/net/house.hpp"

#include <doctest/doctest.h>

using namespace tests;

namespace {

constexpr std::int64_t friday = 1'795'183'200'000;  // 2026-11-20, 14:00 UTC

std::vector<json> of_type(Client& client, const std::string& type) {
    std::vector<json> found;
    for (json& frame : client.heard()) {
        if (frame["type"] == type) found.push_back(std::move(frame));
    }
    return found;
}

Settings idle_conversations(std::size_t most) {
    Settings settings;
    settings.limits.idle_conversations = most;
    return settings;
}

// A conversation with a promise for five o'clock, and nobody in it any more.
void promise_for_five(House& house, bool close) {
    Client customer(house, "customer", "Ola"), agent(house, "agent", "Kari");
    customer.join("c");
    agent.join("c");
    customer.write("My parcel is lost");
    agent.write("I'll call you back by five.");
    REQUIRE(of_type(agent, "promise").size() == 1);
    if (close) agent.say({{"type", "close"}, {"conversation", "c"}});
}

}  // namespace

TEST_SUITE("the hub's agenda") {
    // The desk was gone before the reminder was put into it.
    TEST_CASE("a promise that becomes due while the log cannot be read is told once it can") {
        House house(idle_conversations(0), shipped_matcher());
        house.now = friday;
        promise_for_five(house, false);
        Client boss(house, "supervisor", "Unni");
        house.log->stop();  // says no at once, as when too many wait for it
        house.pass(std::chrono::hours(4));
        CHECK(of_type(boss, "alert").empty());
        REQUIRE(house.hub->next_due());
        CHECK(house.hub->next_due()->time_since_epoch().count() > house.now);
        house.reopen_log();
        house.pass(std::chrono::minutes(10));
        CHECK(of_type(boss, "alert").size() == 2);
        CHECK_FALSE(house.hub->next_due());
    }

    // What a pause led to was on its way to disk when the conversation was let go.
    TEST_CASE("a conversation nobody is in stays in memory as long as something of it is being stored") {
        House house(idle_conversations(1));
        {
            Client customer(house, "customer", "Ola");
            customer.join("c");
            customer.write(calm);
            customer.write(bait);
        }
        Client other(house, "customer", "Ida");
        other.join("d");
        other.write(calm, "", "d");
        house.now += 60'000;
        house.hub->tick();
        other.member.hear(R"({"type":"leave","conversation":"d"})");
        house.settle();
        Client agent(house, "agent", "Kari");
        agent.join("c");
        CHECK(of_type(agent, "suggestion").size() == 1);
    }

    TEST_CASE("what was dismissed while the customer went on is not suggested again after the pause") {
        const std::string first = "en.indifference.computer_mode.1";
        for (const std::string dismissed : {"nothing", "the first", "all"}) {
            CAPTURE(dismissed);
            House house;
            Client customer(house, "customer", "Ola"), agent(house, "agent", "Kari");
            customer.join("c");
            agent.join("c");
            customer.write(bait);
            const json suggestion = of_type(agent, "suggestion").at(0);
            REQUIRE(suggestion["replies"][0]["id"] == first);
            customer.write(calm);
            json feedback = {
                {"type", "feedback"}, {"suggestion", suggestion["suggestion"]}, {"action", "dismissed"}};
            if (dismissed == "the first") feedback["reply"] = first;
            if (dismissed != "nothing") agent.say(feedback);
            agent.heard();
            house.pass(std::chrono::minutes(1));
            const auto advice = agent.heard();
            REQUIRE(advice.size() == 1);
            CHECK(advice[0]["type"] == (dismissed == "all" ? "no_suggestion" : "suggestion"));
            CHECK((advice[0].dump().find(first) == std::string::npos) == (dismissed != "nothing"));
            Client late(house, "agent", "Per");
            late.join("c");
            CHECK(late.heard().back() == advice[0]);
        }
    }

    TEST_CASE("a restart tells again of a promise that is late by less than a day, and of no older one") {
        for (const bool closed : {false, true}) {
            for (const int hours : {26, 28}) {  // it was due three hours from the start
                CAPTURE(closed);
                CAPTURE(hours);
                House house({}, shipped_matcher());
                house.now = friday;
                promise_for_five(house, closed);
                house.pass(std::chrono::hours(hours));
                house.reopen();
                Client boss(house, "supervisor", "Unni");
                house.pass(std::chrono::minutes(1));
                CHECK(of_type(boss, "alert").size() == (hours < 27 ? 1 : 0));
            }
        }
    }
}
