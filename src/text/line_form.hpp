#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace text {

// The normal form of a line (see message.hpp) in which times and dates stay in one piece: ':', '.', '/' and
// '-' between two digits are kept ("17:00", "5/12", "24-48"), and the last dot of "12.5." is.
struct LineForm {
    // A word with its place in the form (bytes) and in the line (code points), both half-open.
    struct Word {
        std::size_t form_begin = 0;
        std::size_t form_end = 0;
        std::size_t begin = 0;
        std::size_t end = 0;
        bool after_comma = false;
    };

    std::string form = " ";
    std::vector<Word> words;
};

LineForm line_form(std::string_view utf8);

}  // namespace text
