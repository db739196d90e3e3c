#include <doctest/doctest.h>

#include "storage/sqlite_database.hpp"
#include "storage/sqlite_event_log.hpp"
#include "unit/storage/fresh_folder.hpp"

#include <sqlite3.h>

#include <fstream>

using storage::Event;
using storage::SqliteEventLog;

namespace {

Event message(std::string conversation, std::optional<std::string> id, std::string body = "{}") {
    Event event{.conversation = {std::move(conversation)},
                .at = base::Moment(std::chrono::milliseconds(5)),
                .kind = "message",
                .body = std::move(body)};
    if (id) event.id = base::MessageId{*id};
    return event;
}

Event closed(std::string conversation) {
    return {.conversation = {std::move(conversation)}, .kind = "closed", .body = "{}"};
}

base::Moment moment(int milliseconds) { return base::Moment(std::chrono::milliseconds(milliseconds)); }

Event at(int milliseconds, Event event) {
    event.at = moment(milliseconds);
    return event;
}

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
    TEST_CASE("numbers the events of each conversation from 1 without gaps") {
        tests::FreshFolder folder;
        auto log = SqliteEventLog::open(folder / "log.db").value();
        const auto appended =
            log->append({message("a", "1"), message("b", "1"), message("a", {}), message("a", "2")}).value();
        CHECK(appended[0].seq == 1);
        CHECK(appended[1].seq == 1);
        CHECK(appended[2].seq == 2);
        CHECK(appended[3].seq == 3);
    }

    TEST_CASE("gives back what was appended, after the number asked for") {
        tests::FreshFolder folder;
        auto log = SqliteEventLog::open(folder / "log.db").value();
        log->append(
               {message("a", "x", "{\"text\":\"blåbær\"}"), message("a", {}, "2"), message("a", {}, "3")})
            .value();
        const auto all = log->read({"a"}, 0, 10).value();
        REQUIRE(all.size() == 3);
        CHECK(all[0].body == "{\"text\":\"blåbær\"}");
        CHECK(all[0].id->value == "x");
        CHECK(all[0].kind == "message");
        CHECK(all[0].at == base::Moment(std::chrono::milliseconds(5)));
        CHECK_FALSE(all[1].id);
        const auto some = log->read({"a"}, 1, 1).value();
        REQUIRE(some.size() == 1);
        CHECK(some[0].seq == 2);
        CHECK(log->read({"nobody"}, 0, 10).value().empty());
    }

    TEST_CASE("the same id again writes nothing and gives the old number, in one batch and over two") {
        tests::FreshFolder folder;
        auto log = SqliteEventLog::open(folder / "log.db").value();
        const auto batch =
            log->append({message("a", "m"), message("a", "m", "other"), message("a", "n")}).value();
        CHECK_FALSE(batch[0].duplicate);
        CHECK(batch[1].duplicate);
        CHECK(batch[1].seq == 1);
        CHECK(batch[2].seq == 2);
        const auto again = log->append({message("a", "m"), message("b", "m")}).value();
        CHECK(again[0].duplicate);
        CHECK(again[0].seq == 1);
        CHECK_FALSE(again[1].duplicate);
        CHECK(log->read({"a"}, 0, 10).value().size() == 2);
    }

    TEST_CASE("what was appended is there after opening the file again") {
        tests::FreshFolder folder;
        {
            SqliteEventLog::open(folder / "log.db").value()->append({message("a", "m", "kept")}).value();
        }
        auto log = SqliteEventLog::open(folder / "log.db").value();
        CHECK(log->read({"a"}, 0, 10).value().at(0).body == "kept");
        CHECK(log->append({message("a", "m")}).value().at(0).duplicate);
    }

    TEST_CASE("lists the conversations that are not closed, oldest first") {
        tests::FreshFolder folder;
        auto log = SqliteEventLog::open(folder / "log.db").value();
        Event late = message("a", {});
        late.at = base::Moment(std::chrono::milliseconds(9));
        log->append({late, message("b", {}), message("c", {}), closed("c")}).value();
        const auto open = log->open_conversations().value();
        REQUIRE(open.size() == 2);
        CHECK(open[0].value == "b");
        CHECK(open[1].value == "a");
    }

    TEST_CASE("its own notes, under ids with a #, are no open conversations and never expire") {
        tests::FreshFolder folder;
        auto log = SqliteEventLog::open(folder / "log.db").value();
        log->append({message("#learning", {}), message("a", {})}).value();
        CHECK(log->open_conversations().value() == std::vector<base::ConversationId>{{"a"}});
        CHECK(log->expired(moment(100), 10).value() == std::vector<base::ConversationId>{{"a"}});
    }

    TEST_CASE("a conversation expires by its newest event, the one that began first coming first") {
        tests::FreshFolder folder;
        auto log = SqliteEventLog::open(folder / "log.db").value();
        log->append({at(3, message("late", {})), at(1, message("early", {})), at(2, message("alive", {})),
                     at(50, message("alive", {})), at(9, message("late", {})), at(60, message("new", {}))})
            .value();
        const auto expired = [&](int before, std::size_t limit) {
            return log->expired(moment(before), limit).value();
        };
        CHECK(expired(50, 10) == std::vector<base::ConversationId>{{"early"}, {"late"}});
        CHECK(expired(50, 1) == std::vector<base::ConversationId>{{"early"}});
        CHECK(expired(9, 10) == std::vector<base::ConversationId>{{"early"}});
        CHECK(expired(51, 10).size() == 3);
        CHECK(expired(1, 10).empty());
    }

    TEST_CASE("events of one kind come oldest first from all conversations, page by page") {
        tests::FreshFolder folder;
        auto log = SqliteEventLog::open(folder / "log.db").value();
        const auto learned = [](int when, std::string conversation, std::string body) {
            Event event = at(when, message(std::move(conversation), {}, std::move(body)));
            event.kind = "learned";
            return event;
        };
        log->append({message("b", {}), learned(7, "b", "3"), learned(7, "b", "4"), learned(5, "c", "1"),
                     learned(7, "a", "2"), message("a", {}), learned(8, "a", "5")})
            .value();
        std::string bodies;
        std::optional<storage::EventPlace> after;
        for (;;) {
            const auto page = log->read_kind("learned", after, 2).value();
            if (page.empty()) break;
            CHECK(page.size() <= 2);
            for (const Event& event : page) bodies += event.conversation.value + event.body + " ";
            after = place_of(page.back());
        }
        CHECK(bodies == "c1 a2 b3 b4 a5 ");
        CHECK(log->read_kind("message", {}, 10).value().size() == 2);
        CHECK(log->read_kind("none' OR 1 --", {}, 10).value().empty());
    }

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
        }
        CHECK(number_in(folder / "log.db", "PRAGMA user_version") == 4);
        for (const char* index : {"learned", "practised", "summary"}) {
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
        CHECK(number_in(folder / "log.db", "PRAGMA user_version") == 4);
        CHECK(number_in(folder / "log.db", "SELECT COUNT(*) FROM sqlite_master WHERE name = 'summary'") == 1);
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
