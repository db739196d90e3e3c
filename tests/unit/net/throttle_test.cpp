#include <doctest/doctest.h>

#include "net/allowance.hpp"

using namespace net;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

const Instant start(std::chrono::hours(1000));

Traffic ten_a_second() {
    return {.messages = {.per_second = 10, .saved_seconds = 2},
            .bytes = {.per_second = 1000, .saved_seconds = 2}};
}

const asio::ip::address far_away = asio::ip::make_address("203.0.113.9");

}  // namespace

TEST_SUITE("a throttle") {
    TEST_CASE("lets through what was saved up, then refuses until a second's worth has come together") {
        Throttle throttle(ten_a_second());
        for (int i = 0; i < 20; ++i) throttle.take(1, start);
        CHECK(throttle.refused_for(start) == milliseconds(0));
        throttle.take(1, start);
        CHECK(throttle.refused_for(start) == milliseconds(1100));
        // Not at once when there is one again: what comes in a row is refused in a row.
        CHECK(throttle.refused_for(start + milliseconds(500)) == milliseconds(600));
        CHECK(throttle.refused_for(start + milliseconds(1099)) > milliseconds(0));
        CHECK(throttle.refused_for(start + milliseconds(1100)) == milliseconds(0));
    }

    TEST_CASE("a sender that goes on all the same is read at the rate and no faster, all of it refused") {
        Throttle throttle(ten_a_second());
        Instant now = start;
        for (int i = 0; i < 40; ++i) throttle.take(1, now);
        CHECK(throttle.pause(now) == milliseconds(100));
        for (int i = 0; i < 50; ++i) {
            now += throttle.pause(now);
            throttle.take(1, now);
            CHECK(throttle.pause(now) == milliseconds(100));
            CHECK(throttle.refused_for(now) > seconds(2));
        }
        // Its debt does not grow without end.
        CHECK(throttle.refused_for(now) == seconds(3));
    }

    TEST_CASE("bytes are never refused but read later, a frame larger than all that is saved included") {
        Throttle throttle(ten_a_second());
        throttle.take(2000, start);
        CHECK(throttle.pause(start) == milliseconds(0));
        throttle.take(500, start);
        CHECK(throttle.pause(start) == milliseconds(500));
        CHECK(throttle.refused_for(start) == milliseconds(0));
        throttle.take(1'000'000, start);
        CHECK(throttle.pause(start) == seconds(2));
    }

    TEST_CASE("has rested when everything could be saved up again") {
        Throttle throttle(ten_a_second());
        CHECK(throttle.is_rested(start));
        throttle.take(1500, start);
        CHECK_FALSE(throttle.is_rested(start + seconds(1)));
        CHECK(throttle.is_rested(start + milliseconds(1500)));
    }
}

TEST_SUITE("addresses") {
    TEST_CASE("an IPv6 address stands for its /64, an IPv4 one for itself however it is written") {
        const auto network = [](const char* text) { return network_of(asio::ip::make_address(text)); };
        CHECK(network("2001:db8:1:2:3:4:5:6") == network("2001:db8:1:2:ffff::1"));
        CHECK(network("2001:db8:1:2::") != network("2001:db8:1:3::"));
        CHECK(network("203.0.113.9") == network("::ffff:203.0.113.9"));
        CHECK(network("203.0.113.9") != network("203.0.113.10"));
    }

    TEST_CASE("one connection too many from an address finds no seat until another one leaves") {
        Addresses addresses({.connections = 2, .traffic = ten_a_second(), .remembered = 5});
        auto first = addresses.sit(far_away, start);
        const auto second = addresses.sit(far_away, start);
        REQUIRE(first);
        REQUIRE(second);
        CHECK_FALSE(addresses.sit(far_away, start));
        CHECK(addresses.sit(asio::ip::make_address("203.0.113.10"), start));
        first.reset();
        CHECK(addresses.sit(far_away, start));
    }

    TEST_CASE("this machine's own addresses are not counted and not throttled") {
        Addresses addresses({.connections = 1, .traffic = ten_a_second(), .remembered = 5});
        for (const char* own : {"127.0.0.1", "127.8.8.8", "::1", "::ffff:127.0.0.1"}) {
            CAPTURE(own);
            const auto first = addresses.sit(asio::ip::make_address(own), start);
            const auto second = addresses.sit(asio::ip::make_address(own), start);
            REQUIRE(second);
            CHECK(second->throttle() == nullptr);
        }
        CHECK(addresses.size() == 0);
    }

    TEST_CASE("what an address sent is remembered while it has no connection, and forgotten once rested") {
        Addresses addresses({.connections = 0, .traffic = ten_a_second(), .remembered = 5});
        {
            const auto seat = addresses.sit(far_away, start);
            for (int i = 0; i < 21; ++i) seat->throttle()->take(0, start);
        }
        {
            const auto again = addresses.sit(far_away, start);
            CHECK(again->throttle()->refused_for(start) > milliseconds(0));
        }
        const auto other = addresses.sit(asio::ip::make_address("203.0.113.10"), start + seconds(60));
        CHECK(addresses.size() == 1);
    }

    TEST_CASE("no more addresses are remembered than the limit, and the oldest are forgotten first") {
        Addresses addresses({.connections = 0, .traffic = ten_a_second(), .remembered = 3});
        const auto visit = [&](int number) {
            const std::string text = "198.51.100." + std::to_string(number);
            const auto seat = addresses.sit(asio::ip::make_address(text), start);
            const bool was_new = seat->throttle()->is_rested(start);
            seat->throttle()->take(0, start);
            return was_new;
        };
        for (int i = 0; i < 50; ++i) {
            CHECK(visit(i));
            CHECK(addresses.size() <= 4);
        }
        CHECK_FALSE(visit(49));
        CHECK(visit(1));
    }
}

TEST_SUITE("an allowance") {
    TEST_CASE("is the stricter of the client's own and its address's") {
        Addresses addresses({.connections = 0,
                             .traffic = {.messages = {.per_second = 15, .saved_seconds = 1}, .bytes = {}},
                             .remembered = 5});
        const auto here = addresses.sit(far_away, start), there = addresses.sit(far_away, start);
        Allowance one(ten_a_second(), *here), other(ten_a_second(), *there);
        for (int i = 0; i < 8; ++i) {
            CHECK(one.take(1, start).refused_for == seconds(0));
            if (i < 7) CHECK(other.take(1, start).refused_for == seconds(0));
        }
        // Neither has used up its own, but both together those of their address. Told in whole seconds.
        CHECK(other.take(1, start).refused_for == seconds(2));
        CHECK(one.take(1, start).refused_for == seconds(2));
    }

    TEST_CASE("of an integration is another one from the moment on that it is known") {
        Limits limits;
        limits.messages_per_second = 1;
        limits.burst_seconds = 1;
        Addresses addresses(address_limits(limits));
        const auto seat = addresses.sit(asio::ip::make_address("127.0.0.1"), start);
        Allowance allowance(traffic_of_people(limits), *seat);
        CHECK(allowance.take(1, start).refused_for == seconds(0));
        CHECK(allowance.take(1, start).refused_for > seconds(0));
        allowance.use(traffic_of_integrations(limits));
        for (int i = 0; i < 1000; ++i) CHECK(allowance.take(1, start).refused_for == seconds(0));
    }
}
