#include <doctest/doctest.h>

#include "net/courier.hpp"

using namespace net;

namespace {

// A courier whose other side answers what a test says; pauses are a millisecond.
struct Round {
    explicit Round(Courier::Rules with = {.first_pause = std::chrono::milliseconds(1)})
        : courier(
              io.get_executor(), with,
              {.call_for =
                   [this](const Errand&) { return can ? std::optional<HttpCall>(HttpCall{}) : std::nullopt; },
               .post = [this](HttpCall call) { return post(*this, std::move(call)); },
               .draw = [] { return 0.0; },
               .done = [this](const Errand& errand) { done.push_back(errand.conversation); },
               .given_up =
                   [this](const Errand& errand, const std::string& why, std::size_t attempts) {
                       given_up.push_back(errand.conversation + ": " + why + " after " +
                                          std::to_string(attempts));
                   },
               .postponed = [this](const Errand&, const std::string&) { ++postponed; }}) {}

    static Awaitable<HttpOutcome> post(Round& round, HttpCall) {
        ++round.busy;
        round.most_busy = std::max(round.most_busy, round.busy);
        Timer soon(round.io.get_executor(), std::chrono::milliseconds(1));
        co_await soon.async_wait(use_awaitable);
        --round.busy;
        HttpOutcome outcome{.status = 200};
        if (!round.answers.empty()) {
            outcome.status = round.answers.front();
            round.answers.pop_front();
        }
        if (!outcome.is_fine()) outcome.problem = "it answered " + std::to_string(outcome.status);
        co_return outcome;
    }

    void send(const std::string& conversation) {
        courier.send({.integration = "chatwoot", .conversation = conversation, .what = PrivateNote{"x"}});
    }

    boost::asio::io_context io{1};
    std::deque<unsigned> answers;
    bool can = true;
    std::size_t busy = 0, most_busy = 0, postponed = 0;
    std::vector<std::string> done, given_up;
    Courier courier;
};

using Lines = std::vector<std::string>;

}  // namespace

TEST_SUITE("the courier") {
    TEST_CASE("errands are done in their order, a few at once") {
        Round round({.at_once = 2});
        for (const char* each : {"1", "2", "3", "4", "5"}) round.send(each);
        CHECK(round.courier.waiting() == 5);
        round.io.run();
        CHECK(round.done == Lines{"1", "2", "3", "4", "5"});
        CHECK(round.most_busy == 2);
        CHECK(round.courier.waiting() == 0);
    }

    TEST_CASE("what may pass is tried again, what is hopeless is not") {
        Round round({.at_once = 1, .first_pause = std::chrono::milliseconds(1)});
        round.answers = {503, 429, 200};
        round.send("a");
        round.io.run();
        CHECK(round.done == Lines{"a"});
        CHECK(round.postponed == 2);
        for (const unsigned status : {400U, 401U, 404U, 422U, 301U}) {
            Round other;
            other.answers = {status};
            other.send("b");
            other.io.run();
            CHECK(other.given_up == Lines{"b: it answered " + std::to_string(status) + " after 1"});
        }
    }

    TEST_CASE("after the last attempt it is given up") {
        Round round({.attempts = 3, .first_pause = std::chrono::milliseconds(1)});
        round.answers = {500, 0, 500, 200};
        round.send("a");
        round.io.run();
        CHECK(round.given_up == Lines{"a: it answered 500 after 3"});
        CHECK(round.done.empty());
    }

    TEST_CASE("one that waits does not hold up the others") {
        Round round({.at_once = 1, .first_pause = std::chrono::milliseconds(50)});
        round.answers = {503};
        for (const char* each : {"slow", "quick", "quicker"}) round.send(each);
        round.io.run();
        CHECK(round.done == Lines{"quick", "quicker", "slow"});
    }

    TEST_CASE("more than may wait is given up at once") {
        Round round({.waiting = 2});
        for (const char* each : {"1", "2", "3"}) round.send(each);
        CHECK(round.given_up == Lines{"3: too many others waited after 0"});
        round.io.run();
        CHECK(round.done.size() == 2);
    }

    TEST_CASE("what cannot be done there is dropped without a word") {
        Round round;
        round.can = false;
        round.send("1");
        round.io.run();
        CHECK(round.done.empty());
        CHECK(round.given_up.empty());
        CHECK(round.courier.waiting() == 0);
    }

    TEST_CASE("a stop gives up what waits, what pauses and what then fails") {
        Round round({.at_once = 1, .first_pause = std::chrono::hours(1)});
        round.answers = {503, 500};
        round.send("pauses");
        while (round.postponed == 0) round.io.run_one();
        round.send("under way");
        round.send("waits");
        round.courier.stop();
        round.send("too late");
        round.io.run();
        CHECK(round.given_up == Lines{"waits: the server stopped after 0", "pauses: it answered 503 after 1",
                                      "too late: the server stopped after 0",
                                      "under way: it answered 500 after 1"});
    }

    TEST_CASE("pauses double up to the longest, and chance spreads them over their second half") {
        const Courier::Rules rules{.first_pause = std::chrono::seconds(1),
                                   .longest_pause = std::chrono::seconds(60)};
        const auto seconds = [&](std::size_t attempts, double draw) {
            return static_cast<double>(pause_after(attempts, rules, draw).count()) / 1000;
        };
        CHECK(seconds(1, 1) == 1);
        CHECK(seconds(1, 0) == 0.5);
        CHECK(seconds(2, 1) == 2);
        CHECK(seconds(6, 1) == 32);
        CHECK(seconds(7, 1) == 60);
        CHECK(seconds(1'000'000, 0.5) == 45);
    }
}
