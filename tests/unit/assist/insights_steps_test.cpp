#include "assist/insights_steps.hpp"

#include <doctest/doctest.h>

using namespace assist;

namespace {

base::Moment at(const Zone& zone, const char* wall) { return zone.moment(wall_from(wall).value()); }

std::string starts(PeriodStep step, base::Moment first, base::Moment last, const Zone& zone) {
    std::string all;
    for (const base::Moment start : step_starts(step, first, last, zone)) {
        const std::string iso = zone.iso(start);
        all += (all.empty() ? "" : " ") + iso.substr(5, 8) + iso.substr(iso.size() - 6, 3);
    }
    return all;
}

}  // namespace

TEST_SUITE("the steps of a period") {
    TEST_CASE("grow with its length on the clock of the zone") {
        const Zone oslo = Zone::named("Europe/Oslo").value();
        const auto step = [&](const char* from, const char* to) {
            return name_of(step_for(at(oslo, from), at(oslo, to), oslo));
        };
        CHECK(step("2026-11-20T00:00", "2026-11-22T00:00") == "hour");
        CHECK(step("2026-11-20T00:00", "2026-11-22T00:01") == "day");
        CHECK(step("2026-10-24T00:00", "2026-10-26T00:00") == "hour");  // 49 hours: the clock was put back
        CHECK(step("2026-01-01T00:00", "2026-04-03T00:00") == "day");   // 92 days
        CHECK(step("2026-01-01T00:00", "2026-04-04T00:00") == "week");
        CHECK(step("2024-01-01T00:00", "2026-01-01T00:00") == "week");  // two years, 2024 a long one
        CHECK(step("2024-01-01T00:00", "2026-01-02T00:00") == "month");
    }

    TEST_CASE("days begin at midnight of the zone, also when a day has 23 or 25 hours") {
        const Zone oslo = Zone::named("Europe/Oslo").value();
        CHECK(starts(PeriodStep::day, at(oslo, "2026-03-28T12:00"), at(oslo, "2026-03-30T00:00"), oslo) ==
              "03-28T00+01 03-29T00+01 03-30T00+02");
        CHECK(starts(PeriodStep::day, at(oslo, "2026-10-24T12:00"), at(oslo, "2026-10-26T12:00"), oslo) ==
              "10-24T00+02 10-25T00+02 10-26T00+01");
        CHECK(start_of(PeriodStep::day, at(oslo, "2026-10-25T23:59"), oslo) == at(oslo, "2026-10-25T00:00"));
    }

    TEST_CASE("the hour that comes twice is two steps, the one that is skipped is none") {
        const Zone oslo = Zone::named("Europe/Oslo").value();
        CHECK(starts(PeriodStep::hour, at(oslo, "2026-10-25T01:30"), at(oslo, "2026-10-25T03:10"), oslo) ==
              "10-25T01+02 10-25T02+02 10-25T02+01 10-25T03+01");
        CHECK(starts(PeriodStep::hour, at(oslo, "2026-03-29T01:30"), at(oslo, "2026-03-29T03:30"), oslo) ==
              "03-29T01+01 03-29T03+02");
    }

    TEST_CASE("hours follow a clock that is not whole hours ahead") {
        const Zone kolkata = Zone::named("Asia/Kolkata").value();
        const base::Moment moment = at(kolkata, "2026-11-22T10:59");
        CHECK(start_of(PeriodStep::hour, moment, kolkata) == at(kolkata, "2026-11-22T10:00"));
    }

    TEST_CASE(
        "a day whose midnight is skipped begins with its first moment, one that has two with the first") {
        const Zone paulo = Zone::named("America/Sao_Paulo").value();  // 2017-10-15: 00:00 becomes 01:00
        const base::Moment noon = at(paulo, "2017-10-15T12:00");
        const base::Moment start = start_of(PeriodStep::day, noon, paulo);
        CHECK(noon - start == std::chrono::hours(11));
        CHECK(start_of(PeriodStep::day, start, paulo) == start);
        CHECK(start_of(PeriodStep::day, start - std::chrono::milliseconds(1), paulo) < start);

        const Zone havana = Zone::named("America/Havana").value();  // 2025-11-02: 01:00 becomes 00:00
        const base::Moment later = at(havana, "2025-11-02T12:00");
        const base::Moment first = start_of(PeriodStep::day, later, havana);
        CHECK(later - first == std::chrono::hours(13));
        CHECK(start_of(PeriodStep::day, first, havana) == first);
        CHECK(step_starts(PeriodStep::day, first, later, havana).size() == 1);
    }

    TEST_CASE("weeks begin on Mondays, months on the first") {
        const Zone& utc = Zone::utc();
        CHECK(starts(PeriodStep::week, at(utc, "2026-11-22T23:59"), at(utc, "2026-11-30T00:00"), utc) ==
              "11-16T00+00 11-23T00+00 11-30T00+00");
        CHECK(starts(PeriodStep::month, at(utc, "2026-01-31T12:00"), at(utc, "2026-03-01T00:00"), utc) ==
              "01-01T00+00 02-01T00+00 03-01T00+00");
        CHECK(starts(PeriodStep::month, at(utc, "2026-12-31T23:59"), at(utc, "2026-12-31T23:59"), utc) ==
              "12-01T00+00");
    }
}
