#include "integration/child.hpp"
#include "integration/client.hpp"
#include "integration/running_server.hpp"
#include "integration/serve_from.hpp"
#include "unit/net/exposition.hpp"

#include <algorithm>
#include <cctype>
#include <csignal>
#include <fstream>
#include <sstream>

using namespace tests;
namespace fs = std::filesystem;

namespace {

// Asks again and again, with patience for a sanitized build on a busy machine.
template <class Question>
void wait_until(const Child& child, const Question& is_so) {
    const auto patience = std::chrono::steady_clock::now() + std::chrono::minutes(5);
    while (!is_so()) REQUIRE_MESSAGE(std::chrono::steady_clock::now() < patience, child.remarks());
}

// As an editor that is careful does it: the whole file at once, in the place of the old one.
void put(const fs::path& path, const std::string& text) {
    std::ofstream(path.string() + ".new", std::ios::binary) << text;
    fs::rename(path.string() + ".new", path);
}

std::vector<json> log_lines(const Child& child) {
    std::vector<json> lines;
    std::istringstream in(child.remarks());
    for (std::string line; std::getline(in, line);) {
        CAPTURE(line);
        lines.push_back(json::parse(line, nullptr, false));
        REQUIRE(lines.back().is_object());
    }
    return lines;
}

// The messages that this client was told of, by number, up to the end of what it has missed.
void gather(Client& client, std::map<std::uint64_t, std::string>& told) {
    client.say({{"type", "typing"}, {"id", "end"}, {"conversation", "c"}});
    for (json frame = client.hear(); frame.value("ref", "") != "end"; frame = client.hear()) {
        if (frame["type"] == "message") told[frame["seq"]] = frame["text"];
    }
}

}  // namespace

