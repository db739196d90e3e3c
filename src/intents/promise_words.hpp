#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace intents {

enum class TimeUnit { minute, hour, day, workday, week, month };

// The first six are parts of a day, the next four stretches of the calendar; `soon` names no time at all.
enum class TimePart {
    morning,
    noon,
    afternoon,
    evening,
    night,
    end_of_day,
    end_of_week,
    end_of_month,
    next_week,
    next_month,
    soon
};

// A way to tell the time of day or the day of the year: RE2 over the line form, with placeholders.
struct TimePattern {
    std::string pattern;
    int add_minutes = 0;  // "half past {hour}" is 30, "{hour} pm" 720
    bool am = false;      // the hour is one of the morning: 1 to 7 are not taken for the afternoon
};

// A word or a few, in line form, and what they stand for.
template <class Value>
using WordsFor = std::map<std::string, Value>;

// How a language says when.
struct TimeWords {
    WordsFor<double> numbers;
    WordsFor<TimeUnit> units;
    WordsFor<unsigned> weekdays;  // 1..7, Monday first
    WordsFor<unsigned> months;    // 1..12
    WordsFor<int> days;           // how many days from the day of the message
    WordsFor<TimePart> parts;
    std::vector<TimePattern> clocks;  // {hour}, {minute}
    std::vector<TimePattern> dates;   // {dayofmonth}, {month}, {monthnumber}
    // {number}, {unit}, {clock}, {day}, {weekday}, {part}, {date}; the first that resolves wins.
    std::vector<std::string> due;
};

// What tells, in one language, that an agent promised something, and until when
// (intents/promises/<lang>.json). Patterns are RE2 over the line form, see docs/intents.md.
struct PromiseWords {
    std::vector<std::string> commitments;
    std::vector<std::string> not_commitments;  // one of these in a sentence, and it is no promise
    std::vector<std::string> overpromises;     // what nobody can guarantee
    TimeWords times;

    // The language has no file.
    bool empty() const { return commitments.empty(); }
};

}  // namespace intents
