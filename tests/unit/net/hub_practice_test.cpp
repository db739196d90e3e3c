#include <doctest/doctest.h>

#include "net/stored_events.hpp"
#include "unit/net/practice_house.hpp"

using namespace tests;
using std::chrono::seconds;

TEST_SUITE("practice in the hub") {
    TEST_CASE("a session is joined, opened, and begun by the persona") {
        PracticeHouse house;
        Trainee trainee(house);
        const auto frames = trainee.start({{"id", "s1"}});
        REQUIRE(types_of(frames) == "joined practice.opened message");
        CHECK(frames[0]["ref"] == "s1");
        CHECK(frames[0]["conversation"].get<std::string>().starts_with("practice."));
        CHECK(frames[0]["participants"] == json{{{"role", "trainee"}, {"name", "Per"}}});
        const json& opened = frames[1];
        CHECK(opened["scenario"] == "late_parcel");
        CHECK(opened["persona"] == json{{"name", "Ann Reed"}, {"about", "She runs a small shop."}});
        CHECK(opened["anger"] == 70);
        CHECK(opened["temperament"] == "even");
        CHECK(opened["patience_s"] == 60);
        CHECK(opened["seed"] == 7);
        CHECK(opened["level"] == "standard");
        CHECK(opened["swap"] == false);
        CHECK(opened["observed"] == false);
        CHECK(opened["know"].size() == 3);
        CHECK(frames[2]["from"] == json{{"role", "customer"}, {"name", "Ann Reed"}});
        CHECK_FALSE(frames[2]["text"].get<std::string>().empty());
    }

    TEST_CASE("words are acknowledged once stored, shown, judged and answered, in this order") {
        PracticeHouse house;
        Trainee trainee(house);
        trainee.start();
        const auto frames = trainee.answer("I can see that this wait is annoying.", "m1");
        REQUIRE(types_of(frames) == "ack message practice.feedback message");
        CHECK(frames[0]["ref"] == "m1");
        CHECK(frames[1]["seq"] == frames[0]["seq"]);
        CHECK(frames[1]["from"] == json{{"role", "trainee"}, {"name", "Per"}});
        CHECK(frames[2]["seq"] == frames[0]["seq"]);
        CHECK(frames[2]["turn"] == 1);
        CHECK(frames[2]["feedback"]["before"] == 70);
        CHECK_FALSE(frames[2].contains("ended"));
        CHECK(frames[3]["seq"] > frames[1]["seq"]);
    }

    TEST_CASE("what comes before the answer is stored waits for it") {
        PracticeHouse house;
        Trainee trainee(house);
        trainee.start();
        for (const char* text : {"One.", "Two."}) {
            trainee.member.hear(
                json{{"type", "message"}, {"conversation", trainee.conversation}, {"text", text}}.dump());
        }
        house.settle();
        CHECK(trainee.types() ==
              "ack message practice.feedback message ack message practice.feedback message");
    }

    TEST_CASE("the same id is one message; other words under it are refused") {
        PracticeHouse house;
        Trainee trainee(house);
        trainee.start();
        const auto first = trainee.answer("I see.", "m1");
        const auto again = trainee.answer("I see.", "m1");
        REQUIRE(types_of(again) == "ack");
        CHECK(again[0]["seq"] == first[0]["seq"]);
        CHECK(code_of(trainee.answer("Something else.", "m1")) == "id_reused");
    }

    TEST_CASE("the story's ending is told, and then only the score is left, or going back") {
        PracticeHouse house;
        Trainee trainee(house);
        trainee.start();
        trainee.answer("I can see that this wait is annoying.");
        trainee.answer("I will look where it is.");
        const auto last = trainee.answer("It will be with you on Friday.");
        REQUIRE(types_of(last) == "ack message practice.feedback message");
        CHECK(last[2]["ended"] == "calmed");
        CHECK(code_of(trainee.answer("And another thing.")) == "closed");
        CHECK(code_of(trainee.ask("practice.hint")) == "closed");
        CHECK(code_of(trainee.ask("practice.rewind", {{"turn", 1}})) == "practice.rewound");
        CHECK(types_of(trainee.answer("And another thing.")) == "ack message practice.feedback message");
    }

    TEST_CASE("going back keeps the path that was left as an attempt") {
        PracticeHouse house;
        Trainee trainee(house);
        trainee.start();
        trainee.answer("I can see that this wait is annoying.");
        trainee.answer("I will look where it is.");
        const auto frames = trainee.ask("practice.rewind", {{"turn", 0}, {"id", "r"}});
        REQUIRE(types_of(frames) == "practice.rewound");
        CHECK(frames[0]["ref"] == "r");
        CHECK(frames[0]["turn"] == 0);
        CHECK(frames[0]["curve"].size() == 1);
        REQUIRE(frames[0]["attempts"].size() == 1);
        CHECK(frames[0]["attempts"][0]["from"] == 0);
        CHECK(frames[0]["attempts"][0]["curve"].size() == 3);
        CHECK(code_of(trainee.ask("practice.rewind", {{"turn", 0}})) == "unknown_turn");
        CHECK(code_of(trainee.ask("practice.rewind", {{"turn", 9}})) == "unknown_turn");
        CHECK(trainee.answer("Good day.")[2]["turn"] == 1);
    }

    TEST_CASE("a session can be rewound fifty times") {
        PracticeHouse house;
        Trainee trainee(house);
        trainee.start();
        for (std::size_t time = 0; time < practice::most_rewinds; ++time) {
            trainee.answer("I see.");
            REQUIRE(code_of(trainee.ask("practice.rewind", {{"turn", 0}})) == "practice.rewound");
        }
        trainee.answer("I see.");
        CHECK(code_of(trainee.ask("practice.rewind", {{"turn", 0}})) == "too_many");
    }

    TEST_CASE("a hint counts once a turn") {
        PracticeHouse house;
        Trainee trainee(house);
        trainee.start();
        const auto hint = trainee.ask("practice.hint");
        REQUIRE(types_of(hint) == "practice.hint");
        CHECK(hint[0]["turn"] == 1);
        CHECK(hint[0]["hints"] == 1);
        CHECK_FALSE(hint[0]["text"].get<std::string>().empty());
        CHECK_FALSE(hint[0]["because"].get<std::string>().empty());
        CHECK(trainee.ask("practice.hint")[0]["hints"] == 1);
        trainee.answer("I see.");
        CHECK(trainee.ask("practice.hint")[0]["hints"] == 2);
    }

    TEST_CASE("silence is answered by itself, by the clock") {
        PracticeHouse house;
        Trainee trainee(house);
        trainee.start();
        house.pass(seconds(59));
        CHECK(trainee.types().empty());
        house.pass(seconds(2));
        const auto frames = trainee.heard();
        REQUIRE(types_of(frames) == "practice.feedback message");
        CHECK_FALSE(frames[0].contains("seq"));
        CHECK(frames[0]["feedback"]["input"] == "silence");
        CHECK(frames[0]["feedback"]["event"].is_null());
        CHECK(frames[0]["turn"] == 1);
        // An answer begins the waiting anew.
        house.pass(seconds(40));
        trainee.answer("I am here.");
        house.pass(seconds(40));
        CHECK(trainee.types().empty());
        house.pass(seconds(21));
        CHECK(trainee.types() == "practice.feedback message");
    }

    TEST_CASE("what the story brings by itself names its event: it is no silence of the trainee's") {
        PracticeHouse house;
        house.scenarios = easy_scenarios("\"at_s\": 300", "\"at_s\": 30");
        house.hub->use(house.scenarios);
        Trainee trainee(house);
        trainee.start();
        house.pass(seconds(31));
        const auto frames = trainee.heard();
        REQUIRE(types_of(frames) == "practice.feedback message");
        CHECK_FALSE(frames[0].contains("seq"));
        CHECK(frames[0]["turn"] == 1);
        CHECK(frames[0]["feedback"]["event"] == "shop_closes");
        CHECK(frames[0]["feedback"]["effects"][0]["cause"] == "story");
        CHECK(trainee.answer("I see.")[2]["feedback"]["event"].is_null());
    }

    TEST_CASE("time stands still while the trainee is away") {
        PracticeHouse house;
        std::string conversation;
        {
            Trainee trainee(house);
            trainee.start();
            conversation = trainee.conversation;
            house.pass(seconds(50));
        }
        house.pass(seconds(5'000));
        Trainee trainee(house);
        trainee.join(conversation);
        CHECK(trainee.types() == "joined practice.opened message");
        house.pass(seconds(9));
        CHECK(trainee.types().empty());
        house.pass(seconds(2));
        CHECK(trainee.types() == "practice.feedback message");
    }

    TEST_CASE("the score ends the session, and can be asked for again") {
        PracticeHouse house;
        Trainee trainee(house);
        trainee.start();
        trainee.play_out();
        const auto frames = trainee.ask("practice.score", {{"id", "x"}});
        REQUIRE(types_of(frames) == "practice.score closed");
        CHECK(frames[0]["ref"] == "x");
        const json& score = frames[0]["score"];
        CHECK(score["finished"] == true);
        CHECK(score["result"]["ending"] == "calmed");
        CHECK(score["turns"].size() == 4);
        CHECK(score["compared"].is_null());
        CHECK(trainee.ask("practice.score")[0]["score"] == score);
        CHECK(code_of(trainee.answer("More.")) == "closed");
        CHECK(code_of(trainee.ask("practice.rewind", {{"turn", 0}})) == "closed");
        CHECK(code_of(trainee.ask("practice.hint")) == "closed");

        trainee.start();
        trainee.play_out();
        CHECK(trainee.ask("practice.score")[0]["score"]["compared"]["sessions"] == 1);
    }

    TEST_CASE("a score is compared with earlier sessions, also when it is asked for again") {
        PracticeHouse house;
        Trainee trainee(house);
        trainee.start();
        trainee.play_out();
        const json score = trainee.ask("practice.score")[0]["score"];
        const std::string first = trainee.conversation;
        trainee.start();
        trainee.play_out();
        trainee.ask("practice.score");
        trainee.conversation = first;
        CHECK(trainee.ask("practice.score")[0]["score"] == score);
    }

    TEST_CASE("a session is one and the same to learning record stores, whenever it is exported") {
        PracticeHouse house;
        Trainee trainee(house);
        const auto statements = [&] {
            return json::parse(
                trainee.ask("practice.export", {{"format", "xapi"}})[0]["text"].get<std::string>());
        };
        trainee.start();
        const json begun = statements();
        trainee.play_out();
        const json before = statements();
        // It may be gone back in and end otherwise until it is scored.
        CHECK(before.size() == 1);
        CHECK(before[0]["verb"]["display"]["en"] == "attempted");
        trainee.ask("practice.rewind", {{"turn", 2}});
        trainee.answer("It will be with you on Friday.");
        house.pass(seconds(30));
        trainee.ask("practice.score");
        const json after = statements();
        REQUIRE(after.size() == 3);
        CHECK(after[0] == begun[0]);
        CHECK(after[0] == before[0]);
        CHECK(after[1]["context"]["registration"] == before[0]["context"]["registration"]);
        trainee.start();
        CHECK(statements()[0]["id"] != before[0]["id"]);
    }

    TEST_CASE("where only the result was kept there is neither score nor report") {
        PracticeHouse house;
        const base::ConversationId id{"practice.abc"};
        const base::Moment at(seconds(100));
        const PracticeSetup setup{.trainee = "Per", .scenario = "late_parcel"};
        storage::SqliteEventLog::open(house.folder / "log.db")
            .value()
            ->append({setup_event(id, setup, at),
                      practised_event({.conversation = id, .trainee = "Per", .result = {}}),
                      closed_event(id, {.role = Role::trainee, .name = "Per"}, at, Discretion())})
            .value();
        Trainee trainee(house);
        trainee.join(id.value);
        trainee.heard();
        trainee.conversation = id.value;
        for (const auto& frames :
             {trainee.ask("practice.score"), trainee.ask("practice.export", {{"format", "csv"}})}) {
            REQUIRE(code_of(frames) == "closed");
            CHECK(frames[0]["message"] == "of this session only the result was kept");
        }
    }

    TEST_CASE("a session can be ended without a score, and one without a word leaves none") {
        PracticeHouse house;
        Trainee trainee(house);
        trainee.start();
        trainee.answer("I see.");
        CHECK(types_of(trainee.ask("close")) == "ack closed");
        CHECK(code_of(trainee.ask("practice.score")) == "closed");
        CHECK(types_of(trainee.ask("close")) == "ack");
        trainee.start();
        CHECK(types_of(trainee.ask("practice.score")) == "practice.score closed");
        trainee.say({{"type", "practice.history"}});
        CHECK(trainee.heard()[0]["sessions"].empty());
    }

    TEST_CASE("reports come as JSON, CSV, HTML and xAPI") {
        PracticeHouse house;
        Trainee trainee(house);
        trainee.start();
        trainee.play_out();
        const json score = trainee.ask("practice.score")[0]["score"];
        const auto report = [&](const std::string& format) {
            const auto frames = trainee.ask("practice.export", {{"format", format}});
            REQUIRE(types_of(frames) == "practice.export");
            CHECK(frames[0]["format"] == format);
            return frames[0];
        };
        CHECK(json::parse(report("json")["text"].get<std::string>()) == score);
        CHECK(report("csv")["name"].get<std::string>().ends_with("-late_parcel-en.csv"));
        CHECK(report("html")["text"].get<std::string>().find("<!doctype html>") != std::string::npos);
        const json xapi = report("xapi");
        CHECK(xapi["name"].get<std::string>().ends_with(".xapi.json"));
        CHECK(json::parse(xapi["text"].get<std::string>()).size() == 3);
        CHECK(report("xapi") == xapi);
    }

    TEST_CASE("with the roles swapped the trainee begins, and Evenkeel answers and says why") {
        PracticeHouse house;
        Trainee trainee(house);
        CHECK(types_of(trainee.start({{"swap", true}})) == "joined practice.opened");
        const auto frames = trainee.answer(bait);
        REQUIRE(types_of(frames) == "ack message message practice.explained");
        CHECK(frames[2]["from"] == json{{"role", "agent"}, {"name", "Evenkeel"}});
        CHECK(frames[3]["seq"] == frames[2]["seq"]);
        CHECK(frames[3]["intent"] == "indifference");
        CHECK_FALSE(frames[3]["reply"].get<std::string>().empty());
        // Where Evenkeel has nothing to suggest, the scenario's answers come, none of them twice.
        const auto plain = trainee.answer("The weather is lovely today");
        CHECK(plain[3]["reply"] == "");
        CHECK(plain[2]["text"] == "I can see how annoying this wait is.");
        CHECK(trainee.answer("I watched football at the weekend")[2]["text"] ==
              "I am sorry that the parcel is late.");
        for (const char* type : {"practice.hint", "practice.score"}) {
            CAPTURE(type);
            CHECK(code_of(trainee.ask(type)) == "not_allowed");
        }
        CHECK(code_of(trainee.ask("practice.rewind", {{"turn", 0}})) == "not_allowed");
        CHECK(code_of(trainee.ask("practice.export", {{"format", "csv"}})) == "not_allowed");
        house.pass(seconds(500));
        CHECK(trainee.types().empty());
        CHECK(types_of(trainee.ask("close")) == "ack closed");
    }
}
