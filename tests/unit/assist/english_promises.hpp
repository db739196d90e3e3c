#pragma once

#include "intents/promise_words.hpp"

// A little English, enough to see promises and times found.
inline intents::PromiseWords english_promises() {
    using intents::TimePart;
    using intents::TimeUnit;
    intents::PromiseWords words;
    words.commitments = {" (i|we)(ll| will) (\\w+ ){0,2}(call|ring|send|check|refund|fix) ",
                         " you ?(will|ll) (hear|get|receive|have) ", " a colleague will (call|ring) ",
                         "(a broken one "};
    words.not_commitments = {" i would ", " if you like "};
    words.overpromises = {" i guarantee ", " never (ever )?happen again ", " happen again ever "};
    intents::TimeWords& times = words.times;
    times.numbers = {{"a", 1},    {"an", 1},   {"one", 1},       {"two", 2},    {"three", 3},
                     {"five", 5}, {"nine", 9}, {"half an", 0.5}, {"thirty", 30}};
    times.units = {{"minutes", TimeUnit::minute},
                   {"hour", TimeUnit::hour},
                   {"hours", TimeUnit::hour},
                   {"days", TimeUnit::day},
                   {"working days", TimeUnit::workday}};
    times.weekdays = {{"monday", 1}, {"friday", 5}, {"sunday", 7}};
    times.months = {{"february", 2}, {"may", 5}, {"december", 12}};
    times.days = {{"today", 0}, {"tomorrow", 1}};
    times.parts = {{"morning", TimePart::morning},           {"afternoon", TimePart::afternoon},
                   {"evening", TimePart::evening},           {"tonight", TimePart::evening},
                   {"next week", TimePart::next_week},       {"the weekend", TimePart::end_of_week},
                   {"end of the day", TimePart::end_of_day}, {"right away", TimePart::soon}};
    times.clocks = {{"{hour}[:.]{minute} ?am", 0, true},
                    {"{hour}[:.]{minute} ?pm", 720},
                    {"{hour}[:.]{minute}"},
                    {"{hour} ?(pm|p m)", 720},
                    {"{hour} ?am", 0, true},
                    {"half past {hour}", 30},
                    {"(a )?quarter to {hour}", -15},
                    {"{hour}"}};
    times.dates = {{"(the )?{dayofmonth}(st|nd|rd|th)?( of)? {month}"}, {"{dayofmonth}/{monthnumber}"}};
    times.due = {"(within|in) (\\d+ ?(-|to) ?)?{number} {unit}",
                 "(by|on|before) {date}",
                 "(by|at) {clock}( {part}| {day}| on {weekday})?",
                 "{day}( {part})?( (by|at) {clock})?",
                 "(by|on) {weekday}( {part})?",

                 "(this|in the|by|before)( the)? {part}",
                 "(next )?{weekday}",
                 "{part}"};
    return words;
}
