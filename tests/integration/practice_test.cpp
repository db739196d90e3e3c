#include "integration/client.hpp"
#include "integration/running_server.hpp"
#include "unit/net/easy_scenarios.hpp"

using namespace tests;

namespace {

RunningServer::Parts with_practice() { return {.scenarios = easy_scenarios()}; }

// Starts a session, hears the persona's first words, and gives the session's name.
std::string start(Client& trainee, const json& with = json::object()) {
    json command = {{"type", "practice.start"}, {"scenario", "late_parcel"}, {"lang", "en"}, {"seed", 7}};
    command.update(with);
    const json joined = trainee.ask(command);
    REQUIRE(joined["type"] == "joined");
    CHECK(trainee.hear()["type"] == "practice.opened");
    if (!command.value("swap", false)) CHECK(trainee.hear()["type"] == "message");
    return joined["conversation"];
}

// Says something, and hears all that follows.
json answered(Client& trainee, const std::string& conversation, const std::string& text,
              const std::string& id) {
    CHECK(trainee.write(text, id, conversation)["type"] == "ack");
    CHECK(trainee.hear()["text"] == text);
    const json feedback = trainee.hear();
    CHECK(feedback["type"] == "practice.feedback");
    CHECK(trainee.hear()["type"] == "message");
    return feedback;
}

json ask(Client& client, const std::string& type, json with = json::object()) {
    with["type"] = type;
    return client.ask(with);
}

}  // namespace

