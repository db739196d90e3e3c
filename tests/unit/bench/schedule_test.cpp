#include "bench/load/schedule.hpp"

#include <doctest/doctest.h>

using bench::Schedule;
using std::chrono::milliseconds;
using std::chrono::nanoseconds;

TEST_SUITE("schedule of a load") {
    TEST_CASE("messages are due evenly, whatever became of those before") {
        const Schedule schedule(1'000, 10, 0);
        CHECK(schedule.beat(0).due == nanoseconds(0));
        CHECK(schedule.beat(1).due == milliseconds(1));
        CHECK(schedule.beat(2'500).due == milliseconds(2'500));
    }

    TEST_CASE("conversations take turns") {
        const Schedule schedule(1'000, 3, 0);
        for (std::uint64_t number = 0; number < 9; ++number)
            CHECK(schedule.beat(number).conversation == number % 3);
    }

    TEST_CASE("the share of answers is kept in every conversation") {
        for (const double share : {0.0, 0.25, 0.5, 1.0}) {
            CAPTURE(share);
            const Schedule schedule(50, 4, share);
            for (std::size_t conversation = 0; conversation < 4; ++conversation) {
                int answered = 0;
                for (std::uint64_t number = 0; number < 400; ++number) {
                    const auto beat = schedule.beat(number);
                    if (beat.conversation == conversation && beat.answered) ++answered;
                }
                CHECK(answered == static_cast<int>(share * 100));
            }
        }
    }

    TEST_CASE("what is due by a moment is exactly what has its time until then") {
        for (const double rate : {1.0, 3.0, 700.0, 15'000.0}) {
            const Schedule schedule(rate, 5, 0);
            for (const auto moment : {nanoseconds(0), nanoseconds(1), nanoseconds(milliseconds(333)),
                                      nanoseconds(milliseconds(1'000)), nanoseconds(1'234'567'891)}) {
                CAPTURE(rate);
                CAPTURE(moment.count());
                const auto count = schedule.due_by(moment);
                CHECK(schedule.beat(count - 1).due <= moment);
                CHECK(schedule.beat(count).due > moment);
            }
            CHECK(schedule.due_by(nanoseconds(-1)) == 0);
        }
    }
}
