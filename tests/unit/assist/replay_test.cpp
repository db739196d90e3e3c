#include "assist/replay.hpp"

#include "shipped.hpp"

#include <doctest/doctest.h>

using assist::Speaker;

TEST_SUITE("replay") {
    TEST_CASE("a solution thrown at an angry customer is a missed acknowledgement, understanding is none") {
        const assist::Transcript cold{
            "cold",
            {{Speaker::customer, "THREE WEEKS without internet, you incompetent liars!!!"},
             {Speaker::agent, "Please restart the router."}}};
        const assist::Transcript warm{
            "warm",
            {{Speaker::customer, "THREE WEEKS without internet, you incompetent liars!!!"},
             {Speaker::agent, "Three weeks without internet is hard, and I understand why you are angry."}}};
        CHECK(assist::replay(cold, {.matcher = *shipped_matcher()}).missed_acknowledgements == 1);
        CHECK(assist::replay(warm, {.matcher = *shipped_matcher()}).missed_acknowledgements == 0);
    }
    TEST_CASE("the curve has a point for each customer line") {
        const assist::Transcript talk{"t",
                                      {{Speaker::customer, "hello"},
                                       {Speaker::customer, "where is it?"},
                                       {Speaker::agent, "On its way."},
                                       {Speaker::customer, "thanks"}}};
        const auto replayed = assist::replay(talk, {.matcher = *shipped_matcher()});
        CHECK(replayed.curve.size() == 3);
        CHECK(replayed.lines.size() == 4);
    }
    TEST_CASE("an empty transcript comes to nothing") {
        CHECK(assist::replay({"e", {}}, {.matcher = *shipped_matcher()}).curve.empty());
    }
}
