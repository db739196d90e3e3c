#include "integration/client.hpp"
#include "integration/running_server.hpp"

using namespace tests;

namespace {

constexpr const char* bait = "You don't give a d*** about customers, nobody there cares";
constexpr const char* calm = "What are your opening hours?";

json without_ref(json frame) {
    frame.erase("ref");
    return frame;
}

}  // namespace

TEST_SUITE("insights over a socket") {
    TEST_CASE(
        "a supervisor sees what was, exports it, opens one conversation, and sees the same after a restart") {
        RunningServer server;
        {
            Client customer(server.port(), "customer", "Ola"), agent(server.port(), "agent", "Kari");
            customer.join("c");
            agent.join("c");
            customer.write(bait, "m1");
            const json suggestion = agent.hear("suggestion");
            const json& reply = suggestion["replies"][0];
            agent.ask({{"type", "feedback"},
                       {"suggestion", suggestion["suggestion"]},
                       {"action", "inserted"},
                       {"reply", reply["id"]}});
            agent.write(reply["text"], "a1");
            customer.write(calm, "m2");
            agent.hear("reading");
            CHECK(agent.ask({{"type", "insights"}})["code"] == "not_allowed");
            agent.ask({{"type", "close"}, {"conversation", "c"}});
        }
        const json period = {{"type", "insights"}, {"from", 0}, {"to", 253'402'300'799'999}};
        json before;
        {
            Client boss(server.port(), "supervisor", "Unni");
            before = boss.ask(period);
            CHECK(before["type"] == "insights");
            CHECK(before["step"] == "month");
            CHECK(before["total"]["conversations"] == 1);
            CHECK(before["total"]["open"] == 0);
            CHECK(before["total"]["calmed"] == 1);
            CHECK(before["total"]["funnel"]["inserted"] == 1);
            CHECK(before["agents"][0]["agent"] == "Kari");
            CHECK(before["phrases"][0]["calmer"] == 1);

            const json page = boss.ask({{"type", "insights.conversations"}, {"order", "slowest"}});
            CHECK(page["total"] == 1);
            CHECK(page["rows"][0]["conversation"] == "c");
            const json file = boss.ask({{"type", "insights.export"}, {"table", "conversations"}});
            CHECK(file["text"].get<std::string>().find("\"Kari\"") != std::string::npos);

            boss.join("c");
            CHECK(boss.hear("message")["text"] == bait);
            boss.hear("reading");
            boss.hear("closed");
            CHECK(boss.hear("debrief")["anger"]["start"] == page["rows"][0]["anger"]["start"]);
        }
        server.stop();
        server.start();
        Client boss(server.port(), "supervisor", "Unni");
        CHECK(without_ref(boss.ask(period)) == without_ref(before));
    }

    TEST_CASE("who leaves before the answer comes harms nothing") {
        RunningServer server;
        for (int time = 0; time < 20; ++time) {
            Client boss(server.port(), "supervisor", "Unni");
            for (const char* type : {"insights", "insights.conversations"}) boss.say({{"type", type}});
            boss.vanish();
        }
        Client boss(server.port(), "supervisor", "Unni");
        CHECK(boss.ask({{"type", "insights"}})["total"]["conversations"] == 0);
        boss.say({{"type", "insights"}});
        server.stop();  // with a question under way
    }
}
