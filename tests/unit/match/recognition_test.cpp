#include "match/recognition.hpp"

#include <doctest/doctest.h>

using namespace match;

namespace {

intents::TestLine test_line(std::string intent, bool suggest, int anger) {
    intents::TestLine test;
    test.intent = std::move(intent);
    test.suggest = suggest;
    test.anger = anger;
    test.also = {"rude_staff"};
    return test;
}

Reading reading(std::string intent, bool suggest, int level) {
    Reading read;
    read.language = base::Language::en;
    read.intent = std::move(intent);
    read.suggest = suggest;
    read.level = level;
    return read;
}

// Whether the second reading of a long wait, which makes angry, is better than the first.
std::string verdict(const Reading& before, const Reading& after) {
    const auto changed = rereadings({test_line("long_wait", true, 2)}, {before}, {after});
    if (changed.empty()) return "same";
    return !changed[0].better ? "neither" : *changed[0].better ? "better" : "worse";
}

}  // namespace

TEST_SUITE("recognition") {
    TEST_CASE("a further intent of a test is as right as its main one") {
        const auto test = test_line("long_wait", true, 2);
        CHECK(names_intent(test, reading("long_wait", true, 2)));
        CHECK(names_intent(test, reading("rude_staff", true, 2)));
        CHECK_FALSE(names_intent(test, reading("thanks", true, 2)));
    }
    TEST_CASE("only what is read as something else is told, and whether that is better") {
        const Reading right = reading("long_wait", true, 2);
        CHECK(verdict(right, right) == "same");
        CHECK(verdict(reading("thanks", true, 2), right) == "better");
        CHECK(verdict(right, reading("thanks", true, 2)) == "worse");
        CHECK(verdict(reading("thanks", true, 2), reading("question", true, 2)) == "neither");
        CHECK(verdict(right, reading("rude_staff", true, 2)) == "neither");
        CHECK(verdict(right, reading("long_wait", false, 2)) == "worse");
        CHECK(verdict(reading("long_wait", true, 0), reading("long_wait", true, 3)) == "better");
    }
    TEST_CASE("a language in which less than seven tenths are recognised is refused") {
        TestScore score{.tests = 10, .intent = 7};
        CHECK_FALSE(too_few_recognised(base::Language::en, score));
        score.intent = 6;
        const auto few = too_few_recognised(base::Language::hu, score);
        REQUIRE(few);
        CHECK(to_string(*few) ==
              "tests/intents/hu.jsonl: only 60 % of the tests are recognised; 70 % are the least");
        CHECK_FALSE(too_few_recognised(base::Language::en, TestScore{}));
    }
}
