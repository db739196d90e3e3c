#include "assist/time_meanings.hpp"

#include "intents/placeholders.hpp"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace assist {

namespace {

using intents::TimePart;

constexpr const char* nothing = "[^\\s\\S]";  // matches no text

// Only what placeholders stand for is captured: every other group makes matching slower.
std::string without_groups(std::string_view pattern) {
    std::string text;
    bool in_class = false;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        text += pattern[at];
        if (pattern[at] == '\\' && at + 1 < pattern.size())
            text += pattern[++at];
        else if (pattern[at] == '[' || pattern[at] == ']')
            in_class = pattern[at] == '[';
        else if (pattern[at] == '(' && !in_class && pattern.substr(at + 1, 1) != "?")
            text += "?:";
    }
    return text;
}

// "Soon" is no time, so it is never found as one.
bool counts(TimePart part) { return part != TimePart::soon; }
template <class Value>
bool counts(const Value&) {
    return true;
}

// The words as alternatives, with `digits` ahead of them where these may stand for a number too.
template <class Value>
std::string any_of(const intents::WordsFor<Value>& words, std::string digits = "") {
    std::string list = std::move(digits);
    for (const auto& [word, value] : words) {
        if (!counts(value)) continue;
        if (!list.empty()) list += '|';
        list += RE2::QuoteMeta(word);
    }
    return list.empty() ? nothing : list;
}

void add(std::string& list, const std::string& alternative) {
    if (!list.empty()) list += '|';
    list += "(?:" + alternative + ")";
}

bool is_digit(std::string_view text, std::size_t at) {
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

// No group ends in it that began before, it is no alternative of something outside, and it does not say how
// often what stands ahead of it comes.
bool stands_alone(std::string_view pattern) {
    const bool repeats =
        pattern.find_first_of("?*+") == 0 || (pattern.starts_with('{') && is_digit(pattern, 1));
    if (repeats) return false;
    int depth = 0;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        if (pattern[at] == '[') at = pattern.find(']', at + 2);
        if (at == std::string_view::npos) return false;
        if (pattern[at] == '\\') {
            ++at;
            continue;
        }
        depth += pattern[at] == '(' ? 1 : pattern[at] == ')' ? -1 : 0;
        if (depth < 0 || (depth == 0 && pattern[at] == '|')) return false;
    }
    return depth == 0;
}

}  // namespace

std::string TimeMeanings::filled(std::string_view pattern) const {
    return intents::filled(without_groups(pattern),
                           [this](const std::string& name) { return meaning(name); });
}

std::string TimeMeanings::meaning(const std::string& name) const {
    if (name == "number") return any_of(words_.numbers, "\\d{1,3}(?:\\.\\d)?");
    if (name == "unit") return any_of(words_.units);
    if (name == "day") return any_of(words_.days);
    if (name == "weekday") return any_of(words_.weekdays);
    if (name == "part") return any_of(words_.parts);
    if (name == "month") return any_of(words_.months);
    if (name == "monthnumber" || name == "dayofmonth") return "\\d{1,2}";
    if (name == "hour") return any_of(hours(), "\\d{1,2}");
    if (name == "minute") return "[0-5]\\d";
    if (name == "clock") return any_time(words_.clocks, "hour");
    if (name == "date") return any_time(words_.dates, "month");
    return nothing;  // unknown; `check` tells
}

// The long list of words that `shared` stands for is written once for all patterns that go on from it
// in the same way, not once a pattern: what is compiled gets a quarter as large.
std::string TimeMeanings::any_time(const std::vector<intents::TimePattern>& patterns,
                                   const std::string& shared) const {
    std::map<std::string, std::string> behind;  // alternatives, by what stands ahead of the list
    std::string list;
    for (const intents::TimePattern& each : patterns) {
        const auto found = intents::placeholders_in(each.pattern);
        const auto at =
            std::find_if(found.begin(), found.end(), [&](const auto& one) { return one.name == shared; });
        const std::string ahead = each.pattern.substr(0, at == found.end() ? 0 : at->begin);
        if (at != found.end() && stands_alone(ahead) && stands_alone(each.pattern.substr(at->end)))
            add(behind[unnamed(ahead)], unnamed(each.pattern.substr(at->end)));
        else
            add(list, unnamed(each.pattern));
    }
    std::map<std::string, std::string> ahead_of;  // and the other way round
    for (const auto& [ahead, rest] : behind) add(ahead_of[rest], ahead);
    for (const auto& [rest, ahead] : ahead_of)
        add(list, fmt::format("(?:{})(?:{})(?:{})", ahead, meaning(shared), rest));
    return list;
}

// Within an entry of `due` the parts of a clock or a date are of no interest yet.
std::string TimeMeanings::unnamed(const std::string& pattern) const {
    std::string text;
    std::size_t done = 0;
    for (const intents::Placeholder& each : intents::placeholders_in(pattern)) {
        text += without_groups(pattern.substr(done, each.begin - done)) + "(?:" + meaning(each.name) + ")";
        done = each.end;
    }
    return text + without_groups(pattern.substr(done));
}

// The articles are no hours: "by a colleague" is not by one o'clock.
intents::WordsFor<double> TimeMeanings::hours() const {
    intents::WordsFor<double> found;
    for (const auto& [word, value] : words_.numbers) {
        const bool article = value == 1 && word.size() < 3;
        if (value == std::floor(value) && value <= 24 && !article) found.emplace(word, value);
    }
    return found;
}

}  // namespace assist
