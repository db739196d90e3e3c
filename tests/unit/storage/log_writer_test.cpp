#include <doctest/doctest.h>

#include "storage/log_writer.hpp"
#include "storage/sqlite_event_log.hpp"
#include "unit/storage/fresh_folder.hpp"

#include <boost/asio/io_context.hpp>

#include <semaphore>

using storage::Appended;
using storage::Event;
using storage::LogWriter;

namespace {

Event message(std::string id) {
    return {.conversation = {"a"}, .kind = "message", .id = base::MessageId{std::move(id)}, .body = "{}"};
}

// Holds the storage thread until it is let go, and records how many events came in each commit.
class HeldLog final : public storage::EventLog {
public:
    HeldLog(std::vector<std::size_t>& batches, std::binary_semaphore& begun, std::counting_semaphore<>& go)
        : batches_(batches), begun_(begun), go_(go) {}

    base::Result<std::vector<Appended>> append(const std::vector<Event>& events) override {
        batches_.push_back(events.size());
        if (batches_.size() == 1) {
            begun_.release();
            go_.acquire();
        }
        for (const Event& event : events) {
            if (event.body == "bad") return base::Problem("disk", "full");
            if (event.body == "away") return base::Problem("disk", "away", base::Lasts::for_a_while);
        }
        std::vector<Appended> appended;
        for (std::size_t i = 0; i < events.size(); ++i) appended.push_back({.seq = ++seq_});
        return appended;
    }
    base::Result<std::vector<Event>> read(const base::ConversationId&, std::uint64_t, std::size_t) override {
        return std::vector<Event>(seq_);
    }
    base::Result<std::vector<base::ConversationId>> open_conversations() override {
        return std::vector<base::ConversationId>{};
    }
    base::Result<std::vector<base::ConversationId>> expired(base::Moment, std::size_t) override {
        return std::vector<base::ConversationId>{};
    }
    base::Result<std::vector<Event>> read_kind(std::string_view, const std::optional<storage::EventPlace>&,
                                               std::size_t) override {
        return std::vector<Event>{};
    }
    base::Result<storage::TakenIn> read_after(storage::Position, std::size_t) override {
        return storage::TakenIn{};
    }
    base::Result<storage::Position> newest() override { return seq_; }
    base::Result<std::vector<base::ConversationId>> conversations(const base::ConversationId&,
                                                                  std::size_t) override {
        return std::vector<base::ConversationId>{};
    }
    base::Result<std::size_t> take_over(const std::vector<Event>& events) override { return events.size(); }
    base::Result<storage::Forgotten> forget(const std::vector<base::ConversationId>&) override {
        throw std::runtime_error("no memory");
    }

private:
    std::vector<std::size_t>& batches_;
    std::binary_semaphore& begun_;
    std::counting_semaphore<>& go_;
    std::uint64_t seq_ = 0;
};

struct Held {
    std::vector<std::size_t> batches;
    std::binary_semaphore begun{0};
    std::counting_semaphore<> go{0};
    boost::asio::io_context io{1};

    std::unique_ptr<storage::EventLog> log() { return std::make_unique<HeldLog>(batches, begun, go); }
};

}  // namespace

