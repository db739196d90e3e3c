#include "cli/command.hpp"
#include "cli/intent_files.hpp"
#include "cli/load_published.hpp"
#include "cli/publish_version.hpp"
#include "integration/child.hpp"
#include "integration/client.hpp"
#include "integration/running_server.hpp"
#include "small_intents.hpp"
#include "unit/cli/run_command.hpp"
#include "unit/storage/postgres_server.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <cstdlib>
#include <future>

using namespace tests;
using State = net::PublishedVersion::State;

namespace {

// The small catalogue under another digest.
std::shared_ptr<const match::Matcher> other_matcher() {
    static const auto matcher = [] {
        auto catalogue = std::make_shared<intents::Catalogue>(*small_catalogue());
        catalogue->digest = "other";
        return match::Matcher::train(catalogue);
    }();
    return matcher;
}

// Takes everything but what says "bad".
net::LoadedFiles take(const intents::SourceFiles& files) {
    if (files.packs.front().text == "bad") return {.problems = {{"intents/small/pack.json", "is bad"}}};
    return {.matcher = other_matcher()};
}
net::LoadedFiles take_all(const intents::SourceFiles&) { return {.matcher = other_matcher()}; }

net::VersionFiles saying(const std::string& words) { return {.files = {{"intents/small/pack.json", words}}}; }

// Several nodes over one database of their own, with short beats.
struct Nodes {
    explicit Nodes(int count) {
        for (int i = 0; i < count; ++i) add(take_all);
    }
    void add(net::LoadFiles load) {
        RunningServer::Parts parts{.load = [](base::Problems&) { return small_matcher(); },
                                   .database = database,
                                   .load_files = std::move(load),
                                   .where = "node " + std::to_string(all.size())};
        parts.settings.waits.node_beat = std::chrono::seconds(1);
        all.push_back(std::make_unique<RunningServer>(std::move(parts)));
    }
    // As `evenkeel publish` does.
    net::PublishedVersion publish(const net::VersionFiles& files) const {
        const auto log = storage::PostgresEventLog::open(database).value();
        const cli::PublishParts parts{.log = *log,
                                      .waits = {.first_word = std::chrono::minutes(2),
                                                .all_ready = std::chrono::minutes(2),
                                                .look = std::chrono::milliseconds(20)},
                                      .tell = [](const std::string&) {}};
        if (!files.files.empty()) REQUIRE_FALSE(cli::store_version(parts, files));
        const net::Offered offered{
            .token = net::new_token(), .digest = files.files.empty() ? "" : digest_of(files), .by = "Test"};
        return cli::offer_version(parts, offered).value();
    }

    storage::PostgresOptions database = PostgresServer::instance()->fresh_database();
    std::vector<std::unique_ptr<RunningServer>> all;
};

// The published version that a node uses; 0 where it says nothing of one.
std::uint64_t used_by(std::uint16_t port) {
    return json::parse(http(port, {.target = "/readyz"}).body).value("published_version", std::uint64_t{0});
}
void wait_for(std::uint16_t port, std::uint64_t version) {
    const auto give_up = std::chrono::steady_clock::now() + std::chrono::minutes(2);
    while (used_by(port) != version && std::chrono::steady_clock::now() < give_up) std::this_thread::yield();
    CHECK(used_by(port) == version);
}

}  // namespace

