#include <doctest/doctest.h>

#include "storage/postgres_connection.hpp"
#include "unit/storage/log_houses.hpp"

#include <map>
#include <thread>

using storage::Event;
using storage::Position;
using tests::message;
using tests::PostgresHouse;

namespace {

// Follows until it was given so many events; checks that none comes twice or before one of its conversation
// that stands before it.
void follow(storage::EventLog& log, std::size_t events, std::size_t at_once) {
    std::map<std::string, std::uint64_t> newest;
    Position position = 0;
    for (std::size_t found = 0; found < events;) {
        const auto taken = log.read_after(position, at_once).value();
        CHECK(taken.upto >= position);
        position = taken.upto;
        for (const Event& event : taken.events) {
            ++found;
            CAPTURE(event.conversation.value);
            CHECK(event.seq == ++newest[event.conversation.value]);
        }
    }
    CHECK(log.read_after(position, at_once).value().events.empty());
}

}  // namespace

TEST_SUITE("following the PostgreSQL log") {
    TEST_CASE("nothing is skipped and nothing comes twice while many write") {
        if (!PostgresHouse::is_there()) return;
        PostgresHouse house;
        house.open();
        constexpr int nodes = 3, batches = 150;
        std::vector<std::thread> threads;
        for (int node = 0; node < nodes; ++node) {
            threads.emplace_back([&house, node] {
                auto log = house.open();
                for (int i = 0; i < batches; ++i) {
                    const std::string own = "own" + std::to_string(node);
                    const std::string big(static_cast<std::size_t>(i % 7) * 20'000, 'x');
                    CHECK(log->append({message("shared" + std::to_string(i % 3), {}, big), message(own, {})})
                              .has_value());
                }
            });
        }
        for (const std::size_t at_once : {1'000UL, 7UL})
            threads.emplace_back([&house, at_once] { follow(*house.open(), nodes * batches * 2, at_once); });
        for (std::thread& each : threads) each.join();
    }

    TEST_CASE("what has its position and is not committed yet is waited for") {
        if (!PostgresHouse::is_there()) return;
        PostgresHouse house;
        auto log = house.open();
        // Whoever stores the body "slow" waits for a lock before the commit, with the position drawn.
        house.run(
            "CREATE FUNCTION public.wait() RETURNS trigger LANGUAGE plpgsql AS "
            "'BEGIN PERFORM pg_advisory_xact_lock(7); RETURN NEW; END'");
        house.run(
            "CREATE TRIGGER wait AFTER INSERT ON evenkeel.ev FOR EACH ROW WHEN (NEW.body = 'slow') "
            "EXECUTE FUNCTION public.wait()");
        auto holder = storage::PostgresConnection::open(house.options).value();
        holder.run({"SELECT pg_advisory_lock(7)"}).value();
        log->append({message("a", {}, "first")}).value();
        std::thread slow([&] { house.open()->append({message("b", {}, "slow")}).value(); });
        while (house.run("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted") == "0")
            std::this_thread::yield();
        log->append({message("c", {}, "quick")}).value();
        const auto before = log->read_after(0, 10).value();
        REQUIRE(before.events.size() == 1);
        CHECK(before.events[0].body == "first");
        CHECK(log->newest().value() == before.upto);
        holder.run({"SELECT pg_advisory_unlock(7)"}).value();
        slow.join();
        const auto after = log->read_after(before.upto, 10).value();
        REQUIRE(after.events.size() == 2);
        CHECK(after.events[0].body == "slow");
        CHECK(after.events[1].body == "quick");
    }

    TEST_CASE("what was rolled back is passed by") {
        if (!PostgresHouse::is_there()) return;
        PostgresHouse house;
        auto log = house.open();
        house.run(
            "CREATE FUNCTION public.refuse() RETURNS trigger LANGUAGE plpgsql AS "
            "'BEGIN RAISE EXCEPTION ''no''; END'");
        house.run(
            "CREATE TRIGGER refuse AFTER INSERT ON evenkeel.ev FOR EACH ROW WHEN (NEW.body = 'bad') "
            "EXECUTE FUNCTION public.refuse()");
        log->append({message("a", {}, "1")}).value();
        CHECK(log->append({message("a", {}, "bad")}).has_error());
        log->append({message("a", {}, "2")}).value();
        const auto all = log->read_after(0, 10).value();
        REQUIRE(all.events.size() == 2);
        CHECK(all.events[1].seq == 2);
        CHECK(all.events[1].body == "2");
    }
}
