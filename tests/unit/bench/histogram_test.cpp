#include "bench/load/histogram.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using bench::Histogram;
using std::chrono::nanoseconds;

TEST_SUITE("histogram of latencies") {
    TEST_CASE("an empty one has no quantile to tell") {
        const Histogram empty;
        CHECK(empty.count() == 0);
        CHECK(empty.quantile(0.99) == nanoseconds(0));
    }

    TEST_CASE("one value is every quantile") {
        Histogram one;
        one.record(nanoseconds(123'456));
        for (const double share : {0.0, 0.5, 0.999, 1.0}) CHECK(one.quantile(share) == nanoseconds(123'456));
    }

    TEST_CASE("quantiles are those of the sorted values, at most a sixtieth too high") {
        std::mt19937 random(7);
        std::lognormal_distribution<double> spread(12, 2);
        Histogram histogram;
        std::vector<std::int64_t> values;
        for (int i = 0; i < 20'000; ++i) {
            values.push_back(static_cast<std::int64_t>(spread(random)));
            histogram.record(nanoseconds(values.back()));
        }
        std::sort(values.begin(), values.end());
        for (const double share : {0.01, 0.5, 0.9, 0.99, 0.999}) {
            CAPTURE(share);
            const auto exact = values[static_cast<std::size_t>(share * 20'000) - 1];
            const auto told = histogram.quantile(share).count();
            CHECK(told >= exact);
            CHECK(static_cast<double>(told) <= static_cast<double>(exact) * (1 + 1.0 / 60) + 1);
        }
        CHECK(histogram.longest().count() == values.back());
        CHECK(histogram.quantile(1).count() == values.back());
    }

    TEST_CASE("what is out of range is kept at its ends") {
        Histogram histogram;
        histogram.record(nanoseconds(-5));
        histogram.record(std::chrono::hours(30));
        CHECK(histogram.quantile(0.5) == nanoseconds(0));
        CHECK(histogram.longest() == std::chrono::hours(1));
    }

    TEST_CASE("two together are as if all had been recorded in one") {
        Histogram left, right, both;
        for (int i = 1; i <= 100; ++i) {
            (i % 3 == 0 ? left : right).record(nanoseconds(i * 1'000));
            both.record(nanoseconds(i * 1'000));
        }
        left.add(right);
        CHECK(left.count() == 100);
        for (const double share : {0.1, 0.5, 0.95, 1.0}) CHECK(left.quantile(share) == both.quantile(share));
    }
}
