#include "assist/time_finder.hpp"

#include "assist/time_meanings.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace assist {

namespace {

using intents::TimePart;

// How often a pattern is tried further on in a sentence when what it found is no time ("hour 29").
constexpr int most_tries = 4;
// The match itself and a group for each placeholder there is.
constexpr int most_groups = 8;

constexpr int half_a_day = 12 * 60;
constexpr int afternoon_from = half_a_day / 2;  // an addition of more makes it "pm"

bool is_stretch(TimePart part) {
    return part == TimePart::end_of_week || part == TimePart::end_of_month || part == TimePart::next_week ||
           part == TimePart::next_month;
}

bool is_number(std::string_view words) { return !words.empty() && words[0] >= '0' && words[0] <= '9'; }

re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }
std::string_view view(re2::StringPiece text) { return {text.data(), text.size()}; }

template <class Value>
std::optional<Value> looked_up(const intents::WordsFor<Value>& words, std::string_view word) {
    const auto found = words.find(std::string(word));
    return found == words.end() ? std::nullopt : std::optional(found->second);
}

std::optional<double> number_from(const intents::WordsFor<double>& words, std::string_view text) {
    if (!is_number(text)) return looked_up(words, text);
    double number = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    return failure == std::errc{} ? std::optional(number) : std::nullopt;
}

std::vector<std::string> group_names(const RE2& pattern) {
    std::vector<std::string> names(static_cast<std::size_t>(pattern.NumberOfCapturingGroups()));
    for (const auto& [number, name] : pattern.CapturingGroupNames())
        names[static_cast<std::size_t>(number) - 1] = name;
    return names;
}

}  // namespace

TimeFinder::TimeFinder(const intents::TimeWords& words) : words_(words) {
    const TimeMeanings meanings(words_);
    clocks_ = alone(words_.clocks, meanings);
    dates_ = alone(words_.dates, meanings);
    for (const std::string& entry : words_.due) {
        const auto number = due_.add(" (?:" + meanings.filled(entry) + ")\\.? ", match::Prefer::longest);
        if (number) groups_.push_back(group_names(due_.pattern(static_cast<int>(*number))));
    }
    due_.finish();
}

std::vector<TimeFinder::Alone> TimeFinder::alone(const std::vector<intents::TimePattern>& patterns,
                                                 const TimeMeanings& meanings) {
    std::vector<Alone> made;
    RE2::Options options;
    options.set_log_errors(false);
    for (const intents::TimePattern& each : patterns) {
        auto pattern = std::make_unique<RE2>(meanings.filled(each.pattern), options);
        if (!pattern->ok()) continue;  // `check` tells
        std::vector<std::string> groups = group_names(*pattern);
        made.push_back({std::move(pattern), std::move(groups), each.add_minutes, each.am});
    }
    return made;
}

namespace {

// The named groups of `pattern` where it matches all of `words`.
template <class Take>
bool take_groups(const RE2& pattern, const std::vector<std::string>& groups, std::string_view words,
                 Take take) {
    std::array<re2::StringPiece, most_groups> found;
    const int count = std::min(static_cast<int>(groups.size()) + 1, most_groups);
    if (!pattern.Match(piece(words), 0, words.size(), RE2::ANCHOR_BOTH, found.data(), count)) return false;
    for (std::size_t at = 0; at + 1 < static_cast<std::size_t>(count); ++at) {
        if (!groups[at].empty() && found[at + 1].data() != nullptr) take(groups[at], view(found[at + 1]));
    }
    return true;
}

// "By one" is an hour; "by one of our drivers" and "the old one on Monday" are not.
bool is_hour_one(const Stretch& match, std::string_view word, std::string_view form) {
    const auto begin = static_cast<std::size_t>(word.data() - form.data());
    return begin != match.begin + 1 && !form.substr(begin + word.size()).starts_with(" of ");
}

}  // namespace

std::optional<ClockSaid> TimeFinder::clock_from(std::string_view words) const {
    for (const Alone& clock : clocks_) {
        double hour = -1;
        double minute = 0;
        bool leading_zero = false;
        const bool is_it = take_groups(*clock.pattern, clock.groups, words, [&](const auto& name, auto text) {
            (name == "hour" ? hour : minute) = number_from(words_.numbers, text).value_or(-1);
            if (name == "hour") leading_zero = text.front() == '0';
        });
        if (!is_it) continue;
        if (hour < 0 || hour > 24 || minute < 0 || minute > 59) return std::nullopt;
        const bool pm = clock.add_minutes > afternoon_from;
        const bool as_said = hour > 12 || leading_zero;
        int add = clock.add_minutes;
        if (pm && hour > 12) add -= half_a_day;
        if ((pm || clock.am) && hour == 12) hour = 0;
        int minutes = static_cast<int>(hour) * 60 + static_cast<int>(minute) + add;
        if (minutes < 0) minutes += 2 * half_a_day;  // "a quarter to 0"
        if (minutes > 2 * half_a_day) return std::nullopt;
        return ClockSaid{minutes, !pm && !clock.am && !as_said};
    }
    return std::nullopt;
}