TEST_SUITE("the log writer") {
    TEST_CASE("answers on the loop, in the order of asking") {
        tests::FreshFolder folder;
        boost::asio::io_context io{1};
        LogWriter writer(storage::SqliteEventLog::open(folder / "log.db").value(), io.get_executor());
        std::vector<std::string> heard;
        const auto loop = std::this_thread::get_id();
        for (int i = 1; i <= 50; ++i) {
            REQUIRE(writer.append(message(std::to_string(i)), [&heard, loop](const auto& appended) {
                CHECK(std::this_thread::get_id() == loop);
                heard.push_back(std::to_string(appended.value().seq));
            }));
        }
        REQUIRE(writer.read({"a"}, 0, 100, [&heard](const auto& events) {
            heard.push_back("read " + std::to_string(events.value().size()));
        }));
        io.run();
        REQUIRE(heard.size() == 51);
        CHECK(heard[0] == "1");
        CHECK(heard[49] == "50");
        CHECK(heard[50] == "read 50");
    }

    TEST_CASE("forgets, and looks through all conversations, in the order of asking") {
        tests::FreshFolder folder;
        boost::asio::io_context io{1};
        LogWriter writer(storage::SqliteEventLog::open(folder / "log.db").value(), io.get_executor());
        std::vector<std::string> heard;
        const auto size = [&heard](std::string what) {
            return [&heard, what](const auto& found) {
                heard.push_back(what + " " + std::to_string(found.value().size()));
            };
        };
        const base::Moment later(std::chrono::milliseconds(1));
        REQUIRE(writer.append(message("1"), {}));
        REQUIRE(writer.append(message("2"), {}));
        REQUIRE(writer.expired(later, 10, size("expired")));
        REQUIRE(writer.read_kind("message", {}, 10, size("messages")));
        REQUIRE(writer.forget({{"a"}}, [&heard](const auto& forgotten) {
            heard.push_back("forgot " + std::to_string(forgotten.value().events));
        }));
        REQUIRE(writer.read_kind("message", {}, 10, size("messages")));
        REQUIRE(writer.append(message("1"), {}));
        REQUIRE(writer.read({"a"}, 0, 10, size("read")));
        io.run();
        CHECK(heard ==
              std::vector<std::string>{"expired 1", "messages 2", "forgot 2", "messages 0", "read 1"});
    }

    TEST_CASE("a bug in the log is a fault of the one who asked") {
        Held held;
        held.go.release();
        LogWriter writer(held.log(), held.io.get_executor());
        std::string told;
        REQUIRE(
            writer.forget({{"a"}}, [&told](const auto& forgotten) { told = to_string(forgotten.error()); }));
        held.io.run();
        CHECK(told == "log: no memory");
    }

    TEST_CASE("what waits goes to disk in one commit, up to the batch limit") {
        Held held;
        LogWriter writer(held.log(), held.io.get_executor(), {.batch = 8});
        REQUIRE(writer.append(message("0"), {}));
        held.begun.acquire();
        for (int i = 1; i <= 10; ++i) REQUIRE(writer.append(message(std::to_string(i)), {}));
        held.go.release();
        held.io.run();
        CHECK(held.batches == std::vector<std::size_t>{1, 8, 2});
    }

    TEST_CASE("what may come later is behind what is urgent, and goes to disk together") {
        Held held;
        LogWriter writer(held.log(), held.io.get_executor(), {.later = std::chrono::hours(1)});
        REQUIRE(writer.append(message("0"), {}));
        held.begun.acquire();
        std::string order;
        for (const char* id : {"a", "b"})
            REQUIRE(writer.append_later(message(id), [&order, id](const auto&) { order += id; }));
        REQUIRE(writer.append(message("1"), [&order](const auto&) { order += "1"; }));
        held.go.release();
        while (order.empty()) held.io.run_one();
        CHECK(order == "1");
        writer.stop();
        held.io.run();
        CHECK(order == "1ab");
        CHECK(held.batches == std::vector<std::size_t>{1, 1, 2});
    }

    TEST_CASE("what is asked afterwards sees what may come later") {
        Held held;
        held.go.release();
        LogWriter writer(held.log(), held.io.get_executor(), {.later = std::chrono::hours(1)});
        REQUIRE(writer.append_later(message("0"), {}));
        std::size_t seen = 0;
        REQUIRE(writer.read({"a"}, 0, 10, [&seen](const auto& events) { seen = events->size(); }));
        held.io.run();
        CHECK(seen == 1);
    }

    TEST_CASE("what may come later comes, though nobody asks and nothing is urgent") {
        Held held;
        held.go.release();
        LogWriter writer(held.log(), held.io.get_executor(), {.later = std::chrono::milliseconds(1)});
        bool came = false;
        REQUIRE(writer.append_later(message("0"),
                                    [&came](const auto& appended) { came = appended.has_value(); }));
        held.io.run();
        CHECK(came);
    }

    TEST_CASE("says no beyond the limit, and takes more once there is room") {
        Held held;
        LogWriter writer(held.log(), held.io.get_executor(), {.waiting = 2});
        REQUIRE(writer.append(message("0"), {}));
        held.begun.acquire();
        CHECK(writer.append(message("1"), {}));
        CHECK(writer.append_later(message("2"), {}));
        CHECK_FALSE(writer.append(message("3"), {}));
        CHECK_FALSE(writer.append_later(message("3"), {}));
        CHECK_FALSE(writer.read({"a"}, 0, 1, {}));
        held.go.release();
        held.io.run();
        CHECK(writer.append(message("3"), {}));
    }

    TEST_CASE("a fault of the log is told to everyone in that commit") {
        Held held;
        held.go.release();
        LogWriter writer(held.log(), held.io.get_executor());
        Event bad = message("1");
        bad.body = "bad";
        std::string told;
        REQUIRE(writer.append(bad, [&told](const auto& appended) { told = to_string(appended.error()); }));
        held.io.run();
        CHECK(told == "disk: full");
    }

    TEST_CASE(
        "an event that is refused for good is refused alone; a log that is away refuses the whole commit") {
        for (const std::string body : {"bad", "away"}) {
            CAPTURE(body);
            Held held;
            LogWriter writer(held.log(), held.io.get_executor());
            std::string told;
            const auto note = [&told](const auto& appended) { told += appended ? "+" : "-"; };
            REQUIRE(writer.append(message("0"), note));
            held.begun.acquire();
            for (int i = 1; i <= 3; ++i) {
                Event event = message(std::to_string(i));
                if (i == 2) event.body = body;
                REQUIRE(writer.append(event, note));
            }
            held.go.release();
            held.io.run();
            CHECK(told == (body == "bad" ? "++-+" : "+---"));
            CHECK(held.batches ==
                  (body == "bad" ? std::vector<std::size_t>{1, 3, 1, 1, 1} : std::vector<std::size_t>{1, 3}));
        }
    }

    TEST_CASE("stopping stores what waits and takes no more") {
        Held held;
        held.go.release();
        int answers = 0;
        LogWriter writer(held.log(), held.io.get_executor());
        for (int i = 0; i < 5; ++i)
            REQUIRE(writer.append(message(std::to_string(i)), [&answers](const auto&) { ++answers; }));
        writer.stop();
        CHECK_FALSE(writer.append(message("late"), {}));
        held.io.run();
        CHECK(answers == 5);
    }

    TEST_CASE("who watches it is told of every commit, and sees what waits and whether it fails") {
        Held held;
        held.go.release();
        std::vector<storage::Commit> commits;
        LogWriter writer(held.log(), held.io.get_executor(), {.waiting = 7},
                         [&](const storage::Commit& commit) { commits.push_back(commit); });
        CHECK(writer.standing().most == 7);
        const auto write = [&](const std::string& body) {
            Event event = message("a");
            event.body = body;
            REQUIRE(writer.append(event, [](const auto&) {}));
            held.io.restart();
            held.io.run();
        };
        write("{}");
        CHECK(writer.standing().waiting == 0);
        CHECK_FALSE(writer.standing().is_failing);
        write("bad");
        CHECK(writer.standing().is_failing);
        write("{}");
        CHECK_FALSE(writer.standing().is_failing);
        writer.stop();
        REQUIRE(commits.size() == 3);
        CHECK(commits[0].events == 1);
        CHECK_FALSE(commits[0].failed);
        CHECK(commits[1].failed);
        CHECK_FALSE(commits[2].failed);
    }

    TEST_CASE("an old failure is no longer told: somebody must try before it is known to be over") {
        Held held;
        held.go.release();
        LogWriter writer(held.log(), held.io.get_executor(), {.failure_counts_for = std::chrono::seconds(0)});
        Event event = message("a");
        event.body = "bad";
        REQUIRE(writer.append(event, [](const auto& outcome) { CHECK_FALSE(outcome.has_value()); }));
        held.io.run();
        CHECK_FALSE(writer.standing().is_failing);
    }
}
