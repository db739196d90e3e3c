#include "assist/learning.hpp"

#include <doctest/doctest.h>

#include <set>

using assist::Learning;
using assist::ReplyRecord;
using assist::Standing;

namespace {

const std::vector<intents::Reply> replies = {{"a", intents::Tactic::acknowledge, "A", ""},
                                             {"b", intents::Tactic::acknowledge, "B", ""},
                                             {"c", intents::Tactic::acknowledge, "C", ""}};

std::vector<const intents::Reply*> all() { return {&replies[0], &replies[1], &replies[2]}; }

std::string order(const Learning& learning, std::uint64_t seed = 1) {
    std::string ids;
    for (const auto& ranked : learning.rank(all(), seed)) ids += ranked.reply->id;
    return ids;
}

Learning after(std::size_t calmer, std::size_t angrier, const std::string& reply = "c") {
    Learning learning;
    learning.add({{reply, ReplyRecord{.calmer = calmer, .angrier = angrier}}});
    return learning;
}

}  // namespace

TEST_SUITE("learning") {
    TEST_CASE("while nothing is known the order of the file stays, and says so") {
        CHECK(order(Learning()) == "abc");
        CHECK(Learning().rank(all(), 1).front().standpoint.reason == assist::Standpoint::Reason::order);
    }
    TEST_CASE("a reply that calms comes first nearly always, and the others still get their turn") {
        const Learning learning = after(20, 2);
        std::size_t first = 0;
        std::set<char> leaders;
        for (std::uint64_t seed = 0; seed < 300; ++seed) {
            const char leader = order(learning, seed).front();
            leaders.insert(leader);
            first += leader == 'c' ? 1U : 0U;
        }
        CHECK(first > 180);
        CHECK(leaders.size() == 3);
    }
    TEST_CASE("the same seed gives the same order") {
        const Learning learning = after(3, 2);
        CHECK(order(learning, 7) == order(learning, 7));
    }
    TEST_CASE("what clearly angers never comes first, whatever the draw") {
        Learning learning = after(40, 0, "a");
        learning.add({{"b", ReplyRecord{.calmer = 1, .angrier = 60}}});
        for (std::uint64_t seed = 0; seed < 200; ++seed) CHECK(order(learning, seed).back() == 'b');
    }
    TEST_CASE("a blocked reply is never given, a pinned one leads, and clearing takes both back") {
        Learning learning = after(50, 0, "a");
        learning.judge("a", {.standing = Standing::blocked, .pinned = false});
        learning.judge("c", {.standing = Standing::approved, .pinned = true});
        for (std::uint64_t seed = 0; seed < 50; ++seed) {
            CHECK(order(learning, seed).find('a') == std::string::npos);
            CHECK(order(learning, seed).front() == 'c');
        }
        CHECK(learning.rank(all(), 1).front().standpoint.reason == assist::Standpoint::Reason::pinned);
        learning.judge("a", {});
        learning.judge("c", {});
        CHECK(learning.verdicts().empty());
        CHECK(order(learning).size() == 3);
    }
    TEST_CASE("the order in which conversations are added does not matter") {
        const assist::Tally one = {{"a", {.shown = 2, .edited = 1, .edit_distance = 0.25, .calmer = 1}}};
        const assist::Tally other = {{"a", {.shown = 1, .same = 3}}, {"b", {.dismissed = 1}}};
        Learning forward, backward;
        forward.add(one);
        forward.add(other);
        backward.add(other);
        backward.add(one);
        CHECK(forward.tally() == backward.tally());
        CHECK(forward.tally().at("a").answered() == 4);
        CHECK(forward.tally().at("a").shown == 3);
    }
    TEST_CASE("shares come with Wilson's interval") {
        const assist::Share none = assist::share_of(0, 0);
        CHECK(none.low == 0);
        CHECK(none.high == 1);
        // Brown, Cai, DasGupta (2001): 8 of 12 is 0.391 to 0.862.
        const assist::Share some = assist::share_of(8, 12);
        CHECK(some.value == doctest::Approx(0.6667).epsilon(0.001));
        CHECK(some.low == doctest::Approx(0.391).epsilon(0.005));
        CHECK(some.high == doctest::Approx(0.862).epsilon(0.005));
        CHECK(assist::share_of(5, 5).high == doctest::Approx(1));
    }
    TEST_CASE("reasons of dismissals are counted, and beyond the limit they are other ones") {
        ReplyRecord record;
        for (std::size_t number = 0; number < assist::most_reasons + 10; ++number)
            assist::add_reason(record, "reason " + std::to_string(number));
        assist::add_reason(record, "reason 3");
        CHECK(record.reasons.size() == assist::most_reasons + 1);
        CHECK(record.reasons.at("other") == 10);
        CHECK(record.reasons.at("reason 3") == 2);
    }
}
