#include "integration/child.hpp"
#include "integration/client.hpp"
#include "integration/running_server.hpp"
#include "integration/serve_from.hpp"

#include <algorithm>
#include <atomic>
#include <csignal>
#include <cstdlib>
#include <deque>
#include <map>

using namespace tests;

namespace {

constexpr std::size_t window = 64;  // messages of one writer on their way, as many as the server takes

// A program that speaks for a customer and keeps what the protocol tells it to keep: the number it saw last,
// and what was not acknowledged.
struct Writer {
    Writer(std::string called, std::string in) : name(std::move(called)), conversation(std::move(in)) {}

    void resume(std::uint16_t port) {
        client.emplace(port, "integration", name);
        client->join(conversation, seen.empty() ? 0 : seen.rbegin()->first);
        for (const std::string& id : unacknowledged) send(id);
    }

    void send(const std::string& id) {
        const json frame = {{"type", "message"},
                            {"id", id},
                            {"conversation", conversation},
                            {"text", "text of " + id},
                            {"from", {{"role", "customer"}, {"name", name}}}};
        client->say_raw(frame.dump());
    }

    void send_new() {
        unacknowledged.push_back(name + "-" + std::to_string(said++));
        send(unacknowledged.back());
    }

    // Takes one frame in; whether it was an acknowledgement.
    bool take(const json& frame) {
        const std::string type = frame["type"];
        if (type == "message") {
            const std::uint64_t seq = frame["seq"];
            in_order = in_order && (seen.empty() || seq > seen.rbegin()->first);
            seen[seq] = frame["id"];
        }
        refused = refused || type == "error" || type == "gap";
        if (type != "ack" || !frame.contains("seq")) return false;
        const std::string id = frame["ref"];
        acknowledged[id] = frame["seq"];
        std::erase(unacknowledged, id);
        return true;
    }

    // Sends without waiting until the connection breaks.
    void pour(std::atomic<std::size_t>& acknowledgements) {
        try {
            for (;;) {
                while (unacknowledged.size() < window) send_new();
                if (!take(json::parse(client->hear_raw()))) continue;
                ++acknowledgements;
                acknowledgements.notify_one();
            }
        } catch (const std::exception&) {
            client.reset();
        }
    }

    // Until everything that was said is acknowledged, and then until everything has been seen.
    void finish() {
        while (!unacknowledged.empty()) take(json::parse(client->hear_raw()));
    }
    void catch_up() {
        client->say({{"type", "typing"}, {"id", "end"}, {"conversation", conversation}});
        for (json frame = json::object(); frame.value("ref", "") != "end"; take(frame))
            frame = json::parse(client->hear_raw());
    }

