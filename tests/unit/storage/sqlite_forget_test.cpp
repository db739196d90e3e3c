#include <doctest/doctest.h>

#include "storage/sqlite_event_log.hpp"
#include "unit/storage/fresh_folder.hpp"
#include "unit/storage/sqlite_reader.hpp"

#include <fstream>
#include <random>

using storage::Event;
using storage::SqliteEventLog;
using tests::OtherReader;

namespace {

// How often the words stand in any of the log's files.
std::size_t count_in_files(const tests::FreshFolder& folder, const std::string& words) {
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
        std::ifstream in(entry.path(), std::ios::binary);
        const std::string content{std::istreambuf_iterator<char>(in), {}};
        for (auto at = content.find(words); at != std::string::npos; at = content.find(words, at + 1))
            ++count;
    }
    return count;
}

Event event(const std::string& conversation, int number, std::string body) {
    return {.conversation = {conversation},
            .at = base::Moment(std::chrono::milliseconds(number)),
            .kind = "message",
            .id = base::MessageId{"id-of-" + conversation + "-" + std::to_string(number)},
            .body = std::move(body)};
}

// A dozen conversations at once, with bodies from a line to many pages: pages split, rows move, and what
// they leave behind is what forgetting must find.
void talk(storage::EventLog& log, unsigned seed) {
    std::mt19937 random(seed);
    constexpr std::size_t repeats[] = {1, 3, 20, 60, 400};
    for (int number = 0; number < 500; ++number) {
        const std::string conversation = "customer" + std::to_string(10 + random() % 12);
        std::string body;
        for (std::size_t i = repeats[random() % 5]; i > 0; --i) body += "said by " + conversation + ". ";
        log.append({event(conversation, number, body)}).value();
    }
}

std::size_t size_of(storage::EventLog& log, const std::string& conversation) {
    return log.read({conversation}, 0, 1000).value().size();
}

}  // namespace

TEST_SUITE("forgetting") {
    TEST_CASE("no byte of a forgotten conversation stays in any file, and the others stay whole") {
        for (unsigned seed = 0; seed < 4; ++seed) {
            CAPTURE(seed);
            tests::FreshFolder folder;
            auto log = SqliteEventLog::open(folder / "log.db").value();
            talk(*log, seed);
            REQUIRE(count_in_files(folder, "said by customer15") > 0);
            REQUIRE(count_in_files(folder, "id-of-customer15") > 0);
            const auto before = log->read({"customer14"}, 0, 1000).value();
            const auto forgotten = log->forget({{"customer15"}}).value();
            CHECK(forgotten.wiped);
            CHECK(forgotten.events > 10);
            CHECK(count_in_files(folder, "customer15") == 0);
            CHECK(size_of(*log, "customer15") == 0);
            const auto after = log->read({"customer14"}, 0, 1000).value();
            REQUIRE(after.size() == before.size());
            for (std::size_t i = 0; i < after.size(); ++i) CHECK(after[i].body == before[i].body);
        }
    }

    TEST_CASE("several are forgotten at once, and all their events are counted") {
        tests::FreshFolder folder;
        auto log = SqliteEventLog::open(folder / "log.db").value();
        log->append({event("a", 1, "x"), event("b", 1, "y"), event("b", 2, "z"), event("c", 1, "w")}).value();
        const auto forgotten = log->forget({{"a"}, {"b"}, {"nobody"}}).value();
        CHECK(forgotten.events == 3);
        CHECK(forgotten.wiped);
        CHECK(size_of(*log, "c") == 1);
        CHECK(log->open_conversations().value().size() == 1);
    }

    TEST_CASE("forgetting again is fine, and a forgotten conversation begins again with 1") {
        tests::FreshFolder folder;
        auto log = SqliteEventLog::open(folder / "log.db").value();
        log->append({event("a", 1, "old"), event("a", 2, "old")}).value();
        log->forget({{"a"}}).value();
        const auto again = log->forget({{"a"}}).value();
        CHECK(again.events == 0);
        CHECK(again.wiped);
        const auto appended = log->append({event("a", 1, "new")}).value();
        CHECK(appended[0].seq == 1);
        CHECK_FALSE(appended[0].duplicate);
        CHECK(log->read({"a"}, 0, 10).value().at(0).body == "new");
    }

    TEST_CASE("with a reader in the way the events are gone at once, and their bytes once it has ended") {
        tests::FreshFolder folder;
        auto log = SqliteEventLog::open(folder / "log.db").value();
        talk(*log, 1);
        {
            const OtherReader reader(folder / "log.db");
            const auto forgotten = log->forget({{"customer15"}}).value();
            CHECK(forgotten.events > 10);
            CHECK_FALSE(forgotten.wiped);
            CHECK(size_of(*log, "customer15") == 0);
            CHECK(log->append({event("customer16", 1000, "goes on")}).has_value());
            CHECK_FALSE(log->forget({}).value().wiped);
        }
        CHECK(count_in_files(folder, "customer15") > 0);
        CHECK(log->forget({}).value().wiped);
        CHECK(count_in_files(folder, "customer15") == 0);
    }

    TEST_CASE("what could not be wiped is wiped when the log is opened again") {
        tests::FreshFolder folder;
        {
            std::optional<OtherReader> reader;  // outlives the log, as another program would
            auto log = SqliteEventLog::open(folder / "log.db").value();
            talk(*log, 1);
            reader.emplace(folder / "log.db");
            CHECK_FALSE(log->forget({{"customer15"}}).value().wiped);
        }
        auto log = SqliteEventLog::open(folder / "log.db").value();
        CHECK(count_in_files(folder, "customer15") == 0);
        CHECK(size_of(*log, "customer16") > 0);
    }
}
