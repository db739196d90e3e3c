#pragma once

#include <string>
#include <string_view>

namespace text {

// Words as one cell of a CSV file (RFC 4180), always quoted. What a spreadsheet would take for a formula gets
// an apostrophe in front, with which it is words again.
std::string csv_cell(std::string_view words);

}  // namespace text
