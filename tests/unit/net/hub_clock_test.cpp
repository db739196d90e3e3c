#include "shipped.hpp"
#include "unit/net/house.hpp"

#include <doctest/doctest.h>

using namespace tests;

namespace {

constexpr std::int64_t friday = 1'795'183'200'000;  // 2026-11-20, 14:00 UTC
constexpr std::int64_t hour = 3'600'000;

int count(Client& client, const std::string& type) {
    int found = 0;
    for (const json& frame : client.heard()) found += frame["type"] == type ? 1 : 0;
    return found;
}

std::vector<std::int64_t> moments(const House& house) {
    std::vector<std::int64_t> all;
    auto log = storage::SqliteEventLog::open(house.folder / "log.db").value();
    for (const storage::Event& event : log->read({"c"}, 0, 1000).value())
        all.push_back(event.at.time_since_epoch().count());
    return all;
}

}  // namespace

TEST_SUITE("a clock that is set back") {
    TEST_CASE("never takes a conversation's events back in time, also after a restart") {
        House house;
        house.now = friday;
        {
            Client customer(house, "customer", "Ola"), agent(house, "agent", "Kari");
            customer.join("c");
            agent.join("c");
            customer.write(bait);
            house.now -= hour;
            customer.write(calm);
            agent.write("I see.");
            customer.heard();
            customer.write(bait);
            const json message = customer.heard().at(1);
            REQUIRE(message["type"] == "message");
            CHECK(message["at"].get<std::int64_t>() >= friday);
        }
        house.reopen();
        house.now = friday - 2 * hour;
        Client agent(house, "agent", "Kari");
        agent.join("c");
        agent.write("Still there?");
        agent.say({{"type", "close"}, {"conversation", "c"}});
        const auto all = moments(house);
        REQUIRE(all.size() > 8);
        CHECK(std::is_sorted(all.begin(), all.end()));
        CHECK(all.back() < friday + hour);
        // Another conversation begins by the clock as it is.
        Client other(house, "customer", "Ida");
        other.join("d");
        other.heard();
        other.write(calm, "", "d");
        CHECK(other.heard().at(1)["at"].get<std::int64_t>() < friday - hour);
    }

    TEST_CASE("lets a customer's pause end none the later") {
        for (const bool while_waiting : {false, true}) {
            CAPTURE(while_waiting);
            House house;
            house.now = friday;
            Client customer(house, "customer", "Ola"), agent(house, "agent", "Kari");
            customer.join("c");
            agent.join("c");
            customer.write(bait);
            house.hub->tick();
            if (!while_waiting) house.now -= hour;
            customer.write(calm);
            agent.heard();
            if (while_waiting) house.now -= hour;
            house.pass(std::chrono::seconds(10));
            CHECK(count(agent, "suggestion") == 1);
            house.pass(std::chrono::hours(2));
            CHECK(count(agent, "suggestion") == 0);
        }
    }

    TEST_CASE("brings the reminders of a promise once, and when the calendar says so") {
        House house({}, shipped_matcher());
        house.now = friday;
        Client customer(house, "customer", "Ola"), agent(house, "agent", "Kari"),
            boss(house, "supervisor", "Unni");
        customer.join("c");
        agent.join("c");
        customer.write("My parcel is lost");
        agent.write("I'll call you back by five.");
        house.pass(std::chrono::minutes(166));  // 16:46
        CHECK(count(boss, "alert") == 1);
        house.now -= 2 * hour;
        house.pass(std::chrono::minutes(60));  // 15:46
        CHECK(count(boss, "alert") == 0);
        house.pass(std::chrono::minutes(73));  // 16:59
        CHECK(count(boss, "alert") == 0);
        house.pass(std::chrono::minutes(2));
        CHECK(count(boss, "alert") == 1);
    }

    TEST_CASE("makes no conversation older than it is for those who forget by age") {
        Settings settings;
        settings.limits.retention_days = 1;
        House house(settings);
        house.now = friday;
        Client customer(house, "customer", "Ola");
        customer.join("c");
        customer.write(calm);
        house.now -= 20 * 24 * hour;
        customer.write("and again, long ago by the clock");
        house.now = friday + hour;
        house.hub->forget_expired();
        house.settle();
        CHECK(house.hub->open_conversations() == 1);
    }
}

TEST_SUITE("a log that cannot store") {
    TEST_CASE("is told once, says when to try again, lets everything else go on, and stores again") {
        House house;
        Client customer(house, "customer", "Ola"), agent(house, "agent", "Kari");
        customer.join("c");
        agent.join("c");
        customer.write(bait, "m1");
        house.settle();
        house.log->stop();
        house.page_limit = 8;
        house.reopen_log();
        customer.heard();
        agent.heard();
        for (int i = 0; i < 5; ++i) {
            customer.write(std::string(3'900, 'x'), "big" + std::to_string(i));
            const json refusal = customer.heard().at(0);
            REQUIRE(refusal["type"] == "error");
            CHECK(refusal["code"] == "unavailable");
            CHECK(refusal["retry_after_s"].get<int>() > 0);
        }
        CHECK(agent.heard().empty());
        const auto told = [&](const std::string& words) {
            return std::count_if(house.remarks.begin(), house.remarks.end(), [&](const std::string& line) {
                return line.find(words) != std::string::npos;
            });
        };
        CHECK(told("not stored") == 1);
        agent.say({{"type", "draft"}, {"conversation", "c"}, {"text", "That is not my fault."}});
        CHECK(agent.heard().at(0)["type"] == "review");
        house.log->stop();
        house.page_limit = 0;
        house.reopen_log();
        customer.write(std::string(3'900, 'x'), "big0");
        CHECK(customer.heard().at(0)["type"] == "ack");
        CHECK(told("the log stores again") == 1);
        CHECK(count(agent, "message") == 1);
    }
}
