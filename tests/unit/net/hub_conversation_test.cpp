#include <doctest/doctest.h>

#include "shipped.hpp"
#include "unit/net/house.hpp"

#include <algorithm>
#include <fstream>

using namespace tests;

namespace {

Settings with(const std::function<void(Settings&)>& change) {
    Settings settings;
    change(settings);
    return settings;
}

std::vector<json> of_type(Client& client, const std::string& type) {
    std::vector<json> found;
    for (json& frame : client.heard()) {
        if (frame["type"] == type) found.push_back(std::move(frame));
    }
    return found;
}

std::string bytes_of(const std::filesystem::path& folder) {
    std::string all;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        std::ifstream in(entry.path(), std::ios::binary);
        all += std::string{std::istreambuf_iterator<char>(in), {}};
    }
    return all;
}

}  // namespace

TEST_SUITE("the hub's conversations") {
    TEST_CASE("a promise is listed, reminded of before it is due, told when it is late, and settled") {
        House house({}, shipped_matcher());
        house.now = 1'795'183'200'000;  // Friday 2026-11-20, 14:00 UTC
        Client customer(house, "customer", "Ola"), agent(house, "agent", "Kari"),
            boss(house, "supervisor", "Unni");
        customer.join("c");
        agent.join("c");
        customer.write("My parcel is lost");
        agent.heard();
        agent.say({{"type", "message"},
                   {"conversation", "c"},
                   {"text", "I'll call you back by five."},
                   {"zone", "Europe/London"}});
        const auto promises = of_type(agent, "promise");
        REQUIRE(promises.size() == 1);
        CHECK(promises[0]["state"] == "open");
        CHECK(promises[0]["due"] == 1'795'183'200'000 + 3 * 3'600'000);
        CHECK(customer.types().find("promise") == std::string::npos);
        boss.heard();
        house.pass(std::chrono::minutes(2 * 60 + 40));
        CHECK(of_type(agent, "promise").empty());
        house.pass(std::chrono::minutes(6));
        CHECK(of_type(agent, "promise").at(0)["state"] == "due");
        CHECK(of_type(boss, "alert").at(0)["kind"] == "promise_due");
        house.pass(std::chrono::minutes(20));
        CHECK(of_type(agent, "promise").at(0)["state"] == "late");
        agent.say({{"type", "promise"}, {"promise", promises[0]["promise"]}, {"action", "kept"}});
        CHECK(of_type(agent, "promise").at(0)["state"] == "kept");
        agent.say({{"type", "promise"}, {"promise", "c/9.9"}, {"action", "kept"}});
        CHECK(agent.heard().at(0)["code"] == "unknown_promise");
        customer.say({{"type", "promise"}, {"promise", promises[0]["promise"]}, {"action", "kept"}});
        CHECK(of_type(customer, "error").at(0)["code"] == "not_allowed");
    }

    TEST_CASE(
        "a promise of a closed conversation is still told after a restart, and not once it is settled") {
        for (const bool settled : {false, true}) {
            CAPTURE(settled);
            House house({}, shipped_matcher());
            house.now = 1'795'183'200'000;
            {
                Client customer(house, "customer", "Ola"), agent(house, "agent", "Kari");
                customer.join("c");
                agent.join("c");
                customer.write("My parcel is lost");
                agent.write("I'll call you back by five.");
                const json promise = of_type(agent, "promise").at(0)["promise"];
                agent.say({{"type", "close"}, {"conversation", "c"}});
                if (settled) agent.say({{"type", "promise"}, {"promise", promise}, {"action", "kept"}});
            }
            house.reopen();
            Client boss(house, "supervisor", "Unni");
            house.pass(std::chrono::hours(4));
            CHECK(of_type(boss, "alert").size() == (settled ? 0 : 2));
        }
    }

    TEST_CASE("what replies achieved survives a restart, is taken out and brought in elsewhere") {
        House house;
        json learned;
        {
            Client customer(house, "customer", "Ola"), agent(house, "agent", "Kari");
            customer.join("c");
            agent.join("c");
            customer.write(bait);
            const json reply = of_type(agent, "suggestion").at(0)["replies"][0];
            agent.write(reply["text"]);
            house.pass(std::chrono::minutes(1));
            customer.write(calm);
            agent.say({{"type", "close"}, {"conversation", "c"}});
            Client boss(house, "supervisor", "Unni");
            boss.say({{"type", "reply"}, {"reply", reply["id"]}, {"action", "pin"}});
            boss.say({{"type", "learning.export"}});
            learned = of_type(boss, "learning").at(0);
            CHECK(learned["replies"][reply["id"].get<std::string>()]["calmer"] == 1);
            agent.say({{"type", "learning.export"}});
            CHECK(of_type(agent, "error").at(0)["code"] == "not_allowed");
        }
        house.reopen();
        Client boss(house, "supervisor", "Unni");
        boss.say({{"type", "learning.export"}});
        CHECK(of_type(boss, "learning").at(0)["replies"] == learned["replies"]);
        House other;
        {
            Client stranger(other, "supervisor", "Eli");
            stranger.say({{"type", "learning.import"},
                          {"replies", learned["replies"]},
                          {"verdicts", learned["verdicts"]}});
            CHECK(of_type(stranger, "ack").size() == 1);
            stranger.say({{"type", "learning.export"}});
            CHECK(of_type(stranger, "learning").at(0)["verdicts"] == learned["verdicts"]);
            stranger.say({{"type", "learning.import"}, {"replies", {{"x", 1}}}});
            CHECK(of_type(stranger, "error").at(0)["code"] == "bad_frame");
            stranger.say({{"type", "learning.import"},
                          {"replies", json::object()},
                          {"verdicts", {{"x", {{"standing", "king"}, {"pinned", true}}}}}});
            CHECK(of_type(stranger, "error").at(0)["code"] == "bad_frame");
        }
        other.reopen();
        Client stranger(other, "supervisor", "Eli");
        stranger.say({{"type", "learning.export"}});
        const json brought = of_type(stranger, "learning").at(0);
        CHECK(brought["replies"] == learned["replies"]);
        CHECK(brought["verdicts"] == learned["verdicts"]);
    }

    TEST_CASE("a blocked reply is not suggested any more, also after a restart, until it is cleared") {
        House house;
        std::string first;
        const auto suggested = [&](const std::string& conversation) {
            Client customer(house, "customer", "Ola"), agent(house, "agent", "Kari");
            customer.join(conversation);
            agent.join(conversation);
            customer.write(bait, "", conversation);
            std::vector<std::string> ids;
            const json suggestion = of_type(agent, "suggestion").at(0);
            for (const json& reply : suggestion["replies"]) ids.push_back(reply["id"]);
            return ids;
        };
        first = suggested("one").front();
        const auto judge = [&](const std::string& reply, const std::string& action) {
            Client boss(house, "supervisor", "Unni");
            boss.say({{"type", "reply"}, {"reply", reply}, {"action", action}});
            const auto frames = boss.heard();
            return frames.back().value("code", "ack");
        };
        const auto offers = [&](const std::vector<std::string>& ids) {
            return std::find(ids.begin(), ids.end(), first) != ids.end();
        };
        CHECK(judge(first, "block") == "ack");
        CHECK_FALSE(offers(suggested("two")));
        house.reopen();
        CHECK_FALSE(offers(suggested("three")));
        CHECK(judge(first, "clear") == "ack");
        CHECK(offers(suggested("four")));
        CHECK(judge("en.no.such.reply", "pin") == "unknown_reply");
    }

    TEST_CASE("a forgotten conversation leaves memory and disk, and everybody in it hears so") {
        House house(with([](Settings& settings) { settings.store_text = "full"; }));
        Client customer(house, "customer", "Ola Nordmann"), agent(house, "agent", "Kari"),
            boss(house, "supervisor", "Unni");
        customer.join("private");
        agent.join("private");
        customer.write("my secret word is xylophone, and nobody cares", "", "private");
        customer.join("other");
        customer.write("the other one stays", "", "other");
        CHECK(bytes_of(house.folder.path()).find("xylophone") != std::string::npos);
        agent.heard();
        agent.say({{"type", "forget"}, {"conversation", "private"}});
        CHECK(of_type(agent, "error").at(0)["code"] == "not_allowed");
        boss.heard();
        boss.say({{"type", "forget"}, {"conversation", "private"}});
        CHECK(of_type(boss, "ack").size() == 1);
        CHECK(of_type(agent, "forgotten").size() == 1);
        const std::string bytes = bytes_of(house.folder.path());
        CHECK(bytes.find("xylophone") == std::string::npos);
        CHECK(bytes.find("the other one stays") != std::string::npos);
        agent.write("still there?", "", "private");
        CHECK(agent.heard().at(0)["code"] == "not_joined");
        agent.join("private");
        CHECK(agent.heard().at(0)["seq"] == 0);
    }

    TEST_CASE("conversations whose time is over are forgotten by themselves") {
        House house(with([](Settings& settings) { settings.limits.retention_days = 30; }));
        Client customer(house, "customer", "Ola");
        customer.join("old");
        customer.write("long ago, nobody cares", "", "old");
        house.now += 20LL * 24 * 3'600'000;
        customer.join("new");
        customer.write("not so long ago, nobody cares", "", "new");
        house.now += 15LL * 24 * 3'600'000;
        house.hub->forget_expired();
        house.settle();
        CHECK(house.hub->open_conversations() == 1);
        const std::string bytes = bytes_of(house.folder.path());
        CHECK(bytes.find("long ago, nobody cares") == bytes.find("not so long ago, nobody cares") + 7);
    }

    TEST_CASE("what is stored of a text is what the settings say, and those who are there see all of it") {
        const std::string text = "call me on +44 7700 900123, nobody there cares about customers";
        for (const std::string mode : {"full", "redacted", "none"}) {
            CAPTURE(mode);
            House house(with([&](Settings& settings) { settings.store_text = mode; }));
            {
                Client customer(house, "customer", "Birgitte Nordmann"), agent(house, "agent", "Kari");
                customer.join("c");
                agent.join("c");
                agent.heard();
                customer.write(text, "m1");
                const json live = agent.heard().at(0);
                CHECK(live["text"] == text);
                CHECK(live["from"]["name"] == "Birgitte Nordmann");
                customer.heard();
                customer.write(text, "m1");  // again: it is the same message, whatever was kept of it
                CHECK(customer.heard().at(0)["type"] == "ack");
            }
            const std::string bytes = bytes_of(house.folder.path());
            CHECK((bytes.find("Nordmann") != std::string::npos) == (mode == "full"));
            CHECK((bytes.find("900123") != std::string::npos) == (mode == "full"));
            CHECK((bytes.find("nobody there cares about customers") != std::string::npos) ==
                  (mode != "none"));
            house.reopen();
            Client agent(house, "agent", "Kari");
            agent.join("c");
            const auto frames = agent.heard();
            CHECK(frames.at(1)["text"].get<std::string>() ==
                  (mode == "full"       ? text
                   : mode == "redacted" ? "call me on [phone], nobody there cares about customers"
                                        : ""));
            CHECK(frames.back()["type"] == "suggestion");
            Client again(house, "customer", "Birgitte Nordmann");  // who comes back is known by name again
            again.join("c");
            for (const json& line : of_type(agent, "conversation"))
                CHECK(line["customer"] == "Birgitte Nordmann");
        }
    }

    TEST_CASE("a conversation becomes the draft of a scenario, without anybody's data") {
        House house(with([](Settings& settings) { settings.store_text = "full"; }));
        Client customer(house, "customer", "Ola Nordmann"), agent(house, "agent", "Kari"),
            boss(house, "supervisor", "Unni");
        customer.join("c");
        agent.join("c");
        customer.write("I am Ola Nordmann, ola@example.com, and nobody there cares about customers");
        agent.write("I see.");
        boss.heard();
        boss.say({{"type", "export"}, {"conversation", "c"}});
        const json scenario = of_type(boss, "scenario").at(0)["scenario"];
        CHECK(scenario["turns"].size() == 2);
        CHECK(scenario["persona"]["opening_anger"].get<int>() > 25);
        CHECK(scenario.dump().find("Nordmann") == std::string::npos);
        CHECK(scenario.dump().find("example.com") == std::string::npos);
        agent.heard();
        agent.say({{"type", "export"}, {"conversation", "c"}});
        CHECK(of_type(agent, "error").at(0)["code"] == "not_allowed");
        boss.say({{"type", "export"}, {"conversation", "nothing-here"}});
        CHECK(of_type(boss, "error").size() == 1);
    }

    TEST_CASE(
        "what an agent's message does is told to the staff, also to who comes later, and to no customer") {
        House house({}, shipped_matcher());
        Client customer(house, "customer", "Ola"), agent(house, "agent", "Kari"),
            boss(house, "supervisor", "Unni");
        for (Client* each : {&customer, &agent, &boss}) each->join("c");
        customer.write("You don't give a d*** about us!");
        const auto suggestion = of_type(agent, "suggestion").at(0);
        agent.write(suggestion["replies"][0]["text"]);
        agent.write("Calm down. That is not my problem.");
        const auto told = of_type(boss, "spoke");
        REQUIRE(told.size() == 2);
        CHECK(told[0]["reply"] == suggestion["replies"][0]["id"]);
        CHECK(told[0]["tactics"].front() == suggestion["replies"][0]["tactic"]);
        CHECK(told[1]["reply"].is_null());
        CHECK_FALSE(told[1]["faults"].empty());
        CHECK(told == of_type(agent, "spoke"));
        CHECK(of_type(customer, "spoke").empty());

        Client later(house, "agent", "Per");
        later.join("c");
        CHECK(of_type(later, "spoke") == told);
    }

    TEST_CASE("the agent's own heat is for that agent alone") {
        House house({}, shipped_matcher());
        Client customer(house, "customer", "Ola"), agent(house, "agent", "Kari"),
            other(house, "agent", "Per"), boss(house, "supervisor", "Unni");
        for (Client* each : {&customer, &agent, &other, &boss}) each->join("c");
        customer.write("Nobody cares about us, you useless clowns");
        agent.write("What is your problem, you idiot?");
        const auto heat = of_type(agent, "agent_heat");
        REQUIRE(heat.size() == 1);
        CHECK(heat[0]["heat"].get<double>() > 0.4);
        for (Client* each : {&customer, &other, &boss}) CHECK(of_type(*each, "agent_heat").empty());
    }
}
