#include "practice/swapped.hpp"

#include "unit/net/small_catalogue.hpp"
#include "unit/practice/small_scenario.hpp"

#include <doctest/doctest.h>

#include <set>

using namespace practice;
using namespace std::chrono_literals;

namespace {

constexpr const char* bait = "You don't give a d*** about customers, nobody there cares";
constexpr const char* small_talk = "The weather is lovely today";

assist::Knowledge knowledge() { return {.matcher = *tests::small_matcher()}; }

SwappedSession begun() {
    return SwappedSession({.scenario = &small::scenario(), .common = &small::common_lines()});
}

}  // namespace

TEST_SUITE("a session with the roles swapped") {
    TEST_CASE("Evenkeel answers as it advises agents to, and says why") {
        SwappedSession session = begun();
        const SwappedTurn* turn = session.say(bait, 5s, knowledge());
        REQUIRE(turn != nullptr);
        CHECK(turn->number == 1);
        CHECK(turn->said == bait);
        CHECK(turn->explained.reply.starts_with("en.indifference."));
        CHECK(turn->explained.intent == "indifference");
        CHECK(turn->explained.title == "Title of indifference");
        CHECK(std::string(bait).find(turn->explained.words) != std::string::npos);
        CHECK_FALSE(turn->explained.because.empty());
        CHECK(turn->explained.anger > 0);
        CHECK(turn->explained.level > 0);
    }

    TEST_CASE("where Evenkeel is silent the scenario's answers come in the order of the story") {
        SwappedSession session = begun();
        std::vector<std::string> answers;
        while (const SwappedTurn* turn = session.say(small_talk, 5s, knowledge())) {
            if (turn->answer.empty()) break;
            CHECK(turn->explained.reply.empty());
            CHECK(turn->explained.rule > 0);
            answers.push_back(turn->answer);
        }
        CHECK(answers == std::vector<std::string>{
                             "I can see how annoying this wait is.", "I am sorry that the parcel is late.",
                             "That was no answer to your question, I see that.",
                             "I apologise for that answer.", "It will be with you on Friday at ten.",
                             "What is the parcel's number?", "Goodbye, and have a good day.",
                             "Thank you for your patience."});
        // Nothing is left to say, and nothing is said twice.
        CHECK(session.has_ended());
        CHECK(session.say(bait, 9s, knowledge()) == nullptr);
    }

    TEST_CASE("nothing is said twice, whatever the customer says, and it comes to an end") {
        SwappedSession session = begun();
        std::set<std::string> said;
        for (int turn = 0; !session.has_ended(); ++turn) {
            REQUIRE(turn < most_turns);
            const SwappedTurn* answered = session.say(turn % 3 == 0 ? small_talk : bait, 5s, knowledge());
            REQUIRE(answered != nullptr);
            if (!answered->answer.empty()) CHECK(said.insert(answered->answer).second);
        }
        CHECK(session.turns().size() <= static_cast<std::size_t>(most_turns));
    }

    TEST_CASE("the same words lead to the same answers") {
        SwappedSession one = begun(), other = begun();
        for (const char* text : {bait, small_talk, "You stupid moron", bait}) {
            CAPTURE(text);
            const std::string answer = one.say(text, 5s, knowledge())->answer;
            CHECK(other.say(text, 5s, knowledge())->answer == answer);
        }
    }
}
