#include <doctest/doctest.h>

#include "unit/net/practice_house.hpp"

using namespace tests;

namespace {

json ask(Client& client, const json& command) {
    client.heard();
    client.say(command);
    const auto frames = client.heard();
    return frames.empty() ? json{{"type", "nothing"}} : frames.front();
}

std::string code(Client& client, const json& command) {
    const json answer = ask(client, command);
    return answer.value("code", answer["type"].get<std::string>());
}

const json assign = {{"type", "practice.assign"}, {"trainee", "Per"}, {"scenario", "late_parcel"}};

}  // namespace

TEST_SUITE("who sees what of practice") {
    TEST_CASE("the list names what can be practised in a language") {
        PracticeHouse house;
        Trainee trainee(house);
        const json list = ask(trainee, {{"type", "practice.list"}, {"lang", "en"}, {"id", "l"}});
        CHECK(list["type"] == "practice.scenarios");
        CHECK(list["ref"] == "l");
        REQUIRE(list["scenarios"].size() == 1);
        const json& one = list["scenarios"][0];
        CHECK(one["id"] == "late_parcel");
        CHECK(one["title"] == "Late parcel");
        CHECK(one["levels"]["hard"] ==
              json{{"temperament", "hot"}, {"opening_anger", 80}, {"patience_s", 40}});
        CHECK(one["par"] == json{{"score", 80}, {"turns", 5}});
        CHECK(one["lines"].get<int>() >= 15);
        CHECK(list["assigned"].empty());
        CHECK(ask(trainee, {{"type", "practice.list"}, {"lang", "da"}})["scenarios"].empty());
    }

    TEST_CASE("trainees practise and do nothing else; others do not practise") {
        PracticeHouse house;
        Trainee trainee(house);
        Client agent(house, "agent", "Kari"), customer(house, "customer", "Ola"),
            boss(house, "supervisor", "Eva"), nobody(house, "trainee", "");
        trainee.start({{"observe", true}});
        const std::string id = trainee.conversation;
        for (const json& command : std::vector<json>{
                 {{"type", "join"}, {"conversation", "c"}},
                 {{"type", "message"}, {"conversation", "c"}, {"text", "x"}},
                 {{"type", "draft"}, {"conversation", id}, {"text", "x"}},
                 {{"type", "feedback"}, {"suggestion", "c/1"}, {"action", "sent"}},
                 {{"type", "promise"}, {"promise", "c/1.1"}, {"action", "kept"}},
                 {{"type", "reply"}, {"reply", "x"}, {"action", "pin"}},
                 {{"type", "learning.export"}},
                 {{"type", "forget"}, {"conversation", id}},
                 {{"type", "export"}, {"conversation", id}},
                 {{"type", "practice.team"}},
                 assign,
                 {{"type", "practice.unassign"}, {"trainee", "Per"}, {"scenario", "late_parcel"}},
                 {{"type", "practice.history"}, {"trainee", "Ann"}},
             }) {
            CAPTURE(command);
            CHECK(code(trainee, command) == "not_allowed");
        }
        const json start = {{"type", "practice.start"}, {"scenario", "late_parcel"}, {"lang", "en"}};
        for (Client* one : {&agent, &customer}) {
            CHECK(code(*one, start) == "not_allowed");
            CHECK(code(*one, {{"type", "practice.list"}}) == "not_allowed");
            CHECK(code(*one, {{"type", "practice.history"}}) == "not_allowed");
            CHECK(code(*one, {{"type", "practice.share"}, {"on", true}}) == "not_allowed");
            CHECK(code(*one, {{"type", "join"}, {"conversation", id}}) == "not_allowed");
            CHECK(code(*one, {{"type", "join"}, {"conversation", "practice.other"}}) == "not_allowed");
            CHECK(code(*one, {{"type", "message"}, {"conversation", id}, {"text", "x"}}) == "not_joined");
        }
        CHECK(code(boss, start) == "not_allowed");
        CHECK(code(nobody, start) == "not_allowed");
        CHECK(code(boss, {{"type", "export"}, {"conversation", id}}) == "not_allowed");
    }

    TEST_CASE("bad commands say what is wrong") {
        PracticeHouse house;
        Trainee trainee(house);
        CHECK(code_of(trainee.start({{"scenario", "unheard_of"}})) == "unknown_scenario");
        CHECK(code_of(trainee.start({{"lang", "da"}})) == "unknown_scenario");
        CHECK(code_of(trainee.start({{"level", "brutal"}})) == "bad_frame");
        trainee.conversation = "practice.1";
        CHECK(code_of(trainee.ask("practice.hint")) == "not_joined");
        CHECK(code_of(trainee.ask("practice.score")) == "not_joined");
        CHECK(code_of(trainee.ask("leave")) == "not_joined");
        trainee.conversation = "c";
        CHECK(code_of(trainee.ask("practice.rewind", {{"turn", 0}})) == "not_joined");
    }

    TEST_CASE("one socket plays so many sessions at once") {
        Settings settings;
        settings.limits.conversations = 1;
        PracticeHouse house(settings);
        Trainee trainee(house);
        trainee.start();
        CHECK(code_of(trainee.start()) == "too_many");
    }

    TEST_CASE("a session stays out of the queue, alerts, learning, and live conversations' order") {
        PracticeHouse house;
        Client agent(house, "agent", "Kari"), boss(house, "supervisor", "Eva");
        Trainee trainee(house);
        trainee.start();
        trainee.answer("You stupid moron, you brainless fool!");
        trainee.start({{"swap", true}});
        trainee.answer("I want to end my life, there is no point in living");
        trainee.answer(bait);
        CHECK(agent.types().empty());
        CHECK(boss.types().empty());
        CHECK(ask(boss, {{"type", "learning.export"}})["replies"].empty());
        CHECK(house.hub->open_conversations() == 0);
        house.reopen();
        CHECK(house.hub->open_conversations() == 0);
        Client later(house, "agent", "Kari");
        CHECK(later.types().empty());
    }

    TEST_CASE("a supervisor watches a live session that may be watched, and no other") {
        PracticeHouse house;
        Client boss(house, "supervisor", "Eva");
        Trainee open(house, "Ann"), closed(house, "Bo");
        const auto start = open.start({{"observe", true}});
        closed.start();
        CHECK(start[1]["observed"] == true);
        boss.join(closed.conversation);
        CHECK(code_of(boss.heard()) == "not_allowed");
        boss.join("practice.77");
        CHECK(code_of(boss.heard()) == "not_allowed");
        boss.join(open.conversation);
        CHECK(boss.types() == "joined practice.opened message");
        CHECK(open.heard().back()["participants"].size() == 2);
        const auto answer = open.answer("I see.");
        CHECK(boss.heard() == std::vector<json>(answer.begin() + 1, answer.end()));
        boss.say({{"type", "message"}, {"conversation", open.conversation}, {"text", "Well done."}});
        CHECK(code_of(boss.heard()) == "not_allowed");
        for (const char* type : {"practice.hint", "practice.score", "close"}) {
            CAPTURE(type);
            CHECK(code(boss, {{"type", type}, {"conversation", open.conversation}}) == "not_allowed");
        }
        open.heard();
        // The score is the trainee's own.
        open.ask("practice.score");
        CHECK(boss.types() == "closed");
        boss.say({{"type", "leave"}, {"conversation", open.conversation}});
        boss.heard();
        boss.join(open.conversation);
        CHECK(code_of(boss.heard()) == "not_allowed");
    }

    TEST_CASE("nobody joins somebody else's session") {
        PracticeHouse house;
        Trainee ann(house, "Ann"), bo(house, "Bo");
        ann.start({{"observe", true}});
        bo.join(ann.conversation);
        CHECK(code_of(bo.heard()) == "not_allowed");
        house.reopen();
        Trainee later(house, "Bo");
        later.join(ann.conversation);
        CHECK(code_of(later.heard()) == "not_allowed");
    }

    TEST_CASE("results are the trainee's own until they are shared, also after a restart") {
        PracticeHouse house;
        {
            Trainee trainee(house);
            trainee.start();
            trainee.play_out();
            trainee.ask("practice.rewind", {{"turn", 2}});
            trainee.answer("It will be with you on Friday.");
            trainee.ask("practice.score");
        }
        const json of_per = {{"type", "practice.history"}, {"trainee", "Per"}};
        for (int time = 0; time < 2; ++time) {
            Trainee trainee(house);
            Client boss(house, "supervisor", "Eva");
            const json own = ask(trainee, {{"type", "practice.history"}});
            REQUIRE(own["sessions"].size() == 1);
            CHECK(own["shared"] == false);
            const json& session = own["sessions"][0];
            CHECK(session["title"] == "Late parcel");
            CHECK(session["ending"] == "calmed");
            CHECK(session["turns"] == 3);
            CHECK(session["rewinds"] == 1);
            CHECK(own["skills"].contains("composure"));
            const json private_to = ask(boss, of_per);
            CHECK(private_to["shared"] == false);
            CHECK(private_to["sessions"].empty());
            CHECK(private_to["skills"].empty());
            CHECK(code(boss, {{"type", "practice.history"}}) == "bad_frame");
            const json team = ask(boss, {{"type", "practice.team"}})["trainees"];
            REQUIRE(team.size() == 1);
            CHECK(team[0]["sessions"] == 0);
            CHECK_FALSE(team[0].contains("skills"));
            house.reopen();
        }
        Trainee trainee(house);
        CHECK(code(trainee, {{"type", "practice.share"}, {"on", true}}) == "ack");
        for (int time = 0; time < 2; ++time) {
            Client boss(house, "supervisor", "Eva");
            CHECK(ask(boss, of_per)["sessions"].size() == 1);
            const json team = ask(boss, {{"type", "practice.team"}})["trainees"];
            CHECK(team[0]["sessions"] == 1);
            CHECK(team[0]["skills"].contains("composure"));
            if (time == 0) {
                Trainee again(house);
                CHECK(code(again, {{"type", "practice.share"}, {"on", false}}) == "ack");
                CHECK(ask(boss, of_per)["sessions"].empty());
                CHECK(code(again, {{"type", "practice.share"}, {"on", true}}) == "ack");
            }
        }
    }

    TEST_CASE("a session that was scored before its story ended is told apart, also after a restart") {
        PracticeHouse house;
        {
            Trainee trainee(house);
            trainee.start();
            trainee.answer("I see.");
            trainee.ask("practice.score");
            house.now += 1'000;
            trainee.start();
            trainee.play_out();
            trainee.ask("practice.score");
        }
        for (int time = 0; time < 2; ++time) {
            Trainee trainee(house);
            const json sessions = ask(trainee, {{"type", "practice.history"}})["sessions"];
            REQUIRE(sessions.size() == 2);
            CHECK(sessions[0]["finished"] == false);
            CHECK(sessions[1]["finished"] == true);
            house.reopen();
        }
    }

    TEST_CASE("a result that an earlier version stored says beside itself whether it was finished") {
        storage::Event event =
            practised_event({.conversation = {"practice.1"}, .trainee = "Per", .result = {}});
        json body = json::parse(event.body);
        REQUIRE(body["result"].erase("finished") == 1);
        for (const bool finished : {false, true}) {
            body["finished"] = finished;
            event.body = body.dump();
            const auto practised = practised_in(event);
            REQUIRE(practised);
            CHECK(practised->result.finished == finished);
        }
        body["finished"] = "yes";
        event.body = body.dump();
        CHECK_FALSE(practised_in(event));
    }

    TEST_CASE("the result that is stored has no words of the trainee in it") {
        PracticeHouse house;
        Trainee trainee(house);
        trainee.start();
        trainee.answer("Xylophone quartets.");
        trainee.ask("practice.score");
        const auto stored = storage::SqliteEventLog::open(house.folder / "log.db")
                                .value()
                                ->read_kind("practised", {}, 10)
                                .value();
        REQUIRE(stored.size() == 1);
        CHECK(stored[0].body.find("Xylophone") == std::string::npos);
    }

    TEST_CASE("what is assigned reaches the trainee, and is done by playing it to an ending") {
        PracticeHouse house;
        Client boss(house, "supervisor", "Eva");
        Trainee trainee(house);
        CHECK(code(boss, assign) == "ack");
        const auto told = trainee.heard();
        REQUIRE(types_of(told) == "practice.assigned");
        REQUIRE(told[0]["assigned"].size() == 1);
        const json& one = told[0]["assigned"][0];
        CHECK(one["scenario"] == "late_parcel");
        CHECK(one["level"] == "standard");
        CHECK(one["by"] == "Eva");
        CHECK(one["done"] == false);
        CHECK_FALSE(one.contains("lang"));
        const auto done = [&] {
            return ask(trainee, {{"type", "practice.list"}})["assigned"][0]["done"].get<bool>();
        };
        trainee.start();
        trainee.answer("I see.");
        trainee.ask("practice.score");
        CHECK_FALSE(done());
        trainee.start({{"level", "hard"}});
        trainee.play_out();
        trainee.ask("practice.score");
        CHECK_FALSE(done());
        trainee.start();
        trainee.play_out();
        trainee.ask("practice.score");
        CHECK(done());
        // Whether it is done is for the supervisor to see, shared or not.
        CHECK(ask(boss, {{"type", "practice.team"}})["trainees"][0]["assigned"][0]["done"] == true);
        house.reopen();
        Client later(house, "supervisor", "Eva");
        CHECK(ask(later, {{"type", "practice.team"}})["trainees"][0]["assigned"][0]["done"] == true);
        // The same once more is to be done once more.
        CHECK(code(later, assign) == "ack");
        CHECK(ask(later, {{"type", "practice.team"}})["trainees"][0]["assigned"][0]["done"] == false);
        CHECK(code(later, {{"type", "practice.unassign"}, {"trainee", "Per"}, {"scenario", "late_parcel"}}) ==
              "ack");
        CHECK(ask(later, {{"type", "practice.team"}})["trainees"][0]["assigned"].empty());
    }

    TEST_CASE("only what exists is assigned, and only so much to one trainee") {
        PracticeHouse house;
        Client boss(house, "supervisor", "Eva");
        CHECK(code(boss, {{"type", "practice.assign"}, {"trainee", "Per"}, {"scenario", "x"}}) ==
              "unknown_scenario");
        json danish = assign;
        danish["lang"] = "da";
        CHECK(code(boss, danish) == "unknown_scenario");
        CHECK(code(boss, {{"type", "practice.assign"}, {"scenario", "late_parcel"}}) == "bad_frame");
        PracticeRecords records;
        for (std::size_t at = 0; at < PracticeRecords::most_assigned; ++at) {
            const PracticeAssign what{.trainee = "Per", .scenario = "s" + std::to_string(at), .language = {}};
            CHECK(records.may_assign(what));
            records.take(assigned_event(what, "Eva", base::Moment{}));
        }
        CHECK_FALSE(records.may_assign({.trainee = "Per", .scenario = "one more", .language = {}}));
        CHECK(records.may_assign({.trainee = "Per", .scenario = "s5", .language = {}}));
    }

    TEST_CASE("the team shows who is live where that may be watched") {
        PracticeHouse house;
        Client boss(house, "supervisor", "Eva");
        Trainee ann(house, "Ann"), bo(house, "Bo");
        ann.start({{"observe", true}});
        bo.start();
        const json team = ask(boss, {{"type", "practice.team"}})["trainees"];
        REQUIRE(team.size() == 2);
        CHECK(team[0]["trainee"] == "Ann");
        CHECK(team[0]["live"] == json{{"conversation", ann.conversation},
                                      {"scenario", "late_parcel"},
                                      {"title", "Late parcel"}});
        CHECK(team[1]["trainee"] == "Bo");
        CHECK_FALSE(team[1].contains("live"));
    }

    TEST_CASE("of each trainee so many results are remembered, and of so many trainees") {
        PracticeRecords records;
        for (std::size_t at = 0; at < PracticeRecords::most_practised + 3; ++at) {
            Practised practised{
                .conversation = {"practice." + std::to_string(at)}, .trainee = "Per", .result = {}};
            practised.result.at = base::Moment(std::chrono::seconds(at));
            records.take(practised_event(practised));
        }
        REQUIRE(records.of("Per").practised.size() == PracticeRecords::most_practised);
        CHECK(records.of("Per").practised.front().conversation.value == "practice.3");
        for (std::size_t at = 1; at < PracticeRecords::most_trainees; ++at)
            records.take(sharing_event({.trainee = "t" + std::to_string(at), .on = true}, base::Moment{}));
        CHECK(records.has_room_for("Per"));
        CHECK_FALSE(records.has_room_for("One more"));
        records.take(sharing_event({.trainee = "t5", .on = false}, base::Moment{}));
        CHECK(records.has_room_for("One more"));
    }
}
