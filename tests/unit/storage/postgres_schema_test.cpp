#include <doctest/doctest.h>

#include "storage/postgres_schema.hpp"
#include "unit/storage/log_houses.hpp"

#include <thread>

using storage::period_of;
using storage::PostgresEventLog;
using tests::at;
using tests::message;
using tests::moment;
using tests::PostgresHouse;
using tests::PostgresServer;

namespace {

constexpr std::int64_t day = 86'400'000;

// The tables of single periods.
std::string tables_in(const PostgresHouse& house) {
    return house.run(
        "SELECT string_agg(inhrelid::regclass::text, ' ' ORDER BY inhrelid::regclass::text) FROM pg_inherits "
        "WHERE inhparent = 'evenkeel.ev'::regclass AND inhrelid::regclass::text ~ '[0-9]'");
}

// Has read from the events, in a transaction that lasts as long as this.
class LongReader {
public:
    explicit LongReader(const PostgresHouse& house)
        : connection_(PQconnectdb(
              ("host=" + house.options.hosts.front() + " user=evenkeel dbname=" + house.options.database)
                  .c_str())) {
        PQclear(PQexec(connection_, "BEGIN"));
        PGresult* read = PQexec(connection_, "SELECT count(*) FROM evenkeel.ev");
        CHECK(PQresultStatus(read) == PGRES_TUPLES_OK);
        PQclear(read);
    }
    ~LongReader() { PQfinish(connection_); }
    LongReader(const LongReader&) = delete;
    LongReader& operator=(const LongReader&) = delete;

private:
    PGconn* connection_;
};

}  // namespace

