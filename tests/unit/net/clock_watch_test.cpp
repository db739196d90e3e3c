#include <doctest/doctest.h>

#include "net/clock_watch.hpp"

using std::chrono::hours;
using std::chrono::milliseconds;

TEST_SUITE("the watch on the clock") {
    TEST_CASE("says how far the clock was set between two looks, and nothing of the time that passed") {
        net::ClockWatch watch;
        const base::Moment wall(hours(500'000));
        const std::chrono::steady_clock::time_point steady(hours(7));
        CHECK(watch.moved(wall, steady) == milliseconds(0));
        CHECK(watch.moved(wall + hours(1), steady + hours(1)) == milliseconds(0));
        CHECK(watch.moved(wall + hours(402), steady + hours(2)) == hours(400));
        CHECK(watch.moved(wall + hours(403), steady + hours(3)) == milliseconds(0));
        CHECK(watch.moved(wall + hours(4), steady + hours(4)) == -hours(400));
    }
}
