#include "integration/child.hpp"
#include "integration/client.hpp"
#include "integration/serve_from.hpp"

#include <doctest/doctest.h>

#include <csignal>

using namespace tests;

TEST_SUITE("the process") {
    TEST_CASE("SIGTERM sends everybody away with 1001 and ends with 0; SIGHUP reads the intents anew") {
        FreshFolder folder;
        const SmallIntents intents;
        Child child(serve_from(folder, intents));
        const auto port = child.port();
        Client customer(port, "customer", "Ola");
        customer.join("c");
        CHECK(customer.write("a secret: 4711", "m1")["type"] == "ack");
        child.signal(SIGHUP);
        CHECK(child.came("intents reloaded"));
        child.signal(SIGTERM);
        CHECK(customer.close_code() == 1001);
        CHECK(child.wait() == 0);
        CHECK(child.remarks().find("4711") == std::string::npos);
    }

    TEST_CASE("SIGTERM ends it also when nobody is connected") {
        // The handler waited for the next signal after it had given up waiting, and the loop never ended.
        FreshFolder folder;
        const SmallIntents intents;
        Child child(serve_from(folder, intents));
        child.port();
        child.signal(SIGTERM);
        CHECK(child.wait() == 0);
    }

    TEST_CASE("it refuses what would be unsafe or cannot be done, with a sentence") {
        FreshFolder folder;
        const SmallIntents intents;
        const auto refused = [&](std::vector<std::string> more) {
            auto arguments = serve_from(folder, intents);
            arguments.insert(arguments.end(), more.begin(), more.end());
            Child child(arguments);
            CHECK(child.wait() == 1);
            return child.remarks();
        };
        CHECK(refused({"--address", "0.0.0.0"}).find("nobody would have to show who they are") !=
              std::string::npos);
        CHECK(refused({"--config", "/nowhere.json"}).find("/nowhere.json") != std::string::npos);
        Child first(serve_from(folder, intents));
        const auto port = first.port();
        CHECK(refused({}).find("another evenkeel serves from this folder") != std::string::npos);
        FreshFolder other;
        Child second(serve_from(other, intents, port));
        CHECK(second.wait() == 1);
        CHECK(second.remarks().find("another program listens there") != std::string::npos);
    }
}
