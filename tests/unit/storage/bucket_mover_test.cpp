#include <doctest/doctest.h>

#include "storage/bucket_mover.hpp"
#include "unit/storage/log_houses.hpp"

#include <atomic>
#include <map>
#include <mutex>
#include <set>
#include <stdexcept>
#include <thread>

using storage::BucketMover;
using storage::ClusteredEventLog;
using storage::Event;
using tests::at;
using tests::closed;
using tests::message;
using tests::of_kind;
using tests::PostgresHouse;

namespace {

// Two databases, of which the second is still empty.
struct Clusters {
    PostgresHouse home, east;

    Clusters() {
        east.options.cluster = "east";
        home.options.known = {"east"};
    }

    std::vector<storage::PostgresOptions> options() const { return {home.options, east.options}; }
    std::unique_ptr<ClusteredEventLog> open() const { return ClusteredEventLog::open(options()).value(); }
    BucketMover mover() const {
        storage::MoveLimits limits;
        limits.grace = std::chrono::seconds(0);
        auto mover = BucketMover::open(options(), limits);
        while (!mover)
            mover = BucketMover::open(options(), limits);  // the server may take a moment to see one go
        return std::move(*mover);
    }
    // In which databases there is something of a conversation.
    std::string places_of(const std::string& id) const {
        const auto count = [&](const PostgresHouse& house) {
            return house.run("SELECT count(*) FROM evenkeel.ev WHERE conversation = '" + id + "'");
        };
        return count(home) + " " + count(east);
    }
};

// All buckets of these conversations.
std::vector<std::uint16_t> buckets_of(const std::vector<std::string>& ids) {
    std::set<std::uint16_t> buckets;
    for (const std::string& id : ids) buckets.insert(storage::bucket_of({id}));
    return {buckets.begin(), buckets.end()};
}

// Empty when all is well.
std::string told(const std::optional<base::Problem>& problem) {
    return problem ? to_string(*problem) : std::string();
}

// Until everything is where it is to be; a mover that died in between is followed by another one.
void move_all(const Clusters& clusters, const std::vector<std::uint16_t>& buckets,
              const std::string& target) {
    BucketMover mover = clusters.mover();
    REQUIRE(told(mover.begin(buckets, target)) == "");
    for (const auto& each : mover.under_way().value()) {
        REQUIRE(told(mover.carry_out(each)) == "");
    }
    for (const auto& each : mover.under_way().value()) REQUIRE(told(mover.clean(each)) == "");
}

std::string bodies_of(storage::EventLog& log, const std::string& id) {
    std::string bodies;
    for (const Event& event : log.read({id}, 0, 10'000).value()) {
        bodies += std::to_string(event.seq) + event.body + " ";
    }
    return bodies;
}

// So that threads end also where a check ends the test.
struct AtTheEnd {
    explicit AtTheEnd(std::atomic<bool>& flag) : flag_(flag) {}
    ~AtTheEnd() { flag_ = true; }
    std::atomic<bool>& flag_;
};

struct Died : std::runtime_error {
    using std::runtime_error::runtime_error;
};

}  // namespace

TEST_SUITE("moving buckets") {
    TEST_CASE("a moved conversation is the same, goes on with the next number, and is gone where it was") {
        if (!PostgresHouse::is_there()) return;
        const Clusters clusters;
        auto log = clusters.open();
        log->append({at(5, message("a", "m", "{\"text\":\"ærlig, \\\"ja\\\"\"}")), message("a", {}, "2"),
                     at(9, message("b", {}, "stays")), of_kind("learned", message("a", {}, "3"))})
            .value();
        const auto before = log->read({"a"}, 0, 10).value();
        move_all(clusters, buckets_of({"a"}), "east");
        CHECK(clusters.places_of("a") == "0 3");
        CHECK(clusters.places_of("b") == "1 0");
        const auto after = log->read({"a"}, 0, 10).value();
        REQUIRE(after.size() == before.size());
        for (std::size_t i = 0; i < before.size(); ++i) {
            CHECK(after[i].body == before[i].body);
            CHECK(after[i].id == before[i].id);
            CHECK(after[i].at == before[i].at);
        }
        CHECK(log->append({message("a", "m")}).value().at(0).duplicate);
        CHECK(log->append({message("a", {}, "4"), message("b", {})}).value().at(0).seq == 4);
        CHECK(log->read_kind("learned", {}, 10).value().size() == 1);
        CHECK(log->open_conversations().value().size() == 2);
        move_all(clusters, buckets_of({"a"}), "home");
        CHECK(clusters.places_of("a") == "4 0");
        CHECK(log->append({message("a", {}, "5")}).value().at(0).seq == 5);
    }

    TEST_CASE("who follows hears of what was said once, though it was moved") {
        if (!PostgresHouse::is_there()) return;
        const Clusters clusters;
        auto log = clusters.open();
        log->append({message("a", {}, "1"), message("a", {}, "2")}).value();
        auto east = storage::PostgresEventLog::open(clusters.east.options).value();
        const auto from = east->newest().value();
        move_all(clusters, buckets_of({"a"}), "east");
        log->append({message("a", {}, "3")}).value();
        const auto heard = east->read_after(from, 10).value().events;
        REQUIRE(heard.size() == 1);
        CHECK(heard[0].body == "3");
        CHECK(heard[0].seq == 3);
        CHECK(east->read_after(0, 10).value().events.size() == 1);
    }

    TEST_CASE("until its grace is over, whoever lags behind still finds at the source what was said there") {
        if (!PostgresHouse::is_there()) return;
        const Clusters clusters;
        auto log = clusters.open();
        auto home = clusters.home.open();
        log->append({message("a", {}, "1"), message("a", {}, "2")}).value();
        BucketMover mover = clusters.mover();
        REQUIRE(told(mover.begin(buckets_of({"a"}), "east")) == "");
        REQUIRE(told(mover.carry_out(mover.under_way().value().at(0))) == "");
        log->append({message("a", {}, "3")}).value();
        CHECK(home->read_after(0, 10).value().events.size() == 2);
        CHECK(clusters.places_of("a") == "2 3");
        // The copy does not count twice.
        CHECK(log->open_conversations().value() == std::vector<base::ConversationId>{{"a"}});
        CHECK(log->conversations({}, 10).value() == std::vector<base::ConversationId>{{"a"}});
        CHECK(log->expired(tests::moment(100), 10).value() == std::vector<base::ConversationId>{{"a"}});
        REQUIRE(told(mover.clean(mover.under_way().value().at(0))) == "");
        CHECK(home->read_after(0, 10).value().events.empty());
        CHECK(mover.under_way().value().empty());
    }

    TEST_CASE("what is written while buckets move is stored once, in order, whoever wrote it") {
        if (!PostgresHouse::is_there()) return;
        const Clusters clusters;
        clusters.open();
        std::vector<std::string> ids;
        for (int i = 0; i < 6; ++i) ids.push_back("talk-" + std::to_string(i));
        std::atomic<bool> is_over = false;
        std::mutex mutex;
        std::map<std::string, std::map<std::uint64_t, std::string>> acknowledged;
        std::vector<std::jthread> nodes;
        const AtTheEnd over(is_over);
        for (int node = 0; node < 3; ++node) {
            nodes.emplace_back([&, node] {
                auto log = clusters.open();
                for (int n = 0; !is_over; ++n) {
                    std::vector<Event> batch;
                    for (const std::string& id : ids) {
                        const std::string name = std::to_string(node) + "/" + std::to_string(n);
                        batch.push_back(message(id, n % 2 == 0 ? std::optional(name) : std::nullopt, name));
                    }
                    const auto outcomes = log->append_each(batch);
                    const std::lock_guard lock(mutex);
                    for (std::size_t i = 0; i < batch.size(); ++i) {
                        CAPTURE((outcomes[i] ? "" : to_string(outcomes[i].error())));
                        CHECK(outcomes[i].has_value());
                        if (!outcomes[i]) continue;
                        CHECK_FALSE(outcomes[i]->duplicate);
                        const bool is_new =
                            acknowledged[ids[i]].emplace(outcomes[i]->seq, batch[i].body).second;
                        CHECK(is_new);
                    }
                }
            });
        }
        for (int round = 0; round < 3; ++round) {
            move_all(clusters, buckets_of(ids), "east");
            move_all(clusters, buckets_of(ids), "home");
        }
        is_over = true;
        for (std::jthread& each : nodes) each.join();
        auto log = clusters.open();
        for (const std::string& id : ids) {
            const auto events = log->read({id}, 0, 1'000'000).value();
            REQUIRE(events.size() == acknowledged[id].size());
            for (std::size_t i = 0; i < events.size(); ++i) {
                CHECK(events[i].seq == i + 1);
                CHECK(events[i].body == acknowledged[id].at(i + 1));
            }
        }
        CHECK(acknowledged[ids[0]].size() > 20);
    }

    TEST_CASE(
        "a mover that dies at any step leaves a log that goes on, and another one brings it to its end") {
        if (!PostgresHouse::is_there()) return;
        for (const char* step :
             {"claiming the target", "copying", "sealing", "copying the rest", "closing the source",
              "switching the map", "opening the target", "removing from the source"}) {
            CAPTURE(std::string(step));
            const Clusters clusters;
            auto log = clusters.open();
            log->append({message("a", "1", "1"), message("a", {}, "2"), message("b", {}, "1")}).value();
            const auto buckets = buckets_of({"a"});
            {
                BucketMover mover = clusters.mover();
                REQUIRE(told(mover.begin(buckets, "east")) == "");
                mover.before = [&](std::string_view now) {
                    if (now == step) throw Died(std::string(now));
                };
                const auto go = [&] {
                    for (const auto& each : mover.under_way().value())
                        static_cast<void>(mover.carry_out(each));
                    for (const auto& each : mover.under_way().value()) static_cast<void>(mover.clean(each));
                };
                CHECK_THROWS_AS(go(), Died);
            }
            // Nodes go on by themselves, wherever it was broken off.
            CHECK(bodies_of(*log, "a") == "11 22 ");
            CHECK(log->append({message("a", {}, "3")}).value().at(0).seq == 3);
            CHECK(log->append({message("a", "1")}).value().at(0).duplicate);
            auto late = clusters.open();
            CHECK(late->conversations({}, 10).value().size() == 2);
            CHECK(bodies_of(*late, "a") == "11 22 33 ");
            move_all(clusters, buckets, "east");
            CHECK(clusters.places_of("a") == "0 3");
            CHECK(log->append({message("a", {}, "4")}).value().at(0).seq == 4);
            CHECK(bodies_of(*late, "a") == "11 22 33 44 ");
        }
    }

    TEST_CASE("what is forgotten while its bucket moves does not come back, and may begin anew") {
        if (!PostgresHouse::is_there()) return;
        for (const char* step : {"copying", "sealing", "closing the source", "removing from the source"}) {
            CAPTURE(std::string(step));
            const Clusters clusters;
            auto log = clusters.open();
            // Two conversations in one bucket.
            std::string other = "b0";
            for (int i = 1; storage::bucket_of({other}) != storage::bucket_of({"a"}); ++i)
                other = "b" + std::to_string(i);
            log->append({message("a", "1", "1"), message("a", {}, "2"), of_kind("learned", message("a", {})),
                         message(other, {}, "1"), message(other, {}, "2")})
                .value();
            BucketMover mover = clusters.mover();
            REQUIRE(told(mover.begin(buckets_of({"a"}), "east")) == "");
            bool is_told = false;
            std::thread forgetting;
            mover.before = [&](std::string_view now) {
                if (now != step || std::exchange(is_told, true)) return;
                // Beside the mover: where nobody may write at the moment it waits.
                forgetting = std::thread([&] {
                    const auto gone = log->forget({{"a"}, {other}}).value();
                    CHECK(gone.events == 5);
                    CHECK(gone.learned.size() == 1);
                    CHECK(log->append({message(other, {}, "new")}).value().at(0).seq == 1);
                });
                if (now != std::string_view("closing the source")) forgetting.join();
            };
            for (const auto& each : mover.under_way().value()) REQUIRE(told(mover.carry_out(each)) == "");
            if (forgetting.joinable()) forgetting.join();
            for (const auto& each : mover.under_way().value()) REQUIRE(told(mover.clean(each)) == "");
            if (forgetting.joinable()) forgetting.join();
            CHECK(is_told);
            CHECK(clusters.places_of("a") == "0 0");
            CHECK(clusters.places_of(other) == "0 1");
            CHECK(bodies_of(*log, other) == "1new ");
            CHECK(log->conversations({}, 10).value() == std::vector<base::ConversationId>{{other}});
        }
    }

    TEST_CASE("what is forgotten at the source alone, by a node that dies then, goes from the copy as well") {
        if (!PostgresHouse::is_there()) return;
        const Clusters clusters;
        auto log = clusters.open();
        log->append({message("a", {}, "1"), message("a", {}, "2")}).value();
        BucketMover mover = clusters.mover();
        REQUIRE(told(mover.begin(buckets_of({"a"}), "east")) == "");
        std::string copied;
        mover.before = [&](std::string_view now) {
            if (now != "sealing" || !copied.empty()) return;
            copied = clusters.places_of("a");
            CHECK(clusters.home.open()->forget({{"a"}}).value().events == 2);
        };
        REQUIRE(told(mover.carry_out(mover.under_way().value().at(0))) == "");
        CHECK(copied == "2 2");
        CHECK(clusters.places_of("a") == "0 0");
    }

    TEST_CASE("long conversations, and many of them, are moved in pieces") {
        if (!PostgresHouse::is_there()) return;
        const Clusters clusters;
        auto log = clusters.open();
        std::vector<Event> events;
        for (int i = 0; i < 5'000; ++i) events.push_back(message("long", {}, std::to_string(i)));
        std::vector<std::string> many;
        for (int i = 0; many.size() < 120; ++i) {
            std::string id = "c" + std::to_string(i);
            if (storage::bucket_of({id}) == storage::bucket_of({"long"})) many.push_back(std::move(id));
        }
        for (const std::string& id : many) events.push_back(message(id, "m", id));
        log->append(events).value();
        move_all(clusters, buckets_of({"long"}), "east");
        const auto found = log->read({"long"}, 0, 10'000).value();
        REQUIRE(found.size() == 5'000);
        for (std::size_t i = 0; i < found.size(); ++i) CHECK(found[i].body == std::to_string(i));
        CHECK(log->conversations({}, 1'000).value().size() == 121);
        CHECK(clusters.home.run("SELECT count(*) FROM evenkeel.ev") == "0");
    }

    TEST_CASE("a copy that was changed is noticed and made anew") {
        if (!PostgresHouse::is_there()) return;
        const Clusters clusters;
        auto log = clusters.open();
        log->append({message("a", {}, "1"), message("a", {}, "2")}).value();
        BucketMover mover = clusters.mover();
        REQUIRE(told(mover.begin(buckets_of({"a"}), "east")) == "");
        mover.before = [&](std::string_view now) {
            if (now == "sealing") throw Died(std::string(now));
        };
        CHECK_THROWS_AS(static_cast<void>(mover.carry_out(mover.under_way().value().at(0))), Died);
        clusters.east.run("UPDATE evenkeel.ev SET body = 'other' WHERE seq = 1");
        mover.before = [](std::string_view) {};
        REQUIRE(told(mover.carry_out(mover.under_way().value().at(0))) == "");
        CHECK(bodies_of(*log, "a") == "11 22 ");
    }

    TEST_CASE("two do not move buckets at once, and a bucket goes one way at a time") {
        if (!PostgresHouse::is_there()) return;
        const Clusters clusters;
        auto log = clusters.open();
        BucketMover mover = clusters.mover();
        const auto refused = BucketMover::open(clusters.options());
        REQUIRE(refused.has_error());
        CHECK(to_string(refused.error()).find("somebody else is moving buckets") != std::string::npos);
        REQUIRE(told(mover.begin({7}, "east")) == "");
        REQUIRE(told(mover.carry_out(mover.under_way().value().at(0))) == "");
        const auto back = mover.begin({7}, "home");
        REQUIRE(back);
        CHECK(to_string(*back).find("bucket 7: is still on its way from home to east") != std::string::npos);
    }

    TEST_CASE("nothing goes to a database that a node does not know") {
        if (!PostgresHouse::is_there()) return;
        const Clusters clusters;
        clusters.open();
        storage::PostgresOptions unknowing = clusters.home.options;
        unknowing.known.clear();
        auto old = storage::PostgresEventLog::open(unknowing).value();
        BucketMover mover = clusters.mover();
        const auto refused = mover.begin({7}, "east");
        REQUIRE(refused);
        CHECK(to_string(*refused).find("1 sessions of nodes do not know the cluster \"east\"") !=
              std::string::npos);
        old.reset();
        while (mover.begin({7}, "east"))
            std::this_thread::yield();  // the server may take a moment to see it go
        CHECK(mover.under_way().value().size() == 1);
    }
}
