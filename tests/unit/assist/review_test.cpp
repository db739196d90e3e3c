#include "assist/review.hpp"

#include "assist/rules.hpp"
#include "shipped.hpp"

#include <doctest/doctest.h>

#include <algorithm>

TEST_SUITE("review") {
    TEST_CASE("a fault comes with its words, the rule and a rewrite") {
        const auto review =
            assist::review("You need to calm down.", base::Language::en, {}, {.matcher = *shipped_matcher()});
        REQUIRE_FALSE(review.faults.empty());
        const assist::Fault& fault = review.faults.front();
        CHECK(fault.id == "calm_down");
        CHECK(fault.span.begin < fault.span.end);
        CHECK(fault.span.end <= 22);
        CHECK(fault.why == assist::words_of_rule(fault.rule));
        CHECK_FALSE(fault.why.empty());
        CHECK_FALSE(fault.rewrite.empty());
    }
    TEST_CASE("a good draft has tactics and no fault") {
        const auto review =
            assist::review("I am sorry for the delay. I will call you tomorrow with an answer.",
                           base::Language::en, {}, {.matcher = *shipped_matcher()});
        CHECK(review.faults.empty());
        CHECK_FALSE(review.tactics.empty());
        CHECK(review.heat < 0.5);
    }
    TEST_CASE("what breaks computer mode in a draft that speaks it is told with its words") {
        const auto pure = assist::review("Some people feel that waiting takes too long.", base::Language::en,
                                         {}, {.matcher = *shipped_matcher()});
        REQUIRE(std::count(pure.tactics.begin(), pure.tactics.end(), "computer_mode") == 1);
        CHECK(pure.computer_mode.empty());
        const auto broken =
            assist::review("Some people feel that waiting takes too long, but your case is different!",
                           base::Language::en, {}, {.matcher = *shipped_matcher()});
        REQUIRE(std::count(broken.tactics.begin(), broken.tactics.end(), "computer_mode") == 1);
        const auto breaks = [&](intents::Property property, const std::string& words) {
            return std::any_of(
                broken.computer_mode.begin(), broken.computer_mode.end(),
                [&](const auto& each) { return each.property == property && each.words == words; });
        };
        CHECK(breaks(intents::Property::no_defence, "but"));
        CHECK(breaks(intents::Property::general, "your"));
        CHECK(breaks(intents::Property::unemotional, "!"));
    }
    TEST_CASE("a draft of another tactic is not held against computer mode") {
        const auto review =
            assist::review("I am sorry for the delay. I will call you tomorrow with an answer.",
                           base::Language::en, {}, {.matcher = *shipped_matcher()});
        CHECK(review.computer_mode.empty());
    }
}

TEST_SUITE("rules") {
    TEST_CASE("every tactic stands on a rule that has words") {
        for (int number = 0; number <= static_cast<int>(intents::Tactic::rewrite); ++number) {
            CHECK_FALSE(assist::words_of_rule(assist::rule_of(static_cast<intents::Tactic>(number))).empty());
        }
        CHECK(assist::words_of_rule(0).empty());
        CHECK(assist::words_of_rule(99).empty());
    }
}
