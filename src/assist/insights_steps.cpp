#include "assist/insights_steps.hpp"

#include <array>

namespace assist {

namespace {

using namespace std::chrono;

constexpr days longest_in_hours{2};
constexpr days longest_in_days{92};
constexpr days longest_in_weeks{731};  // two years, one of them with a day more

local_days first_day(PeriodStep step, local_days day) {
    if (step == PeriodStep::week) return day - (weekday(day) - Monday);
    if (step == PeriodStep::month) {
        const year_month_day date(day);
        return local_days(date.year() / date.month() / 1);
    }
    return day;
}

local_days next_day(PeriodStep step, local_days start) {
    if (step == PeriodStep::week) return start + days(7);
    if (step == PeriodStep::month) return first_day(step, start + days(31));
    return start + days(1);
}

base::Moment midnight(local_days day, const Zone& zone) {
    const base::Moment start = zone.moment(WallTime(day));
    const WallTime before = zone.wall(start - milliseconds(1));
    if (before < WallTime(day)) return start;
    return start - (before + milliseconds(1) - WallTime(day));  // the clock showed midnight once before
}

}  // namespace

std::string_view name_of(PeriodStep step) {
    static constexpr std::array<std::string_view, 4> names = {"hour", "day", "week", "month"};
    return names[static_cast<std::size_t>(step)];
}

PeriodStep step_for(base::Moment from, base::Moment to, const Zone& zone) {
    const auto length = zone.wall(to) - zone.wall(from);
    if (length <= longest_in_hours) return PeriodStep::hour;
    if (length <= longest_in_days) return PeriodStep::day;
    return length <= longest_in_weeks ? PeriodStep::week : PeriodStep::month;
}

base::Moment start_of(PeriodStep step, base::Moment moment, const Zone& zone) {
    const WallTime wall = zone.wall(moment);
    if (step == PeriodStep::hour) return moment - (wall - floor<hours>(wall));
    return midnight(first_day(step, floor<days>(wall)), zone);
}

std::vector<base::Moment> step_starts(PeriodStep step, base::Moment first, base::Moment last,
                                      const Zone& zone) {
    std::vector<base::Moment> starts{start_of(step, first, zone)};
    if (step == PeriodStep::hour) {
        for (;;) {
            const base::Moment next = start_of(step, starts.back() + hours(1), zone);
            if (next > last) return starts;
            starts.push_back(next > starts.back() ? next : starts.back() + hours(1));
        }
    }
    local_days day = first_day(step, floor<days>(zone.wall(first)));
    for (;;) {
        day = next_day(step, day);
        const base::Moment next = midnight(day, zone);
        if (next > last) return starts;
        starts.push_back(next);
    }
}

}  // namespace assist
