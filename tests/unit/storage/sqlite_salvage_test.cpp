#include <doctest/doctest.h>

#include "storage/sqlite_event_log.hpp"
#include "storage/sqlite_salvage.hpp"
#include "unit/storage/fresh_folder.hpp"

#include <fstream>
#include <map>

using storage::Event;
using storage::SqliteEventLog;
namespace fs = std::filesystem;

namespace {

constexpr int conversations = 40, events_each = 60;

std::string body_of(int conversation, int event) {
    return std::to_string(conversation) + "/" + std::to_string(event) + std::string(200, 'y');
}

// A log of 2,400 events and about 200 pages, in one file.
void fill(const fs::path& file) {
    auto log = SqliteEventLog::open(file).value();
    for (int event = 1; event <= events_each; ++event) {
        std::vector<Event> batch;
        for (int i = 0; i < conversations; ++i) {
            batch.push_back({.conversation = {"c" + std::to_string(i)},
                             .at = base::Moment(std::chrono::seconds(event)),
                             .kind = "message",
                             .id = base::MessageId{"m" + std::to_string(event)},
                             .body = body_of(i, event)});
        }
        log->append(batch).value();
    }
}

void overwrite(const fs::path& file, std::uintmax_t at, std::size_t bytes) {
    std::fstream out(file, std::ios::in | std::ios::out | std::ios::binary);
    out.seekp(static_cast<std::streamoff>(at));
    out << std::string(bytes, '\xff');
}

// What a log holds of the messages, each as it was said; anything else fails the test.
std::map<std::string, std::size_t> messages_in(const fs::path& file) {
    auto log = SqliteEventLog::open(file).value();
    std::map<std::string, std::size_t> counts;
    for (int i = 0; i < conversations; ++i) {
        const std::string id = "c" + std::to_string(i);
        for (const Event& event : log->read({id}, 0, 1000).value()) {
            if (event.kind == "lost") continue;
            CHECK(event.body == body_of(i, static_cast<int>(event.seq)));
            CHECK(event.id->value == "m" + std::to_string(event.seq));
            ++counts[id];
        }
    }
    return counts;
}

std::size_t sum(const std::map<std::string, std::size_t>& counts) {
    std::size_t all = 0;
    for (const auto& [id, count] : counts) all += count;
    return all;
}

}  // namespace

TEST_SUITE("what can be read of a damaged log") {
    TEST_CASE("is all of a log that is whole") {
        const tests::FreshFolder folder;
        fill(folder / "log.db");
        CHECK_FALSE(storage::is_damaged(folder / "log.db").value());
        const auto salvaged = storage::salvage(folder / "log.db", folder / "new.db").value();
        CHECK(salvaged.events == conversations * events_each);
        CHECK(salvaged.conversations == conversations);
        CHECK(salvaged.torn.empty());
        CHECK(sum(messages_in(folder / "new.db")) == salvaged.events);
    }

    TEST_CASE("is what lies around a page that was overwritten, wherever it lies") {
        for (const int tenth : {1, 2, 3, 5, 7, 8, 9}) {
            CAPTURE(tenth);
            const tests::FreshFolder folder;
            fill(folder / "log.db");
            const auto pages = fs::file_size(folder / "log.db") / 4096;
            overwrite(folder / "log.db", pages * static_cast<std::uintmax_t>(tenth) / 10 * 4096, 4096);
            REQUIRE(storage::is_damaged(folder / "log.db").value());
            CHECK(SqliteEventLog::open(folder / "log.db").has_error());
            const auto salvaged = storage::salvage(folder / "log.db", folder / "new.db").value();
            const auto counts = messages_in(folder / "new.db");
            CHECK(sum(counts) == salvaged.events);
            // A page holds some twenty events; one of the inner ones leads to some hundreds.
            CHECK(salvaged.events > conversations * events_each / 2);
            CHECK(SqliteEventLog::open(folder / "new.db").value()->open_conversations().value().size() ==
                  counts.size());
        }
    }

    TEST_CASE("is the beginning of a file that was cut off") {
        const tests::FreshFolder folder;
        fill(folder / "log.db");
        fs::resize_file(folder / "log.db", fs::file_size(folder / "log.db") / 2 / 4096 * 4096);
        REQUIRE(storage::is_damaged(folder / "log.db").value());
        const auto salvaged = storage::salvage(folder / "log.db", folder / "new.db").value();
        CHECK(sum(messages_in(folder / "new.db")) == salvaged.events);
        CHECK(salvaged.events < conversations * events_each);
    }

    TEST_CASE("is nothing of a file that is no database, or empty, or damaged in its first page") {
        const tests::FreshFolder folder;
        {
            std::ofstream(folder / "letter.db") << std::string(20'000, 'x');
            const std::ofstream empty(folder / "empty.db");
        }
        fill(folder / "head.db");
        overwrite(folder / "head.db", 0, 4096);
        for (const std::string name : {"letter", "empty", "head"}) {
            CAPTURE(name);
            CHECK(storage::is_damaged(folder / (name + ".db")).value());
            CHECK(SqliteEventLog::open(folder / (name + ".db")).has_error());
            CHECK(storage::salvage(folder / (name + ".db"), folder / (name + "-new.db")).value().events == 0);
            CHECK(sum(messages_in(folder / (name + "-new.db"))) == 0);
        }
    }
}
