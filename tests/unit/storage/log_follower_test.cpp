#include <doctest/doctest.h>

#include "storage/log_follower.hpp"
#include "unit/storage/log_houses.hpp"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>

using storage::Event;
using storage::LogFollower;
using tests::message;
using tests::PostgresHouse;
using tests::SqliteHouse;

namespace {

constexpr storage::FollowLimits only_rung{.at_once = 3, .silence = std::chrono::hours(1)};

// A loop that is run until what was waited for has come home.
struct Home {
    boost::asio::io_context io{1};
    std::vector<std::string> bodies;
    std::size_t most_at_once = 0;

    LogFollower::Taken taken() {
        return [this](const std::vector<Event>& events) {
            most_at_once = std::max(most_at_once, events.size());
            for (const Event& event : events) bodies.push_back(event.body);
        };
    }
    void run_until(std::size_t events) {
        auto work = boost::asio::make_work_guard(io);
        io.restart();
        while (bodies.size() < events) io.run_one();
    }
};

std::vector<std::string> append(storage::EventLog& log, int from, int to) {
    std::vector<std::string> bodies;
    for (int i = from; i < to; ++i) {
        bodies.push_back(std::to_string(i));
        log.append({message("c" + std::to_string(i % 3), {}, bodies.back())}).value();
    }
    return bodies;
}

}  // namespace

TEST_SUITE("following a log") {
    TEST_CASE_TEMPLATE("brings home all from a position on, in order and a few at a time", House, SqliteHouse,
                       PostgresHouse) {
        if (!House::is_there()) return;
        House house;
        auto log = house.open();
        const auto expected = append(*log, 0, 20);
        Home home;
        LogFollower follower(house.open(), home.io.get_executor(), 0, home.taken(), only_rung);
        home.run_until(20);
        CHECK(home.bodies == expected);
        CHECK(home.most_at_once == 3);
    }

    TEST_CASE_TEMPLATE("once rung it looks for what is new, and brings nothing twice", House, SqliteHouse,
                       PostgresHouse) {
        if (!House::is_there()) return;
        House house;
        auto log = house.open();
        auto expected = append(*log, 0, 5);
        Home home;
        LogFollower follower(house.open(), home.io.get_executor(), 0, home.taken(), only_rung);
        home.run_until(5);
        for (int i = 5; i < 50; i += 5) {
            for (auto& body : append(*log, i, i + 5)) expected.push_back(body);
            follower.ring();
            follower.ring();
            home.run_until(expected.size());
        }
        CHECK(home.bodies == expected);
    }

    TEST_CASE("without a ring it looks all the same") {
        SqliteHouse house;
        auto log = house.open();
        Home home;
        LogFollower follower(house.open(), home.io.get_executor(), 0, home.taken(),
                             {.silence = std::chrono::milliseconds(1)});
        append(*log, 0, 3);
        home.run_until(3);
        CHECK(home.bodies.size() == 3);
    }

    TEST_CASE("from now on means from now on") {
        SqliteHouse house;
        auto log = house.open();
        append(*log, 0, 3);
        Home home;
        LogFollower follower(house.open(), home.io.get_executor(), log->newest().value(), home.taken(),
                             only_rung);
        append(*log, 3, 4);
        follower.ring();
        home.run_until(1);
        CHECK(home.bodies == std::vector<std::string>{"3"});
    }

    TEST_CASE("it ends while nobody at home takes what it brings, and then brings nothing more") {
        SqliteHouse house;
        append(*house.open(), 0, 20);
        Home home;
        {
            LogFollower follower(house.open(), home.io.get_executor(), 0, home.taken(), only_rung);
            auto work = boost::asio::make_work_guard(home.io);
            home.io.run_one();
            CHECK(home.bodies.size() == 3);
        }
        home.io.restart();
        home.io.run();
        CHECK(home.bodies.size() == 3);
    }

    TEST_CASE("it goes on where it was when the database has been away") {
        if (!PostgresHouse::is_there()) return;
        PostgresHouse house;
        house.options.patience = std::chrono::milliseconds(10);
        auto log = house.open();
        auto expected = append(*log, 0, 5);
        Home home;
        LogFollower follower(house.open(), home.io.get_executor(), 0, home.taken(),
                             {.at_once = 3, .silence = std::chrono::milliseconds(5)});
        home.run_until(5);
        tests::PostgresServer::instance()->stop();
        tests::PostgresServer::instance()->start();
        log = house.open();
        for (auto& body : append(*log, 5, 10)) expected.push_back(body);
        home.run_until(10);
        CHECK(home.bodies == expected);
    }
}
