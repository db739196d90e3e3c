#include <doctest/doctest.h>

#include "storage/postgres_bell.hpp"
#include "unit/storage/log_houses.hpp"

#include <condition_variable>
#include <mutex>

using storage::Bell;
using tests::PostgresHouse;
using tests::PostgresServer;

namespace {

// What one node's bell was heard to do; a test waits for it.
class Ear {
public:
    Bell::Heard heard() {
        return {.rung = [this] { note([this] { ++rings_; }); },
                .told =
                    [this](std::string_view words) {
                        note([this, words] { words_ += std::string(words) + " "; });
                    }};
    }
    void wait_for_rings(int rings) {
        wait([this, rings] { return rings_ >= rings; });
    }
    void wait_for_words(const std::string& words) {
        wait([this, words] { return words_.find(words) != std::string::npos; });
    }
    std::string words() {
        const std::lock_guard lock(mutex_);
        return words_;
    }
    int rings() {
        const std::lock_guard lock(mutex_);
        return rings_;
    }

private:
    template <class Change>
    void note(const Change& change) {
        const std::lock_guard lock(mutex_);
        change();
        news_.notify_all();
    }
    template <class Condition>
    void wait(const Condition& condition) {
        std::unique_lock lock(mutex_);
        REQUIRE(news_.wait_for(lock, std::chrono::seconds(60), condition));
    }

    std::mutex mutex_;
    std::condition_variable news_;
    int rings_ = 0;
    std::string words_;
};

// The bells of two nodes over one database, each of which looked once when it had begun to listen.
struct TwoBells {
    TwoBells() {
        one.wait_for_rings(1);
        other.wait_for_rings(1);
    }

    PostgresHouse house = {};
    Ear one = {}, other = {};
    std::unique_ptr<Bell> here = storage::make_postgres_bell(house.options, one.heard());
    std::unique_ptr<Bell> there = storage::make_postgres_bell(house.options, other.heard());
};

}  // namespace

TEST_SUITE("the bell") {
    TEST_CASE("of a log that nobody shares is heard where it rings") {
        Ear ear;
        const auto bell = storage::make_own_bell(ear.heard());
        bell->ring();
        CHECK(ear.rings() == 1);
        CHECK(bell->tell("typing"));
        CHECK_FALSE(bell->tell(std::string(Bell::longest + 1, 'x')));
        CHECK(ear.words().empty());
    }

    TEST_CASE("is heard on every node, and what one tells on all others") {
        if (!PostgresHouse::is_there()) return;
        TwoBells bells;
        bells.here->ring();
        bells.one.wait_for_rings(2);
        bells.other.wait_for_rings(2);
        REQUIRE(bells.here->tell("typing:æ"));
        REQUIRE(bells.here->tell(std::string(Bell::longest, 'x')));
        REQUIRE(bells.there->tell("back"));
        bells.other.wait_for_words("typing:æ " + std::string(Bell::longest, 'x'));
        bells.one.wait_for_words("back");
        CHECK(bells.one.words() == "back ");
    }

    TEST_CASE("many rings are few notifications") {
        if (!PostgresHouse::is_there()) return;
        TwoBells bells;
        for (int i = 0; i < 10'000; ++i) bells.here->ring();
        REQUIRE(bells.here->tell("end"));
        bells.other.wait_for_words("end");
        bells.other.wait_for_rings(2);  // the last may come with the message, and behind it
        CHECK(bells.other.rings() < 1'000);
    }

    TEST_CASE("takes no more messages than it may hold, and drops them while the database is away") {
        if (!PostgresHouse::is_there()) return;
        PostgresHouse house;
        Ear one, other;
        const auto there = storage::make_postgres_bell(house.options, other.heard());
        other.wait_for_rings(1);
        auto options = house.options;
        options.hosts = {"/nowhere"};
        const auto lost = storage::make_postgres_bell(options, one.heard(), {.waiting = 2});
        int taken = 0;
        while (taken < 100'000 && lost->tell("late")) ++taken;
        CHECK(taken < 100'000);
        CHECK(one.rings() == 0);
    }

    TEST_CASE("rings by itself when its connection was lost and is back, for rings may have been missed") {
        if (!PostgresHouse::is_there()) return;
        TwoBells bells;
        PostgresServer::instance()->stop();
        PostgresServer::instance()->start();
        bells.one.wait_for_rings(2);
        bells.other.wait_for_rings(2);
        REQUIRE(bells.here->tell("again"));
        bells.other.wait_for_words("again");
    }
}