TEST_SUITE("practice over a socket") {
    TEST_CASE("a session is played, rewound, helped, scored and taken out") {
        RunningServer server(with_practice());
        Client trainee(server.port(), "trainee", "Per");
        const json list = ask(trainee, "practice.list", {{"lang", "en"}});
        REQUIRE(list["scenarios"].size() == 1);
        const std::string id = start(trainee);
        const json here = {{"conversation", id}};
        answered(trainee, id, "I can see that this wait is annoying.", "m1");
        answered(trainee, id, "Not my department.", "m2");
        const json back = ask(trainee, "practice.rewind", {{"conversation", id}, {"turn", 1}});
        CHECK(back["attempts"].size() == 1);
        CHECK(ask(trainee, "practice.rewind", {{"conversation", id}, {"turn", 5}})["code"] == "unknown_turn");
        CHECK(ask(trainee, "practice.hint", here)["turn"] == 2);
        answered(trainee, id, "I will look where it is.", "m3");
        CHECK(answered(trainee, id, "It will be with you on Friday.", "m4")["ended"] == "calmed");
        const json score = ask(trainee, "practice.score", here)["score"];
        CHECK(score["finished"] == true);
        CHECK(score["hints"] == 1);
        CHECK(trainee.hear()["type"] == "closed");
        for (const char* format : {"json", "csv", "html", "xapi"}) {
            CAPTURE(format);
            const json report = ask(trainee, "practice.export", {{"conversation", id}, {"format", format}});
            CHECK(report["text"].get<std::string>().size() > 100);
        }
        CHECK(ask(trainee, "practice.history")["sessions"].size() == 1);
    }

    TEST_CASE("a restart in the middle changes nothing but the connection") {
        RunningServer server(with_practice());
        std::string id;
        json first;
        {
            Client trainee(server.port(), "trainee", "Per");
            id = start(trainee);
            first = answered(trainee, id, "I can see that this wait is annoying.", "m1");
        }
        server.stop();
        server.start();
        Client trainee(server.port(), "trainee", "Per");
        trainee.join(id);
        CHECK(trainee.types(3) == "practice.opened message message");
        CHECK(trainee.hear() == first);
        CHECK(trainee.hear()["type"] == "message");
        answered(trainee, id, "I will look where it is.", "m2");
        CHECK(answered(trainee, id, "It will be with you on Friday.", "m3")["ended"] == "calmed");
        CHECK(ask(trainee, "practice.score", {{"conversation", id}})["score"]["finished"] == true);
        server.stop();
        server.start();
        Client later(server.port(), "trainee", "Per");
        CHECK(ask(later, "practice.history")["sessions"].size() == 1);
    }

    TEST_CASE("a session whose scenario has gone is refused after a restart, and said to be over") {
        auto parts = with_practice();
        parts.settings.store_text = "none";
        RunningServer server(parts);
        std::string id;
        {
            Client trainee(server.port(), "trainee", "Per");
            id = start(trainee);
            answered(trainee, id, "I see.", "m1");
        }
        server.stop();
        server.start();
        Client trainee(server.port(), "trainee", "Per");
        CHECK(ask(trainee, "join", {{"conversation", id}})["code"] == "closed");
        start(trainee);
    }

    TEST_CASE("supervisors watch what may be watched, and see what is shared") {
        RunningServer server(with_practice());
        Client trainee(server.port(), "trainee", "Per");
        Client boss(server.port(), "supervisor", "Eva");
        const std::string hidden = start(trainee), open = start(trainee, {{"observe", true}});
        CHECK(ask(boss, "join", {{"conversation", hidden}})["code"] == "not_allowed");
        CHECK(boss.join(open)["type"] == "joined");
        CHECK(boss.types(2) == "practice.opened message");
        CHECK(trainee.hear("presence")["participants"].size() == 2);
        const json team = ask(boss, "practice.team")["trainees"];
        CHECK(team[0]["live"]["conversation"] == open);
        const json feedback = answered(trainee, open, "I see.", "m1");
        CHECK(boss.hear()["type"] == "message");
        CHECK(boss.hear() == feedback);
        CHECK(boss.hear()["type"] == "message");
        ask(trainee, "practice.rewind", {{"conversation", open}, {"turn", 0}});
        CHECK(boss.hear()["type"] == "practice.rewound");
        answered(trainee, open, "I see.", "m2");
        ask(trainee, "practice.score", {{"conversation", open}});
        CHECK(ask(boss, "practice.history", {{"trainee", "Per"}})["sessions"].empty());
        CHECK(ask(trainee, "practice.share", {{"on", true}})["type"] == "ack");
        CHECK(ask(boss, "practice.history", {{"trainee", "Per"}})["sessions"].size() == 1);
        CHECK(ask(boss, "practice.team")["trainees"][0]["sessions"] == 1);
    }

    TEST_CASE("what is assigned arrives, and is done when it is played to an ending") {
        RunningServer server(with_practice());
        Client trainee(server.port(), "trainee", "Per");
        Client boss(server.port(), "supervisor", "Eva");
        const json what = {{"trainee", "Per"}, {"scenario", "late_parcel"}, {"lang", "en"}};
        CHECK(ask(boss, "practice.assign", what)["type"] == "ack");
        CHECK(trainee.hear("practice.assigned")["assigned"][0]["done"] == false);
        const std::string id = start(trainee);
        for (const char* text : {"I can see that.", "I will look where it is.", "It comes on Friday."})
            answered(trainee, id, text,
                     text == std::string("I can see that.") ? "a"
                     : text[2] == 'w'                       ? "b"
                                                            : "c");
        ask(trainee, "practice.score", {{"conversation", id}});
        CHECK(ask(boss, "practice.team")["trainees"][0]["assigned"][0]["done"] == true);
        CHECK(ask(boss, "practice.unassign", what)["type"] == "ack");
        CHECK(trainee.hear("practice.assigned")["assigned"].empty());
    }

    TEST_CASE("with the roles swapped Evenkeel answers and explains itself") {
        RunningServer server(with_practice());
        Client trainee(server.port(), "trainee", "Per");
        const std::string id = start(trainee, {{"swap", true}});
        trainee.write("You don't give a d*** about customers, nobody there cares", "m1", id);
        CHECK(trainee.types(2) == "message message");
        CHECK(trainee.hear()["intent"] == "indifference");
        CHECK(ask(trainee, "practice.score", {{"conversation", id}})["code"] == "not_allowed");
        CHECK(ask(trainee, "close", {{"conversation", id}})["type"] == "ack");
        CHECK(trainee.hear()["type"] == "closed");
    }

    TEST_CASE("the story goes on by itself when its time has come") {
        RunningServer server({.scenarios = easy_scenarios(R"("at_s": 300)", R"("at_s": 1)")});
        Client trainee(server.port(), "trainee", "Per");
        start(trainee);
        const json feedback = trainee.hear();
        REQUIRE(feedback["type"] == "practice.feedback");
        CHECK_FALSE(feedback.contains("seq"));
        CHECK(feedback["feedback"]["input"] == "silence");
        CHECK(trainee.hear()["type"] == "message");
    }

    TEST_CASE("no more sessions are played at once than the limit says") {
        auto parts = with_practice();
        parts.settings.limits.practice_sessions = 1;
        RunningServer server(parts);
        Client one(server.port(), "trainee", "Ann"), other(server.port(), "trainee", "Bo");
        const std::string id = start(one);
        const json command = {{"type", "practice.start"}, {"scenario", "late_parcel"}, {"lang", "en"}};
        CHECK(other.ask(command)["code"] == "too_many");
        one.ask({{"type", "leave"}, {"conversation", id}});
        CHECK(other.ask(command)["type"] == "joined");
    }

    TEST_CASE("bad commands are refused and end nothing") {
        RunningServer server(with_practice());
        Client trainee(server.port(), "trainee", "Per");
        const std::string id = start(trainee);
        const std::vector<std::pair<json, std::string>> table = {
            {{{"type", "practice.start"}, {"scenario", "unheard_of"}, {"lang", "en"}}, "unknown_scenario"},
            {{{"type", "practice.rewind"}, {"conversation", id}, {"turn", 3}}, "unknown_turn"},
            {{{"type", "practice.hint"}, {"conversation", "practice.0"}}, "not_joined"},
            {{{"type", "join"}, {"conversation", "c"}}, "not_allowed"},
            {{{"type", "join"}, {"conversation", "practice.0"}}, "not_allowed"},
            {{{"type", "practice.team"}}, "not_allowed"},
        };
        for (const auto& [command, code] : table) {
            CAPTURE(command);
            CHECK(trainee.ask(command)["code"] == code);
        }
        for (const char* frame :
             {R"({"type":"practice.rewind","conversation":"practice.0"})",
              R"({"type":"practice.start","scenario":"late_parcel","lang":"xx"})",
              R"({"type":"practice.share","on":"yes"})",
              R"({"type":"practice.export","conversation":"practice.0","format":"pdf"})"}) {
            CAPTURE(frame);
            trainee.say_raw(frame);
            CHECK(trainee.hear("error")["code"] == "bad_frame");
        }
        answered(trainee, id, "I see.", "m1");
    }

    TEST_CASE("reloading brings new scenarios; a session that runs keeps its own") {
        auto parts = with_practice();
        parts.load = [](base::Problems&) { return small_matcher(); };
        parts.load_scenarios = [](const intents::Catalogue&, base::Problems& problems) {
            problems.emplace_back("intents/practice/late_parcel/en.json:3:1", "a fault");
            return easy_scenarios("Late parcel", "A later parcel");
        };
        RunningServer server(parts);
        Client trainee(server.port(), "trainee", "Per");
        const std::string id = start(trainee);
        server.reload();
        CHECK(server.remarks.came("intents reloaded"));
        CHECK(server.remarks.has_now("late_parcel/en.json:3:1: a fault"));
        answered(trainee, id, "I see.", "m1");
        CHECK(ask(trainee, "practice.score", {{"conversation", id}})["score"]["title"] == "Late parcel");
        CHECK(ask(trainee, "practice.list", {{"lang", "en"}})["scenarios"][0]["title"] == "A later parcel");
    }
}