TEST_SUITE("one version for all nodes") {
    TEST_CASE("three nodes switch while people write, and no message is lost or doubled") {
        if (!has_postgres()) return;
        const Nodes nodes(3);
        std::atomic<bool> is_over = false;
        std::vector<std::future<int>> writers;
        for (std::size_t at = 0; at < 3; ++at) {
            writers.push_back(std::async(std::launch::async, [&, at] {
                Client client(nodes.all[at]->port(), "customer", "Ola");
                const std::string conversation = "c" + std::to_string(at);
                client.join(conversation);
                int written = 0;
                while (!is_over || written < 20) {
                    const json answer = client.write("You don't care about customers at all",
                                                     "m" + std::to_string(written), conversation);
                    if (answer["type"] != "ack" || answer["seq"].get<int>() < ++written) return -1;
                }
                return written;
            }));
        }
        CHECK(nodes.publish(saying("one")).state == State::in_use);
        for (const auto& node : nodes.all) wait_for(node->port(), 1);
        is_over = true;
        for (std::size_t at = 0; at < 3; ++at) {
            const int written = writers[at].get();
            CHECK(written >= 20);
            const auto log = storage::PostgresEventLog::open(nodes.database).value();
            const auto events = log->read({"c" + std::to_string(at)}, 0, 100'000).value();
            CHECK(std::count_if(events.begin(), events.end(),
                                [](const auto& event) { return event.kind == "message"; }) == written);
        }
        CHECK(nodes.publish({}).is_own_files());
        for (const auto& node : nodes.all) wait_for(node->port(), 2);
    }

    TEST_CASE("what one node refuses none uses; one that joins later uses what the others do") {
        if (!has_postgres()) return;
        Nodes nodes(1);
        nodes.add(take);
        CHECK(nodes.publish(saying("good")).state == State::in_use);
        const auto bad = nodes.publish(saying("bad"));
        CHECK(bad.state == State::withdrawn);
        CHECK(bad.reason == "node 1: intents/small/pack.json: is bad");
        for (const auto& node : nodes.all) {
            CHECK(node->remarks.came("version 2 was withdrawn on all nodes: node 1"));
            wait_for(node->port(), 1);
        }
        nodes.add(take);
        CHECK(used_by(nodes.all.back()->port()) == 1);
        nodes.all.front()->stop();
        nodes.all.front()->start();
        CHECK(used_by(nodes.all.front()->port()) == 1);
        CHECK(nodes.publish(saying("better")).state == State::in_use);
        for (const auto& node : nodes.all) wait_for(node->port(), 3);
    }

    TEST_CASE("by command and in the console, with the real files") {
        if (!has_postgres()) return;
        const SmallIntents folder;
        const FreshFolder scratch;
        const auto database = PostgresServer::instance()->fresh_database();
        const std::string config = write_file(scratch, "node.json",
                                              json{{"storage",
                                                    {{"engine", "postgresql"},
                                                     {"hosts", database.hosts},
                                                     {"database", database.database},
                                                     {"user", database.user},
                                                     {"tls", "disable"}}},
                                                   {"waits", {{"node_beat", 1}, {"version", 1'000}}}}
                                                  .dump());
        setenv("EVENKEEL_CONFIG", config.c_str(), 1);
        const auto publish = [&](std::vector<std::string> words) {
            words.insert(words.begin(), "publish");
            return run_command(cli::add_publish, std::move(words));
        };
        base::Problems problems;
        const auto own = cli::load_matcher(folder.root(), problems);
        REQUIRE(own);
        RunningServer::Parts parts{
            .load = [&](base::Problems& found) { return cli::load_matcher(folder.root(), found); },
            .matcher = own,
            .intent_files = cli::intent_files(folder.root(), SmallIntents::minimums),
            .database = database,
            .load_files =
                [&](const intents::SourceFiles& files) { return cli::load_published(files, folder.root()); },
            .where = "node"};
        parts.settings.waits.node_beat = std::chrono::seconds(1);
        parts.settings.waits.version = std::chrono::seconds(1'000);  // sanitized, on a busy machine
        const RunningServer one(parts), other(parts);

        const auto first = publish({"--intents", folder.root().string(), "--note", "the beginning"});
        CAPTURE(first.remarks);
        REQUIRE(first.exit_code == 0);
        CHECK(first.out == "version 1: all nodes use it\n");
        CHECK(first.remarks.find("node is ready") != std::string::npos);

        Client supervisor(one.port(), "supervisor", "Siri"), agent(other.port(), "agent", "Kari");
        const json wording = supervisor.ask(
            {{"type", "intents.wording"}, {"pack", "small"}, {"intent", "long_wait"}, {"lang", "en"}});
        json replies = wording["replies"];
        replies["acknowledge"] = json::array({replies["acknowledge"][0]});
        replies["acknowledge"][0]["text"] = "An hour of that music would try anybody.";
        const json edit = {{"file", wording["file"]},
                           {"digest", wording["digest"]},
                           {"intent", "long_wait"},
                           {"replies", replies}};
        const std::string before = folder.read_own(wording["file"]);
        const json saved = supervisor.ask({{"type", "intents.save"}, {"edits", json::array({edit})}});
        CAPTURE(saved.dump());
        REQUIRE(saved["type"] == "ack");
        while (agent.hear("intents.changed")["by"] != "Siri") {
        }
        CHECK(folder.read_own(wording["file"]) == before);
        wait_for(other.port(), 2);
        CHECK(agent.ask({{"type", "intents.wording"},
                         {"pack", "small"},
                         {"intent", "long_wait"},
                         {"lang", "en"}})["replies"]["acknowledge"][0]["text"] ==
              "An hour of that music would try anybody.");
        CHECK(supervisor.ask({{"type", "intents.save"}, {"edits", json::array({edit})}})["code"] == "stale");

        const auto config_alone =
            publish({"--config", write_file(scratch, "all.json", R"({"language": "nb"})"), "--json"});
        CAPTURE(config_alone.remarks);
        REQUIRE(config_alone.exit_code == 0);
        const json told = json::parse(config_alone.out);
        CHECK(told["version"] == 3);
        CHECK(told["state"] == "in use");
        CHECK(told["nodes"].size() == 2);
        const auto status = publish({"--status"});
        CHECK(status.out == "node  version 3\nnode  version 3\n");
        const auto back = publish({"--again", "1"});
        CAPTURE(back.remarks);
        CHECK(back.exit_code == 0);
        const auto listed = publish({"--list", "--json"}).out;
        CHECK(std::count(listed.begin(), listed.end(), '\n') == 4);
        CHECK(listed.find("\"note\":\"edited in the console\"") != std::string::npos);
        CHECK(publish({"--files"}).out == "version 5: each node's own files are in use again\n");
        unsetenv("EVENKEEL_CONFIG");
    }
}
