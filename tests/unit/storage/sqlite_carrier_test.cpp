#include <doctest/doctest.h>

#include "storage/sqlite_carrier.hpp"
#include "storage/sqlite_event_log.hpp"
#include "unit/storage/fresh_folder.hpp"
#include "unit/storage/sqlite_reader.hpp"

#include <array>
#include <fstream>

using storage::Carrier;
using storage::Database;
using storage::SqliteEventLog;

namespace {

constexpr int never = 1'000'000'000;
constexpr int patience = 100'000;  // commits; a few hundred are enough where all is well

// How often the write-ahead log began anew: the fourth number in its head
// (https://www.sqlite.org/fileformat2.html).
unsigned beginnings(const tests::FreshFolder& folder) {
    std::ifstream in(folder / "log.db-wal", std::ios::binary);
    std::array<unsigned char, 16> head{};
    in.read(reinterpret_cast<char*>(head.data()), head.size());
    unsigned begun = 0;
    for (std::size_t i = 12; i < head.size(); ++i) begun = begun << 8U | head[i];
    return begun;
}

std::size_t pages_in_log(const tests::FreshFolder& folder) {
    return (std::filesystem::file_size(folder / "log.db-wal") - 32) / (24 + 4096);
}

void write(storage::EventLog& log, int number) {
    log.append({{.conversation = {"one"},
                 .at = base::Moment(std::chrono::milliseconds(number)),
                 .kind = "message",
                 .id = base::MessageId{std::to_string(number)},
                 .body = "a line"}})
        .value();
}

// Writes until the log has begun anew so often; false when it never does.
bool writes_until(storage::EventLog& log, const tests::FreshFolder& folder, unsigned begun, int& number) {
    for (const int end = number + patience; number < end; ++number) {
        if (beginnings(folder) >= begun) return true;
        write(log, number);
    }
    return false;
}

}  // namespace

TEST_SUITE("what is carried from the write-ahead log into the file") {
    TEST_CASE("a full log begins anew while it is written on, again and again") {
        tests::FreshFolder folder;
        auto log =
            SqliteEventLog::open(folder / "log.db", {.carrier = {.portion = 16, .full = 64, .most = never}})
                .value();
        int number = 1;
        CHECK(writes_until(*log, folder, beginnings(folder) + 3, number));
        CHECK(log->read({"one"}, 0, patience).value().size() == static_cast<std::size_t>(number - 1));
    }

    TEST_CASE("what was not carried in time is carried by whoever writes") {
        tests::FreshFolder folder;
        auto log =
            SqliteEventLog::open(folder / "log.db", {.carrier = {.portion = 16, .full = never, .most = 64}})
                .value();
        int number = 1;
        CHECK(writes_until(*log, folder, beginnings(folder) + 3, number));
    }

    TEST_CASE("with a reader in the way the log grows, and begins anew once it has ended") {
        tests::FreshFolder folder;
        auto log =
            SqliteEventLog::open(folder / "log.db", {.carrier = {.portion = 16, .full = 32, .most = 64}})
                .value();
        int number = 1;
        write(*log, number++);
        const auto before = beginnings(folder);
        {
            const tests::OtherReader reader(folder / "log.db");
            for (; number < 200; ++number) write(*log, number);
            CHECK(beginnings(folder) == before);
            CHECK(pages_in_log(folder) > 64);
        }
        CHECK(writes_until(*log, folder, before + 1, number));
        CHECK(log->read({"one"}, 0, patience).value().size() == static_cast<std::size_t>(number - 1));
    }

    TEST_CASE("nothing is carried while the file is wanted alone") {
        tests::FreshFolder folder;
        const std::string file = (folder / "log.db").string();
        auto database = Database::open(file).value();
        REQUIRE_FALSE(database.run("PRAGMA journal_mode=WAL; CREATE TABLE t(x)"));
        const auto carrier = Carrier::start(database, {.portion = 4, .full = 16, .most = never}).value();
        const auto write_one = [&] { REQUIRE_FALSE(database.run("INSERT INTO t VALUES(zeroblob(3000))")); };
        const auto begun = beginnings(folder);
        {
            const auto resting = carrier->rest();
            for (int i = 0; i < 200; ++i) write_one();
            CHECK(beginnings(folder) == begun);
            CHECK(pages_in_log(folder) > 200);
        }
        int written = 0;
        for (; written < patience && beginnings(folder) == begun; ++written) write_one();
        CHECK(written < patience);
    }

    TEST_CASE("a file that is not there is no place to carry to, and is told") {
        tests::FreshFolder folder;
        const std::filesystem::path file = folder / "log.db";
        auto database = Database::open(file.string()).value();
        std::filesystem::remove(file);
        std::filesystem::create_directory(file);
        const auto carrier = Carrier::start(database);
        REQUIRE(carrier.has_error());
        CHECK(carrier.error().where == file.string());
    }
}
