#include "assist/promise_finder.hpp"

#include "unit/assist/english_promises.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

const assist::Zone& london() {
    static const assist::Zone zone = assist::Zone::named("Europe/London").value();
    return zone;
}

const assist::PromiseFinder& finder() {
    static const assist::PromiseFinder english(english_promises(), base::Language::en);
    return english;
}

base::Moment at(std::string_view wall) { return london().moment(assist::wall_from(wall).value()); }

constexpr const char* friday = "2026-11-20T14:05";

assist::PromisesFound found(std::string_view message, std::string_view wall = friday) {
    return finder().find(message, at(wall), london());
}

// When each promise is due, "-" for no time.
std::vector<std::string> dues(std::string_view message, std::string_view wall = friday) {
    std::vector<std::string> all;
    for (const auto& promise : found(message, wall).promises)
        all.push_back(promise.due ? london().iso(*promise.due).substr(0, 16) : "-");
    return all;
}

using Dues = std::vector<std::string>;

}  // namespace

TEST_SUITE("promise finder") {
    TEST_CASE("a commitment is a promise; a question, a condition and mere words are none") {
        CHECK(dues("I'll call you.") == Dues{"-"});
        CHECK(dues("you'll hear from us") == Dues{"-"});
        CHECK(dues("Shall I call you? We will call?").empty());
        CHECK(dues("I would say we will call if I may").empty());
        CHECK(dues("I'll call you if you like").empty());
        CHECK(dues("Thank you for waiting").empty());
        CHECK(dues("").empty());
        CHECK(dues(" \n😊").empty());
    }
    TEST_CASE("times are resolved against the message") {
        const std::pair<const char*, const char*> pairs[] = {
            {"I'll call you back by five.", "2026-11-20T17:00"},
            {"I'll call you at 5.30 am", "2026-11-21T05:30"},
            {"I'll call you at 9.15 pm tomorrow", "2026-11-21T21:15"},
            {"I'll call you at 12 pm on Monday", "2026-11-23T12:00"},
            {"I'll call you at half past three", "2026-11-20T15:30"},
            {"I'll call you at a quarter to five", "2026-11-20T16:45"},
            {"I'll call you at 0.30", "2026-11-21T00:30"},
            {"I'll call you in half an hour", "2026-11-20T14:35"},
            {"We will refund it within 24-48 hours", "2026-11-22T14:05"},
            {"We will refund it within 3 working days", "2026-11-25T14:05"},
            {"I'll call you before the weekend", "2026-11-20T17:00"},
            {"I'll call next Friday", "2026-11-27T17:00"},
            {"I'll call you at four, I mean at five tonight", "2026-11-20T17:00"},
            {"You will get it by 5 December", "2026-12-05T17:00"},
            {"You will get it on 5/12", "2026-12-05T17:00"},
            {"I'll call in the morning", "2026-11-21T12:00"},
            {"I'll call you by the end of the day", "2026-11-20T17:00"},
        };
        for (const auto& [message, due] : pairs) {
            CAPTURE(std::string(message));
            CHECK(dues(message) == Dues{due});
        }
    }
    TEST_CASE("an afternoon that is over is what is left of the day") {
        CHECK(dues("We'll fix it this afternoon", "2026-11-20T18:30") == Dues{"2026-11-20T23:59"});
    }
    TEST_CASE("tomorrow at nine is at nine when the clocks have changed overnight") {
        const auto promise = found("I'll call you tomorrow at 9", "2027-03-27T16:00").promises.at(0);
        CHECK(london().iso(promise.due.value()) == "2027-03-28T09:00:00+01:00");
    }
    TEST_CASE("what is no time, or soon, leaves a promise without one") {
        for (const char* message :
             {"I'll call you at hour 29", "I'll call you at 29:00", "We will refund it on 31 February",
              "We will refund it on 31/13", "I'll call right away", "I'll send it by a courier",
              "You will get it by one of our drivers", "I'll call you within 999999999999 hours",
              "I'll call you at 5:99"}) {
            CAPTURE(std::string(message));
            CHECK(dues(message) == Dues{"-"});
        }
        CHECK(dues("I'll call you by one") == Dues{"2026-11-21T13:00"});
    }
    TEST_CASE("a time that fails makes room for the next") {
        CHECK(dues("I'll call you at 29, no, at 5 pm") == Dues{"2026-11-20T17:00"});
        CHECK(dues("I'll send it on 31 February, so on Monday") == Dues{"2026-11-23T17:00"});
    }
    TEST_CASE("day and hour are found apart from each other") {
        CHECK(dues("Tomorrow a colleague will ring you at nine") == Dues{"2026-11-21T09:00"});
        CHECK(dues("At nine we will call you, on Monday") == Dues{"2026-11-23T09:00"});
        CHECK(dues("On Monday we'll call you, next week that is", "2026-11-19T10:00") ==
              Dues{"2026-11-23T17:00"});
    }
    TEST_CASE("of two times alike the one behind the commitment counts") {
        CHECK(dues("You rang at nine so I'll call you at five") == Dues{"2026-11-20T17:00"});
    }
    TEST_CASE("two sentences are two promises, each with its words and its place") {
        const auto promises =
            found("Sorry 😊. I'll check it today! You will hear from us on Monday.").promises;
        REQUIRE(promises.size() == 2);
        CHECK(promises[0].text == "I'll check it today!");
        CHECK(promises[0].span == match::Span{9, 29});
        CHECK(promises[1].text == "You will hear from us on Monday.");
        CHECK(promises[1].span == match::Span{30, 62});
    }
    TEST_CASE("in one sentence only clauses with a commitment and a time each are two") {
        const auto promises = found("I'll send it today and you will have the money by Monday.").promises;
        REQUIRE(promises.size() == 2);
        CHECK(promises[0].text == "I'll send it today");
        CHECK(promises[1].text == "you will have the money by Monday.");
        CHECK(promises[1].span == match::Span{23, 57});
        CHECK(dues("I'll check it today and send it on Monday") == Dues{"2026-11-20T17:00"});
        CHECK(dues("I'll check it and I'll call you on Monday") == Dues{"2026-11-23T17:00"});
        CHECK(dues("I'll check it today, I'll call you on Monday, and you will get it by 5 December") ==
              Dues{"2026-11-20T17:00", "2026-11-23T17:00", "2026-12-05T17:00"});
    }
    TEST_CASE("what nobody can guarantee is marked, once where two patterns meet") {
        using Spans = std::vector<match::Span>;
        CHECK(found("Ok. I guarantee that this will never happen again, ever.").overpromises ==
              Spans{{4, 15}, {31, 55}});
        CHECK(found("Can I guarantee that?").overpromises.empty());
        CHECK(found("I cannot guarantee that.").overpromises.empty());
    }
    TEST_CASE("promises are numbered within their message and begin open") {
        const auto promises = assist::promises_of(found("I'll check it. We will call you at five."), 17);
        REQUIRE(promises.size() == 2);
        CHECK(promises[0].id == "17.1");
        CHECK_FALSE(promises[0].due);
        CHECK(promises[1].id == "17.2");
        CHECK(promises[1].seq == 17);
        CHECK(promises[1].due == at("2026-11-20T17:00"));
        CHECK(promises[1].state == assist::PromiseState::open);
    }
    TEST_CASE("of a message that promises more than anybody can only the first promises are listed") {
        const std::size_t most = assist::most_promises_of_message;
        std::string message;
        for (std::size_t number = 1; number < most; ++number) message += "I'll call you today. ";
        const std::string two = "I'll call you on Monday and we'll send it on Friday. ";
        const auto here = found(message + two + two + "I guarantee that.");
        REQUIRE(here.promises.size() == most);
        CHECK(here.promises.back().text == "I'll call you on Monday");
        CHECK(here.overpromises.size() == 1);
        CHECK(found(two + message).promises.size() == most);
    }
    TEST_CASE("where a message has too many places to cut a sentence, those behind them stay whole") {
        std::string message;
        for (int number = 0; number < 16; ++number) message += "I'll call you, yes indeed. ";
        const std::string two = "I'll call you on Monday and we'll send it on Friday. ";
        CHECK(dues(two + message).front() == "2026-11-23T17:00");
        CHECK(dues(two).size() == 2);
        CHECK(dues(message + two).size() == 17);
    }
    TEST_CASE("states have names") {
        for (const char* name : {"open", "kept", "broken", "dropped"})
            CHECK(assist::name_of(assist::promise_state_from(name).value()) == name);
        CHECK_FALSE(assist::promise_state_from("late"));
    }
    TEST_CASE("any bytes are read, and no more than a message's worth") {
        CHECK(found("\xff\xfe I'll call \xc3 at \xe2\x82").promises.size() <= 1);
        const std::string much(10'000, ' ');
        CHECK(found(much + "I'll call you").promises.empty());
    }
    TEST_CASE("a language without words finds nothing") {
        const assist::PromiseFinders none{intents::Catalogue()};
        const auto nothing =
            none.of(base::Language::hu).find("I guarantee I'll call you at 5", at(friday), london());
        CHECK(nothing.promises.empty());
        CHECK(nothing.overpromises.empty());
    }
}
