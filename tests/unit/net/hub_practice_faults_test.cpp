#include <doctest/doctest.h>

#include "net/stored_events.hpp"
#include "unit/net/practice_house.hpp"

using namespace tests;
using std::chrono::seconds;

namespace {

// A command whose outcome is not waited for.
void begin(Client& client, const json& command) { client.member.hear(command.dump()); }

const json start = {{"type", "practice.start"}, {"scenario", "late_parcel"}, {"lang", "en"}};

// A message is stored, and the log takes nothing more when its answer comes.
void answer_into_a_fault(PracticeHouse& house, Trainee& trainee) {
    begin(trainee, {{"type", "message"}, {"conversation", trainee.conversation}, {"text", "I see."}});
    house.log->stop();
    house.settle();
    house.reopen_log();
}

}  // namespace

TEST_SUITE("practice where something comes between") {
    TEST_CASE("nobody joins a session before it has begun on disk") {
        PracticeHouse house;
        Trainee trainee(house), other(house);
        begin(trainee, start);
        // The name is made of the time, so it can be guessed.
        for (std::int64_t time = house.now - 3; time <= house.now; ++time)
            begin(other, {{"type", "join"}, {"conversation", "practice." + std::to_string(time)}});
        house.settle();
        CHECK(trainee.types() == "joined practice.opened message");
        for (const json& frame : other.heard()) CHECK(frame["code"] == "not_allowed");
    }

    TEST_CASE("who starts a session is not heard further before it has begun") {
        PracticeHouse house;
        Trainee trainee(house);
        begin(trainee, start);
        CHECK(trainee.member.is_busy());
        house.settle();
        CHECK_FALSE(trainee.member.is_busy());
        house.log->stop();
        begin(trainee, start);
        house.settle();
        CHECK_FALSE(trainee.member.is_busy());
    }

    TEST_CASE("a session that is forgotten while it is read leaves nothing in the log") {
        PracticeHouse house;
        Trainee first(house);
        first.start();
        first.play_out();
        first.ask("practice.rewind", {{"turn", 0}});
        first.play_out();
        house.reopen();
        Trainee trainee(house);
        Client boss(house, "supervisor", "Eva");
        begin(trainee, {{"type", "join"}, {"conversation", first.conversation}});
        begin(boss, {{"type", "forget"}, {"conversation", first.conversation}});
        house.settle();
        CHECK(boss.types() == "ack");
        CHECK(trainee.types() == "error");
        CHECK(storage::SqliteEventLog::open(house.folder / "log.db")
                  .value()
                  ->read({first.conversation}, 0, 100)
                  .value()
                  .empty());
    }

    TEST_CASE("why a session is lost is told to its trainee alone") {
        Settings settings;
        settings.store_text = "none";
        PracticeHouse house(settings);
        Trainee first(house);
        first.start();
        first.answer("I see.");
        house.reopen();
        Trainee trainee(house), stranger(house, "Mallory");
        for (Client* each : std::vector<Client*>{&stranger, &trainee})
            begin(*each, {{"type", "join"}, {"conversation", first.conversation}});
        house.settle();
        CHECK(code_of(trainee.heard()) == "closed");
        const auto told = stranger.heard();
        CHECK(code_of(told) == "not_allowed");
        CHECK(told[0]["message"] == "no practice session of yours has this name");
    }

    TEST_CASE("what a supervisor says of a reply leaves sessions as they were") {
        PracticeHouse house;
        Trainee first(house);
        Client boss(house, "supervisor", "Eva");
        first.start({{"swap", true}});
        const std::string reply = first.answer(bait)[3]["reply"];
        boss.say({{"type", "reply"}, {"reply", reply}, {"action", "block"}});
        REQUIRE(boss.types() == "ack");
        house.reopen();
        Trainee trainee(house);
        trainee.join(first.conversation);
        CHECK(trainee.types() == "joined practice.opened message message practice.explained");
    }

    TEST_CASE("an answer that could not be stored is given a minute later, before any silence") {
        PracticeHouse house;
        for (const bool swap : {false, true}) {
            CAPTURE(swap);
            Trainee trainee(house);
            trainee.start({{"swap", swap}});
            answer_into_a_fault(house, trainee);
            CHECK(trainee.types() == (swap ? "ack message" : "ack message practice.feedback"));
            house.pass(seconds(59));
            CHECK(trainee.types() == "");
            house.pass(seconds(2));
            CHECK(trainee.types() == (swap ? "message practice.explained" : "message"));
        }
    }

    TEST_CASE("who left between their own words and what became of them gets that") {
        PracticeHouse house;
        Trainee trainee(house);
        for (const bool swap : {false, true}) {
            CAPTURE(swap);
            trainee.start({{"swap", swap}});
            const auto frames = trainee.answer(bait);
            REQUIRE(frames.size() == 4);
            for (std::size_t seen : {1U, 2U}) {
                const auto seq = frames[seen]["seq"].get<std::uint64_t>();
                Trainee other(house);
                other.join(trainee.conversation, seq);
                auto missed = other.heard();
                missed.erase(missed.begin(), missed.begin() + 2);
                // What is about the newest message is told again: it may not have come.
                const std::ptrdiff_t from = swap ? static_cast<std::ptrdiff_t>(seen) + 1 : 2;
                CHECK(missed == std::vector<json>(frames.begin() + from, frames.end()));
            }
            trainee.heard();
        }
    }

    TEST_CASE("a swapped session that has ended is closed, and everyone is told") {
        PracticeHouse house;
        Trainee trainee(house);
        trainee.start({{"swap", true}});
        std::string types = "ack message message practice.explained";
        int turns = 0;
        while (types == "ack message message practice.explained" && ++turns < 30)
            types = types_of(trainee.answer("The weather is lovely today " + std::to_string(turns)));
        CHECK(types == "ack message closed");
        CHECK(turns > 2);
        CHECK(code_of(trainee.answer("Is anybody there?")) == "closed");
        Trainee other(house);
        other.join(trainee.conversation);
        CHECK(other.heard().back()["type"] == "closed");
    }

    TEST_CASE("what silence brings is put on the agenda again where the agenda gave it up") {
        Settings settings;
        settings.limits.reminders = 1;
        PracticeHouse house(settings);
        Trainee one(house, "Ann"), two(house, "Bo");
        one.start();
        two.start();
        CHECK(house.remarks.size() == 1);
        one.ask("close");
        house.pass(seconds(61));
        two.heard();
        two.answer("I see.");
        house.pass(seconds(61));
        CHECK(two.types() == "practice.feedback message");
    }
}
