#include "cli/copy_log.hpp"
#include "cli/held_log.hpp"
#include "unit/cli/run_command.hpp"
#include "unit/storage/log_houses.hpp"

#include <nlohmann/json.hpp>

#include <unistd.h>

using storage::Event;
using tests::at;
using tests::closed;
using tests::message;
using tests::of_kind;
using tests::PostgresHouse;
using tests::SqliteHouse;

namespace {

// A folder with an embedded log, a database, and a config that names both.
struct Move {
    PostgresHouse database;
    tests::FreshFolder folder;
    std::string config = tests::write_file(folder, "config.json",
                                           nlohmann::json{{"data", (folder / "data").string()},
                                                          {"storage",
                                                           {{"hosts", database.options.hosts},
                                                            {"database", database.options.database},
                                                            {"user", database.options.user},
                                                            {"tls", database.options.tls}}}}
                                               .dump());

    std::unique_ptr<storage::EventLog> embedded() const {
        std::filesystem::create_directories(folder / "data");
        return storage::SqliteEventLog::open(folder / "data/evenkeel.db").value();
    }
    tests::Ran run(const std::string& to) const {
        return tests::run_command(cli::add_migrate, {"migrate", "--to", to, "--config", config});
    }
};

// Conversations of all kinds, 1,704 events of 53.
void fill(storage::EventLog& log) {
    std::vector<Event> events;
    for (int i = 0; i < 1'500; ++i) {
        const std::string number = std::to_string(i);
        const auto id = i % 3 == 0 ? std::nullopt : std::optional("m" + number);
        events.push_back(at(1'790'000'000'000 + i * 100'000'000LL,
                            message("c" + std::to_string(i % 50), id, "{\"text\": \"æ\\n" + number + "\"}")));
    }
    for (int i = 0; i < 200; ++i) events.push_back(message("long", {}, std::string(3'000, 'x')));
    events.push_back(of_kind("verdict", message("#learning", {})));
    events.push_back(closed("c7"));
    events.push_back(of_kind("learned", message("c7", {})));
    log.append(events).value();
    Event torn = message("torn", "m");
    torn.seq = 5;
    log.take_over({torn}).value();
}

std::string all_of(storage::EventLog& log) {
    std::string all;
    for (const auto& id : log.conversations({}, 1'000).value()) {
        for (const Event& event : log.read(id, 0, 10'000).value())
            all += id.value + " " + std::to_string(event.seq) + " " + event.kind + " " +
                   (event.id ? event.id->value : "-") + " " +
                   std::to_string(event.at.time_since_epoch().count()) + " " + event.body + "\n";
    }
    return all;
}

bool has(const std::string& text, std::string_view words) { return text.find(words) != std::string::npos; }

}  // namespace

TEST_SUITE("moving the log") {
    TEST_CASE("into the database and back leaves every event as it was, under its number") {
        if (!PostgresHouse::is_there()) return;
        Move move;
        fill(*move.embedded());
        const std::string before = all_of(*move.embedded());
        const auto ran = move.run("postgresql");
        CAPTURE(ran.remarks);
        CHECK(ran.exit_code == 0);
        CHECK(has(ran.out, "53 conversations with 1704 events are in postgresql at "));
        CHECK(has(ran.out, "1704 events were written now"));
        if (::isatty(STDERR_FILENO) == 0) CHECK(has(ran.remarks, "copying: 53 of 53 conversations\n"));
        CHECK(all_of(*move.database.open()) == before);
        CHECK(all_of(*move.embedded()) == before);
        move.database.open()->append({message("c7", "later")}).value();
        std::filesystem::remove_all(move.folder / "data");
        const auto back = move.run("sqlite");
        CAPTURE(back.remarks);
        CHECK(back.exit_code == 0);
        CHECK(has(back.out, "1705 events were written now"));
        CHECK(all_of(*move.embedded()) == all_of(*move.database.open()));
    }

    TEST_CASE("goes on where it was interrupted, and writes nothing twice") {
        if (!PostgresHouse::is_there()) return;
        Move move;
        fill(*move.embedded());
        {
            auto embedded = move.embedded();
            auto database = move.database.open();
            database->take_over(embedded->read({"c3"}, 0, 1'000).value()).value();
            database->take_over(embedded->read({"long"}, 0, 50).value()).value();
        }
        const auto ran = move.run("postgresql");
        CAPTURE(ran.remarks);
        CHECK(ran.exit_code == 0);
        CHECK(has(ran.out, "53 conversations with 1704 events"));
        CHECK(has(ran.out, "1624 events were written now"));
        CHECK(has(move.run("postgresql").out, "; 0 events were written now"));
        CHECK(all_of(*move.embedded()) == all_of(*move.database.open()));
    }

    TEST_CASE("what stands there under the same id is named and left as it is, and the others are copied") {
        if (!PostgresHouse::is_there()) return;
        Move move;
        fill(*move.embedded());
        move.database.open()
            ->append({message("c3", "other", "theirs"), message("own", {}), message("c4", "m4", "theirs")})
            .value();
        const auto ran = move.run("postgresql");
        CHECK(ran.exit_code == 1);
        CHECK(has(ran.remarks, "has other events of these conversations, which stay as they are: c3 c4;"));
        auto database = move.database.open();
        CHECK(database->read({"c3"}, 0, 10).value().size() == 1);
        CHECK(database->read({"c4"}, 0, 10).value().at(0).body == "theirs");
        CHECK(database->read({"c5"}, 0, 100).value().size() == 30);
        database->forget({{"c3"}, {"c4"}}).value();
        database.reset();
        const auto again = move.run("postgresql");
        CHECK(again.exit_code == 0);
        CHECK(has(again.out, "; 60 events were written now"));
        CHECK(has(again.remarks, "it has 1 more conversations of its own"));
    }

    TEST_CASE("is refused while a node uses the database or the folder, and for what is no engine") {
        if (!PostgresHouse::is_there()) return;
        Move move;
        {
            const auto node = move.database.open();
            const auto ran = move.run("postgresql");
            CHECK(ran.exit_code == 1);
            CHECK(has(ran.remarks, "other Evenkeel nodes use this log"));
        }
        {
            const auto server = cli::open_log((move.folder / "data").string()).value();
            const auto ran = move.run("postgresql");
            CHECK(ran.exit_code == 1);
            CHECK(has(ran.remarks, "another evenkeel serves from this folder"));
        }
        CHECK(move.run("mysql").exit_code == 2);
        const auto lost =
            tests::write_file(move.folder, "lost.json", R"({"storage": {"hosts": ["/nowhere"]}})");
        const auto ran = tests::run_command(
            cli::add_migrate,
            {"migrate", "--to", "postgresql", "--config", lost, "--data", (move.folder / "data").string()});
        CHECK(ran.exit_code == 1);
        CHECK(has(ran.remarks, "cannot be reached"));
    }

    TEST_CASE("a log that cannot be written ends the copy, and the next one goes on") {
        SqliteHouse house;
        tests::FreshFolder folder;
        auto from = house.open();
        fill(*from);
        {
            auto small = storage::SqliteEventLog::open(folder / "log.db", {.page_limit = 60}).value();
            const auto full = cli::copy_log(*from, *small, [](std::size_t, std::size_t) {});
            REQUIRE(full.has_error());
            CHECK(has(to_string(full.error()), "free some space"));
        }
        auto to = storage::SqliteEventLog::open(folder / "log.db").value();
        std::vector<std::size_t> steps;
        const auto copied = cli::copy_log(*from, *to, [&](std::size_t done, std::size_t all) {
            CHECK(all == 53);
            steps.push_back(done);
        });
        CHECK(copied.value().different.empty());
        CHECK(copied.value().conversations == 53);
        CHECK(steps.back() == 53);
        CHECK(all_of(*to) == all_of(*from));
    }
}
