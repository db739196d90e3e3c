#include "base/moment.hpp"

#include <doctest/doctest.h>

TEST_SUITE("a moment") {
    using namespace std::chrono;

    TEST_CASE("it is written in UTC, with milliseconds, as every reader of ISO 8601 takes it") {
        const base::Moment morning = sys_days(2026y / November / 22d) + hours(8) + minutes(5);
        CHECK(base::iso_time(morning) == "2026-11-22T08:05:00.000Z");
        CHECK(base::iso_time(morning + milliseconds(7)) == "2026-11-22T08:05:00.007Z");
        CHECK(base::iso_time(base::Moment{} - milliseconds(1)) == "1969-12-31T23:59:59.999Z");
    }
}
