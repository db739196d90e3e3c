#include "net/agenda.hpp"

#include <doctest/doctest.h>

using net::Due;

namespace {
base::Moment at(int second) { return base::Moment(std::chrono::seconds(second)); }
Due of(const std::string& id) { return {.conversation = {id}, .what = Due::What::late, .promise = "1.1"}; }
}  // namespace

TEST_SUITE("the agenda") {
    TEST_CASE("what is due comes in its order and only when it is time") {
        net::Agenda agenda(10);
        CHECK_FALSE(agenda.next());
        CHECK_FALSE(agenda.add(at(5), of("b")));
        CHECK_FALSE(agenda.add(at(3), of("a")));
        CHECK(agenda.next() == at(3));
        CHECK(agenda.take(at(2)).empty());
        const auto due = agenda.take(at(5));
        REQUIRE(due.size() == 2);
        CHECK(due[0].conversation.value == "a");
        CHECK(due[1].conversation.value == "b");
        CHECK(agenda.size() == 0);
    }
    TEST_CASE("beyond its limit the farthest away is given up, and it says so") {
        net::Agenda agenda(2);
        CHECK_FALSE(agenda.add(at(1), of("a")));
        CHECK_FALSE(agenda.add(at(9), of("far")));
        CHECK(agenda.add(at(2), of("b"))->conversation.value == "far");
        CHECK(agenda.add(at(10), of("farther"))->conversation.value == "farther");
        const auto due = agenda.take(at(100));
        REQUIRE(due.size() == 2);
        CHECK(due[1].conversation.value == "b");
    }
    TEST_CASE("things of one kind can be hurried, and others wait for their time") {
        net::Agenda agenda(5);
        CHECK_FALSE(agenda.add(at(50), {.conversation = {"pause"}, .what = Due::What::settle}));
        CHECK_FALSE(agenda.add(at(40), of("promise")));
        CHECK_FALSE(agenda.add(at(1), {.conversation = {"past"}, .what = Due::What::settle}));
        agenda.hurry(Due::What::settle, at(3));
        const auto due = agenda.take(at(3));
        REQUIRE(due.size() == 2);
        CHECK(due[0].conversation.value == "past");
        CHECK(due[1].conversation.value == "pause");
        CHECK(agenda.next() == at(40));
    }
    TEST_CASE("a forgotten conversation has nothing due") {
        net::Agenda agenda(5);
        CHECK_FALSE(agenda.add(at(1), of("a")));
        CHECK_FALSE(agenda.add(at(2), of("b")));
        agenda.forget({"a"});
        CHECK(agenda.next() == at(2));
    }
}
