#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace cli {

// Where words go to and come from.
struct Terminal {
    bool typed = false;     // a person types the input
    bool colours = false;   // stdout is a terminal, and NO_COLOR is not set
    std::size_t width = 0;  // columns to break lines at; 0: lines stay as they are
};

// What this process has.
Terminal terminal_here();

enum class Colour { plain, bold, soft, green, yellow, red, bright_red, blue };

// The words in a colour, where the terminal shows any.
std::string painted(const Terminal& terminal, Colour colour, std::string_view words);

// Broken at spaces so that no line is wider than the terminal; lines after the first begin with `indent`
// spaces. A word that is wider stands alone.
std::string wrapped(const Terminal& terminal, std::string_view words, std::size_t indent = 0);

}  // namespace cli
