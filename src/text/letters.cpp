#include "text/letters.hpp"

#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

namespace text {

namespace {

// Latin, Greek and general punctuation are looked up; what lies beyond is rare in chats.
constexpr std::size_t table_end = 0x2100;

unsigned traits_of(char32_t point) {
    const auto code = static_cast<UChar32>(point);
    unsigned traits = 0;
    if (u_isalpha(code) != 0) traits |= Letter::letter;
    if (u_isupper(code) != 0) traits |= Letter::upper;
    if (point >= '0' && point <= '9') traits |= Letter::digit;
    if (u_charType(code) == U_NON_SPACING_MARK) traits |= Letter::mark;
    if (u_isalnum(code) != 0) traits |= Letter::alphanumeric;
    if (std::u32string_view(U"'’‘´`").find(point) != std::u32string_view::npos) traits |= Letter::apostrophe;
    if (std::u32string_view(U"*@$#").find(point) != std::u32string_view::npos) traits |= Letter::stand_in;
    return traits;
}

Letter looked_up(char32_t point) {
    Letter letter{.point = point};
    unsigned traits = traits_of(point);
    const std::u32string lower = fold_case(point);
    if (lower.size() > 1) traits |= Letter::lowers_long;
    letter.lower = lower.empty() ? Letter::nothing : lower.front();
    const std::u32string folded = fold(point);
    if (folded.size() > 2 || (folded.size() == 2 && folded.back() > 0xffff)) traits |= Letter::folds_long;
    letter.folded = folded.empty() ? Letter::nothing : folded.front();
    letter.folded_next = static_cast<std::uint16_t>(folded.size() == 2 ? folded.back() : 0);
    if (std::u32string_view(U"aeiouh").find(letter.folded) != std::u32string_view::npos)
        traits |= Letter::vowel;
    letter.traits = static_cast<std::uint16_t>(traits);
    return letter;
}

using Table = std::array<Letter, table_end>;

const Table& table() {
    static const auto filled = [] {
        Table letters;
        for (std::size_t point = 0; point < letters.size(); ++point)
            letters[point] = looked_up(static_cast<char32_t>(point));
        return letters;
    }();
    return filled;
}

}  // namespace

Letter letter_of(char32_t point) { return point < table_end ? table()[point] : looked_up(point); }

Letters read_letters(std::string_view utf8) {
    const Table& common = table();
    Letters letters;
    letters.read.reserve(std::min(utf8.size(), longest_read) + 1);
    std::size_t at = 0;
    while (at < utf8.size() && letters.read.size() < longest_read) {
        const char32_t point = next_point(utf8, at);
        letters.read.push_back(point < table_end ? common[point] : looked_up(point));
    }
    letters.length = letters.read.size();
    letters.read.push_back(common[U' ']);
    for (; at < utf8.size(); ++letters.length) next_point(utf8, at);
    return letters;
}

}  // namespace text
