#include "integration/client.hpp"
#include "integration/running_server.hpp"
#include "unit/storage/postgres_server.hpp"

#include <doctest/doctest.h>

#include <map>
#include <memory>

using namespace tests;

namespace {

// Several servers over one database of their own.
struct Servers {
    explicit Servers(int count, RunningServer::Parts parts = {}) {
        if (!parts.database) parts.database = PostgresServer::instance()->fresh_database();
        for (int i = 0; i < count; ++i) all.push_back(std::make_unique<RunningServer>(parts));
    }
    std::uint16_t port(std::size_t at) const { return all[at]->port(); }

    std::vector<std::unique_ptr<RunningServer>> all;
};

// The messages of a conversation as somebody gets them who comes in now: number and words.
std::vector<std::string> transcript(std::uint16_t port, const std::string& conversation = "c") {
    Client reader(port, "supervisor", "Reader");
    reader.join(conversation);
    reader.say({{"type", "typing"}, {"id", "end"}, {"conversation", conversation}});
    std::vector<std::string> said;
    for (json frame = reader.hear(); frame.value("ref", "") != "end"; frame = reader.hear()) {
        if (frame["type"] == "message")
            said.push_back(std::to_string(frame["seq"].get<int>()) + " " + frame["text"].get<std::string>());
    }
    return said;
}

// Of a node that has taken in so many messages: what was found stored already is acknowledged before the log
// brings it.
std::vector<std::string> transcript_of(std::size_t messages, std::uint16_t port) {
    auto said = transcript(port);
    while (said.size() < messages) said = transcript(port);
    return said;
}

// A customer on the first node and an agent on the second, in one conversation.
struct Pair {
    explicit Pair(const Servers& servers)
        : customer(servers.port(0), "customer", "Ola"), agent(servers.port(1), "agent", "Kari") {
        customer.join("c");
        agent.join("c");
    }

    Client customer, agent;
};

}  // namespace

TEST_SUITE("several nodes over one database") {
    TEST_CASE("a customer on one and an agent on another talk as if there were one") {
        if (!has_postgres()) return;
        const Servers servers(2);
        Client customer(servers.port(0), "customer", "Ola"), agent(servers.port(1), "agent", "Kari");
        std::size_t seen_by_customer = customer.join("c")["participants"].size();
        std::size_t seen_by_agent = agent.join("c")["participants"].size();
        // When each has seen the other, each node hears the other; before, what is not stored may be lost.
        while (seen_by_customer < 2) seen_by_customer = customer.hear("presence")["participants"].size();
        while (seen_by_agent < 2) seen_by_agent = agent.hear("presence")["participants"].size();
        CHECK(customer.write("You don't give a d*** about customers, nobody there cares", "m1")["type"] ==
              "ack");
        CHECK(agent.hear("message")["id"] == "m1");
        CHECK(agent.hear("reading")["level"] > 0);
        CHECK(agent.hear("suggestion")["replies"].size() > 0);
        agent.say({{"type", "typing"}, {"conversation", "c"}});
        CHECK(customer.hear("typing")["from"]["name"] == "Kari");
        agent.write("I am sorry about that", "a1");
        CHECK(customer.hear("message")["id"] == "a1");
        CHECK(transcript_of(2, servers.port(0)) == transcript_of(2, servers.port(1)));
    }

    TEST_CASE("who writes at once on three nodes is heard everywhere in one order, each message once") {
        if (!has_postgres()) return;
        constexpr int each = 40;
        const Servers servers(3);
        std::vector<std::thread> writers;
        for (std::size_t at = 0; at < 3; ++at) {
            writers.emplace_back([&, at] {
                Client client(servers.port(at), "agent", "Agent " + std::to_string(at));
                client.join("c");
                for (int i = 0; i < each; ++i) {
                    const std::string id = std::to_string(at) + "-" + std::to_string(i);
                    client.write("Words " + id, id);
                    if (i % 10 == 0) client.write("Words " + id, id);
                }
            });
        }
        for (std::thread& writer : writers) writer.join();
        Client witness(servers.port(0), "agent", "Witness");
        witness.join("c");
        witness.write("The end", "end");
        const auto first = transcript_of(3 * each + 1, servers.port(0));
        CHECK(first.size() == 3 * each + 1);
        CHECK(transcript_of(3 * each + 1, servers.port(1)) == first);
        CHECK(transcript_of(3 * each + 1, servers.port(2)) == first);
    }

    TEST_CASE("without a bell it only takes a moment longer") {
        if (!has_postgres()) return;
        const Servers servers(2, {.is_deaf = true});
        auto [customer, agent] = Pair(servers);
        customer.write("Where is my parcel?", "m1");
        CHECK(agent.hear("message")["id"] == "m1");
        CHECK(agent.hear("reading")["seq"] == 1);
    }

    TEST_CASE("while the database is away clients are told, and both nodes go on when it is back") {
        if (!has_postgres()) return;
        PostgresServer& database = *PostgresServer::instance();
        auto options = database.fresh_database();
        options.patience = std::chrono::milliseconds(200);
        const Servers servers(2, {.database = options});
        auto [customer, agent] = Pair(servers);
        customer.write("One", "m1");
        CHECK(agent.hear("message")["id"] == "m1");
        database.stop(SIGQUIT);
        const json refused = customer.write("Two", "m2");
        CHECK(refused["code"] == "unavailable");
        CHECK(refused["retry_after_s"] > 0);
        agent.say({{"type", "draft"}, {"id", "d"}, {"conversation", "c"}, {"text", "Calm down!"}});
        CHECK(agent.hear("review")["ref"] == "d");
        HttpReply ready = http(servers.port(1), {.target = "/readyz"});
        while (ready.status != 503) ready = http(servers.port(1), {.target = "/readyz"});
        CHECK(ready.body.find("storage_away") != std::string::npos);
        database.start();
        json answer = customer.write("Two", "m2");
        while (answer["type"] != "ack") answer = customer.write("Two", "m2");
        CHECK(agent.hear("message")["id"] == "m2");
        while (http(servers.port(1), {.target = "/readyz"}).status != 200) {
        }
        CHECK(transcript_of(2, servers.port(0)) == transcript_of(2, servers.port(1)));
    }

    TEST_CASE("a node that ends and comes back has missed nothing") {
        if (!has_postgres()) return;
        const Servers servers(2);
        Client customer(servers.port(0), "customer", "Ola");
        customer.join("c");
        customer.write("One", "m1");
        servers.all[1]->stop();
        customer.write("Two", "m2");
        servers.all[1]->start();
        customer.write("Three", "m3");
        CHECK(transcript_of(3, servers.port(0)) == transcript_of(3, servers.port(1)));
    }
}
