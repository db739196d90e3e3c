#include <doctest/doctest.h>

#include "net/bucket.hpp"

using namespace net;
using std::chrono::milliseconds;
using std::chrono::seconds;

TEST_SUITE("a bucket") {
    const Instant start(std::chrono::hours(1000));

    TEST_CASE("is full at first, is emptied by what is taken and filled again evenly") {
        Bucket bucket({.per_second = 10, .saved_seconds = 3});
        CHECK(bucket.is_full(start));
        for (int i = 0; i < 30; ++i) bucket.take(1, start);
        CHECK(bucket.level(start) == doctest::Approx(0));
        CHECK_FALSE(bucket.is_in_debt(start));
        CHECK(bucket.level(start + milliseconds(500)) == doctest::Approx(5));
        CHECK(bucket.until(10, start) == seconds(1));
        CHECK(bucket.until(10, start + seconds(1)) == milliseconds(0));
        CHECK_FALSE(bucket.is_full(start + milliseconds(2999)));
        CHECK(bucket.is_full(start + seconds(3)));
        CHECK(bucket.level(start + seconds(99)) == doctest::Approx(30));
    }

    TEST_CASE("goes into debt, but no deeper than what could have been saved") {
        Bucket bucket({.per_second = 10, .saved_seconds = 3});
        bucket.take(31, start);
        CHECK(bucket.is_in_debt(start));
        bucket.take(1'000'000, start);
        CHECK(bucket.level(start) == doctest::Approx(-30));
        CHECK(bucket.until(0, start) == seconds(3));
    }

    TEST_CASE("of a rate of nothing is never empty") {
        Bucket bucket(Rate{});
        bucket.take(1'000'000, start);
        CHECK_FALSE(bucket.is_in_debt(start));
        CHECK(bucket.is_full(start));
        CHECK(bucket.until(5, start) == milliseconds(0));
    }

    TEST_CASE("is asked for no more than it can hold, and is not moved by a clock that stands still") {
        Bucket bucket({.per_second = 2, .saved_seconds = 2});
        bucket.take(4, start);
        CHECK(bucket.until(100, start) == seconds(2));
        bucket.take(1, start - seconds(5));
        CHECK(bucket.level(start - seconds(5)) == doctest::Approx(-1));
    }
}
