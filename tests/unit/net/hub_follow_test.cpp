#include <doctest/doctest.h>

#include "shipped.hpp"
#include "unit/net/cluster.hpp"

using namespace tests;

namespace {

std::vector<json> of_type(std::vector<json> frames, const std::string& type) {
    std::erase_if(frames, [&](const json& frame) { return frame["type"] != type; });
    return frames;
}

// A customer on the first node and an agent on the second, both in the conversation "c".
struct Apart {
    explicit Apart(int count = 2, const Settings& settings = {}) : cluster(count, settings) {
        customer.emplace(cluster[0], "customer", "Ola");
        agent.emplace(cluster[1], "agent", "Kari");
        customer->join("c");
        agent->join("c");
        hush();
    }
    void hush() {
        cluster.settle();
        customer->heard();
        agent->heard();
    }

    Cluster cluster;
    std::optional<Client> customer, agent;
};

}  // namespace

TEST_SUITE("several nodes") {
    TEST_CASE("a message on one node is heard, read and answered by advice on another") {
        Apart apart;
        apart.customer->write(bait, "m1");
        CHECK(apart.customer->types() == "ack message");
        apart.cluster.settle();
        CHECK(apart.agent->types() == "message reading suggestion conversation");
        apart.agent->write("I am sorry, I will look at it now", "a1");
        apart.cluster.settle();
        const auto heard = of_type(apart.customer->heard(), "message");
        REQUIRE(heard.size() == 1);
        CHECK(heard[0]["text"] == "I am sorry, I will look at it now");
        CHECK(apart.cluster.count("turn") == 2);
    }

    TEST_CASE("everybody sees the same conversation in the same order, whoever wrote at once with whom") {
        Apart apart(3);
        for (int i = 0; i < 5; ++i) {
            apart.customer->write(i % 2 == 0 ? bait : calm, "m" + std::to_string(i));
            apart.agent->write("Number " + std::to_string(i), "a" + std::to_string(i));
        }
        apart.cluster.settle();
        const auto first = history(apart.cluster, apart.cluster[0]);
        CHECK(of_type(first, "message").size() == 10);
        CHECK(of_type(first, "reading").size() == 5);
        for (std::size_t i = 1; i < 3; ++i) CHECK(history(apart.cluster, apart.cluster[i]) == first);
        std::uint64_t seq = 0;
        for (const json& message : of_type(apart.agent->heard(), "message")) {
            CHECK(message["seq"].get<std::uint64_t>() > seq);
            seq = message["seq"];
        }
    }

    TEST_CASE("one id is one message, by whichever nodes it comes") {
        Apart apart;
        Client again(apart.cluster[1], "customer", "Ola");
        again.join("c");
        again.heard();
        apart.customer->write(calm, "m1");
        again.write(calm, "m1");  // before this node has heard of the first
        const json first = of_type(apart.customer->heard(), "ack").at(0);
        CHECK(of_type(again.heard(), "ack").at(0)["seq"] == first["seq"]);
        apart.cluster.settle();
        again.write(calm, "m1");
        CHECK(of_type(again.heard(), "ack").at(0)["seq"] == first["seq"]);
        CHECK(apart.cluster.count("message") == 1);
        CHECK(of_type(apart.agent->heard(), "message").size() == 1);
    }

    TEST_CASE("what is lost on the way only comes later: the log brings it") {
        Apart apart;
        apart.cluster.words_are_lost = true;
        apart.customer->write(bait);
        CHECK(apart.agent->types().empty());
        apart.cluster[1].follow();
        CHECK(of_type(apart.agent->heard(), "message").size() == 1);
    }

    TEST_CASE("a message whose node died before it was read is shown at once, and read by another") {
        Apart apart(3);
        apart.customer->member.hear(json{{"type", "message"}, {"conversation", "c"}, {"text", bait}}.dump());
        apart.cluster[0].die();
        apart.cluster.settle();
        CHECK(apart.agent->types() == "message");
        apart.agent->write("Hello", "a1");
        apart.cluster.settle();
        CHECK(of_type(apart.agent->heard(), "reading").empty());
        apart.cluster.pass(apart.cluster[1].settings.waits.node_reading + std::chrono::seconds(1));
        const auto heard = apart.agent->heard();
        CHECK(of_type(heard, "reading").size() == 1);
        CHECK(apart.cluster.count("turn") == 2);
        CHECK(history(apart.cluster, apart.cluster[2]) == history(apart.cluster, apart.cluster[1]));
    }

    TEST_CASE("a node that was too slow with its reading takes the one that was stored") {
        Apart apart(3);
        Node& slow = apart.cluster[0];
        apart.customer->member.hear(json{{"type", "message"}, {"conversation", "c"}, {"text", bait}}.dump());
        // The message comes home on the slow node, and its reading to the log, only when it was adopted.
        while (apart.cluster.count("message") == 0) {
        }
        for (int i = 0; i < 20; ++i) {
            for (const std::size_t at : {1UL, 2UL}) {
                apart.cluster[at].pass(std::chrono::milliseconds(250));
                apart.cluster[at].follow();
            }
        }
        CHECK(apart.cluster.count("turn") == 1);
        slow.settle();
        apart.cluster.settle();
        CHECK(apart.cluster.count("turn") == 1);
        CHECK(history(apart.cluster, slow) == history(apart.cluster, apart.cluster[1]));
    }

    TEST_CASE("the queue and its alerts are the same on every node") {
        Apart apart(3);
        Client boss(apart.cluster[2], "supervisor", "Eva");
        boss.heard();
        apart.customer->write("I want to end my life, there is no point in living");
        apart.cluster.settle();
        const auto heard = boss.heard();
        const auto alerts = of_type(heard, "alert");
        REQUIRE(alerts.size() == 1);
        CHECK(alerts[0]["kind"] == "care");
        const json line = of_type(heard, "conversation").back();
        CHECK(line["care"] == true);
        CHECK(line["customer"] == "Ola");
        apart.agent->say({{"type", "close"}, {"conversation", "c"}});
        apart.cluster.settle();
        CHECK(of_type(boss.heard(), "conversation").back()["state"] == "closed");
        for (const auto& node : apart.cluster.nodes) CHECK(node->hub->open_conversations() == 0);
    }

    TEST_CASE("only the node that took a message in tells other systems of it") {
        Apart apart(3);
        apart.customer->write(bait);
        apart.cluster.settle();
        CHECK(apart.cluster[0].occasions == 1);
        CHECK(apart.cluster[1].occasions == 0);
        CHECK(apart.cluster[2].occasions == 0);
    }
}

