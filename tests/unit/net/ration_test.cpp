#include "net/ration.hpp"

#include <doctest/doctest.h>

using base::Moment;
using net::Ration;
using std::chrono::milliseconds;

TEST_SUITE("ration") {
    TEST_CASE("what a second allows is given once in it, and again in the next") {
        Ration ration(3);
        const Moment start(milliseconds(5'000));
        CHECK(ration.take(2, start));
        CHECK_FALSE(ration.take(2, start + milliseconds(1)));
        CHECK(ration.take(1, start + milliseconds(2)));
        CHECK_FALSE(ration.take(1, start + milliseconds(999)));
        CHECK(ration.renewed() == start + milliseconds(1'000));
        CHECK(ration.take(3, ration.renewed()));
    }

    TEST_CASE("what is larger than all of it is not held back for ever") {
        Ration ration(3);
        CHECK(ration.take(100, Moment(milliseconds(1))));
        CHECK_FALSE(ration.take(1, Moment(milliseconds(2))));
    }

    TEST_CASE("a clock that is set back gives anew") {
        Ration ration(1);
        CHECK(ration.take(1, Moment(milliseconds(9'000'000))));
        CHECK(ration.take(1, Moment(milliseconds(1'000))));
    }
}
