#include <doctest/doctest.h>

#include "unit/storage/log_houses.hpp"

using storage::ClusteredEventLog;
using storage::Event;
using tests::ClusteredHouse;
using tests::message;
using tests::PostgresHouse;

namespace {

// Conversations in a bucket of each of the house's databases.
std::string id_in(bool is_odd) {
    for (int i = 0;; ++i) {
        std::string id = "talk" + std::to_string(i);
        if (storage::bucket_of({id}) % 2 == (is_odd ? 1 : 0)) return id;
    }
}
const std::string at_home = id_in(false), in_east = id_in(true);

std::string told(const base::Result<std::unique_ptr<ClusteredEventLog>>& outcome) {
    return outcome ? std::string() : to_string(outcome.error());
}

bool has(const std::string& text, std::string_view words) { return text.find(words) != std::string::npos; }

}  // namespace

TEST_SUITE("a log in several databases") {
    TEST_CASE("each conversation is in one of them, the log's own at home") {
        if (!ClusteredHouse::is_there()) return;
        const ClusteredHouse house;
        auto log = house.open();
        log->append({message(at_home, {}), message(in_east, {}), message("#learning", {})}).value();
        const auto held = [](const PostgresHouse& each) {
            return each.run("SELECT string_agg(id, ' ' ORDER BY id) FROM evenkeel.conversation");
        };
        CHECK(held(house.home) == "#learning " + at_home);
        CHECK(held(house.east) == in_east);
    }

    TEST_CASE("what is away takes only its own conversations with it") {
        if (!ClusteredHouse::is_there()) return;
        ClusteredHouse house;
        auto log = house.open();
        log->append({message(at_home, {}), message(in_east, {})}).value();
        tests::PostgresServer::instance()->run(
            "postgres", "ALTER DATABASE " + house.east.options.database + " WITH ALLOW_CONNECTIONS false");
        house.home.run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" +
                       house.east.options.database + "'");
        const auto outcomes = log->append_each({message(in_east, {}), message(at_home, {}, "on")});
        REQUIRE(outcomes[0].has_error());
        CHECK(outcomes[0].error().lasts == base::Lasts::for_a_while);
        REQUIRE(outcomes[1].has_value());
        CHECK(outcomes[1]->seq == 2);
        CHECK(log->read({at_home}, 0, 10).value().size() == 2);
        CHECK(log->read({in_east}, 0, 10).has_error());
        CHECK(log->expired(tests::moment(100), 10).value() == std::vector<base::ConversationId>{{at_home}});
        tests::PostgresServer::instance()->run(
            "postgres", "ALTER DATABASE " + house.east.options.database + " WITH ALLOW_CONNECTIONS true");
        auto again = log->append({message(in_east, {})});
        while (!again) again = log->append({message(in_east, {})});  // it is asked again once in a while
        CHECK(again.value().at(0).seq == 2);
    }

    TEST_CASE("an old map is noticed, for writing, reading and forgetting") {
        if (!ClusteredHouse::is_there()) return;
        const ClusteredHouse house;
        auto log = house.open();
        // As if all had been at home when this process looked last.
        const auto forget_map = [&] { log->known()->learn({}); };
        forget_map();
        CHECK(log->append({message(in_east, "m", "1"), message(at_home, {})}).value().at(0).seq == 1);
        CHECK(house.east.run("SELECT count(*) FROM evenkeel.ev") == "1");
        CHECK(house.home.run("SELECT count(*) FROM evenkeel.ev") == "1");
        forget_map();
        CHECK(log->read({in_east}, 0, 10).value().size() == 1);
        forget_map();
        CHECK(log->append({message(in_east, "m")}).value().at(0).duplicate);
        forget_map();
        Event taken = message(in_east, "n");
        taken.seq = 2;
        CHECK(log->take_over({taken}).value() == 1);
        forget_map();
        CHECK(log->forget({{in_east}, {at_home}}).value().events == 3);
        CHECK(house.east.run("SELECT count(*) FROM evenkeel.ev") == "0");
    }

    TEST_CASE("a bucket that is open nowhere is waited for, and then refused for a while; others go on") {
        if (!ClusteredHouse::is_there()) return;
        const ClusteredHouse house;
        house.open();
        storage::ClusterLimits limits;
        limits.moving = std::chrono::milliseconds(50);
        limits.abandoned = std::chrono::milliseconds(10'000);
        auto log =
            ClusteredEventLog::open(house.clusters(), std::make_shared<storage::KnownMap>(), limits).value();
        house.east.run("UPDATE evenkeel.held SET state = 'sealed', epoch = epoch + 1 WHERE bucket = " +
                       std::to_string(storage::bucket_of({in_east})));
        const auto outcomes = log->append_each({message(in_east, {}), message(at_home, {})});
        REQUIRE(outcomes[0].has_error());
        CHECK(outcomes[0].error().lasts == base::Lasts::for_a_while);
        CHECK(has(to_string(outcomes[0].error()), "is just being moved"));
        CHECK(outcomes[1].has_value());
        CHECK(log->read({in_east}, 0, 10).value().empty());  // what is sealed can be read
    }

    TEST_CASE("what a mover left sealed is opened by whoever waits for it") {
        if (!ClusteredHouse::is_there()) return;
        const ClusteredHouse house;
        auto log = house.open();
        for (const char* state : {"sealed", "closed"}) {
            CAPTURE(state);
            house.east.run(
                "UPDATE evenkeel.held SET state = '" + std::string(state) +
                "', epoch = epoch + 1 WHERE bucket = " + std::to_string(storage::bucket_of({in_east})));
            CHECK(log->append({message(in_east, {})}).has_value());
        }
    }

    TEST_CASE("databases that were mixed up, or that are not named, are refused at the start") {
        if (!ClusteredHouse::is_there()) return;
        const ClusteredHouse house;
        auto log = house.open();
        log->append({message(at_home, {}), message(in_east, {})}).value();
        auto home_alone = house.clusters();
        home_alone.pop_back();
        CHECK(has(told(ClusteredEventLog::open(home_alone)),
                  "lacks the cluster \"east\", which has the bucket"));
        auto swapped = house.clusters();
        std::swap(swapped[0].database, swapped[1].database);
        CHECK(has(told(ClusteredEventLog::open(swapped)),
                  "this is the cluster \"east\" of a log whose home is"));
        auto renamed = house.clusters();
        renamed[1].cluster = "west";
        CHECK(has(told(ClusteredEventLog::open(renamed)), "leads to the cluster \"east\" of this log"));
        auto emptied = house.clusters();
        emptied[1].database = PostgresHouse().options.database;
        CHECK(has(told(ClusteredEventLog::open(emptied)), "is another database than before"));
        auto foreign = house.clusters();
        PostgresHouse other;
        other.open()->append({message("theirs", {})}).value();
        foreign[1].cluster = "west";
        foreign[1].database = other.options.database;
        CHECK(has(told(ClusteredEventLog::open(foreign)), "leads to the cluster \"home\" of another log"));
        auto other_home = house.clusters();
        other_home[0].database = other.options.database;
        CHECK(has(told(ClusteredEventLog::open(other_home)), "leads to the cluster \"east\" of another log"));
        CHECK(told(ClusteredEventLog::open(house.clusters())).empty());
    }

    TEST_CASE("one that is alone has all buckets at home, and is followed as a whole") {
        if (!PostgresHouse::is_there()) return;
        const PostgresHouse house;
        auto log = ClusteredEventLog::open({house.options}).value();
        CHECK(house.run("SELECT count(*) FROM evenkeel.held WHERE state = 'open'") == "1024");
        CHECK(house.run("SELECT count(*) FROM evenkeel.map") == "0");
        CHECK(log->append({message("a", {})}).value().at(0).seq == 1);
        CHECK(log->read_after(0, 10).value().events.size() == 1);
    }
}
