#include <doctest/doctest.h>

#include "net/node_words.hpp"
#include "storage/bell.hpp"
#include "unit/net/cluster.hpp"

using namespace tests;

namespace {

std::vector<json> of_type(std::vector<json> frames, const std::string& type) {
    std::erase_if(frames, [&](const json& frame) { return frame["type"] != type; });
    return frames;
}

std::size_t people_in(const std::vector<json>& frames) {
    const auto presence = of_type(frames, "presence");
    return presence.empty() ? 0 : presence.back()["participants"].size();
}

// A conversation that a customer at the first node has begun, an agent at the second reads, and a supervisor
// at the first may have forgotten.
struct Talk {
    explicit Talk(Cluster& cluster)
        : customer(cluster[0], "customer", "Ola"),
          agent(cluster[1], "agent", "Kari"),
          boss(cluster[0], "supervisor", "Eva") {
        customer.join("c");
        agent.join("c");
        customer.write(bait);
        cluster.settle();
    }
    void forget() { boss.say({{"type", "forget"}, {"conversation", "c"}}); }

    Client customer, agent, boss;
};

}  // namespace

TEST_SUITE("nodes tell each other") {
    TEST_CASE("who is there, and who has gone") {
        Cluster cluster(2);
        Client customer(cluster[0], "customer", "Ola");
        customer.join("c");
        cluster.settle();
        Client agent(cluster[1], "agent", "Kari");
        agent.join("c");
        cluster.settle();
        CHECK(people_in(agent.heard()) == 2);
        CHECK(people_in(customer.heard()) == 2);
        agent.say({{"type", "leave"}, {"conversation", "c"}});
        cluster.settle();
        CHECK(people_in(customer.heard()) == 1);
    }

    TEST_CASE("who types, without storing it") {
        Cluster cluster(2);
        Client customer(cluster[0], "customer", "Ola"), agent(cluster[1], "agent", "Kari");
        customer.join("c");
        agent.join("c");
        cluster.settle();
        customer.heard();
        agent.say({{"type", "typing"}, {"conversation", "c"}});
        cluster.settle();
        const auto heard = of_type(customer.heard(), "typing");
        REQUIRE(heard.size() == 1);
        CHECK(heard[0]["from"]["name"] == "Kari");
        CHECK(cluster.events().empty());
    }

    TEST_CASE("that a customer waits who has said nothing yet, until they go or their node does") {
        for (const bool dies : {false, true}) {
            CAPTURE(dies);
            Cluster cluster(2);
            Client agent(cluster[1], "agent", "Kari");
            Client customer(cluster[0], "customer", "Ola");
            customer.join("c");
            cluster.settle();
            const auto line = of_type(agent.heard(), "conversation");
            REQUIRE(line.size() == 1);
            CHECK(line[0]["customer"] == "Ola");
            if (dies)
                cluster[0].die();
            else
                customer.say({{"type", "leave"}, {"conversation", "c"}});
            cluster.pass(std::chrono::seconds(10));
            const auto gone = of_type(agent.heard(), "conversation");
            REQUIRE(gone.size() == 1);
            CHECK(gone[0]["state"] == "closed");
        }
    }

    TEST_CASE("nothing more when they die: their people are gone after three beats") {
        Cluster cluster(2);
        Client customer(cluster[0], "customer", "Ola"), agent(cluster[1], "agent", "Kari");
        customer.join("c");
        agent.join("c");
        cluster.settle();
        agent.heard();
        cluster[0].die();
        cluster.pass(std::chrono::seconds(4));
        CHECK(people_in(agent.heard()) == 0);  // nothing was told
        cluster.pass(std::chrono::seconds(8));
        CHECK(people_in(agent.heard()) == 1);
    }

    TEST_CASE("of more than 256 others the rest is not heard, until one of those is gone") {
        Cluster cluster(1);
        Client agent(cluster[0], "agent", "Kari");
        agent.join("c");
        const PresenceThere there{.conversation = {"c"}, .people = {{.role = Role::customer, .name = "Ola"}}};
        for (int i = 0; i < 256; ++i) cluster[0].hub->hear_node(node_words("n" + std::to_string(i), Beat{}));
        agent.heard();
        cluster[0].hub->hear_node(node_words("late", there));
        CHECK(agent.types().empty());
        cluster.pass(std::chrono::seconds(10));
        cluster[0].hub->hear_node(node_words("late", there));
        CHECK(people_in(agent.heard()) == 2);
    }

    TEST_CASE("again what was lost on the way") {
        Cluster cluster(2);
        Client customer(cluster[0], "customer", "Ola"), agent(cluster[1], "agent", "Kari");
        customer.join("c");
        cluster.settle();
        cluster.words_are_lost = true;
        agent.join("c");
        cluster.settle();
        customer.heard();
        cluster.words_are_lost = false;
        cluster.pass(std::chrono::seconds(3));
        CHECK(people_in(customer.heard()) == 2);
    }

    TEST_CASE("of many conversations who is there in twenty with each beat, and of all in turn") {
        Settings settings;
        Cluster cluster(2, settings);
        Client customer(cluster[0], "customer", "Ola");
        for (int i = 0; i < 30; ++i) customer.join("c" + std::to_string(i));
        cluster.settle();
        std::map<std::string, int> told;
        std::vector<int> in_each_beat;
        for (int beat = 0; beat < 3; ++beat) {
            cluster[0].pass(settings.waits.node_beat);
            in_each_beat.push_back(0);
            for (const std::string& words : cluster.air) {
                const auto heard = read_node_words(words.substr(words.find(' ') + 1));
                const auto* there = std::get_if<PresenceThere>(&heard->what);
                if (!there) continue;
                ++in_each_beat.back();
                ++told[there->conversation.value];
            }
            cluster.settle();
        }
        CHECK(in_each_beat == std::vector{20, 20, 20});
        CHECK(told.size() == 30);
        for (const auto& [id, times] : told) CHECK(times == 2);
    }

    TEST_CASE("what was forgotten, and a node that did not hear of it finds out") {
        for (const std::string lost : {"nothing", "the words", "the words, and it began anew"}) {
            CAPTURE(lost);
            Cluster cluster(2);
            Talk talk(cluster);
            talk.agent.heard();
            cluster.words_are_lost = lost != "nothing";
            talk.forget();
            if (lost == "the words, and it began anew") {
                talk.customer.join("c");
                talk.customer.write(calm);
            }
            cluster.settle();
            if (lost == "the words") cluster.pass(std::chrono::seconds(3));
            CHECK(of_type(talk.agent.heard(), "forgotten").size() == 1);
            talk.agent.join("c");
            const auto messages = of_type(talk.agent.heard(), "message");
            CHECK(messages.size() == (lost == "the words, and it began anew" ? 1 : 0));
        }
    }
}

