#pragma once

#include <string>
#include <string_view>

namespace text {

// As text of HTML or SVG, and inside their attributes in either kind of quotes. Control characters, which XML
// forbids, and what is not UTF-8 become U+FFFD.
std::string escaped_markup(std::string_view utf8);

}  // namespace text
