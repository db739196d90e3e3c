#include "unit/net/version_cluster.hpp"

#include <doctest/doctest.h>

using namespace tests;
using State = PublishedVersion::State;

namespace {

void let_go_on(Publisher& publisher) {
    publisher.node.keeps_waiting = false;
    for (const Work& work : std::exchange(publisher.node.waiting, {})) work()();
}

}  // namespace

TEST_SUITE("switching to a published version") {
    TEST_CASE("all nodes use it once all are ready, and none before") {
        VersionCluster nodes(3);
        nodes[1].node.keeps_waiting = true;
        const auto number = nodes.publish(version_saying("one"), "t1");
        nodes.beat(2);
        CHECK(nodes.state(number) == State::pending);
        for (const auto& node : nodes.nodes) CHECK(node->reads() == "small");
        let_go_on(nodes[1]);
        nodes.beat(2);
        CHECK(nodes.state(number) == State::in_use);
        for (const auto& node : nodes.nodes) {
            CHECK(node->reads() == "other");
            CHECK(node->version() == number);
            CHECK(node->said("version 1 is in use"));
            CHECK(node->loaded == 1);
        }
        CHECK(nodes.cluster.count("switched", published_conversation.value) == 1);
    }

    TEST_CASE("one that a node cannot use is withdrawn on all, with its reason, and nobody has switched") {
        VersionCluster nodes(3);
        nodes[2].refuses = "two";
        nodes.publish(version_saying("one"), "t1");
        nodes.beat(2);
        const auto bad = nodes.publish(version_saying("two"), "t2");
        nodes.beat(2);
        CHECK(nodes.state(bad) == State::withdrawn);
        CHECK(nodes.seen().find(bad)->reason == "at c: intents/small/pack.json:1:1: is too new");
        for (const auto& node : nodes.nodes) {
            CHECK(node->version() == 1);
            CHECK(node->said("version 2 was withdrawn on all nodes: at c: intents/small/pack.json:1:1"));
            CHECK_FALSE(node->switching->is_stuck());
        }
        CHECK(nodes.cluster.count("withdrawn", published_conversation.value) == 1);
    }

    TEST_CASE("supervisors on every node see why it was withdrawn, until the next one is in use") {
        VersionCluster nodes(2);
        nodes[1].refuses = "bad";
        nodes.publish(version_saying("bad"), "t1");
        nodes.beat(2);
        Client supervisor(nodes[0].node, "supervisor", "Siri");
        supervisor.say({{"type", "intents.list"}, {"id", "i"}});
        const json seen = supervisor.heard().back();
        CHECK(seen["problems"].dump().find("was withdrawn on all nodes: at b") != std::string::npos);
        nodes.publish(version_saying("good"), "t2");
        nodes.beat(2);
        supervisor.heard();
        supervisor.say({{"type", "intents.list"}, {"id", "i"}});
        CHECK(supervisor.heard().back()["problems"].empty());
    }

    TEST_CASE("a node that dies while it prepares is waited for three beats long") {
        VersionCluster nodes(3);
        nodes[1].node.keeps_waiting = true;
        const auto number = nodes.publish(version_saying("one"), "t1");
        nodes[1].node.die();
        nodes.beat(1);
        CHECK(nodes.state(number) == State::pending);
        nodes.beat(4);
        CHECK(nodes.state(number) == State::in_use);
        CHECK(nodes[0].version() == number);
        CHECK(nodes[2].version() == number);
    }

    TEST_CASE("who is too slow has it withdrawn by name") {
        VersionCluster nodes(2);
        nodes[1].node.keeps_waiting = true;
        const auto number = nodes.publish(version_saying("one"), "t1");
        nodes.cluster.pass(nodes[0].settings.waits.version - std::chrono::seconds(10));
        CHECK(nodes.state(number) == State::pending);
        nodes.cluster.pass(std::chrono::seconds(20));
        CHECK(nodes.state(number) == State::withdrawn);
        CHECK(nodes.seen().find(number)->reason ==
              "not all nodes were ready within 120 s (waits.version): at b was still preparing");
        let_go_on(nodes[1]);
        nodes.beat(2);
        CHECK(nodes[1].reads() == "small");
    }

    TEST_CASE("a node that was away when the others switched does so when it follows again") {
        VersionCluster nodes(2);
        nodes[1].node.is_dead = true;  // it neither hears nor reads
        nodes.beat(4);
        const auto number = nodes.publish(version_saying("one"), "t1");
        nodes.beat(2);
        CHECK(nodes[0].version() == number);
        CHECK(nodes[1].reads() == "small");
        nodes[1].node.is_dead = false;
        nodes.beat(1);
        CHECK(nodes[1].version() == number);
        CHECK(nodes[1].reads() == "other");
    }

    TEST_CASE(
        "one that was away and cannot use what all others do says so and is not ready, until it is mended") {
        VersionCluster nodes(2);
        nodes[1].refuses = "one";
        nodes[1].node.is_dead = true;
        nodes.beat(4);
        const auto number = nodes.publish(version_saying("one"), "t1");
        nodes.beat(2);
        nodes[1].node.is_dead = false;
        nodes.beat(2);
        CHECK(nodes[0].version() == number);
        CHECK(nodes[1].switching->is_stuck());
        CHECK(nodes[1].said("all other nodes use it, and this one cannot: intents/small/pack.json:1:1"));
        CHECK(nodes[1].loaded == 1);
        nodes[1].refuses.clear();
        nodes[1].switching->try_again();
        nodes.beat(1);
        CHECK_FALSE(nodes[1].switching->is_stuck());
        CHECK(nodes[1].version() == number);
    }

    TEST_CASE("a node that starts uses what all others do from the first message on, or does not start") {
        VersionCluster nodes(2);
        nodes.publish(version_saying("one", R"({"language": "nb"})"), "t1");
        nodes.beat(2);
        nodes[1].switching.reset();
        nodes[1].node.restart();
        nodes[1].settings = nodes[1].node.settings;
        CHECK_FALSE(nodes[1].begin());
        CHECK(nodes[1].version() == 1);
        CHECK(nodes[1].reads() == "other");
        CHECK(nodes[1].settings.language == "nb");
        nodes[1].node.restart();
        nodes[1].refuses = "one";
        const auto problem = nodes[1].begin();
        REQUIRE(problem);
        CHECK(to_string(*problem).find("version 1: is what all nodes use, and cannot be used here") == 0);
    }

    TEST_CASE("one that is pending is taken up by a node that starts meanwhile") {
        VersionCluster nodes(2);
        nodes[1].node.keeps_waiting = true;
        const auto number = nodes.publish(version_saying("one"), "t1");
        nodes[1].node.waiting.clear();
        nodes[1].node.keeps_waiting = false;
        nodes[1].switching.reset();
        nodes[1].node.restart();
        CHECK_FALSE(nodes[1].begin());
        CHECK(nodes[1].reads() == "small");
        nodes.beat(5);  // until the others no longer wait for the node that was
        CHECK(nodes.state(number) == State::in_use);
        for (const auto& node : nodes.nodes) CHECK(node->version() == number);
    }

    TEST_CASE("without a bell nodes wait for each other by what the log says") {
        VersionCluster nodes(2);
        nodes.cluster.words_are_lost = true;
        nodes.beat(5);
        nodes[1].node.keeps_waiting = true;
        const auto number = nodes.publish(version_saying("one"), "t1");
        nodes.beat(1);
        CHECK(nodes.state(number) == State::pending);
        let_go_on(nodes[1]);
        nodes.beat(2);
        CHECK(nodes[0].version() == number);
        CHECK(nodes[1].version() == number);
    }

    TEST_CASE("its config counts over each node's own file, and goes with it") {
        VersionCluster nodes(2);
        nodes.publish(version_saying("one", R"({"language": "nb"})"), "t1");
        nodes.beat(2);
        for (const auto& node : nodes.nodes) {
            CHECK(node->settings.language == "nb");
            CHECK(node->settings.limits.frame_bytes == 2'048);
        }
        nodes.publish(version_saying("one", R"({"language": "no such"})"), "t2");
        nodes.beat(2);
        CHECK(nodes.state(2) == State::withdrawn);
        CHECK(nodes.seen().find(2)->reason.find("the published config: \"language\" is \"no such\"") !=
              std::string::npos);
        CHECK(nodes[0].settings.language == "nb");
    }

    TEST_CASE("back to the nodes' own files is a switch that all make together, too") {
        VersionCluster nodes(2);
        nodes.publish(version_saying("one", R"({"language": "nb"})"), "t1");
        nodes.beat(2);
        nodes[1].node.keeps_waiting = true;
        const auto number = nodes.publish_own_files();
        nodes.beat(1);
        CHECK(nodes[0].reads() == "other");
        let_go_on(nodes[1]);
        nodes.beat(2);
        CHECK(nodes.state(number) == State::in_use);
        for (const auto& node : nodes.nodes) {
            CHECK(node->reads() == "small");
            CHECK(node->settings.language == "da");
            CHECK(node->in_use->now().files == nullptr);
        }
    }

    TEST_CASE("while a version is in use a node's own files do not count, and it says how they would") {
        VersionCluster nodes(1);
        nodes.publish(version_saying("one"), "t1");
        nodes.beat(2);
        nodes[0].own.packs.push_back({"intents/small/pack.json", "one"});
        nodes[0].reloads->reload(Reloads::Why::noticed);
        CHECK_FALSE(nodes[0].said("do not count"));
        nodes[0].own.packs.front().text = "edited";
        nodes[0].reloads->reload(Reloads::Why::noticed);
        CHECK(nodes[0].said("do not count: `evenkeel publish` brings them to all nodes"));
        CHECK(nodes[0].reads() == "other");
    }

    TEST_CASE("what was half uploaded is refused by every node") {
        VersionCluster nodes(2);
        const VersionFiles version = version_saying("one");
        auto upload = upload_of(version, {});
        upload.pop_back();
        const auto log = nodes[0].node.file();
        log->append(upload).value();
        log->append({offered_event({.token = "t", .digest = digest_of(version)}, {})}).value();
        nodes.cluster.settle();
        nodes.beat(2);
        CHECK(nodes.state(1) == State::withdrawn);
        CHECK(nodes.seen().find(1)->reason.find("has no manifest") != std::string::npos);
    }

    TEST_CASE("what a supervisor made of the version in use is published from their node to all") {
        VersionCluster nodes(2);
        nodes.publish(version_saying("one"), "t1");
        nodes.beat(2);
        const VersionFiles edited = version_saying("edited");
        std::vector<std::optional<base::Problem>> outcomes;
        const auto publish = [&](std::uint64_t base, const std::string& token) {
            nodes[1].switching->publish(
                {.upload = upload_of(edited, {}),
                 .offered = {.token = token, .digest = digest_of(edited), .by = "Siri", .base = base},
                 .done = [&](std::optional<base::Problem> problem) {
                     outcomes.push_back(std::move(problem));
                 }});
            nodes.cluster.settle();
        };
        publish(1, "e1");
        CHECK(outcomes.empty());
        nodes.beat(2);
        REQUIRE(outcomes.size() == 1);
        CHECK_FALSE(outcomes.front());
        CHECK(nodes[0].version() == 2);
        CHECK(nodes[0].in_use->now().files->packs.front().text == "edited");
        CHECK(nodes[0].in_use->now().by == "Siri");
        publish(1, "e2");
        nodes.beat(2);
        REQUIRE(outcomes.size() == 2);
        REQUIRE(outcomes.back());
        CHECK(to_string(*outcomes.back()).find("another version came into use") != std::string::npos);
        CHECK(nodes[0].version() == 2);
    }

    TEST_CASE("two that are published at once: the first is used, the second told to wait") {
        VersionCluster nodes(2);
        nodes[1].node.keeps_waiting = true;
        const auto first = nodes.publish(version_saying("one"), "t1");
        const auto second = nodes.publish(version_saying("two"), "t2");
        let_go_on(nodes[1]);
        nodes.beat(2);
        CHECK(nodes.state(first) == State::in_use);
        CHECK(nodes.state(second) == State::withdrawn);
        CHECK(nodes[0].version() == first);
    }
}
