#include "match/shuffler.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>

namespace {

std::vector<std::uint32_t> in_order(std::size_t count) {
    std::vector<std::uint32_t> order(count);
    std::iota(order.begin(), order.end(), 0U);
    return order;
}

std::vector<std::uint32_t> shuffled(std::size_t count, std::uint64_t seed) {
    auto order = in_order(count);
    match::Shuffler(seed).shuffle(order);
    return order;
}

}  // namespace

TEST_SUITE("shuffler") {
    TEST_CASE("a shuffle keeps everything and moves it") {
        for (const std::size_t count : {2U, 3U, 10U, 1000U}) {
            CAPTURE(count);
            auto order = shuffled(count, 3);
            if (count > 3) CHECK(order != in_order(count));
            std::sort(order.begin(), order.end());
            CHECK(order == in_order(count));
        }
    }
    TEST_CASE("there is nothing to shuffle in one thing or none") {
        CHECK(shuffled(0, 0).empty());
        CHECK(shuffled(1, 0) == in_order(1));
    }
    TEST_CASE("everything gets everywhere") {
        constexpr std::size_t count = 5, times = 2000;
        std::vector<std::size_t> seen(count * count);
        match::Shuffler shuffler;
        for (std::size_t time = 0; time < times; ++time) {
            auto order = in_order(count);
            shuffler.shuffle(order);
            for (std::size_t at = 0; at < count; ++at) ++seen[order[at] * count + at];
        }
        for (const std::size_t each : seen) {
            CHECK(each > times / count * 8 / 10);
            CHECK(each < times / count * 12 / 10);
        }
    }
    TEST_CASE("the same seed gives the same order, another seed another") {
        CHECK(shuffled(100, 7) == shuffled(100, 7));
        CHECK(shuffled(100, 7) != shuffled(100, 8));
        CHECK(shuffled(100, 0) == [] {
            auto order = in_order(100);
            match::Shuffler().shuffle(order);
            return order;
        }());
    }
    TEST_CASE("the order is this one on every machine") {
        CHECK(shuffled(8, 0) == std::vector<std::uint32_t>{2, 1, 3, 6, 7, 0, 4, 5});
        CHECK(shuffled(8, 1) == std::vector<std::uint32_t>{7, 2, 5, 1, 3, 4, 6, 0});
    }
    TEST_CASE("every shuffle is another") {
        match::Shuffler shuffler;
        auto one = in_order(100), other = in_order(100);
        shuffler.shuffle(one);
        shuffler.shuffle(other);
        CHECK(one != other);
    }
    TEST_CASE("numbers between two bounds stay there and fill the room") {
        match::Shuffler shuffler(5);
        float least = 1, most = -2;
        double sum = 0;
        for (int time = 0; time < 10000; ++time) {
            const float each = shuffler.between(-2, 1);
            REQUIRE(each >= -2);
            REQUIRE(each <= 1);
            least = std::min(least, each);
            most = std::max(most, each);
            sum += static_cast<double>(each);
        }
        CHECK(least < -1.99F);
        CHECK(most > 0.99F);
        CHECK(sum / 10000 == doctest::Approx(-0.5).epsilon(0.1));
        CHECK(shuffler.between(3, 3) == 3);
    }
}
