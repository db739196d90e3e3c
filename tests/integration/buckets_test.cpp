#include "storage/buckets.hpp"
#include "integration/child.hpp"
#include "integration/client.hpp"
#include "unit/storage/fresh_folder.hpp"
#include "unit/storage/postgres_server.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <csignal>
#include <fstream>
#include <map>
#include <mutex>
#include <thread>

using namespace tests;

namespace {

json where(const storage::PostgresOptions& database) {
    return {{"hosts", database.hosts},
            {"database", database.database},
            {"user", database.user},
            {"tls", "disable"}};
}

// A config whose log is in two databases; each node has a folder of its own.
class TwoDatabases {
public:
    TwoDatabases() {
        json storage = where(home);
        storage["engine"] = "postgresql";
        storage["clusters"] = json::array({where(east)});
        storage["clusters"][0]["name"] = "east";
        std::ofstream(config()) << json{
            {"storage", storage},
            {"waits", {{"storage_patience", 0}}},
            {"limits", {{"messages_per_second", 0}, {"history_messages", 1'000'000}}}};
    }
    std::string config() const { return folder_ / "config.json"; }
    std::vector<std::string> serve(const std::string& node) const {
        return {"serve", "--port", "0", "--data", folder_ / node, "--config", config()};
    }
    std::vector<std::string> buckets(std::vector<std::string> words) const {
        words.insert(words.begin(), "buckets");
        words.insert(words.end(), {"--config", config()});
        return words;
    }

    storage::PostgresOptions home = PostgresServer::instance()->fresh_database();
    storage::PostgresOptions east = PostgresServer::instance()->fresh_database();

private:
    FreshFolder folder_;
};

std::string all_of(Child& child) {
    std::string all;
    for (std::string line = child.line(); !line.empty(); line = child.line()) all += line + "\n";
    return all;
}

// Every message of a conversation that somebody hears who joins now, each id with its number.
std::map<std::string, std::uint64_t> heard_by_a_newcomer(std::uint16_t port,
                                                         const std::string& conversation) {
    Client reader(port, "agent", "Reader");
    reader.join(conversation);
    reader.say({{"type", "typing"}, {"id", "end"}, {"conversation", conversation}});
    std::map<std::string, std::uint64_t> heard;
    std::uint64_t seq = 0;
    for (json frame = reader.hear(); frame.value("ref", "") != "end"; frame = reader.hear()) {
        if (frame["type"] != "message") continue;
        CHECK(frame["seq"].get<std::uint64_t>() > seq);
        seq = frame["seq"];
        CHECK(heard.emplace(frame["id"], seq).second);
    }
    return heard;
}

}  // namespace

TEST_SUITE("a log in several databases, under real nodes") {
    TEST_CASE("buckets move while two nodes serve, and again after the mover was killed; nobody notices") {
        if (!has_postgres()) return;
        const TwoDatabases log;
        Child one(log.serve("one")), other(log.serve("other"));
        const std::uint16_t ports[] = {one.port(), other.port()};
        const std::string talks[] = {"talk-0", "talk-1"};
        std::string moving = "0-39";
        for (const std::string& each : talks) moving += "," + std::to_string(storage::bucket_of({each}));
        std::atomic<bool> is_over = false;
        std::mutex mutex;
        std::map<std::string, std::map<std::string, std::uint64_t>> acknowledged;
        std::vector<std::string> faults;
        const auto write = [&](int i) {
            const std::string conversation = talks[static_cast<std::size_t>(i / 2)];
            Client client(ports[i % 2], "agent", "Kari " + std::to_string(i));
            client.join(conversation);
            for (int n = 0; !is_over; ++n) {
                const std::string id = std::to_string(i) + "-" + std::to_string(n);
                json answer = client.write("text " + id, id, conversation);
                while (answer["type"] != "ack") answer = client.write("text " + id, id, conversation);
                const std::lock_guard lock(mutex);
                acknowledged[conversation][id] = answer["seq"];
            }
        };
        std::vector<std::jthread> writers;
        const struct AtTheEnd {
            std::atomic<bool>& flag;
            ~AtTheEnd() { flag = true; }
        } over{is_over};
        for (int i = 0; i < 4; ++i) {
            writers.emplace_back([&, i] {
                try {
                    write(i);
                } catch (const std::exception& fault) {
                    const std::lock_guard lock(mutex);
                    faults.emplace_back(fault.what());
                }
            });
        }
        {
            Child killed(log.buckets({"move", "--to", "east", "--buckets", moving}));
            CHECK(killed.came("of 42 buckets"));
            killed.signal(SIGKILL);
            killed.wait();
        }
        Child moved(log.buckets({"move", "--grace", "0"}));
        CHECK(all_of(moved).find("buckets are moved") != std::string::npos);
        CHECK(moved.wait() == 0);
        Child back(log.buckets({"move", "--to", "home", "--count", "21", "--from", "east", "--grace", "0"}));
        CHECK(all_of(back).find("21 buckets are moved: ") != std::string::npos);
        CHECK(back.wait() == 0);
        is_over = true;
        for (std::jthread& each : writers) each.join();
        CAPTURE(one.remarks());
        CAPTURE(other.remarks());
        CHECK(faults.empty());
        for (const std::string& fault : faults) CHECK(fault.empty());
        Child listed(log.buckets({"list"}));
        const std::string list = all_of(listed);
        CAPTURE(list);
        CHECK(list.find("home: 1003 buckets") != std::string::npos);
        CHECK(list.find("east: 21 buckets") != std::string::npos);
        CHECK(list.find("under way") == std::string::npos);
        for (const auto& [conversation, ids] : acknowledged) {
            CHECK(ids.size() > 5);
            for (const std::uint16_t port : ports) CHECK(heard_by_a_newcomer(port, conversation) == ids);
        }
        // A node that starts finds everything where it is by now.
        one.signal(SIGTERM);
        CHECK(one.wait() == 0);
        Child again(log.serve("one"));
        const std::uint16_t port = again.port();
        for (const auto& [conversation, ids] : acknowledged)
            CHECK(heard_by_a_newcomer(port, conversation) == ids);
    }
}
