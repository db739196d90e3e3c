#include <doctest/doctest.h>

#include "storage/log_writers.hpp"
#include "storage/sqlite_event_log.hpp"
#include "unit/storage/fresh_folder.hpp"

#include <boost/asio/io_context.hpp>

#include <algorithm>
#include <semaphore>

using storage::Appended;
using storage::Event;
using storage::LogWriters;

namespace {

Event message(std::string conversation) {
    return {.conversation = {std::move(conversation)}, .kind = "message", .body = "{}"};
}

// A log that takes nothing in before it is let go, as if its database did not answer.
class SlowLog final : public storage::EventLog {
public:
    SlowLog(std::unique_ptr<storage::EventLog> log, std::counting_semaphore<>& go)
        : log_(std::move(log)), go_(go) {}

    base::Result<std::vector<Appended>> append(const std::vector<Event>& events) override {
        go_.acquire();
        return log_->append(events);
    }
    base::Result<std::vector<Event>> read(const base::ConversationId& conversation, std::uint64_t after,
                                          std::size_t limit) override {
        return log_->read(conversation, after, limit);
    }
    base::Result<std::vector<base::ConversationId>> open_conversations() override {
        return log_->open_conversations();
    }
    base::Result<std::vector<base::ConversationId>> expired(base::Moment before, std::size_t limit) override {
        return log_->expired(before, limit);
    }
    base::Result<std::vector<Event>> read_kind(std::string_view kind,
                                               const std::optional<storage::EventPlace>& after,
                                               std::size_t limit) override {
        return log_->read_kind(kind, after, limit);
    }
    base::Result<storage::TakenIn> read_after(storage::Position position, std::size_t limit) override {
        return log_->read_after(position, limit);
    }
    base::Result<storage::Position> newest() override { return log_->newest(); }
    base::Result<std::vector<base::ConversationId>> conversations(const base::ConversationId& after,
                                                                  std::size_t limit) override {
        return log_->conversations(after, limit);
    }
    base::Result<std::size_t> take_over(const std::vector<Event>& events) override {
        return log_->take_over(events);
    }
    base::Result<storage::Forgotten> forget(const std::vector<base::ConversationId>& conversations) override {
        return log_->forget(conversations);
    }

private:
    std::unique_ptr<storage::EventLog> log_;
    std::counting_semaphore<>& go_;
};

// Two writers, of which the second waits until it is let go; buckets go where `second` says.
struct TwoWriters {
    tests::FreshFolder folder;
    boost::asio::io_context io;
    std::counting_semaphore<> go{0};
    std::vector<std::uint16_t> second;
    std::unique_ptr<LogWriters> writers = make();

    std::unique_ptr<LogWriters> make() {
        std::vector<std::unique_ptr<storage::EventLog>> logs;
        logs.push_back(storage::SqliteEventLog::open(folder / "first.db").value());
        logs.push_back(
            std::make_unique<SlowLog>(storage::SqliteEventLog::open(folder / "second.db").value(), go));
        return std::make_unique<LogWriters>(
            std::move(logs), io.get_executor(), storage::LogWriterLimits{}, storage::LogWriter::Watch{},
            [this](std::uint16_t bucket) {
                return std::count(second.begin(), second.end(), bucket) > 0 ? std::size_t{1} : std::size_t{0};
            });
    }
};

}  // namespace

TEST_SUITE("the writers of a log in several databases") {
    TEST_CASE("one that does not answer holds up no conversation of the others") {
        TwoWriters two;
        two.second = {storage::bucket_of({"slow"})};
        std::string told;
        REQUIRE(two.writers->append(message("slow"), [&](const auto&) { told += "slow "; }));
        REQUIRE(two.writers->append(message("quick"), [&](const auto&) { told += "quick "; }));
        REQUIRE(two.writers->append(message("#own"), [&](const auto&) { told += "own "; }));
        while (told.size() < 10) two.io.run_one();
        CHECK(told == "quick own ");
        two.go.release();
        two.io.run();
        CHECK(told == "quick own slow ");
    }

    TEST_CASE(
        "while jobs of a bucket are on their way, the next ones go behind them, wherever it is by then") {
        TwoWriters two;
        two.second = {storage::bucket_of({"a"})};
        std::string told;
        const auto tell = [&](const std::string& word) {
            return [&told, word](const auto& outcome) { told += word + (outcome ? " " : "! "); };
        };
        REQUIRE(two.writers->append(message("a"), tell("1")));
        two.second.clear();  // it has been moved
        CHECK(two.writers->writer_of({"a"}) == 1);
        REQUIRE(two.writers->append(message("a"), tell("2")));
        REQUIRE(two.writers->read({"a"}, 0, 10, tell("read")));
        two.go.release(2);
        two.io.run();
        CHECK(told == "1 2 read ");
        CHECK(two.writers->writer_of({"a"}) == 0);
    }

    TEST_CASE("what is to be forgotten is told apart by who has it") {
        TwoWriters two;
        two.second = {storage::bucket_of({"b"})};
        const auto apart = two.writers->apart({{"a"}, {"b"}, {"c"}});
        REQUIRE(apart.size() == 2);
        CHECK(apart[0] == std::vector<base::ConversationId>{{"a"}, {"c"}});
        CHECK(apart[1] == std::vector<base::ConversationId>{{"b"}});
        CHECK(two.writers->apart({}).empty());
    }
}
