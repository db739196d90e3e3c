#pragma once

#include "text/cells.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace text {

// Digits without anything between.
struct DigitGroup {
    std::size_t begin = 0, end = 0;   // cells
    std::size_t first = 0, size = 0;  // of the row's digits
    char32_t separator = 0;           // before it; 0 for the first, '(' for brackets and mixtures
    bool spaced = false;              // the separator has blanks, too: "10 - 12"
};

// A row of groups such as "+47 (22) 33-44 55", as far as it goes.
struct DigitGroups {
    std::vector<DigitGroup> all;
    std::string digits;  // ASCII, of all groups

    // Reads the row whose first digit is at `at`; the cell behind its last digit.
    std::size_t read(const Cells& cells, std::size_t at);

    std::string_view digits_of(std::size_t group) const {
        return std::string_view(digits).substr(all[group].first, all[group].size);
    }
    // Of the groups [first, end).
    std::string_view digits_of(std::size_t group, std::size_t end) const {
        return std::string_view(digits).substr(all[group].first,
                                               all[end - 1].first + all[end - 1].size - all[group].first);
    }
    int number(std::size_t group) const;  // of at most four digits

    // Whether group `at` is there and stands behind `separator`.
    bool follows(std::size_t at, char32_t separator) const {
        return at < all.size() && all[at].separator == separator;
    }
};

// How many groups, from `first` on, are what the name says; 0 when they are not.
std::size_t groups_of_date(const DigitGroups& groups, std::size_t first);   // "20.11.2026", "2026-11-20"
std::size_t groups_of_times(const DigitGroups& groups, std::size_t first);  // "14:05:00", "08.00-16.00"
std::size_t groups_of_pair(const DigitGroups& groups, std::size_t first);   // "17.30", "20/11", "2,5"
bool is_year(const DigitGroups& groups, std::size_t group);

// An amount of money, or of something else that has a unit.
std::size_t groups_of_amount(const Cells& cells, const DigitGroups& groups, std::size_t first);

// A phone number, card or national id, with the groups it takes.
struct KnownNumber {
    Personal kind = Personal::order_number;
    std::size_t groups = 0;  // 0: none
};

// With the country's code: "+47 22 33 44 55", "0036 30 123 4567".
KnownNumber abroad_style_phone(const Cells& cells, const DigitGroups& groups, std::size_t first);

// Checked numbers, and phones as they are written within the six languages' countries. `run_begins`: no
// unexplained group stands before.
KnownNumber known_number(const DigitGroups& groups, std::size_t first, bool run_begins);

}  // namespace text
