#include "integration/client.hpp"
#include "integration/running_server.hpp"

#include <atomic>

using namespace tests;

TEST_SUITE("stopping and reloading") {
    TEST_CASE("stopping sends everybody away with 1001, and what was acknowledged is kept") {
        RunningServer server;
        Client customer(server.port(), "customer", "Ola");
        Client agent(server.port(), "agent", "Kari");
        customer.join("c");
        agent.join("c");
        customer.write("one", "m1");
        server.ask_to_stop();
        CHECK(customer.close_code() == 1001);
        CHECK(agent.close_code() == 1001);
        server.stop();
        server.start();
        Client again(server.port(), "customer", "Ola");
        again.join("c");
        CHECK(again.hear("message")["text"] == "one");
    }

    TEST_CASE("a client that does not answer the goodbye holds nobody up") {
        RunningServer::Parts parts;
        parts.settings.waits.close = std::chrono::seconds(1);
        RunningServer server(parts);
        const Client silent(server.port(), "customer", "Ola");
        server.stop();
        CHECK(server.remarks.has_now("stopped"));
    }

    TEST_CASE("a catalogue with faults is told and not used; a good one is used for the next message") {
        std::atomic<bool> good = false;
        const auto other = [] {
            auto catalogue = std::make_shared<intents::Catalogue>(*small_catalogue());
            for (intents::Intent& intent : catalogue->intents) intent.wordings[0].title = "New title";
            return match::Matcher::train(catalogue);
        };
        RunningServer::Parts parts;
        parts.load = [&](base::Problems& problems) -> std::shared_ptr<const match::Matcher> {
            if (good) return other();
            problems.emplace_back("intents/attacks/en.json:3:9", "no comma");
            problems.emplace_back("intents/calm/hu.json:8:1", "no title");
            return nullptr;
        };
        RunningServer server(parts);
        Client customer(server.port(), "customer", "Ola");
        Client agent(server.port(), "agent", "Kari");
        customer.join("c");
        agent.join("c");
        const char* bait = "You don't give a d*** about customers, nobody there cares";
        server.reload();
        CHECK(server.remarks.came("intents/attacks/en.json:3:9: no comma"));
        CHECK(server.remarks.came("intents/calm/hu.json:8:1: no title"));
        CHECK(server.remarks.came("old ones stay"));
        customer.write(bait, "m1");
        CHECK(agent.hear("reading")["intents"][0]["title"] == "Title of indifference");
        good = true;
        server.reload();
        CHECK(server.remarks.came("intents reloaded"));
        customer.write(bait, "m2");
        CHECK(agent.hear("reading")["intents"][0]["title"] == "New title");
    }
}
