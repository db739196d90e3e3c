#include <doctest/doctest.h>

#include "net/outbox.hpp"

#include <boost/asio/co_spawn.hpp>

using namespace net;

namespace {

Frame frame(std::string text) { return std::make_shared<const std::string>(std::move(text)); }

void rethrow(std::exception_ptr failure) {
    if (failure) std::rethrow_exception(failure);
}

std::vector<std::string> taken_from(Outbox& outbox) {
    std::vector<std::string> heard;
    while (const Frame one = outbox.next()) heard.push_back(*one);
    return heard;
}

Awaitable<void> wait_for_change(Outbox& outbox, bool& changed) {
    co_await outbox.changed();
    changed = true;
}

}  // namespace

TEST_SUITE("the outbox") {
    TEST_CASE("gives frames in order, and tells of each as it comes") {
        asio::io_context io{1};
        Outbox outbox(io.get_executor(), 8);
        outbox.put(frame("a"));
        outbox.put(frame("b"));
        CHECK(taken_from(outbox) == std::vector<std::string>{"a", "b"});
        std::vector<std::string> heard;
        outbox.when_put([&] { heard.push_back(*outbox.next()); });
        outbox.put(frame("c"));
        outbox.put(frame("d"));
        CHECK(heard == std::vector<std::string>{"c", "d"});
        CHECK(outbox.is_empty());
    }

    TEST_CASE("has much when many bytes wait, and nudges whoever is not heard when fewer do") {
        asio::io_context io{1};
        Outbox outbox(io.get_executor(), 8, 4'000);
        const Frame half = frame(std::string(500, 'x'));
        bool changed = false;
        outbox.put(half);
        outbox.put(half);
        CHECK_FALSE(outbox.has_much());
        outbox.put(frame("."));
        CHECK(outbox.has_much());
        asio::co_spawn(io, wait_for_change(outbox, changed), rethrow);
        io.poll();
        CHECK_FALSE(changed);
        outbox.next();
        io.poll();
        CHECK(changed);
        CHECK_FALSE(outbox.has_much());
    }

    TEST_CASE("closed, it still gives what is in it and takes no more") {
        asio::io_context io{1};
        Outbox outbox(io.get_executor(), 8);
        outbox.put(frame("a"));
        outbox.close(CloseReason::going_away);
        outbox.close(CloseReason::our_fault);
        outbox.put(frame("late"));
        CHECK(taken_from(outbox) == std::vector<std::string>{"a"});
        CHECK(outbox.reason() == CloseReason::going_away);
    }

    TEST_CASE("one frame too many closes it as too slow") {
        asio::io_context io{1};
        Outbox outbox(io.get_executor(), 3);
        bool told = false;
        outbox.when_closed([&told] { told = true; });
        for (int i = 0; i < 3; ++i) outbox.put(frame("x"));
        CHECK_FALSE(outbox.is_closed());
        outbox.put(frame("y"));
        CHECK(outbox.is_closed());
        CHECK(outbox.reason() == CloseReason::too_slow);
        CHECK(told);
    }

    TEST_CASE("so many bytes that they are too many close it as too slow, but one frame is never too large") {
        asio::io_context io{1};
        Outbox outbox(io.get_executor(), 100, 1000);
        outbox.put(frame(std::string(5000, 'x')));
        CHECK_FALSE(outbox.is_closed());
        CHECK_FALSE(outbox.has_room());
        CHECK(outbox.next()->size() == 5000);
        CHECK(outbox.has_room());
        outbox.put(frame(std::string(600, 'x')));
        CHECK_FALSE(outbox.has_room());
        outbox.put(frame(std::string(400, 'x')));
        CHECK_FALSE(outbox.is_closed());
        outbox.put(frame("x"));
        CHECK(outbox.is_closed());
        CHECK(outbox.reason() == CloseReason::too_slow);
    }

    TEST_CASE("calls back those with much to send when half of it is free") {
        asio::io_context io{1};
        Outbox outbox(io.get_executor(), 8);
        int left = 100;
        const auto send_more = [&] {
            while (left > 0 && outbox.has_room()) {
                --left;
                outbox.put(frame("x"));
            }
        };
        outbox.when_room(send_more);
        send_more();
        CHECK(left == 95);
        outbox.ask_for_more();
        CHECK(left == 95);  // there is no room
        std::size_t heard = 0;
        while (!outbox.is_empty()) {
            heard += taken_from(outbox).size();
            outbox.ask_for_more();
        }
        CHECK(left == 0);
        CHECK(heard == 100);
        CHECK_FALSE(outbox.is_closed());
    }

    TEST_CASE("a nudge or closing wakes who waits for a change") {
        for (const bool by_closing : {false, true}) {
            asio::io_context io{1};
            Outbox outbox(io.get_executor(), 8);
            bool changed = false;
            asio::co_spawn(io, wait_for_change(outbox, changed), rethrow);
            io.poll();
            CHECK_FALSE(changed);
            if (by_closing)
                outbox.close(CloseReason::finished);
            else
                outbox.nudge();
            io.run();
            CHECK(changed);
        }
    }
}