TEST_SUITE("what several nodes know") {
    TEST_CASE("what replies achieved and what supervisors look back on is the same everywhere") {
        Settings settings;
        for (const std::size_t in_memory : {2'000UL, 0UL}) {
            CAPTURE(in_memory);
            settings.limits.idle_conversations = in_memory;
            Apart apart(3, settings);
            Client boss(apart.cluster[1], "supervisor", "Eva");
            boss.heard();
            for (int i = 0; i < 3; ++i) {
                apart.customer->write(bait);
                apart.cluster.settle();
                const auto offered = of_type(apart.agent->heard(), "suggestion");
                if (!offered.empty())
                    apart.agent->write(offered.back()["replies"][0]["text"].get<std::string>());
                apart.cluster.settle();
            }
            apart.customer->write(calm);
            apart.cluster.settle();
            apart.agent->say({{"type", "close"}, {"conversation", "c"}});
            boss.say({{"type", "reply"}, {"reply", "en.indifference.computer_mode.1"}, {"action", "block"}});
            apart.cluster.pass(std::chrono::seconds(10));
            CHECK(apart.cluster.count("learned") == 1);
            CHECK(apart.cluster.count("summary") == 1);
            std::vector<json> learned, summaries;
            apart.cluster[2].restart();  // from the log alone
            for (const auto& node : apart.cluster.nodes) {
                Client asker(*node, "supervisor", "Unni");
                asker.say({{"type", "learning.export"}});
                learned.push_back(of_type(asker.heard(), "learning").at(0));
                asker.say({{"type", "insights"}});
                summaries.push_back(of_type(asker.heard(), "insights").at(0)["total"]);
            }
            CHECK(learned[0]["replies"].size() > 0);
            CHECK(learned[0]["verdicts"].size() == 1);
            for (const std::size_t at : {1UL, 2UL}) {
                CHECK(learned[at]["replies"] == learned[0]["replies"]);
                CHECK(learned[at]["verdicts"] == learned[0]["verdicts"]);
                CHECK(summaries[at] == summaries[0]);
            }
        }
    }

    TEST_CASE("what a node that dies owes to the log is stored by another, once") {
        Apart apart(3);
        apart.customer->write(bait);
        apart.cluster.settle();
        apart.agent->member.hear(R"({"type":"close","conversation":"c"})");
        apart.cluster[1].die();
        apart.cluster.settle();
        CHECK(apart.cluster.count("closed") == 1);
        CHECK(apart.cluster.count("learned") == 0);
        apart.cluster.pass(std::chrono::seconds(5));
        CHECK(apart.cluster.count("learned") == 1);
        CHECK(apart.cluster.count("summary") == 1);
    }

    TEST_CASE("of a promise that is due every node tells its own people, once, and never after a restart") {
        Cluster cluster(3, {}, shipped_matcher());
        constexpr std::int64_t friday = 1'795'183'200'000;
        cluster.set_clocks(friday);
        Client agent(cluster[0], "agent", "Kari"), customer(cluster[0], "customer", "Ola");
        Client boss(cluster[1], "supervisor", "Unni"), other(cluster[2], "supervisor", "Eva");
        agent.join("c");
        customer.join("c");
        customer.write("My parcel is lost");
        agent.write("I'll call you back by five.");
        cluster.settle();
        for (Client* each : {&agent, &boss, &other}) each->heard();
        for (const auto& node : cluster.nodes) node->now = friday + 4 * 3'600'000;
        cluster.pass(std::chrono::seconds(5));
        CHECK(of_type(boss.heard(), "alert").size() == 2);  // soon, and late: both are past
        CHECK(of_type(other.heard(), "alert").size() == 2);
        CHECK(of_type(agent.heard(), "promise").size() == 2);
        CHECK(cluster.count("reminded") == 2);
        cluster[1].restart();
        Client again(cluster[1], "supervisor", "Unni");
        cluster.pass(std::chrono::seconds(5));
        CHECK(of_type(again.heard(), "alert").empty());
        CHECK(cluster.count("reminded") == 2);
    }
}
