#include "text/digit_groups.hpp"

#include <algorithm>

namespace text {

namespace {

constexpr std::size_t longest_separator = 3;  // " - "

bool is_separator(char32_t point) {
    return point < 0x80 && point != 0 &&
           std::string_view(" -./:,_()").find(static_cast<char>(point)) != std::string_view::npos;
}

// The separator of the cells [begin, end); 0 when digits behind it belong to something else.
char32_t separator_of(const Cells& cells, std::size_t begin, std::size_t end, bool& spaced) {
    char32_t separator = U' ';
    for (std::size_t i = begin; i < end; ++i) {
        const char32_t point = cells[i].plain;
        if (point == U' ') {
            spaced = true;
        } else if (point == U'(' || point == U')' || separator != U' ') {
            separator = U'(';
        } else {
            separator = point;
        }
    }
    const bool enumerates = spaced && (separator == U',' || separator == U':');
    return enumerates ? 0 : separator;
}

bool is_day_and_month(int one, int other) {
    return one >= 1 && other >= 1 && std::max(one, other) <= 31 && std::min(one, other) <= 12;
}

bool is_clock(int hour, int minute) { return hour <= 24 && minute <= 59; }

// What comes behind does not belong to it: a row that goes on with the same separator is something else.
// A dot and a blank are the end of a sentence, or of a Hungarian date.
bool ends(const DigitGroups& groups, std::size_t at, char32_t separator) {
    return !groups.follows(at, separator) || (separator == U'.' && groups.all[at].spaced);
}

// Nor does what stands before.
bool begins(const DigitGroups& groups, std::size_t at, char32_t separator) {
    return groups.all[at].separator != separator || groups.all[at].spaced;
}

bool is_short(const DigitGroups& groups, std::size_t group) { return groups.all[group].size <= 2; }

// "0900-1700": nobody's phone.
bool is_span_of_hours(const DigitGroups& groups, std::size_t first) {
    const auto on_the_quarter = [&](std::size_t group) {
        if (groups.all[group].size != 4) return false;
        const int time = groups.number(group);
        return is_clock(time / 100, time % 100) && time % 100 % 15 == 0;
    };
    return groups.follows(first + 1, U'-') && on_the_quarter(first) && on_the_quarter(first + 1) &&
           ends(groups, first + 2, U'-');
}

}  // namespace

std::size_t DigitGroups::read(const Cells& cells, std::size_t at) {
    all.clear();
    digits.clear();
    char32_t separator = 0;
    bool spaced = false;
    for (;;) {
        DigitGroup group{.begin = at, .first = digits.size(), .separator = separator, .spaced = spaced};
        for (; cells[at].kind == Cell::digit; ++at) digits += static_cast<char>(cells[at].plain);
        group.end = at;
        group.size = digits.size() - group.first;
        all.push_back(group);
        std::size_t next = at;
        while (is_separator(cells[next].plain) && next - at < longest_separator) ++next;
        if (next == at || cells[next].kind != Cell::digit) return at;
        spaced = false;
        separator = separator_of(cells, at, next, spaced);
        if (separator == 0) return at;
        at = next;
    }
}

int DigitGroups::number(std::size_t group) const {
    int number = 0;
    for (const char digit : digits_of(group).substr(0, 4)) number = 10 * number + (digit - '0');
    return number;
}

bool is_year(const DigitGroups& groups, std::size_t group) {
    return groups.all[group].size == 4 && groups.number(group) >= 1900 && groups.number(group) < 2100;
}

std::size_t groups_of_date(const DigitGroups& groups, std::size_t first) {
    if (first + 3 > groups.all.size()) return 0;
    const char32_t separator = groups.all[first + 1].separator;
    if (std::u32string_view(U"./- ").find(separator) == std::u32string_view::npos) return 0;
    if (!groups.follows(first + 2, separator) || !begins(groups, first, separator)) return 0;
    if (!ends(groups, first + 3, separator)) return 0;
    const bool year_first = is_year(groups, first);
    const std::size_t year = year_first ? first : first + 2;
    const std::size_t rest = year_first ? first + 1 : first;
    if (!is_short(groups, rest) || !is_short(groups, rest + 1)) return 0;
    const bool short_year = groups.all[year].size == 2 && separator != U' ';
    if (!is_year(groups, year) && !short_year) return 0;
    return is_day_and_month(groups.number(rest), groups.number(rest + 1)) ? 3 : 0;
}

std::size_t groups_of_times(const DigitGroups& groups, std::size_t first) {
    if (is_span_of_hours(groups, first)) return 2;
    const std::size_t pair = groups_of_pair(groups, first);
    if (pair == 0) {
        const bool three = first + 3 <= groups.all.size() && groups.follows(first + 1, U':') &&
                           groups.follows(first + 2, U':') && ends(groups, first + 3, U':') &&
                           is_short(groups, first) && is_short(groups, first + 1) &&
                           is_short(groups, first + 2);
        return three ? 3 : 0;
    }
    // "08.00-16.00", "01.12-15.12"
    const char32_t separator = groups.all[first + 1].separator;
    if (!groups.follows(first + 2, U'-') || !groups.follows(first + 3, separator)) return 0;
    if (groups_of_pair(groups, first + 2) == 0) return 0;
    const auto fits = [&](std::size_t group) {
        const int one = groups.number(group), other = groups.number(group + 1);
        return is_clock(one, other) || is_day_and_month(one, other);
    };
    return fits(first) && fits(first + 2) ? 4 : 0;
}

std::size_t groups_of_pair(const DigitGroups& groups, std::size_t first) {
    if (first + 2 > groups.all.size()) return 0;
    const char32_t separator = groups.all[first + 1].separator;
    if (std::u32string_view(U"./:,").find(separator) == std::u32string_view::npos) return 0;
    const bool alone = begins(groups, first, separator) && ends(groups, first + 2, separator);
    return alone && is_short(groups, first) && is_short(groups, first + 1) ? 2 : 0;
}

}  // namespace text
