#include "integration/child.hpp"
#include "integration/client.hpp"
#include "unit/storage/fresh_folder.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <csignal>
#include <map>
#include <set>

using namespace tests;

namespace {

constexpr std::string_view ready = "listening on http://127.0.0.1:";

std::vector<std::string> serve_from(const FreshFolder& folder) {
    return {"serve", "--port", "0", "--data", folder.path().string()};
}

std::uint16_t port_of(Child& child) {
    const std::string line = child.line();
    REQUIRE_MESSAGE(line.starts_with(ready), line << child.remarks());
    CHECK(line.ends_with("/"));
    return static_cast<std::uint16_t>(std::stoi(line.substr(ready.size())));
}

// Sends messages without waiting until the process dies; the ids that were acknowledged, with their numbers.
std::map<std::string, std::uint64_t> pour(Client& client, Child& child, int kill_after) {
    std::map<std::string, std::uint64_t> acknowledged;
    int said = 0;
    try {
        for (;;) {
            while (said < static_cast<int>(acknowledged.size()) + 32) {
                const std::string id = "m" + std::to_string(said++);
                client.say(
                    {{"type", "message"}, {"id", id}, {"conversation", "c"}, {"text", "text of " + id}});
            }
            const json ack = client.hear("ack");
            acknowledged[ack["ref"]] = ack["seq"];
            if (static_cast<int>(acknowledged.size()) == kill_after) child.signal(SIGKILL);
        }
    } catch (const std::exception&) {
        return acknowledged;  // the connection broke
    }
}

// Reads the history; how many messages it held, each id with its number. They must come in order.
// What is asked after a join is answered after all that was missed.
std::size_t read_messages(Client& client, std::map<std::string, std::uint64_t>& kept) {
    client.say({{"type", "typing"}, {"id", "end"}, {"conversation", "c"}});
    std::size_t count = 0;
    std::uint64_t seq = 0;
    for (json frame = client.hear(); frame.value("ref", "") != "end"; frame = client.hear()) {
        if (frame["type"] != "message") continue;
        CHECK(frame["seq"].get<std::uint64_t>() > seq);
        seq = frame["seq"];
        CHECK(frame["text"] == "text of " + frame["id"].get<std::string>());
        kept[frame["id"]] = seq;
        ++count;
    }
    return count;
}

}  // namespace

TEST_SUITE("the process") {
    TEST_CASE("killed in the middle of a stream, it has kept every acknowledged message, once and in order") {
        FreshFolder folder;
        std::map<std::string, std::uint64_t> acknowledged;
        {
            Child child(serve_from(folder));
            Client agent(port_of(child), "agent", "Kari");
            agent.join("c");
            acknowledged = pour(agent, child, 500);
            CHECK(child.wait() == -SIGKILL);
        }
        CHECK(acknowledged.size() >= 500);
        Child child(serve_from(folder));
        Client agent(port_of(child), "agent", "Kari");
        agent.join("c");
        std::map<std::string, std::uint64_t> kept;
        const std::size_t stored = read_messages(agent, kept);
        CHECK(stored == kept.size());
        for (const auto& [id, number] : acknowledged) {
            CAPTURE(id);
            CHECK(kept[id] == number);
        }
        // What was not acknowledged is sent again under its old id, and is there once whether it had arrived
        // or not.
        for (int i = 0; i < 40; ++i) {
            const std::string id = "m" + std::to_string(acknowledged.size() + static_cast<std::size_t>(i));
            const json ack = agent.write("text of " + id, id);
            CHECK(ack["type"] == "ack");
            if (kept.contains(id)) CHECK(ack["seq"] == kept[id]);
        }
        child.signal(SIGTERM);
        CHECK(child.wait() == 0);
    }

    TEST_CASE("SIGTERM sends everybody away with 1001 and ends with 0; SIGHUP reads the intents anew") {
        FreshFolder folder;
        Child child(serve_from(folder));
        const auto port = port_of(child);
        Client customer(port, "customer", "Ola");
        customer.join("c");
        CHECK(customer.write("a secret: 4711", "m1")["type"] == "ack");
        child.signal(SIGHUP);
        const auto patience = std::chrono::steady_clock::now() + std::chrono::minutes(5);
        while (child.remarks().find("intents reloaded") == std::string::npos) {
            REQUIRE_MESSAGE(std::chrono::steady_clock::now() < patience, child.remarks());
            // Served all the while. Who reads nothing for two heartbeats would be taken for gone.
            REQUIRE(http(port, {.target = "/healthz"}).status == 200);
            REQUIRE(customer.write("a secret: 4711", "m1")["type"] == "ack");
        }
        child.signal(SIGTERM);
        CHECK(customer.close_code() == 1001);
        CHECK(child.wait() == 0);
        CHECK(child.remarks().find("4711") == std::string::npos);
    }

    TEST_CASE("SIGTERM ends it also when nobody is connected") {
        // The handler waited for the next signal after it had given up waiting, and the loop never ended.
        FreshFolder folder;
        Child child(serve_from(folder));
        port_of(child);
        child.signal(SIGTERM);
        CHECK(child.wait() == 0);
    }
    TEST_CASE("it refuses what would be unsafe or cannot be done, with a sentence") {
        FreshFolder folder;
        const auto refused = [&](std::vector<std::string> more) {
            auto arguments = serve_from(folder);
            arguments.insert(arguments.end(), more.begin(), more.end());
            Child child(arguments);
            CHECK(child.wait() == 1);
            return child.remarks();
        };
        CHECK(refused({"--address", "0.0.0.0"}).find("nobody would have to show who they are") !=
              std::string::npos);
        CHECK(refused({"--config", "/nowhere.json"}).find("/nowhere.json") != std::string::npos);
        Child first(serve_from(folder));
        const auto port = port_of(first);
        CHECK(refused({}).find("another evenkeel serves from this folder") != std::string::npos);
        FreshFolder other;
        Child second({"serve", "--port", std::to_string(port), "--data", other.path().string()});
        CHECK(second.wait() == 1);
        CHECK(second.remarks().find("another program listens there") != std::string::npos);
    }
}
