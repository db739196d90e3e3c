#pragma once

#include <string>
#include <string_view>

namespace text {

// UTF-8 to code points; what is not UTF-8 becomes U+FFFD, so that every input has a reading.
std::u32string decode(std::string_view utf8);

void append(std::string& utf8, char32_t point);
std::string encode(std::u32string_view points);

}  // namespace text
