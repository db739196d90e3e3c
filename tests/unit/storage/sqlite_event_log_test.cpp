#include <doctest/doctest.h>

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

void run_sql(const std::filesystem::path& file, const std::string& sql) {
    sqlite3* database = nullptr;
    REQUIRE(sqlite3_open(file.c_str(), &database) == SQLITE_OK);
    REQUIRE(sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(database);
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
