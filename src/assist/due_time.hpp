#pragma once

#include "assist/zone.hpp"
#include "base/moment.hpp"
#include "intents/promise_words.hpp"

#include <optional>

namespace assist {

// A time of day as it was said.
struct ClockSaid {
    int minutes = 0;         // of the day, 0..1440
    bool ambiguous = false;  // it may as well be twelve hours later: "five", "8.30"
};

struct DateSaid {
    std::optional<unsigned> month = {};  // 1..12; nothing for "the 3rd"
    unsigned day = 0;
};

// All that a sentence says about when.
struct TimeSaid {
    std::optional<double> number = {};
    std::optional<intents::TimeUnit> unit = {};  // without a number: one of them
    std::optional<ClockSaid> clock = {};
    std::optional<int> day = {};           // from the day of the message
    std::optional<unsigned> weekday = {};  // 1..7, Monday first
    std::optional<DateSaid> date = {};
    std::optional<intents::TimePart> part = {};     // of a day
    std::optional<intents::TimePart> stretch = {};  // of the calendar: end_of_week to next_month

    bool names_day() const { return day || weekday || date; }
    bool names_hour() const { return clock || part; }
};

// Durations longer than this are not counted: nobody promises that.
inline constexpr double largest_number = 1000;

// When that is, for words said at `at`: the end of what was named, always later than `at`. A day alone ends
// with the working day at 17:00, or at 23:59 where that has passed. Nothing for what there is not (31
// February) and for what has passed.
std::optional<base::Moment> due_of(const TimeSaid& said, base::Moment at, const Zone& zone);

}  // namespace assist
