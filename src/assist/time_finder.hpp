#pragma once

#include "assist/due_time.hpp"
#include "intents/promise_words.hpp"
#include "match/pattern_set.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assist {

class TimeMeanings;

// When and where something was said. `zone` must outlive it.
struct When {
    base::Moment at;
    const Zone& zone;
};

// Part of a line form, in bytes, half-open; begins and ends with a blank.
struct Stretch {
    std::size_t begin = 0;
    std::size_t end = 0;
};

// Finds out when something is due, in the words of one language. Immutable.
class TimeFinder {
public:
    explicit TimeFinder(const intents::TimeWords& words);

    // The time that `within` names first in the order of the file's `due`; of two alike the one behind the
    // place of the commitment ("You rang at nine, I'll ring back by five"). What it leaves open (a time of
    // day without its day, a day without its time) is taken from elsewhere before the end of `within`:
    // "Tomorrow a colleague will ring you at nine".
    std::optional<base::Moment> due(std::string_view form, const Stretch& within, std::size_t commitment,
                                    const When& when) const;

private:
    // A pattern over one time expression alone, and how its words are read.
    struct Alone {
        std::unique_ptr<RE2> pattern;
        std::vector<std::string> groups;  // by number, from 1
        int add_minutes = 0;
        bool am = false;
    };
    struct Found {
        TimeSaid said;
        Stretch at;
    };

    std::vector<Alone> alone(const std::vector<intents::TimePattern>& patterns, const TimeMeanings& meanings);
    std::optional<ClockSaid> clock_from(std::string_view words) const;
    std::optional<DateSaid> date_from(std::string_view words) const;
    bool put(TimeSaid& said, const std::string& group, std::string_view words) const;
    std::optional<Found> found_at(int entry, std::string_view form, const Stretch& within) const;
    std::optional<Found> next_found(int entry, std::string_view form, Stretch within) const;
    TimeSaid completed(const Found& found, const std::vector<int>& entries, std::string_view form,
                       std::size_t end) const;

    intents::TimeWords words_;
    std::vector<Alone> clocks_;
    std::vector<Alone> dates_;
    match::PatternSet due_;
    std::vector<std::vector<std::string>> groups_;  // of each entry of due_, by number, from 1
};

}  // namespace assist
