#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace text {

// The code point at `at`, which moves behind it. What is not UTF-8 is read as U+FFFD.
char32_t next_long_point(std::string_view utf8, std::size_t& at);
inline char32_t next_point(std::string_view utf8, std::size_t& at) {
    const auto byte = [&](std::size_t place) { return static_cast<unsigned char>(utf8[place]); };
    const char32_t first = byte(at);
    if (first < 0x80) return ++at, first;
    const bool two = first >= 0xc2 && first < 0xe0 && at + 1 < utf8.size() && (byte(at + 1) & 0xc0U) == 0x80;
    if (!two) return next_long_point(utf8, at);
    at += 2;
    return (first & 0x1fU) << 6U | (byte(at - 1) & 0x3fU);
}

// UTF-8 to code points; what is not UTF-8 becomes U+FFFD, so that every input has a reading.
std::u32string decode(std::string_view utf8);

constexpr std::size_t utf8_size(char32_t point) {
    return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
}

void append_long(std::string& utf8, char32_t point);
inline void append(std::string& utf8, char32_t point) {
    if (point >= 0x800) return append_long(utf8, point);
    if (point >= 0x80) utf8 += static_cast<char>(0xc0U | point >> 6U);
    utf8 += static_cast<char>(point < 0x80 ? point : 0x80U | (point & 0x3fU));
}
std::string encode(std::u32string_view points);

// A byte within a code point, not its first.
constexpr bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xc0U) == 0x80; }

// Where each code point of decode() begins, in bytes.
std::vector<std::size_t> letter_starts(std::string_view utf8);

}  // namespace text