TEST_SUITE("operation") {
    TEST_CASE("while it drains it is not ready and lets nobody new in, and everybody is served on") {
        RunningServer::Parts parts;
        parts.settings.waits.drain = std::chrono::hours(1);
        RunningServer server(parts);
        Client customer(server.port(), "customer", "Ola");
        customer.join("c");
        CHECK(http(server.port(), {.target = "/readyz"}).status == 200);
        server.ask_to_stop();
        REQUIRE(server.remarks.came("stopping"));
        const auto ready = http(server.port(), {.target = "/readyz"});
        CHECK(ready.status == 503);
        CHECK(json::parse(ready.body)["reasons"][0]["code"] == "stopping");
        CHECK(upgrade_status(server.port(), {}) == 503);
        CHECK(http(server.port(), {.target = "/healthz"}).status == 200);
        CHECK(customer.write("still there?", "m1")["type"] == "ack");
        auto counted = read_exposition(http(server.port(), {.target = "/metrics"}).body);
        CHECK(counted["evenkeel_ready"] == 0);
        CHECK(counted[R"(evenkeel_connections_dropped_total{reason="draining"})"] == 1);
        server.ask_to_stop();  // a second word ends the waiting
        CHECK(customer.close_code() == 1001);
    }

    TEST_CASE("whoever was sent away goes on with the next server where they were") {
        const SmallIntents intents;
        const FreshFolder folder;
        const auto serve = serve_from(folder, intents);
        std::map<std::uint64_t, std::string> of_customer, of_agent;
        {
            Child first(serve);
            const auto port = first.port();
            Client customer(port, "customer", "Ola"), agent(port, "agent", "Kari");
            customer.join("c");
            agent.join("c");
            for (int i = 0; i < 20; ++i)
                customer.write("message " + std::to_string(i), "a" + std::to_string(i));
            gather(agent, of_agent);
            for (int i = 20; i < 40; ++i)  // which the agent is sent, and never reads
                customer.write("message " + std::to_string(i), "a" + std::to_string(i));
            Client again(port, "customer", "Ola");
            again.join("c");
            gather(again, of_customer);
            CHECK(of_agent.size() == 20);
            CHECK(of_customer.size() == 40);
            first.signal(SIGTERM);
            CHECK(customer.close_code() == 1001);
            CHECK(agent.close_code() == 1001);
            CHECK(first.wait() == 0);
        }
        Child second(serve);
        const auto port = second.port();
        Client customer(port, "customer", "Ola"), agent(port, "agent", "Kari");
        customer.join("c", of_customer.rbegin()->first);
        agent.join("c", of_agent.rbegin()->first);
        gather(customer, of_customer);
        gather(agent, of_agent);
        customer.write("message 39", "a39");  // was not sure that it had arrived
        customer.write("message 40", "a40");
        gather(customer, of_customer);
        gather(agent, of_agent);
        CHECK(of_customer == of_agent);
        CHECK(of_agent.size() == 41);
        CHECK(of_agent.rbegin()->second == "message 40");
        second.signal(SIGTERM);
        CHECK(second.wait() == 0);
    }

    TEST_CASE("nothing that people write, are called or show comes into the log") {
        const SmallIntents intents;
        const FreshFolder folder;
        auto serve = serve_from(folder, intents);
        serve.insert(serve.end(), {"--log", "json"});
        Child child(serve);
        const auto port = child.port();
        Client supervisor(port, "supervisor", "Siri Hushhush"), agent(port, "agent", "Kari Hushhush"),
            customer(port, "customer", "Ola Hushhush");
        customer.join("talk");
        agent.join("talk");
        customer.write("I have been waiting for three weeks, this is a disgrace", "m1", "talk");
        customer.write("hushhush, still waiting, you idiots", "m2", "talk");
        const json advice = agent.hear("suggestion");
        agent.say({{"type", "draft"}, {"conversation", "talk"}, {"text", "hushhush calm down"}});
        agent.say({{"type", "feedback"},
                   {"suggestion", advice["suggestion"]},
                   {"action", "dismissed"},
                   {"reason", "hushhush"}});
        agent.say_raw(R"({"type": "hushhush", "token": "hushhush")");
        agent.say_raw(R"({"type": "hushhush", "id": "hushhush"})");
        agent.say({{"type", "message"}, {"conversation", "hushhush"}, {"text", "hushhush"}});
        agent.say_raw(R"({"type": "message", "conversation": "talk", "text": {"hushhush": "hushhush"}})");
        CHECK(customer.write("hushhush again", "hushhush", "talk")["type"] == "ack");
        CHECK(http(port, {.method = "POST",
                          .target = "/v1/suggest?hushhush",
                          .body = R"({"text": "hushhush"})",
                          .fields = {{"authorization", "Bearer hushhush"}}})
                  .status == 200);
        CHECK(http(port, {.target = "/hushhush"}).status == 404);
        CHECK(raw_http(port, "hushhush\r\n\r\n").find("400") != std::string::npos);
        agent.say({{"type", "close"}, {"conversation", "talk"}});
        supervisor.ask({{"type", "forget"}, {"conversation", "talk"}});
        Client loud(port, "customer", "Hushhush");
        loud.say_raw("hushhush", true);  // binary: the connection is ended
        CHECK(loud.close_code() == 1003);
        child.signal(SIGHUP);
        CHECK(child.came("\"intents_reloaded\""));
        child.signal(SIGTERM);
        CHECK(child.wait() == 0);
        const auto lines = log_lines(child);
        CHECK(lines.size() >= 4);
        for (const json& line : lines) {
            CAPTURE(line.dump());
            for (const char* key : {"time", "level", "event", "message"}) CHECK(line[key].is_string());
        }
        std::string all = child.remarks();
        std::transform(all.begin(), all.end(), all.begin(),
                       [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        CHECK(all.find("hushhush") == std::string::npos);
        CHECK(lines.back()["event"] == "stopped");
    }

    TEST_CASE("changed files are used without a word, faulty ones are told of and the old ones stay") {
        const SmallIntents intents;
        const FreshFolder folder;
        const fs::path config = folder / "evenkeel.json";
        put(config, R"({"limits": {"text_characters": 100}})");
        auto serve = serve_from(folder, intents);
        serve.insert(serve.end(), {"--config", config.string()});
        Child child(serve);
        const auto port = child.port();
        Client supervisor(port, "supervisor", "Siri"), customer(port, "customer", "Ola");
        customer.join("c");
        const auto metric = [&](const std::string& name) {
            return sample_in(http(port, {.target = "/metrics"}).body, name);
        };
        const auto title = [&] {
            return supervisor.ask({{"type", "intents.try"}, {"text", "thanks"}})["reading"].dump();
        };
        const fs::path file = intents.root() / "intents/small/en.json";
        const std::string text = intents.read_own("intents/small/en.json");
        const std::string before = title();

        put(file, text.substr(0, text.size() / 2));
        wait_until(child, [&] { return metric("evenkeel_intents_problems") > 0; });
        CHECK(metric(R"(evenkeel_reloads_total{result="refused"})") >= 1);
        CHECK(title() == before);
        const json refused = supervisor.ask({{"type", "intents.list"}});
        REQUIRE_FALSE(refused["problems"].empty());
        CHECK(refused["problems"][0].dump().find("intents/small/en.json") != std::string::npos);

        put(file, text);  // mended: nothing has changed after all
        wait_until(child, [&] { return metric("evenkeel_intents_problems") == 0; });
        CHECK(supervisor.ask({{"type", "intents.list"}})["problems"].empty());

        const std::string version = supervisor.ask({{"type", "intents.list"}})["version"];
        json changed = json::parse(text);
        changed["intents"]["long_wait"]["title"] = "Waits too long";
        put(file, changed.dump(2));
        const json told = supervisor.hear("intents.changed");
        CHECK(told["version"] != version);

        put(config, R"({"limits": {"text_characters": 10, "storage_waiting": 77}})");
        wait_until(child, [&] { return metric("evenkeel_config_restart_needed") == 1; });
        CHECK(customer.write("more than ten characters", "m1")["code"] == "too_long");
        CHECK(supervisor.ask({{"type", "intents.list"}})["problems"].dump().find("limits.storage_waiting") !=
              std::string::npos);
        put(config, R"({"limits": {"text_characters": "many"}})");
        wait_until(child, [&] { return metric(R"(evenkeel_config_reloads_total{result="refused"})") >= 1; });
        CHECK(customer.write("more than ten characters", "m2")["code"] == "too_long");
        CHECK(supervisor.ask({{"type", "intents.list"}})["problems"].dump().find("text_characters") !=
              std::string::npos);
        // All of it, once: those who asked again and again looked at one sample each.
        const auto metrics = read_exposition(http(port, {.target = "/metrics"}).body);
        CHECK(metrics.at("evenkeel_intents_problems") == 0);
        CHECK(metrics.at(R"(evenkeel_reloads_total{result="refused"})") >= 1);
        CHECK(metrics.at(R"(evenkeel_config_reloads_total{result="refused"})") >= 1);
        child.signal(SIGTERM);
        CHECK(child.wait() == 0);
    }
}
