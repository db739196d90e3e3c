#include "text/csv.hpp"

#include "text/utf8.hpp"

namespace text {

namespace {

// A spreadsheet takes a cell that begins so for a formula, the full-width forms of some East Asian ones too.
bool begins_a_formula(std::string_view cell) {
    constexpr std::u32string_view starts = U"=+-@\t\r\n＝＋－＠";
    std::size_t at = cell.find_first_not_of(' ');
    return at != std::string_view::npos && starts.find(next_point(cell, at)) != std::u32string_view::npos;
}

}  // namespace

std::string csv_cell(std::string_view words) {
    std::string cell = begins_a_formula(words) ? "\"'" : "\"";
    for (const char letter : words) cell += letter == '"' ? std::string("\"\"") : std::string(1, letter);
    return cell + '"';
}

}  // namespace text
