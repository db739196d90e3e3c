#include "text/utf8.hpp"

#include <unicode/utf8.h>

namespace text {

char32_t next_long_point(std::string_view utf8, std::size_t& at) {
    const auto* bytes = reinterpret_cast<const uint8_t*>(utf8.data());
    UChar32 point = 0;
    // NOLINTNEXTLINE(bugprone-inc-dec-in-conditions): inside ICU's macro
    U8_NEXT_OR_FFFD(bytes, at, utf8.size(), point);
    return static_cast<char32_t>(point);
}

std::u32string decode(std::string_view utf8) {
    std::u32string points;
    points.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) points.push_back(next_point(utf8, at));
    return points;
}

void append_long(std::string& utf8, char32_t point) {
    char bytes[4];
    std::size_t length = 0;
    U8_APPEND_UNSAFE(bytes, length, static_cast<UChar32>(point));
    utf8.append(bytes, length);
}

std::string encode(std::u32string_view points) {
    std::string utf8;
    utf8.reserve(points.size());
    for (const char32_t point : points) append(utf8, point);
    return utf8;
}

std::vector<std::size_t> letter_starts(std::string_view utf8) {
    std::vector<std::size_t> starts;
    for (std::size_t at = 0; at < utf8.size(); next_point(utf8, at)) starts.push_back(at);
    return starts;
}

}  // namespace text
