#include "cli/terminal.hpp"

#include "text/utf8.hpp"

#include <algorithm>
#include <cstdlib>

#include <sys/ioctl.h>
#include <unistd.h>

namespace cli {

namespace {

constexpr std::size_t usual_width = 80, widest = 100, narrowest = 20;  // columns

std::size_t width_here() {
    winsize size{};
    const bool known = ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
    return known ? std::clamp<std::size_t>(size.ws_col, narrowest, widest) : usual_width;
}

std::string_view code_of(Colour colour) {
    switch (colour) {
        case Colour::plain: return "0";
        case Colour::bold: return "1";
        case Colour::soft: return "2";
        case Colour::green: return "32";
        case Colour::yellow: return "33";
        case Colour::red: return "31";
        case Colour::bright_red: return "1;31";
        case Colour::blue: return "36";
    }
    return "0";
}

}  // namespace

Terminal terminal_here() {
    const char* no_colour = std::getenv("NO_COLOR");
    const bool shown = ::isatty(STDOUT_FILENO) != 0;
    return {.typed = ::isatty(STDIN_FILENO) != 0,
            .colours = shown && (no_colour == nullptr || *no_colour == '\0'),
            .width = shown ? width_here() : 0};
}

std::string painted(const Terminal& terminal, Colour colour, std::string_view words) {
    if (!terminal.colours || words.empty()) return std::string(words);
    return "\033[" + std::string(code_of(colour)) + "m" + std::string(words) + "\033[0m";
}

std::string wrapped(const Terminal& terminal, std::string_view words, std::size_t indent) {
    if (terminal.width == 0) return std::string(words);
    std::string lines;
    std::size_t column = indent;  // the first line stands behind a label that is as wide
    for (std::size_t at = 0; at < words.size();) {
        const std::size_t end = std::min(words.find(' ', at), words.size());
        const std::string_view word = words.substr(at, end - at);
        const std::size_t wide = text::letter_starts(word).size();
        if (column > indent && column + 1 + wide > terminal.width) {
            lines += '\n' + std::string(indent, ' ');
            column = indent;
        } else if (column > indent) {
            lines += ' ';
            ++column;
        }
        lines += word;
        column += wide;
        at = end + 1;
    }
    return lines;
}

}  // namespace cli
