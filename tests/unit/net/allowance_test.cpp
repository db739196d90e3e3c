#include "net/allowance.hpp"

#include <doctest/doctest.h>

using base::Moment;
using net::Allowance;
using std::chrono::milliseconds;

TEST_SUITE("allowance") {
    TEST_CASE("what a second allows is given once in it, and again in the next") {
        Allowance allowance(3);
        const Moment start(milliseconds(5'000));
        CHECK(allowance.take(2, start));
        CHECK_FALSE(allowance.take(2, start + milliseconds(1)));
        CHECK(allowance.take(1, start + milliseconds(2)));
        CHECK_FALSE(allowance.take(1, start + milliseconds(999)));
        CHECK(allowance.renewed() == start + milliseconds(1'000));
        CHECK(allowance.take(3, allowance.renewed()));
    }

    TEST_CASE("what is larger than all of it is not held back for ever") {
        Allowance allowance(3);
        CHECK(allowance.take(100, Moment(milliseconds(1))));
        CHECK_FALSE(allowance.take(1, Moment(milliseconds(2))));
    }

    TEST_CASE("a clock that is set back gives anew") {
        Allowance allowance(1);
        CHECK(allowance.take(1, Moment(milliseconds(9'000'000))));
        CHECK(allowance.take(1, Moment(milliseconds(1'000))));
    }
}
