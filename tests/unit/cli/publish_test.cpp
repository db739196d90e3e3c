#include "cli/held_log.hpp"
#include "cli/load_published.hpp"
#include "cli/publish_version.hpp"
#include "cli/read_versions.hpp"
#include "small_intents.hpp"
#include "unit/cli/run_command.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace tests;
using nlohmann::json;
using State = net::PublishedVersion::State;

namespace {

// The embedded log of a server that does not run, and intents to be published in it.
struct Stopped {
    Ran publish(std::vector<std::string> words) const {
        words.insert(words.begin(), {"publish", "--data", data.path().string()});
        return run_command(cli::add_publish, std::move(words));
    }
    Ran publish_files() const { return publish({"--intents", folder.root().string(), "--note", "first"}); }
    std::unique_ptr<storage::EventLog> log() const { return cli::open_log(data.path().string()).value().log; }
    void write(const std::string& name, const std::string& text) const {
        std::ofstream(folder.root() / name, std::ios::binary) << text;
    }
    bool is_empty() const { return log()->conversations({}, 10).value().empty(); }

    FreshFolder data;
    SmallIntents folder;
};

bool has(const std::string& text, std::string_view words) { return text.find(words) != std::string::npos; }

}  // namespace

TEST_SUITE("evenkeel publish") {
    TEST_CASE("into the log of a stopped server: it is in use from the next start on") {
        const Stopped server;
        const Ran ran = server.publish_files();
        CAPTURE(ran.remarks);
        CHECK(ran.exit_code == 0);
        CHECK(ran.out == "version 1: all nodes use it\n");
        CHECK(has(ran.remarks, "no node is running: it is in use from the next start on\n"));
        const auto in_use = cli::version_in_use(*server.log()).value();
        REQUIRE(in_use);
        CHECK(in_use->in_use.number == 1);
        const auto loaded = cli::load_published(*in_use->in_use.files, server.folder.root());
        CHECK(loaded.problems.empty());
        base::Problems problems;
        CHECK(loaded.matcher->catalogue().digest ==
              cli::load_matcher(server.folder.root(), problems)->catalogue().digest);
    }

    TEST_CASE("what no node could load is refused with its place, and nothing is stored") {
        const Stopped server;
        server.write("intents/small/nb.json", "{ \"pack\": ");
        const Ran ran = server.publish_files();
        CHECK(ran.exit_code == 1);
        CHECK(has(ran.remarks, "intents/small/nb.json:1:"));
        CHECK(server.is_empty());
    }

    TEST_CASE("so is a file that is too large, and a config that is not for all nodes") {
        const Stopped server;
        server.write("intents/small/nb.json", std::string(net::version_file_bytes + 1, ' '));
        CHECK(has(server.publish_files().remarks, "intents/small/nb.json: has 2097153 bytes"));
        const FreshFolder configs;
        const Ran ran = server.publish(
            {"--config", write_file(configs, "all.json", R"({"port": 1, "waits": {"drain": 2}})")});
        CHECK(ran.exit_code == 1);
        CHECK(has(ran.remarks, "all.json: \"port\", \"waits.drain\" cannot be published"));
        CHECK(has(server.publish({"--config", "/nowhere.json"}).remarks, "/nowhere.json: cannot be read"));
        CHECK(server.is_empty());
    }

    TEST_CASE("config alone keeps the intents in use, and intents alone keep the config") {
        const Stopped server;
        const FreshFolder configs;
        REQUIRE(server.publish_files().exit_code == 0);
        const std::string all = write_file(configs, "all.json", R"({"language": "nb"})");
        REQUIRE(server.publish({"--config", all}).exit_code == 0);
        auto in_use = cli::version_in_use(*server.log()).value();
        CHECK(in_use->in_use.config == R"({"language": "nb"})");
        CHECK(in_use->files.files.size() > 10);
        REQUIRE(server.publish_files().exit_code == 0);
        in_use = cli::version_in_use(*server.log()).value();
        CHECK(in_use->in_use.number == 3);
        CHECK(in_use->in_use.config == R"({"language": "nb"})");
    }

    TEST_CASE("an earlier one becomes a new one, and the nodes' own files are gone back to") {
        const Stopped server;
        REQUIRE(server.publish_files().exit_code == 0);
        CHECK(server.publish({"--files"}).out == "version 2: each node's own files are in use again\n");
        CHECK_FALSE(cli::version_in_use(*server.log()).value());
        CHECK(server.publish({"--again", "1"}).out == "version 3: all nodes use it\n");
        CHECK(cli::version_in_use(*server.log()).value()->in_use.number == 3);
        CHECK(has(server.publish({"--again", "9"}).remarks, "version 9: is not there, or too old"));
        CHECK(has(server.publish({"--again", "2"}).remarks, "version 2: was each node's own files"));
    }

    TEST_CASE("the versions are listed, for people and for programs") {
        const Stopped server;
        CHECK(server.publish({"--list"}).out.empty());
        REQUIRE(server.publish_files().exit_code == 0);
        server.publish({"--files"});
        const std::string list = server.publish({"--list"}).out;
        CHECK(has(list, "   1  past "));
        CHECK(has(list, "\"first\"\n"));
        CHECK(has(list, "   2  in use     own files"));
        const std::string lines = server.publish({"--list", "--json"}).out;
        const json first = json::parse(lines.substr(0, lines.find('\n')));
        CHECK(first["version"] == 1);
        CHECK(first["state"] == "past");
        CHECK(first["note"] == "first");
        CHECK(first["digest"].get<std::string>().size() == 64);
        CHECK(server.publish({"--status"}).exit_code == 1);
    }

    TEST_CASE("what does not go together is wrong use") {
        const Stopped server;
        CHECK(server.publish({"--files", "--again", "1"}).exit_code == 2);
        CHECK(server.publish({"--list", "--config", "x"}).exit_code == 2);
        CHECK(server.publish({"--again", "0"}).exit_code == 2);
    }

    TEST_CASE("one that nobody brings to an end is withdrawn, and a pending one is waited for first") {
        const Stopped server;
        const auto log = server.log();
        const net::VersionFiles files{.files = {{"intents/small/pack.json", "{}"}}};
        std::vector<std::string> told;
        const cli::PublishParts parts{
            .log = *log,
            .waits = {.first_word = std::chrono::minutes(1), .all_ready = {}, .look = {}},
            .tell = [&](const std::string& words) { told.push_back(words); }};
        REQUIRE_FALSE(cli::store_version(parts, files));
        log->append({net::offered_event({.token = "before", .digest = digest_of(files)}, {}),
                     net::answer_event({.number = 1, .node = "a", .where = "web1/7"}, {})})
            .value();
        const auto ended = cli::offer_version(parts, {.token = "t", .digest = digest_of(files)}).value();
        CHECK(ended.number == 2);
        CHECK(ended.state == State::withdrawn);
        CHECK(ended.reason == "no node brought it to its end");
        REQUIRE(told.size() >= 2);
        CHECK(told[0] == "version 1 is being prepared; waiting for its end");
        CHECK(told[1] == "web1/7 prepares it");
        CHECK(cli::read_versions(*log).value().find(1)->state == State::withdrawn);
    }

    TEST_CASE("of old ones the log forgets the files, but never those in use") {
        const Stopped server;
        const auto log = server.log();
        const cli::PublishParts parts{.log = *log, .waits = {}, .tell = [](const std::string&) {}};
        const auto publish = [&](const std::string& words) {
            const net::VersionFiles files{.files = {{"intents/small/pack.json", words}}};
            REQUIRE_FALSE(cli::store_version(parts, files));
            CHECK(cli::offer_version(parts, {.token = words, .digest = digest_of(files)}).value().state !=
                  State::withdrawn);
            REQUIRE_FALSE(cli::forget_old_versions(*log));
            return digest_of(files);
        };
        const std::string first = publish("0");
        const std::string second = publish("1");
        for (std::size_t i = 2; i < net::PublishedVersions::kept; ++i) publish(std::to_string(i));
        CHECK(net::read_version(*log, first).has_value());
        publish("last");
        CHECK_FALSE(net::read_version(*log, first).has_value());
        CHECK(net::read_version(*log, second).has_value());
    }
}
