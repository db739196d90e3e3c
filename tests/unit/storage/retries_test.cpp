#include <doctest/doctest.h>

#include "storage/retries.hpp"

using namespace std::chrono_literals;
using storage::Retries;

namespace {

const Retries::Time start = Retries::Time(1h);

}  // namespace

TEST_SUITE("trying again") {
    TEST_CASE(
        "waits twice as long each time, up to the longest, spread by chance between half and all of it") {
        Retries least({.first = 20ms, .longest = 100ms, .patience = 1h});
        Retries most({.first = 20ms, .longest = 100ms, .patience = 1h});
        for (const auto expected : {20ms, 40ms, 80ms, 100ms, 100ms}) {
            CHECK(least.failed(start, 0) == expected / 2);
            CHECK(most.failed(start, 1) == expected);
        }
    }

    TEST_CASE("gives up when patience is over, and then lets somebody try only now and then") {
        Retries retries({.first = 100ms, .longest = 1s, .patience = 250ms});
        CHECK(retries.may_try(start));
        CHECK(retries.failed(start, 1) == 100ms);
        CHECK(retries.may_try(start + 1ms));
        CHECK_FALSE(retries.failed(start + 100ms, 1));
        CHECK_FALSE(retries.may_try(start + 299ms));
        CHECK(retries.may_try(start + 300ms));
        CHECK_FALSE(retries.failed(start + 300ms, 1));
        CHECK_FALSE(retries.may_try(start + 699ms));
        CHECK(retries.may_try(start + 700ms));
    }

    TEST_CASE("after a success it is patient again") {
        Retries retries({.first = 100ms, .longest = 1s, .patience = 150ms});
        CHECK(retries.failed(start, 1) == 100ms);
        CHECK_FALSE(retries.failed(start, 1));
        retries.went_well();
        CHECK(retries.may_try(start));
        CHECK(retries.failed(start + 10s, 1) == 100ms);
    }
}