    std::string name, conversation;
    std::optional<Client> client;
    int said = 0;
    std::deque<std::string> unacknowledged;
    std::map<std::string, std::uint64_t> acknowledged;
    std::map<std::uint64_t, std::string> seen;
    bool in_order = true, refused = false;
};

// Lets all of them pour until so many messages were acknowledged, and then kills the server.
void pour_until_killed(std::vector<Writer>& writers, const Child& server, std::size_t kill_after) {
    std::atomic<std::size_t> acknowledgements = 0;
    const auto start = std::chrono::steady_clock::now();
    std::vector<std::thread> threads;
    for (Writer& writer : writers) threads.emplace_back([&] { writer.pour(acknowledgements); });
    for (std::size_t seen = 0; seen < kill_after; seen = acknowledgements) acknowledgements.wait(seen);
    server.signal(SIGKILL);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    for (std::thread& thread : threads) thread.join();
    MESSAGE("killed at " << static_cast<double>(acknowledgements) / took.count() << " messages a second");
}

// The messages of a conversation as they are on disk: their ids by their numbers.
std::map<std::uint64_t, std::string> stored(const FreshFolder& folder, const std::string& conversation) {
    auto log = storage::SqliteEventLog::open(folder / "evenkeel.db").value();
    std::map<std::uint64_t, std::string> messages;
    std::uint64_t after = 0;
    for (;;) {
        const auto page = log->read({conversation}, after, 10'000).value();
        for (const storage::Event& event : page) {
            if (event.kind == "message") messages[event.seq] = event.id->value;
        }
        if (page.empty()) return messages;
        after = page.back().seq;
    }
}

void check_kept(const std::vector<Writer>& writers, const FreshFolder& folder) {
    for (const Writer& writer : writers) {
        CAPTURE(writer.name);
        CHECK(writer.in_order);
        CHECK_FALSE(writer.refused);
        CHECK(writer.acknowledged.size() == static_cast<std::size_t>(writer.said));
        const auto messages = stored(folder, writer.conversation);
        const bool same_transcript = writer.seen == messages;
        CHECK(same_transcript);
        int next = 0;  // its own are there once each and in the order in which it said them
        for (const auto& [seq, id] : messages) {
            if (!id.starts_with(writer.name + "-")) continue;
            CHECK(id == writer.name + "-" + std::to_string(next++));
            CHECK(writer.acknowledged.at(id) == seq);
        }
        CHECK(next == writer.said);
    }
}

void survive_kills(int kills, std::size_t acknowledged_before_each) {
    const SmallIntents intents;
    const FreshFolder folder;
    const auto serve = serve_from(folder, intents);
    std::vector<Writer> writers;
    for (const char* name : {"a", "b", "c", "d"})
        writers.emplace_back(name, name < std::string("c") ? "one" : "two");
    for (int kill = 0; kill < kills; ++kill) {
        Child server(serve);
        const auto port = server.port();
        for (Writer& writer : writers) writer.resume(port);
        pour_until_killed(writers, server, acknowledged_before_each);
        CHECK(server.wait() == -SIGKILL);
    }
    Child server(serve);
    const auto port = server.port();
    for (Writer& writer : writers) writer.resume(port);
    for (Writer& writer : writers) writer.finish();
    for (Writer& writer : writers) writer.catch_up();
    for (Writer& writer : writers) writer.client.reset();
    server.signal(SIGTERM);
    CHECK(server.wait() == 0);
    check_kept(writers, folder);
}

}  // namespace

TEST_SUITE("delivery") {
    TEST_CASE("killed again and again, the server keeps every acknowledged message, once and in order") {
        survive_kills(2, 400);
    }

    TEST_CASE("the same with many kills in the middle of a flood, where there is time for it") {
        if (std::getenv("EVENKEEL_LONG_TESTS") == nullptr) {
            MESSAGE("left out; ./dev test --all runs it");
            return;
        }
        survive_kills(12, 20'000);
    }

    TEST_CASE(
        "the same id again gives the same number, on any connection and after a restart, and is told once") {
        RunningServer server;
        const auto twice = [](Client& client, std::uint64_t seq) {
            const json again = client.write("one", "m1");
            CHECK(again["type"] == "ack");
            CHECK(again["seq"] == seq);
            CHECK(client.write("two", "m1")["code"] == "id_reused");
        };
        std::uint64_t seq = 0;
        {
            Client customer(server.port(), "customer", "Ola"), other(server.port(), "customer", "Ola");
            customer.join("c");
            other.join("c");
            seq = customer.write("one", "m1")["seq"];
            twice(customer, seq);
            twice(other, seq);
        }
        server.stop();
        server.start();
        Client customer(server.port(), "customer", "Ola"), agent(server.port(), "agent", "Kari");
        customer.join("c");
        twice(customer, seq);
        // Another role under the same id is another message, and the same id elsewhere is nobody's business.
        agent.join("c");
        CHECK(agent.write("one", "m1")["code"] == "id_reused");
        customer.join("d");
        CHECK(customer.write("one", "m1", "d")["type"] == "ack");
        customer.write("last", "m2");
        Client late(server.port(), "customer", "Ola");
        late.join("c");
        CHECK(late.hear("message")["id"] == "m1");
        CHECK(late.hear("message")["id"] == "m2");
    }

    TEST_CASE(
        "what is sent without waiting comes in the order of sending, repeated and out of order or not") {
        RunningServer server;
        Client customer(server.port(), "customer", "Ola");
        customer.join("c");
        const std::vector<int> sent = {5, 3, 4, 3, 1, 2, 5, 1};
        for (const int number : sent)
            customer.say({{"type", "message"},
                          {"id", "m" + std::to_string(number)},
                          {"conversation", "c"},
                          {"text", "text " + std::to_string(number)}});
        std::map<std::string, std::uint64_t> seqs;
        std::string order;
        for (std::size_t acks = 0, messages = 0; acks < sent.size() || messages < 5;) {
            const json frame = customer.hear();
            if (frame["type"] == "ack") {
                ++acks;
                const auto [known, is_new] = seqs.try_emplace(frame["ref"], frame["seq"]);
                CHECK(known->second == frame["seq"]);
            }
            if (frame["type"] == "message") {
                ++messages;
                order += frame["id"].get<std::string>();
            }
        }
        CHECK(order == "m5m3m4m1m2");
        CHECK(seqs.size() == 5);
    }
}
