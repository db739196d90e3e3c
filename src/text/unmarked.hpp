#pragma once

#include <string>
#include <string_view>

namespace text {

// What a reader sees of an HTML mail: without tags, style and script, and without what it quotes
// (`blockquote`). Lines stay lines. Any bytes may come in; this is for reading, not for showing in a page.
std::string unmarked(std::string_view html);

// Without the lines that quote an earlier mail ("> …"), and without blank space around.
std::string without_quoted_lines(std::string_view text);

}  // namespace text
