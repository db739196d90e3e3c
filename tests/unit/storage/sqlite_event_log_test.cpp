#include <doctest/doctest.h>

#include "storage/sqlite_database.hpp"
#include "storage/sqlite_event_log.hpp"
#include "unit/storage/log_houses.hpp"

#include <sqlite3.h>

#include <fstream>

using storage::Event;
using storage::SqliteEventLog;
using tests::message;
using tests::moment;

namespace {

void run_sql(const std::filesystem::path& file, const std::string& sql) {
    sqlite3* database = nullptr;
    REQUIRE(sqlite3_open(file.c_str(), &database) == SQLITE_OK);
    REQUIRE(sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(database);
}

std::int64_t number_in(const std::filesystem::path& file, const std::string& sql) {
    return storage::Database::open(file.string()).value().number(sql).value();
}

std::string content_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

bool mentions(const base::Problem& problem, std::string_view words) {
    return to_string(problem).find(words) != std::string::npos;
}

}  // namespace

TEST_SUITE("the SQLite log") {
    TEST_CASE("a log of version 1 is brought up to this version with all it holds") {
        tests::FreshFolder folder;
        run_sql(folder / "log.db", R"(
CREATE TABLE ev(
  conversation TEXT NOT NULL, seq INTEGER NOT NULL, id TEXT, kind TEXT NOT NULL, at INTEGER NOT NULL, body TEXT NOT NULL,
  PRIMARY KEY(conversation, seq), UNIQUE(conversation, id)) STRICT, WITHOUT ROWID;
CREATE INDEX first ON ev(at, conversation) WHERE seq = 1;
CREATE INDEX closed ON ev(conversation) WHERE kind = 'closed';
INSERT INTO ev VALUES('a', 1, 'm', 'message', 5, 'kept'), ('a', 2, NULL, 'learned', 6, 'lesson');
PRAGMA user_version=1;)");
        for (int time = 0; time < 2; ++time) {
            auto log = SqliteEventLog::open(folder / "log.db").value();
            CHECK(log->read({"a"}, 0, 10).value().at(0).body == "kept");
            CHECK(log->read_kind("learned", {}, 10).value().at(0).body == "lesson");
            CHECK(log->append({message("a", "m")}).value().at(0).duplicate);
            const auto taken = log->read_after(0, 10).value();
            REQUIRE(taken.events.size() == 2);
            CHECK(taken.events[0].body == "kept");
            CHECK(taken.upto == 2);
        }
        CHECK(number_in(folder / "log.db", "PRAGMA user_version") == 7);
        for (const char* index : {"first", "closed", "learned", "practised", "summary"}) {
            CAPTURE(index);
            CHECK(number_in(folder / "log.db",
                            std::string("SELECT COUNT(*) FROM sqlite_master WHERE name = '") + index + "'") ==
                  1);
        }
        CHECK(SqliteEventLog::open(folder / "log.db").value()->forget({{"a"}}).value().events == 2);
    }

    TEST_CASE("a log of version 3 is brought up to this version, and gives the summaries that come into it") {
        tests::FreshFolder folder;
        run_sql(folder / "log.db", R"(
CREATE TABLE ev(
  conversation TEXT NOT NULL, seq INTEGER NOT NULL, id TEXT, kind TEXT NOT NULL, at INTEGER NOT NULL, body TEXT NOT NULL,
  PRIMARY KEY(conversation, seq), UNIQUE(conversation, id)) STRICT, WITHOUT ROWID;
CREATE INDEX first ON ev(at, conversation) WHERE seq = 1;
CREATE INDEX closed ON ev(conversation) WHERE kind = 'closed';
CREATE INDEX learned ON ev(at, conversation, seq) WHERE kind = 'learned';
CREATE TABLE wipe(due INTEGER PRIMARY KEY) STRICT;
CREATE INDEX practised ON ev(at, conversation, seq) WHERE kind = 'practised';
INSERT INTO ev VALUES('a', 1, 'm', 'message', 5, 'kept'), ('a', 2, '#closed', 'closed', 6, '{}'),
  ('a', 3, NULL, 'learned', 6, 'lesson');
PRAGMA user_version=3;)");
        for (int time = 0; time < 2; ++time) {
            auto log = SqliteEventLog::open(folder / "log.db").value();
            CHECK(log->read({"a"}, 0, 10).value().size() == (time == 0 ? 3 : 4));
            CHECK(log->read_kind("summary", {}, 10).value().size() == (time == 0 ? 0 : 1));
            Event summary{
                .conversation = {"a"}, .at = moment(6), .kind = "summary", .id = base::MessageId{"s"}};
            summary.body = "{}";
            CHECK(log->append({summary}).value().at(0).seq == 4);
        }
        CHECK(number_in(folder / "log.db", "PRAGMA user_version") == 7);
        CHECK(number_in(folder / "log.db", "SELECT COUNT(*) FROM sqlite_master WHERE name = 'summary'") == 1);
    }

    TEST_CASE(
        "a log of version 5, which lay by conversation, keeps its order, and nothing of it stays behind") {
        tests::FreshFolder folder;
        run_sql(folder / "log.db", R"(
CREATE TABLE ev(
  conversation TEXT NOT NULL, seq INTEGER NOT NULL, id TEXT, kind TEXT NOT NULL, at INTEGER NOT NULL, body TEXT NOT NULL, position INTEGER,
  PRIMARY KEY(conversation, seq), UNIQUE(conversation, id)) STRICT, WITHOUT ROWID;
CREATE INDEX first ON ev(at, conversation) WHERE seq = 1;
CREATE INDEX closed ON ev(conversation) WHERE kind = 'closed';
CREATE INDEX learned ON ev(at, conversation, seq) WHERE kind = 'learned';
CREATE TABLE wipe(due INTEGER PRIMARY KEY) STRICT;
CREATE INDEX practised ON ev(at, conversation, seq) WHERE kind = 'practised';
CREATE INDEX summary ON ev(at, conversation, seq) WHERE kind = 'summary';
CREATE TABLE newest(position INTEGER NOT NULL) STRICT;
INSERT INTO newest VALUES(9);
CREATE UNIQUE INDEX position ON ev(position);
INSERT INTO ev VALUES('b', 1, 'm', 'message', 5, 'first', 3), ('a', 1, 'm', 'message', 5, 'second', 4),
  ('b', 2, NULL, 'closed', 6, '{}', 7);
PRAGMA user_version=5;)");
        auto log = SqliteEventLog::open(folder / "log.db").value();
        CHECK(log->read({"b"}, 0, 10).value().size() == 2);
        CHECK(log->open_conversations().value() == std::vector<base::ConversationId>{{"a"}});
        CHECK(log->append({message("a", "m")}).value().at(0).duplicate);
        CHECK(log->append({message("a", "n")}).value().at(0).seq == 2);
        const auto taken = log->read_after(3, 10).value();
        REQUIRE(taken.events.size() == 3);
        CHECK(taken.events[0].body == "second");
        CHECK(taken.events[1].kind == "closed");
        CHECK(taken.upto == 10);
        CHECK(number_in(folder / "log.db", "SELECT COUNT(*) FROM wipe") == 0);
        CHECK(number_in(folder / "log.db", "PRAGMA freelist_count") == 0);
    }

    TEST_CASE("a log of version 6 goes on counting where it was, also behind what was forgotten") {
        tests::FreshFolder folder;
        run_sql(folder / "log.db", R"(
CREATE TABLE ev(
  position INTEGER PRIMARY KEY, conversation TEXT NOT NULL, seq INTEGER NOT NULL, id TEXT, kind TEXT NOT NULL, at INTEGER NOT NULL,
  body TEXT NOT NULL, UNIQUE(conversation, seq), UNIQUE(conversation, id)) STRICT;
CREATE INDEX first ON ev(at, conversation) WHERE seq = 1;
CREATE INDEX closed ON ev(conversation) WHERE kind = 'closed';
CREATE INDEX learned ON ev(at, conversation, seq) WHERE kind = 'learned';
CREATE INDEX practised ON ev(at, conversation, seq) WHERE kind = 'practised';
CREATE INDEX summary ON ev(at, conversation, seq) WHERE kind = 'summary';
CREATE TABLE wipe(due INTEGER PRIMARY KEY) STRICT;
CREATE TABLE newest(position INTEGER NOT NULL) STRICT;
INSERT INTO newest VALUES(9);
INSERT INTO ev VALUES(3, 'b', 1, 'm', 'message', 5, 'kept');
PRAGMA user_version=6;)");
        {
            auto log = SqliteEventLog::open(folder / "log.db").value();
            CHECK(log->newest().value() == 9);
            log->append({message("b", "n"), message("b", "o")}).value();
            CHECK(log->newest().value() == 11);
            CHECK(log->read_after(9, 10).value().events.size() == 2);
            log->forget({{"b"}}).value();
        }
        auto log = SqliteEventLog::open(folder / "log.db").value();
        CHECK(log->newest().value() == 11);
        log->append({message("b", "p")}).value();
        CHECK(log->newest().value() == 12);
    }

    TEST_CASE("a log that cannot be brought up stays as it was") {
        tests::FreshFolder folder;
        run_sql(folder / "log.db",
                "CREATE TABLE ev(conversation TEXT, seq INTEGER, at INTEGER, kind TEXT);"
                "CREATE TABLE wipe(taken); PRAGMA user_version=1;");
        CHECK(SqliteEventLog::open(folder / "log.db").has_error());
        CHECK(number_in(folder / "log.db", "PRAGMA user_version") == 1);
        CHECK(number_in(folder / "log.db", "SELECT COUNT(*) FROM sqlite_master") == 2);
    }

    TEST_CASE("a full disk stores all of a batch or none of it, says so, and leaves the log readable") {
        tests::FreshFolder folder;
        auto log = SqliteEventLog::open(folder / "log.db", {.page_limit = 16}).value();
        log->append({message("a", "1", "small")}).value();
        const std::string big(40'000, 'x');
        const auto full =
            log->append({message("a", "2", "small"), message("a", "3", big), message("a", "4", big)});
        REQUIRE(full.has_error());
        CHECK(mentions(full.error(), "log.db"));
        CHECK(mentions(full.error(), "free some space"));
        CHECK(log->read({"a"}, 0, 10).value().size() == 1);
        CHECK(log->append({message("a", "5", "small")}).value().at(0).seq == 2);
    }

    TEST_CASE("a file that is no database is refused and left as it is") {
        tests::FreshFolder folder;
        const std::string letter(2000, 'x');
        {
            std::ofstream(folder / "log.db") << letter;
        }
        const auto log = SqliteEventLog::open(folder / "log.db");
        REQUIRE(log.has_error());
        CHECK(mentions(log.error(), "not a database"));
        CHECK(content_of(folder / "log.db") == letter);
    }

    TEST_CASE("a damaged file is told, never silently made anew") {
        tests::FreshFolder folder;
        {
            auto log = SqliteEventLog::open(folder / "log.db").value();
            for (int i = 0; i < 200; ++i) log->append({message("a", {}, std::string(500, 'y'))}).value();
        }
        const auto size = std::filesystem::file_size(folder / "log.db");
        {
            std::fstream file(folder / "log.db", std::ios::in | std::ios::out | std::ios::binary);
            file.seekp(4096);
            file << std::string(size - 4096, '\xff');
        }
        const auto log = SqliteEventLog::open(folder / "log.db");
        if (log) {
            const auto events = (*log)->read({"a"}, 0, 1000);
            REQUIRE(events.has_error());
            CHECK(mentions(events.error(), "damaged"));
        } else {
            CHECK(mentions(log.error(), "damaged"));
        }
        CHECK(std::filesystem::file_size(folder / "log.db") == size);
    }

    TEST_CASE("a log of a newer version is refused") {
        tests::FreshFolder folder;
        {
            SqliteEventLog::open(folder / "log.db").value();
        }
        run_sql(folder / "log.db", "PRAGMA user_version=99");
        const auto log = SqliteEventLog::open(folder / "log.db");
        REQUIRE(log.has_error());
        CHECK(mentions(log.error(), "newer Evenkeel"));
    }

    TEST_CASE("another program's database is refused") {
        tests::FreshFolder folder;
        run_sql(folder / "log.db", "CREATE TABLE cookies(x)");
        const auto log = SqliteEventLog::open(folder / "log.db");
        REQUIRE(log.has_error());
        CHECK(mentions(log.error(), "another program"));
    }

    TEST_CASE("a folder that is not there is named in the problem") {
        const auto log = SqliteEventLog::open("/nowhere/at/all/log.db");
        REQUIRE(log.has_error());
        CHECK(mentions(log.error(), "/nowhere/at/all/log.db"));
        CHECK(mentions(log.error(), "folder exists"));
    }
}
