#include "assist/due_time.hpp"

#include <doctest/doctest.h>

using assist::ClockSaid;
using assist::DateSaid;
using assist::TimeSaid;
using intents::TimePart;
using intents::TimeUnit;

namespace {

// "2026-11-20T17:00:00+01:00" in Oslo, or "never".
std::string due(const TimeSaid& said, const char* at) {
    const auto zone = assist::Zone::named("Europe/Oslo").value();
    const auto moment = assist::due_of(said, zone.moment(assist::wall_from(at).value()), zone);
    return moment ? zone.iso(*moment) : "never";
}

TimeSaid part(TimePart part) { return {.part = part}; }
TimeSaid stretch(TimePart stretch) { return {.stretch = stretch}; }
TimeSaid in(double number, TimeUnit unit) { return {.number = number, .unit = unit}; }
TimeSaid clock(int minutes, bool ambiguous = true) { return {.clock = ClockSaid{minutes, ambiguous}}; }

constexpr const char* friday = "2026-11-20T14:05";

}  // namespace

TEST_SUITE("due time") {
    TEST_CASE("numbers and units count from the message") {
        CHECK(due(in(0.5, TimeUnit::hour), friday) == "2026-11-20T14:35:00+01:00");
        CHECK(due(in(48, TimeUnit::hour), friday) == "2026-11-22T14:05:00+01:00");
        CHECK(due(in(10, TimeUnit::minute), "2026-12-31T23:55") == "2027-01-01T00:05:00+01:00");
        CHECK(due(in(2, TimeUnit::week), friday) == "2026-12-04T14:05:00+01:00");
        CHECK(due(in(1.5, TimeUnit::day), friday) == "2026-11-22T02:05:00+01:00");
        CHECK(due({.unit = TimeUnit::hour}, friday) == "2026-11-20T15:05:00+01:00");
    }
    TEST_CASE("working days leave out Saturday and Sunday") {
        CHECK(due(in(1, TimeUnit::workday), friday) == "2026-11-23T14:05:00+01:00");
        CHECK(due(in(3, TimeUnit::workday), "2026-11-19T10:00") == "2026-11-24T10:00:00+01:00");
        CHECK(due(in(1, TimeUnit::workday), "2026-11-21T10:00") == "2026-11-23T10:00:00+01:00");
    }
    TEST_CASE("a month later is the same day, or the last where there is none such") {
        CHECK(due(in(1, TimeUnit::month), "2026-12-15T10:00") == "2027-01-15T10:00:00+01:00");
        CHECK(due(in(1, TimeUnit::month), "2027-01-31T10:00") == "2027-02-28T10:00:00+01:00");
    }
    TEST_CASE("a duration that nobody promises has no due time") {
        CHECK(due(in(0, TimeUnit::hour), friday) == "never");
        CHECK(due(in(-1, TimeUnit::day), friday) == "never");
        CHECK(due(in(1001, TimeUnit::month), friday) == "never");
        CHECK(due(in(1000, TimeUnit::month), friday) == "2110-03-20T14:05:00+01:00");
    }
    TEST_CASE("a clock alone is its next moment, and one to seven are of the afternoon") {
        CHECK(due(clock(5 * 60), friday) == "2026-11-20T17:00:00+01:00");
        CHECK(due(clock(5 * 60), "2026-11-20T17:00") == "2026-11-21T17:00:00+01:00");
        CHECK(due(clock(9 * 60), friday) == "2026-11-21T09:00:00+01:00");
        CHECK(due(clock(5 * 60, false), friday) == "2026-11-21T05:00:00+01:00");
        CHECK(due(clock(30), friday) == "2026-11-21T12:30:00+01:00");  // half an hour before one
        CHECK(due(clock(24 * 60, false), friday) == "2026-11-21T00:00:00+01:00");
    }
    TEST_CASE("the part of the day says which half a clock is of") {
        const auto at = [](int minutes, TimePart part) {
            return due({.clock = ClockSaid{minutes, true}, .day = 1, .part = part}, friday);
        };
        CHECK(at(7 * 60, TimePart::morning) == "2026-11-21T07:00:00+01:00");
        CHECK(at(9 * 60, TimePart::evening) == "2026-11-21T21:00:00+01:00");
        CHECK(at(3 * 60, TimePart::noon) == "2026-11-21T15:00:00+01:00");
        CHECK(at(2 * 60, TimePart::night) == "2026-11-21T02:00:00+01:00");
        CHECK(at(12 * 60, TimePart::night) == "2026-11-22T00:00:00+01:00");
    }
    TEST_CASE("a day alone ends with the working day, or with the day when that has passed") {
        CHECK(due({.day = 0}, friday) == "2026-11-20T17:00:00+01:00");
        CHECK(due({.day = 0}, "2026-11-20T18:00") == "2026-11-20T23:59:00+01:00");
        CHECK(due({.day = 0}, "2026-11-20T23:59") == "never");
        CHECK(due({.day = 1}, "2026-12-31T18:00") == "2027-01-01T17:00:00+01:00");
    }
    TEST_CASE("a clock of today that has passed is of the evening, or has passed") {
        CHECK(due({.clock = ClockSaid{8 * 60, true}, .day = 0}, friday) == "2026-11-20T20:00:00+01:00");
        CHECK(due({.clock = ClockSaid{8 * 60, false}, .day = 0}, friday) == "never");
    }
    TEST_CASE("parts of the day end; a morning that has passed is tomorrow's, an afternoon is what is left") {
        CHECK(due(part(TimePart::afternoon), friday) == "2026-11-20T17:00:00+01:00");
        CHECK(due(part(TimePart::afternoon), "2026-11-20T19:00") == "2026-11-20T23:59:00+01:00");
        CHECK(due(part(TimePart::evening), friday) == "2026-11-20T21:00:00+01:00");
        CHECK(due(part(TimePart::end_of_day), friday) == "2026-11-20T17:00:00+01:00");
        CHECK(due(part(TimePart::night), friday) == "2026-11-20T23:59:00+01:00");
        CHECK(due(part(TimePart::morning), friday) == "2026-11-21T12:00:00+01:00");
        CHECK(due(part(TimePart::noon), "2026-11-20T09:00") == "2026-11-20T12:00:00+01:00");
        CHECK(due({.day = 1, .part = TimePart::morning}, friday) == "2026-11-21T12:00:00+01:00");
    }
    TEST_CASE(
        "a weekday is the next; today's own name is in a week, unless an hour is named that is to come") {
        CHECK(due({.weekday = 1}, friday) == "2026-11-23T17:00:00+01:00");
        CHECK(due({.weekday = 5}, friday) == "2026-11-27T17:00:00+01:00");
        CHECK(due({.clock = ClockSaid{4 * 60, true}, .weekday = 5}, friday) == "2026-11-20T16:00:00+01:00");
        CHECK(due({.clock = ClockSaid{10 * 60, false}, .weekday = 5}, friday) == "2026-11-27T10:00:00+01:00");
        CHECK(due({.weekday = 1, .stretch = TimePart::next_week}, "2026-11-16T10:00") ==
              "2026-11-23T17:00:00+01:00");
        CHECK(due({.weekday = 4, .stretch = TimePart::next_week}, "2026-11-16T10:00") ==
              "2026-11-26T17:00:00+01:00");
    }
    TEST_CASE("a date is the next such, and one that there is not is never") {
        CHECK(due({.date = DateSaid{12, 5}}, friday) == "2026-12-05T17:00:00+01:00");
        CHECK(due({.date = DateSaid{1, 5}}, friday) == "2027-01-05T17:00:00+01:00");
        CHECK(due({.date = DateSaid{11, 20}}, friday) == "2026-11-20T17:00:00+01:00");
        CHECK(due({.date = DateSaid{{}, 3}}, friday) == "2026-12-03T17:00:00+01:00");
        CHECK(due({.date = DateSaid{{}, 31}}, "2026-12-31T18:00") == "2026-12-31T23:59:00+01:00");
        CHECK(due({.date = DateSaid{2, 31}}, friday) == "never");
        CHECK(due({.date = DateSaid{13, 1}}, friday) == "never");
        CHECK(due({.date = DateSaid{2, 29}}, friday) == "never");
        CHECK(due({.date = DateSaid{2, 29}}, "2028-01-05T10:00") == "2028-02-29T17:00:00+01:00");
    }
    TEST_CASE("weeks end on Friday and months on their last day, at five") {
        CHECK(due(stretch(TimePart::end_of_week), "2026-11-18T10:00") == "2026-11-20T17:00:00+01:00");
        CHECK(due(stretch(TimePart::end_of_week), "2026-11-20T18:00") == "2026-11-20T23:59:00+01:00");
        CHECK(due(stretch(TimePart::end_of_week), "2026-11-21T10:00") == "2026-11-27T17:00:00+01:00");
        CHECK(due(stretch(TimePart::next_week), "2026-11-22T10:00") == "2026-11-27T17:00:00+01:00");
        CHECK(due(stretch(TimePart::end_of_month), "2027-02-10T10:00") == "2027-02-28T17:00:00+01:00");
        CHECK(due(stretch(TimePart::next_month), "2026-12-10T10:00") == "2027-01-31T17:00:00+01:00");
    }
    TEST_CASE("days keep their hour when the clocks change, hours are counted through") {
        CHECK(due({.clock = ClockSaid{9 * 60, true}, .day = 1}, "2027-03-27T16:00") ==
              "2027-03-28T09:00:00+02:00");
        CHECK(due(in(1, TimeUnit::day), "2027-03-27T16:00") == "2027-03-28T16:00:00+02:00");
        CHECK(due(in(24, TimeUnit::hour), "2027-03-27T16:00") == "2027-03-28T17:00:00+02:00");
        CHECK(due(in(2, TimeUnit::hour), "2027-03-28T01:30") == "2027-03-28T04:30:00+02:00");
    }
    TEST_CASE("nothing said is never") { CHECK(due({}, friday) == "never"); }
}
