#include "integration/child.hpp"
#include "integration/client.hpp"
#include "unit/storage/fresh_folder.hpp"
#include "unit/storage/postgres_server.hpp"

#include <doctest/doctest.h>

#include <csignal>
#include <fstream>
#include <map>

using namespace tests;

namespace {

constexpr std::string_view ready = "listening on http://127.0.0.1:";

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

// Serves from a database instead of the folder, which holds only the config.
std::vector<std::string> serve_from(const FreshFolder& folder, const storage::PostgresOptions& database) {
    const std::string config = folder / "config.json";
    std::ofstream(config) << json{{"storage",
                                   {{"engine", "postgresql"},
                                    {"hosts", database.hosts},
                                    {"database", database.database},
                                    {"user", database.user},
                                    {"tls", "disable"}}},
                                  {"waits", {{"storage_patience", 0}}}};
    return {"serve", "--port", "0", "--data", folder.path().string(), "--config", config};
}

// Kills it in the middle of a stream, starts it again, and looks what it has kept.
void keeps_what_it_acknowledged(const std::vector<std::string>& arguments) {
    std::map<std::string, std::uint64_t> acknowledged;
    {
        Child child(arguments);
        Client agent(port_of(child), "agent", "Kari");
        agent.join("c");
        acknowledged = pour(agent, child, 500);
        CHECK(child.wait() == -SIGKILL);
    }
    CHECK(acknowledged.size() >= 500);
    Child child(arguments);
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

}  // namespace

TEST_SUITE("the process, with its log in PostgreSQL") {
    TEST_CASE("killed in the middle of a stream, it has kept every acknowledged message, once and in order") {
        if (!has_postgres()) return;
        FreshFolder folder;
        keeps_what_it_acknowledged(serve_from(folder, PostgresServer::instance()->fresh_database()));
    }

    TEST_CASE("a node has a folder of its own, and says when the database has no standby") {
        if (!has_postgres()) return;
        FreshFolder folder, other;
        const auto database = PostgresServer::instance()->fresh_database();
        Child node(serve_from(folder, database));
        port_of(node);
        CHECK(node.came("no synchronous standby"));
        Child intruder(serve_from(folder, database));
        CHECK(intruder.came("another evenkeel serves from this folder"));
        CHECK(intruder.wait() == 1);
        Child neighbour(serve_from(other, database));
        CHECK(port_of(neighbour) > 0);
    }

    TEST_CASE("while its database is away it says so and goes on without, and stores again afterwards") {
        if (!has_postgres()) return;
        FreshFolder folder;
        PostgresServer& database = *PostgresServer::instance();
        Child child(serve_from(folder, database.fresh_database()));
        Client agent(port_of(child), "agent", "Kari");
        agent.join("c");
        CHECK(agent.write("one", "m1")["type"] == "ack");
        database.stop();
        const json refused = agent.write("two", "m2");
        CHECK(refused["type"] == "error");
        CHECK(refused["code"] == "unavailable");
        CHECK(refused["retry_after_s"] > 0);
        agent.say({{"type", "draft"}, {"id", "d"}, {"conversation", "c"}, {"text", "Calm down!"}});
        CHECK(agent.hear("review")["ref"] == "d");
        database.start();
        json answer = agent.write("two", "m2");
        while (answer["type"] != "ack") answer = agent.write("two", "m2");
        CHECK(agent.write("one", "m1")["seq"] == 1);
        child.signal(SIGTERM);
        CHECK(child.wait() == 0);
    }
}