TEST_SUITE("the PostgreSQL log's tables") {
    TEST_CASE("a conversation belongs to the 28 days in which it began, the log's own to none") {
        CHECK(period_of({"a"}, moment(0)) == 0);
        CHECK(period_of({"a"}, moment(28 * day - 1)) == 0);
        CHECK(period_of({"a"}, moment(28 * day)) == 1);
        CHECK(period_of({"a"}, moment(1'795'000'000'000)) == 741);
        CHECK(period_of({"a"}, moment(-5)) == 0);
        CHECK(period_of({"a"}, base::Moment::max()) == storage::end_of_periods);
        CHECK(period_of({"#learning"}, moment(1'795'000'000'000)) == storage::own_period);
    }

    TEST_CASE("two nodes that start at once on an empty database make it ready together") {
        if (!PostgresHouse::is_there()) return;
        for (int time = 0; time < 5; ++time) {
            PostgresHouse house;
            std::vector<std::thread> nodes;
            for (int i = 0; i < 4; ++i) {
                nodes.emplace_back([&house, i] {
                    auto log = house.open();
                    CHECK(log->append({message("a", std::to_string(i))}).has_value());
                });
            }
            for (std::thread& each : nodes) each.join();
            CHECK(house.run("SELECT count(*) FROM evenkeel.format") == "1");
            CHECK(house.open()->read({"a"}, 0, 10).value().size() == 4);
        }
    }

    TEST_CASE("a log of a newer version is refused and left as it is") {
        if (!PostgresHouse::is_there()) return;
        PostgresHouse house;
        house.open()->append({message("a", {})}).value();
        house.run("INSERT INTO evenkeel.format VALUES(99)");
        const auto refused = PostgresEventLog::open(house.options);
        REQUIRE(refused.has_error());
        CHECK(to_string(refused.error()).find("newer Evenkeel (format 99, this one knows 2)") !=
              std::string::npos);
        CHECK(refused.error().lasts == base::Lasts::until_mended);
        house.run("DELETE FROM evenkeel.format WHERE number = 99");
        CHECK(house.open()->read({"a"}, 0, 10).value().size() == 1);
    }

    TEST_CASE("a step that cannot be taken leaves nothing behind") {
        if (!PostgresHouse::is_there()) return;
        PostgresHouse house;
        house.run("CREATE SCHEMA evenkeel; CREATE TABLE evenkeel.ev(taken integer)");
        CHECK(PostgresEventLog::open(house.options).has_error());
        CHECK(house.run("SELECT count(*) FROM pg_class WHERE relnamespace = 'evenkeel'::regnamespace") ==
              "1");
    }

    TEST_CASE("a period's table is made when a conversation of that time begins, by many nodes at once too") {
        if (!PostgresHouse::is_there()) return;
        PostgresHouse house;
        house.open();
        CHECK(tables_in(house).empty());
        std::vector<std::thread> nodes;
        for (int i = 0; i < 4; ++i) {
            nodes.emplace_back([&house, i] {
                auto log = house.open();
                for (std::int64_t period = 740; period < 743; ++period) {
                    const std::string name = "c" + std::to_string(period);
                    CHECK(log->append({at(period * 28 * day + i, message(name, std::to_string(i)))})
                              .has_value());
                }
            });
        }
        for (std::thread& each : nodes) each.join();
        CHECK(tables_in(house) == "ev_740 ev_741 ev_742");
        auto log = house.open();
        CHECK(log->read({"c741"}, 0, 10).value().size() == 4);
        CHECK(log->read_after(0, 100).value().events.size() == 12);
        // However long it lasts, a conversation stays where it began.
        CHECK(log->append({at(760 * 28 * day, message("c741", "late"))}).value().at(0).seq == 5);
        CHECK(log->append({at(760 * 28 * day, message("c741", "0"))}).value().at(0).duplicate);
        CHECK(house.run("SELECT count(*) FROM evenkeel.ev_741") == "5");
    }

    TEST_CASE("when the last conversation of a period that is over is forgotten, its table goes too") {
        if (!PostgresHouse::is_there()) return;
        PostgresHouse house;
        auto log = house.open();
        const auto begin = [](std::int64_t period, const std::string& name) {
            return at(period * 28 * day, message(name, {}));
        };
        log->append({begin(740, "a"), begin(740, "b"), begin(741, "c"), begin(742, "d")}).value();
        log->forget({{"a"}}).value();
        CHECK(tables_in(house) == "ev_740 ev_741 ev_742");
        log->forget({{"b"}}).value();
        CHECK(tables_in(house) == "ev_741 ev_742");
        log->forget({{"d"}}).value();
        CHECK(tables_in(house) == "ev_741 ev_742");  // more may begin in it
        log->append({begin(743, "e")}).value();
        log->forget({}).value();
        CHECK(tables_in(house) == "ev_741 ev_743");
        CHECK(log->read({"c"}, 0, 10).value().size() == 1);
    }

    TEST_CASE(
        "a conversation that begins in a period whose table was dropped finds a new one, on every node") {
        if (!PostgresHouse::is_there()) return;
        PostgresHouse house;
        auto one = house.open();
        auto other = house.open();
        other->append({at(740 * 28 * day, message("a", {})), at(742 * 28 * day, message("b", {}))}).value();
        one->forget({{"a"}}).value();
        REQUIRE(tables_in(house) == "ev_742");
        CHECK(other->append({at(740 * 28 * day, message("late", {}))}).value().at(0).seq == 1);
        CHECK(tables_in(house) == "ev_740 ev_742");
        CHECK(one->read({"late"}, 0, 10).value().size() == 1);
    }

    TEST_CASE("an empty table that somebody uses stays until the next forgetting") {
        if (!PostgresHouse::is_there()) return;
        PostgresHouse house;
        auto log = house.open();
        log->append({at(740 * 28 * day, message("a", {})), at(742 * 28 * day, message("b", {}))}).value();
        {
            const LongReader reader(house);
            CHECK(log->forget({{"a"}}).value().events == 1);
            CHECK(tables_in(house) == "ev_740 ev_742");
        }
        log->forget({}).value();
        CHECK(tables_in(house) == "ev_742");
    }

    TEST_CASE("who wants the log alone is refused while others have it, and they while he has") {
        if (!PostgresHouse::is_there()) return;
        PostgresHouse house;
        auto alone = house.options;
        alone.sharing = storage::Sharing::alone;
        auto one = house.open();
        auto other = house.open();
        const auto refused = PostgresEventLog::open(alone);
        REQUIRE(refused.has_error());
        CHECK(to_string(refused.error()).find("other Evenkeel nodes use this log") != std::string::npos);
        one.reset();
        other.reset();
        base::Result<std::unique_ptr<storage::EventLog>> taken = PostgresEventLog::open(alone);
        while (!taken) taken = PostgresEventLog::open(alone);  // the server may take a moment to see them go
        const auto shut_out = PostgresEventLog::open(house.options);
        REQUIRE(shut_out.has_error());
        CHECK(to_string(shut_out.error()).find("`evenkeel migrate` is at this log") != std::string::npos);
    }

    TEST_CASE("every conversation knows its bucket") {
        if (!PostgresHouse::is_there()) return;
        PostgresHouse house;
        house.open()->append({message("order-4711", {})}).value();
        CHECK(house.run("SELECT bucket FROM evenkeel.conversation") == "597");
    }

    TEST_CASE("a database in another encoding, or that is not there, is refused with what to do") {
        if (!PostgresHouse::is_there()) return;
        PostgresHouse house;
        const auto says = [&](const std::string& words) {
            const auto refused = PostgresEventLog::open(house.options);
            REQUIRE(refused.has_error());
            const std::string told = to_string(refused.error());
            CAPTURE(told);
            CHECK(told.find(words) != std::string::npos);
        };
        house.options.database = "nowhere";
        says("there is no such database");
        PostgresServer::instance()->run(
            "postgres",
            "CREATE DATABASE latin ENCODING 'LATIN1' TEMPLATE template0 LC_COLLATE 'C' LC_CTYPE 'C'");
        house.options.database = "latin";
        says("make one with ENCODING 'UTF8'");
        house.options.hosts = {"/nowhere"};
        says("cannot be reached");
        house.options.hosts = {"a,b"};
        says("is no host");
        house.options.hosts = {};
        says("no host is named");
        house.options.hosts = {"localhost"};
        house.options.password_file = "/nowhere/password";
        says("/nowhere/password: holds no password");
    }
}
