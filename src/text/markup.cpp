#include "text/markup.hpp"

#include "text/utf8.hpp"

namespace text {

std::string escaped_markup(std::string_view utf8) {
    std::string safe;
    for (std::size_t at = 0; at < utf8.size();) {
        const char32_t point = next_point(utf8, at);
        const bool control = point < U' ' && point != U'\n' && point != U'\t' && point != U'\r';
        switch (point) {
            case U'&': safe += "&amp;"; break;
            case U'<': safe += "&lt;"; break;
            case U'>': safe += "&gt;"; break;
            case U'"': safe += "&quot;"; break;
            case U'\'': safe += "&#39;"; break;
            default: append(safe, control ? U'\ufffd' : point);
        }
    }
    return safe;
}

}  // namespace text