std::optional<DateSaid> TimeFinder::date_from(std::string_view words) const {
    for (const Alone& date : dates_) {
        DateSaid said;
        const bool is_it = take_groups(*date.pattern, date.groups, words, [&](const auto& name, auto text) {
            const auto number = static_cast<unsigned>(number_from(words_.numbers, text).value_or(0));
            if (name == "dayofmonth")
                said.day = number;
            else
                said.month = name == "month" ? looked_up(words_.months, text) : number;
        });
        if (!is_it) continue;
        const bool is_month = !said.month || (*said.month >= 1 && *said.month <= 12);
        return said.day >= 1 && said.day <= 31 && is_month ? std::optional(said) : std::nullopt;
    }
    return std::nullopt;
}

// False when the words are no such thing after all.
bool TimeFinder::put(TimeSaid& said, const std::string& group, std::string_view words) const {
    if (group == "number") return (said.number = number_from(words_.numbers, words)).has_value();
    if (group == "unit") return (said.unit = looked_up(words_.units, words)).has_value();
    if (group == "clock") return (said.clock = clock_from(words)).has_value();
    if (group == "date") return (said.date = date_from(words)).has_value();
    if (group == "day") return (said.day = looked_up(words_.days, words)).has_value();
    if (group == "weekday") return (said.weekday = looked_up(words_.weekdays, words)).has_value();
    if (group != "part") return true;
    const auto part = looked_up(words_.parts, words);
    if (!part) return false;
    (is_stretch(*part) ? said.stretch : said.part) = part;
    return true;
}

std::optional<TimeFinder::Found> TimeFinder::found_at(int entry, std::string_view form,
                                                      const Stretch& within) const {
    const std::vector<std::string>& groups = groups_[static_cast<std::size_t>(entry)];
    std::array<re2::StringPiece, most_groups> taken;
    const int count = std::min(static_cast<int>(groups.size()) + 1, most_groups);
    const RE2& pattern = due_.pattern(entry);
    if (!pattern.Match(piece(form), within.begin, within.end, RE2::UNANCHORED, taken.data(), count))
        return std::nullopt;
    Found found;
    found.at.begin = static_cast<std::size_t>(taken[0].data() - form.data());
    found.at.end = found.at.begin + taken[0].size();
    bool sound = true;
    for (std::size_t at = 0; at + 1 < static_cast<std::size_t>(count); ++at) {
        if (groups[at].empty() || taken[at + 1].data() == nullptr) continue;
        const std::string_view words = view(taken[at + 1]);
        if (groups[at] == "clock" && !is_number(words) && looked_up(words_.numbers, words) == 1.0 &&
            !is_hour_one(found.at, words, form))
            sound = false;
        else
            sound = put(found.said, groups[at], words) && sound;
    }
    if (!sound) found.said = {};
    return found;
}

// Where what was found is no time after all, further on.
std::optional<TimeFinder::Found> TimeFinder::next_found(int entry, std::string_view form,
                                                        Stretch within) const {
    for (int tries = 0; tries < most_tries; ++tries) {
        auto found = found_at(entry, form, within);
        if (!found) return std::nullopt;
        const TimeSaid& said = found->said;
        if (said.names_day() || said.names_hour() || said.unit || said.stretch) return found;
        within.begin = form.find(' ', found->at.begin + 1);
        if (within.begin >= within.end) return std::nullopt;
    }
    return std::nullopt;
}

TimeSaid TimeFinder::completed(const Found& found, const std::vector<int>& entries, std::string_view form,
                               std::size_t end) const {
    TimeSaid said = found.said;
    for (const int entry : entries) {
        const bool no_day = !said.names_day() && !said.unit && !said.stretch;
        const bool no_hour = !said.names_hour() && !said.unit && !said.stretch;
        const bool which_week = said.weekday && !said.stretch;
        if (!no_day && !no_hour && !which_week) break;
        for (const Stretch& rest : {Stretch{0, found.at.begin + 1}, Stretch{found.at.end - 1, end}}) {
            if (rest.begin >= rest.end) continue;
            const auto other = next_found(entry, form, rest);
            if (!other || other->said.unit) continue;
            const TimeSaid& more = other->said;
            if (no_day && more.names_day() && !more.names_hour())
                said.day = more.day, said.weekday = more.weekday, said.date = more.date;
            else if (no_hour && more.names_hour() && !more.names_day())
                said.clock = more.clock, said.part = more.part;
            else if (which_week && more.stretch == TimePart::next_week && !more.names_day())
                said.stretch = more.stretch;
            else
                continue;
            break;
        }
    }
    return said;
}

std::optional<base::Moment> TimeFinder::due(std::string_view form, const Stretch& within,
                                            std::size_t commitment, const When& when) const {
    const std::vector<int> entries = due_.matched(form.substr(0, within.end));
    for (const int entry : entries) {
        auto found = next_found(entry, form, {commitment, within.end});
        if (!found) found = next_found(entry, form, within);
        if (!found) continue;
        const TimeSaid said = completed(*found, entries, form, within.end);
        if (const auto due = due_of(said, when.at, when.zone)) return due;
        if (const auto due = due_of(found->said, when.at, when.zone)) return due;
    }
    return std::nullopt;
}

}  // namespace assist
