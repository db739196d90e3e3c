#include "text/code_points.hpp"

namespace text {

namespace {

bool begins_code_point(char byte) { return (static_cast<unsigned char>(byte) & 0xc0) != 0x80; }

// Where the nth code point begins, or the text's end.
std::size_t offset_of(std::string_view text, std::size_t nth) {
    std::size_t seen = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (begins_code_point(text[at]) && seen++ == nth) return at;
    }
    return text.size();
}

}  // namespace

std::size_t count_code_points(std::string_view text) {
    std::size_t count = 0;
    for (const char byte : text) count += begins_code_point(byte) ? 1 : 0;
    return count;
}

std::string_view slice(std::string_view text, std::size_t begin, std::size_t end) {
    if (end <= begin) return {};
    const std::size_t from = offset_of(text, begin);
    const std::string_view rest = text.substr(from);
    return rest.substr(0, offset_of(rest, end - begin));
}

}  // namespace text
