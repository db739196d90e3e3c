#include "cli/intent_files.hpp"
#include "cli/load_matcher.hpp"
#include "integration/client.hpp"
#include "integration/running_server.hpp"
#include "small_intents.hpp"

using namespace tests;

namespace {

constexpr const char* angry = "I have been on hold for an hour and nobody answers the phone!";

struct Served {
    RunningServer::Parts parts() const {
        base::Problems problems;
        auto matcher = cli::load_matcher(folder.root(), problems);
        if (!matcher) throw std::runtime_error(to_string(problems.front()));
        return {
            .load = [root = folder.root()](base::Problems& found) { return cli::load_matcher(root, found); },
            .matcher = std::move(matcher),
            .intent_files = cli::intent_files(folder.root(), SmallIntents::minimums)};
    }
    SmallIntents folder;
    RunningServer server{parts()};
};

json wording_of(Client& supervisor) {
    return supervisor.ask(
        {{"type", "intents.wording"}, {"pack", "small"}, {"intent", "long_wait"}, {"lang", "en"}});
}

// An edit that gives the first acknowledgement other words.
json reworded(const json& wording, const std::string& text) {
    json replies = wording["replies"];
    replies["acknowledge"] = json::array({replies["acknowledge"][0]});
    replies["acknowledge"][0]["text"] = text;
    json edit = {{"file", wording["file"]}, {"digest", wording["digest"]}, {"intent", "long_wait"}};
    edit["replies"] = replies;
    return edit;
}

json command(const std::string& type, const json& edit) {
    return {{"type", type}, {"edits", json::array({edit})}};
}

}  // namespace

TEST_SUITE("editing the intents") {
    TEST_CASE(
        "a phrase is edited, looked at, saved, and suggested; the file says so and nothing else in it "
        "moves") {
        Served served;
        const auto port = served.server.port();
        Client supervisor(port, "supervisor", "Siri"), agent(port, "agent", "Kari"),
            customer(port, "customer", "Ola");
        const json list = supervisor.ask({{"type", "intents.list"}});
        CHECK(list["writable"] == true);
        CHECK(list["tests"]["en"]["right"].get<int>() > 0);
        CHECK_FALSE(supervisor.ask({{"type", "intents.search"}, {"words", "hold"}})["hits"].empty());
        CHECK(agent.ask({{"type", "intents.try"}, {"text", angry}})["reading"]["intent"] == "long_wait");

        const json wording = wording_of(supervisor);
        const std::string file = wording["file"], before = served.folder.read_own(file);
        const std::string phrase = "An hour of that music would try anybody.";
        const json edit = reworded(wording, phrase);
        const json preview = supervisor.ask(command("intents.preview", edit));
        CHECK(preview["fine"] == true);
        CHECK(served.folder.read_own(file) == before);

        CHECK(supervisor.ask(command("intents.save", edit))["type"] == "ack");
        CHECK(agent.hear("intents.changed")["by"] == "Siri");
        CHECK(served.folder.read_own(file) == preview["texts"][0]["text"].get<std::string>());
        CHECK(served.folder.read_own(file).find(phrase) != std::string::npos);

        agent.join("c");
        customer.join("c");
        customer.write(angry, "m1");
        const json suggestion = agent.hear("suggestion");
        CHECK(suggestion["replies"][0]["text"] == phrase);

        // Saved again with the digest of before it is stale; what check refuses is not written.
        CHECK(supervisor.ask(command("intents.save", edit))["code"] == "stale");
        const json refused =
            supervisor.ask(command("intents.save", reworded(wording_of(supervisor), "Wait!")));
        CHECK(refused["code"] == "rejected");
        CHECK(refused["message"].get<std::string>().find("a reply never shouts") != std::string::npos);
        CHECK(served.folder.read_own(file) == preview["texts"][0]["text"].get<std::string>());
        const json history = supervisor.ask(
            {{"type", "reply.history"}, {"reply", wording["replies"]["acknowledge"][0]["id"]}});
        CHECK(history["text"] == phrase);
        CHECK(history["record"]["shown"].get<int>() >= 1);
    }

    TEST_CASE("the matcher that a server began with is let go of once another is in use") {
        Served served;
        const auto first = served.server.let_go_of_matcher();
        REQUIRE_FALSE(first.expired());
        Client supervisor(served.server.port(), "supervisor", "Siri");
        const json edit = reworded(wording_of(supervisor), "An hour of that music would try anybody.");
        REQUIRE(supervisor.ask(command("intents.save", edit))["type"] == "ack");
        // It is taken down beside the loop.
        for (int i = 0; i < 1000 && !first.expired(); ++i) supervisor.ask({{"type", "intents.list"}});
        CHECK(first.expired());
    }

    TEST_CASE(
        "a supervisor's frame carries the largest shipped file; others may not send so much, nor anybody "
        "more") {
        Served served;
        std::string largest;
        const auto shipped = cli::read_source_files(EVENKEEL_HOME).value();
        for (const auto* list :
             {&shipped.wordings, &shipped.conversations, &shipped.heats, &shipped.promise_words}) {
            for (const intents::SourceFile& file : *list)
                if (json(file.text).dump().size() > largest.size()) largest = json(file.text).dump();
        }
        REQUIRE(largest.size() > net::Limits{}.frame_bytes);
        json edit = {{"file", "intents/small/en.json"}, {"digest", "0123456789abcdef"}};
        edit["text"] = json::parse(largest);
        const auto port = served.server.port();
        Client supervisor(port, "supervisor", "Siri"), agent(port, "agent", "Kari");
        CHECK(supervisor.ask(command("intents.save", edit))["code"] == "stale");
        agent.say(command("intents.save", edit));
        CHECK(agent.close_code() == 1009);
        edit["text"] = std::string(net::Limits{}.edit_frame_bytes, 'x');
        supervisor.say(command("intents.save", edit));
        CHECK(supervisor.close_code() == 1009);
    }
}
