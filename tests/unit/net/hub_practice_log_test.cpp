#include <doctest/doctest.h>

#include "unit/net/practice_house.hpp"

using namespace tests;
using std::chrono::seconds;

namespace {

std::vector<storage::Event> events_of(House& house, const std::string& conversation) {
    return storage::SqliteEventLog::open(house.folder / "log.db")
        .value()
        ->read({conversation}, 0, 1'000)
        .value();
}

std::string kinds_of(const std::vector<storage::Event>& events) {
    std::string all;
    for (const storage::Event& event : events) all += (all.empty() ? "" : " ") + event.kind;
    return all;
}

// The frames without what differs between two connections.
std::vector<json> told(std::vector<json> frames) {
    std::erase_if(frames,
                  [](const json& frame) { return frame["type"] == "ack" || frame["type"] == "joined"; });
    return frames;
}

// As a session takes them, so that more comes when there is room.
std::string types_from(Outbox& outbox) {
    std::string types;
    while (const Frame frame = outbox.next()) {
        types += (types.empty() ? "" : " ") + json::parse(*frame)["type"].get<std::string>();
        outbox.ask_for_more();
    }
    return types;
}

}  // namespace

TEST_SUITE("practice in the log") {
    TEST_CASE("everything that happens in a session is stored, in the order in which it was played") {
        PracticeHouse house;
        Trainee trainee(house);
        trainee.start();
        trainee.answer("I see.");
        trainee.ask("practice.hint");
        house.pass(seconds(61));
        trainee.ask("practice.rewind", {{"turn", 0}});
        trainee.play_out();
        trainee.ask("practice.score");
        CHECK(kinds_of(events_of(house, trainee.conversation)) ==
              "practice message message message hinted waited message rewound "
              "message message message message message message practised closed");
    }

    TEST_CASE("after a restart a session goes on where it stood, with the same words on both sides") {
        PracticeHouse house;
        std::string conversation;
        std::vector<json> before;
        {
            Trainee trainee(house);
            for (const json& frame : trainee.start()) before.push_back(frame);
            for (const json& frame : trainee.answer("Mail me at per@example.com, I see.", "m1"))
                before.push_back(frame);
            trainee.ask("practice.hint");
            house.pass(seconds(61));
            for (const json& frame : trainee.heard()) before.push_back(frame);
            conversation = trainee.conversation;
        }
        house.reopen();
        Trainee trainee(house);
        trainee.join(conversation);
        trainee.conversation = conversation;
        const auto after = trainee.heard();
        CHECK(told(after) == told(before));
        // What is heard is what is stored: without personal data, so that the same is heard again.
        CHECK(after[3]["text"] == "Mail me at [email], I see.");
        CHECK(types_of(trainee.answer("I will look where it is.", "m2")) ==
              "ack message practice.feedback message");
        CHECK(types_of(trainee.answer("Mail me at per@example.com, I see.", "m1")) == "ack");
        trainee.answer("It will be with you on Friday.");
        const json score = trainee.ask("practice.score")[0]["score"];
        CHECK(score["hints"] == 1);
        CHECK(score["finished"] == true);
    }

    TEST_CASE("who comes back gets what was missed, on the path that is played now") {
        PracticeHouse house;
        Trainee trainee(house);
        const auto start = trainee.start();
        trainee.answer("One word.");
        const auto rewound = trainee.ask("practice.rewind", {{"turn", 0}});
        const auto second = trainee.answer("Another word.");
        Trainee other(house);
        other.join(trainee.conversation, start.back()["seq"].get<std::uint64_t>());
        CHECK(told(other.heard()) ==
              std::vector<json>{start[1], rewound[0], second[1], second[2], second[3]});
        other.join(trainee.conversation, 9'999);
        CHECK(other.types() ==
              "joined practice.opened message practice.rewound message practice.feedback message");
        CHECK(trainee.types() == "presence");
        other.conversation = trainee.conversation;
        other.ask("practice.rewind", {{"turn", 0}});
        CHECK(trainee.types() == "practice.rewound");
    }

    TEST_CASE("history comes piece by piece through a small outbox") {
        Settings settings;
        settings.limits.outbox_frames = 8;
        PracticeHouse house(settings);
        std::string conversation;
        {
            Trainee trainee(house);
            trainee.start();
            trainee.play_out();
            conversation = trainee.conversation;
        }
        Trainee other(house);
        other.join(conversation);
        other.conversation = conversation;
        other.ask("practice.rewind", {{"turn", 2}});
        Client small(house, "trainee", "Per", 8);
        small.join(conversation);
        CHECK(small.member.is_busy());
        other.answer("It will be with you on Friday.");
        CHECK_FALSE(small.outbox.is_closed());
        const std::string types = types_from(small.outbox);
        CHECK_FALSE(small.member.is_busy());
        const std::string turn = " message practice.feedback message";
        CHECK(types == "joined practice.opened message" + turn + turn + " practice.rewound" + turn);
    }

    TEST_CASE("an answer that was not stored before a power cut is given after it") {
        PracticeHouse house;
        Trainee first(house);
        first.start();
        const std::string conversation = first.conversation;
        house.settle();
        const storage::Event said =
            step_event({conversation}, {.kind = PracticeStep::Kind::said, .at = seconds(5), .text = "I see."},
                       "Per", base::Moment(seconds(2'000)));
        storage::SqliteEventLog::open(house.folder / "log.db").value()->append({said}).value();
        first.say({{"type", "leave"}, {"conversation", conversation}});
        house.reopen();
        Trainee trainee(house);
        trainee.join(conversation);
        CHECK(trainee.types() == "joined practice.opened message message practice.feedback message");
        CHECK(kinds_of(events_of(house, conversation)) == "practice message message message");
    }

    TEST_CASE("where no texts are stored a session is over after a restart, and that is said") {
        Settings settings;
        settings.store_text = "none";
        PracticeHouse house(settings);
        Trainee first(house);
        first.start();
        CHECK(types_of(first.answer("I see.")) == "ack message practice.feedback message");
        const std::string conversation = first.conversation;
        for (const storage::Event& event : events_of(house, conversation))
            CHECK(event.body.find("I see.") == std::string::npos);
        house.reopen();
        Trainee trainee(house);
        trainee.join(conversation);
        const auto frames = trainee.heard();
        REQUIRE(code_of(frames) == "closed");
        CHECK(frames[0]["message"].get<std::string>().find("without a score") != std::string::npos);
        CHECK(kinds_of(events_of(house, conversation)) == "practice message message message closed");
        trainee.join(conversation);
        CHECK(code_of(trainee.heard()) == "closed");
        CHECK(types_of(trainee.start()) == "joined practice.opened message");
    }

    TEST_CASE("where the scenario changed a session is over after a restart, but not while it runs") {
        PracticeHouse house;
        Trainee first(house);
        const auto opening = first.start();
        const std::string line = opening[2]["text"];
        house.scenarios = easy_scenarios(line, line + " Well?");
        house.hub->use(house.scenarios);
        CHECK(types_of(first.answer("I see.")) == "ack message practice.feedback message");
        const std::string conversation = first.conversation;
        house.reopen();
        Trainee trainee(house);
        trainee.join(conversation);
        CHECK(code_of(trainee.heard()) == "closed");
        house.hub->use(std::make_shared<const practice::Scenarios>());
        trainee.join(conversation);
        CHECK(code_of(trainee.heard()) == "closed");
        CHECK(code_of(trainee.start()) == "unknown_scenario");
    }

    TEST_CASE("idle sessions leave memory at the limit and come back; played ones do not leave") {
        Settings settings;
        settings.limits.practice_sessions = 2;
        PracticeHouse house(settings);
        Trainee one(house, "Ann"), two(house, "Bo"), three(house, "Cy");
        one.start();
        two.start();
        CHECK(code_of(three.start()) == "too_many");
        one.answer("I see.");
        one.say({{"type", "leave"}, {"conversation", one.conversation}});
        one.heard();
        CHECK(types_of(three.start()) == "joined practice.opened message");
        one.join(one.conversation);
        CHECK(code_of(one.heard()) == "too_many");
        three.say({{"type", "leave"}, {"conversation", three.conversation}});
        one.join(one.conversation);
        CHECK(one.types() == "joined practice.opened message message practice.feedback message");
    }

    TEST_CASE("a session is forgotten with its result, in memory and in the log") {
        PracticeHouse house;
        Trainee trainee(house);
        Client boss(house, "supervisor", "Eva");
        trainee.start();
        trainee.play_out();
        trainee.ask("practice.score");
        boss.say({{"type", "forget"}, {"conversation", trainee.conversation}});
        CHECK(boss.types() == "ack");
        CHECK(trainee.types() == "forgotten");
        CHECK(events_of(house, trainee.conversation).empty());
        for (int time = 0; time < 2; ++time) {
            Trainee again(house);
            again.say({{"type", "practice.history"}});
            CHECK(again.heard()[0]["sessions"].empty());
            again.join(trainee.conversation);
            CHECK(code_of(again.heard()) == "not_allowed");
            if (time == 0) {
                trainee.say({{"type", "practice.history"}});
                house.settle();
            }
        }
    }

    TEST_CASE("what is said while a session is being forgotten is not stored") {
        PracticeHouse house;
        Trainee trainee(house);
        Client boss(house, "supervisor", "Eva");
        trainee.start();
        boss.member.hear(json{{"type", "forget"}, {"conversation", trainee.conversation}}.dump());
        trainee.member.hear(
            json{{"type", "message"}, {"conversation", trainee.conversation}, {"text", "I see."}}.dump());
        house.settle();
        CHECK(code_of(trainee.heard()) == "closed");
        CHECK(events_of(house, trainee.conversation).empty());
    }

    TEST_CASE("retention forgets sessions as it does conversations") {
        Settings settings;
        settings.limits.retention_days = 1;
        PracticeHouse house(settings);
        {
            Trainee trainee(house);
            trainee.start();
            house.settle();
        }
        house.now += std::chrono::milliseconds(std::chrono::hours(25)).count();
        house.hub->forget_expired();
        house.settle();
        CHECK(storage::SqliteEventLog::open(house.folder / "log.db")
                  .value()
                  ->open_conversations()
                  .value()
                  .empty());
    }

    TEST_CASE("a log that is full refuses, and nothing is lost that was acknowledged") {
        PracticeHouse house;
        house.page_limit = 24;
        house.reopen();
        Trainee trainee(house);
        trainee.start();
        std::string answered;
        for (int at = 0; at < 200 && answered != "unavailable"; ++at) {
            const std::string words(3'000, static_cast<char>('a' + at % 20));
            answered = code_of(trainee.answer(words));
            if (answered == "ack") trainee.ask("practice.rewind", {{"turn", 0}});
        }
        CHECK(answered == "unavailable");
        const auto again = trainee.answer("One more.");
        CHECK((code_of(again) == "unavailable" || code_of(again) == "ack"));
        CHECK_FALSE(house.remarks.empty());
    }
}