TEST_SUITE("the words of nodes") {
    TEST_CASE("of a forgetting come again to a node that came back, and harm nothing that began since then") {
        Cluster cluster(3);
        Talk talk(cluster);
        talk.forget();
        cluster.settle();
        talk.customer.join("c");
        talk.agent.join("c");
        talk.customer.write(calm);
        cluster.settle();
        talk.agent.heard();
        cluster[2].restart();
        cluster.pass(std::chrono::seconds(5));
        CHECK(of_type(talk.agent.heard(), "forgotten").empty());
        talk.customer.write(calm);
        cluster.settle();
        CHECK(of_type(talk.agent.heard(), "message").size() == 1);
    }

    TEST_CASE("are read as they were written, and nothing else is") {
        const base::ConversationId id{"c"};
        const Person ola{.role = Role::customer, .name = "Ola \"the\" Østby"};
        const auto there = read_node_words(
            node_words("n", PresenceThere{.conversation = id, .people = {ola}, .is_empty = true}));
        REQUIRE(there);
        CHECK(there->node == "n");
        CHECK(std::get<PresenceThere>(there->what).people == std::vector<Person>{ola});
        CHECK(std::get<PresenceThere>(there->what).is_empty);
        const auto gone = read_node_words(node_words("n", ForgottenThere{{id, id}}));
        CHECK(std::get<ForgottenThere>(gone->what).conversations.size() == 2);
        const auto beat = read_node_words(node_words("n", Beat{.where = "web1/4711", .version = 3}));
        CHECK(std::get<Beat>(beat->what).where == "web1/4711");
        CHECK(std::get<Beat>(beat->what).version == 3);
        for (const char* words : {"", "[]", "{}", R"({"node":"n"})", R"({"beat":true})",
                                  R"({"node":"n","here":"not an id"})", R"({"node":"n","typing":"c"})"})
            CHECK_FALSE(read_node_words(words));
    }

    TEST_CASE("fit through a bell, however many people there are") {
        PresenceThere there{.conversation = {"c"}, .people = {}};
        for (int i = 0; i < 1'000; ++i)
            there.people.push_back({.role = Role::customer, .name = "Customer " + std::to_string(i)});
        const std::string words = node_words("12345678", there);
        CHECK(words.size() <= storage::Bell::longest);
        CHECK(std::get<PresenceThere>(read_node_words(words)->what).people.size() > 50);
    }
}
