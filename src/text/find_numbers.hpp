#pragma once

#include "text/cells.hpp"
#include "text/digit_groups.hpp"

#include <string>

namespace text {

// Finds the numbers that identify somebody: phones, cards, national ids, and what is long or mixed with
// letters as order numbers are. Amounts, dates, times and short numbers stay.
//
// Digits are read as a row of groups with separators between ("22 33 44 55"). At each group the surest
// reading is tried first: abroad-style phone, amount, date, checked number, phone of one of the countries.
// Groups that nothing explains are a plain run, which goes when it is long. Every reading looks at a bounded
// number of groups, so the time is linear in the message.
class NumberFinder {
public:
    // Both must outlive this; finds are added in order.
    NumberFinder(const Cells& cells, std::vector<Found>& found) : cells_(cells), found_(found) {}

    // Reads the row of groups, or the "#4711", that begins at `at`; where to go on.
    std::size_t read(std::size_t at);

    // Reads the letters at `at` as the beginning of a code such as "AB-12345"; where it ends, or 0 when
    // it is none.
    std::size_t read_code(std::size_t at);

private:
    std::size_t end_of_code(std::size_t at);
    std::size_t read_hash(std::size_t at);
    void end_run(std::size_t end);
    void hide_groups(Personal kind, std::size_t first, std::size_t end);

    const Cells& cells_;
    std::vector<Found>& found_;
    DigitGroups groups_;
    std::size_t run_begin_ = 0;    // the first group of the plain run
    std::size_t codes_until_ = 0;  // up to here it is known that no code begins
};

}  // namespace text
