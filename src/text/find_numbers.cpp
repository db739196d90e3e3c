#include "text/find_numbers.hpp"

#include <algorithm>
#include <utility>

namespace text {

namespace {

constexpr std::size_t long_group = 5;        // digits without anything between
constexpr std::size_t long_run = 7;          // digits in several groups
constexpr std::size_t middling_group = 3;    // one of these makes a run of `long_group` digits a number
constexpr std::size_t longest_prefix = 8;    // letters before the digits of a code
constexpr std::size_t shortest_mixture = 8;  // "9f86d081": letters and digits by turns
constexpr int changes_of_mixture = 3;

bool is_joiner(char32_t point) { return point == U'-' || point == U'_'; }

// "100-150": a span of round numbers.
bool is_round_span(const DigitGroups& groups, std::size_t first, std::size_t end) {
    if (end != first + 2 || !groups.follows(first + 1, U'-')) return false;
    const int from = groups.number(first), to = groups.number(first + 1);
    return from < to && from % 5 == 0 && to % 5 == 0;
}

// "20-14-53": a sort code, where it is no date.
bool is_dashed(const DigitGroups& groups, std::size_t first, std::size_t end) {
    if (end < first + 3) return false;
    for (std::size_t i = first + 1; i < end; ++i) {
        if (groups.all[i].separator != U'-' || groups.all[i].spaced) return false;
    }
    return true;
}

// "(22) 33 44 55", but not "(22 33 44 55)".
bool closes_bracket(const Cells& cells, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
        if (cells[i].plain == U'(') return false;
        if (cells[i].plain == U')') return true;
    }
    return false;
}

}  // namespace

void NumberFinder::hide_groups(Personal kind, std::size_t first, std::size_t end) {
    std::size_t begin = groups_.all[first].begin;
    if (cells_[begin - 1].plain == U'+') --begin;
    if (cells_[begin - 1].plain == U'(' && closes_bracket(cells_, begin, groups_.all[end - 1].end)) --begin;
    found_.push_back({kind, begin, groups_.all[end - 1].end});
}

void NumberFinder::end_run(std::size_t end) {
    const std::size_t first = std::exchange(run_begin_, end);
    if (first >= end) return;
    std::size_t digits = 0, longest = 0;
    for (std::size_t i = first; i < end; ++i) {
        if (is_year(groups_, i)) continue;
        digits += groups_.all[i].size;
        longest = std::max(longest, groups_.all[i].size);
    }
    const bool dashed = is_dashed(groups_, first, end) && longest == 2;
    const bool middling =
        digits >= long_group && longest >= middling_group && !is_round_span(groups_, first, end);
    if (longest >= long_group || digits >= long_run || middling || (dashed && digits >= long_group))
        hide_groups(Personal::order_number, first, end);
}

std::size_t NumberFinder::read(std::size_t at) {
    if (cells_[at].plain == U'#') return read_hash(at);
    const std::size_t behind = groups_.read(cells_, at);
    run_begin_ = 0;
    for (std::size_t i = 0; i < groups_.all.size();) {
        const KnownNumber abroad = abroad_style_phone(cells_, groups_, i);
        std::size_t harmless = 0;
        if (abroad.groups == 0) harmless = groups_of_amount(cells_, groups_, i);
        if (abroad.groups == 0 && harmless == 0) harmless = groups_of_date(groups_, i);
        if (abroad.groups == 0 && harmless == 0) harmless = groups_of_times(groups_, i);
        if (harmless == 0) {
            const KnownNumber known = abroad.groups > 0 ? abroad : known_number(groups_, i, run_begin_ == i);
            if (known.groups > 0) {
                end_run(i);
                hide_groups(known.kind, i, i + known.groups);
                run_begin_ = i += known.groups;
                continue;
            }
            harmless = groups_of_pair(groups_, i);
        }
        if (harmless > 0) {
            end_run(i);
            run_begin_ = i += harmless;
            continue;
        }
        if (!cells_[groups_.all[i].begin - 1].is_alphanumeric()) {
            if (const std::size_t code = end_of_code(groups_.all[i].begin)) {
                end_run(i);
                found_.push_back({Personal::order_number, groups_.all[i].begin, code});
                return code;
            }
        }
        ++i;
    }
    end_run(groups_.all.size());
    return behind;
}

std::size_t NumberFinder::read_hash(std::size_t at) {
    const std::size_t begin = cells_[at + 1].plain == U' ' ? at + 2 : at + 1;
    if (cells_[begin].kind != Cell::digit) return at + 1;
    std::size_t end = begin, digits = 0;
    while (cells_[end].is_alphanumeric() || ((is_joiner(cells_[end].plain) || cells_[end].plain == U'/') &&
                                             cells_[end + 1].is_alphanumeric())) {
        if (cells_[end].kind == Cell::digit) ++digits;
        ++end;
    }
    if (digits < 2) return begin;  // "#1"
    found_.push_back({Personal::order_number, at, end});
    return end;
}

// Letters and digits without a blank, as only codes mix them. 0 when it is none.
std::size_t NumberFinder::end_of_code(std::size_t at) {
    if (at < codes_until_) return 0;
    std::size_t end = at, digits = 0, letters = 0, prefix = 0, times = 0;
    int changes = 0;
    bool touching = cells_[at].kind == Cell::letter;  // "12345-ig" is a number with an ending
    for (;; ++end) {
        const Cell& cell = cells_[end];
        if (cell.kind == Cell::digit) {
            ++digits;
        } else if (cell.kind == Cell::letter) {
            ++letters;
            if (cell.plain == U'x') ++times;
            if (digits == 0) ++prefix;
        } else if (!is_joiner(cell.plain) || !cells_[end + 1].is_alphanumeric()) {
            break;
        }
        const Cell& before = cells_[end - 1];
        if (end > at && cell.is_alphanumeric() && before.is_alphanumeric() && before.kind != cell.kind) {
            ++changes;
            touching = true;
        }
    }
    codes_until_ = end;
    if (letters == times || !touching || prefix > longest_prefix) return 0;  // "1920x1080" is a size
    const bool mixture =
        digits >= middling_group && changes >= changes_of_mixture && end - at >= shortest_mixture;
    return digits >= long_group || mixture ? end : 0;
}

std::size_t NumberFinder::read_code(std::size_t at) {
    if (cells_[at - 1].is_alphanumeric()) return 0;
    const std::size_t word = end_of_word(cells_, at);
    const bool goes_on = cells_[word].kind == Cell::digit ||
                         (is_joiner(cells_[word].plain) && cells_[word + 1].is_alphanumeric());
    if (!goes_on) return 0;
    if (cells_[word].kind == Cell::digit) {  // "kr12500" is an amount
        groups_.read(cells_, word);
        if (groups_of_amount(cells_, groups_, 0) > 0) return 0;
    }
    const std::size_t end = end_of_code(at);
    const std::size_t begin = cells_[at - 1].plain == U'#' ? at - 1 : at;
    if (end > 0) found_.push_back({Personal::order_number, begin, end});
    return end;
}

}  // namespace text
