#include "text/cells.hpp"

#include "text/letters.hpp"
#include "text/utf8.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

namespace text {

namespace {

// Beyond the table of letters.hpp each question is asked of ICU.
constexpr char32_t looked_up_from = 0x2100;

bool is_invisible(char32_t point) {
    switch (u_charType(static_cast<UChar32>(point))) {
        case U_NON_SPACING_MARK:
        case U_ENCLOSING_MARK:
        case U_FORMAT_CHAR: return true;
        default: return false;
    }
}

// Full-width forms are what East Asian keyboards type; "１" is 1 and "（" is a bracket.
char32_t half_width(char32_t point) { return point >= 0xff01 && point <= 0xff5e ? point - 0xfee0 : point; }

Cell rare_cell(char32_t point) {
    const auto code = static_cast<UChar32>(point);
    Cell cell{.plain = point};
    if (const auto number = u_charDigitValue(code); number >= 0) {
        cell.plain = U'0' + static_cast<char32_t>(number);
        cell.kind = Cell::digit;
    } else if (u_isalpha(code) != 0) {
        const std::u32string folded = fold(point);
        cell.plain = folded.empty() ? point : folded.front();
        cell.kind = Cell::letter;
        cell.upper = u_isupper(code) != 0;
    } else if (u_charType(code) == U_DASH_PUNCTUATION || point == U'−') {
        cell.plain = U'-';
    } else if (u_isUWhiteSpace(code) != 0) {
        cell.plain = point == U'\u2028' || point == U'\u2029' || point == U'\u0085' ? U'\n' : U' ';
    }
    return cell;
}

Cell make_cell(char32_t point) {
    if (point == U'\n' || point == U'\r') return {.plain = U'\n'};
    const Letter letter = point < looked_up_from ? letter_of(point) : Letter{};
    if (point >= looked_up_from || !letter.is(Letter::letter)) return rare_cell(point);
    return {.plain = letter.folded == Letter::nothing ? point : letter.folded,
            .plain_next = letter.folded_next,
            .kind = Cell::letter,
            .upper = letter.is(Letter::upper)};
}

// Latin, Greek and what chats have of punctuation, made once.
struct Known {
    std::array<Cell, looked_up_from> cells;
    std::array<bool, looked_up_from> invisible;
};
const Known& known() {
    static const auto made = [] {
        Known all;
        for (char32_t point = 0; point < looked_up_from; ++point) {
            all.cells[point] = make_cell(point);
            all.invisible[point] = is_invisible(point);
        }
        return all;
    }();
    return made;
}

std::size_t stand_in_size(std::string_view rest) {
    for (const Personal kind : {Personal::email, Personal::phone, Personal::card, Personal::iban,
                                Personal::national_id, Personal::order_number, Personal::name}) {
        if (rest.starts_with(stand_in_for(kind))) return stand_in_for(kind).size();
    }
    return 0;
}

}  // namespace

Cells read_cells(std::string_view utf8) {
    const Known& common = known();
    Cells cells;
    cells.reserve(utf8.size() + 2);
    cells.emplace_back();
    std::uint32_t at = 0;
    for (std::size_t byte = 0; byte < utf8.size(); ++at) {
        const auto begin = static_cast<std::uint32_t>(byte);
        if (utf8[byte] == '[') {
            if (const std::size_t size = stand_in_size(utf8.substr(byte)); size > 0) {
                cells.push_back({.kind = Cell::stand_in, .at = at, .byte = begin});
                byte += size;
                at += static_cast<std::uint32_t>(size) - 1;
                continue;
            }
        }
        const char32_t point = half_width(next_point(utf8, byte));
        if (point < looked_up_from ? common.invisible[point] : is_invisible(point)) continue;
        Cell& cell = cells.emplace_back(point < looked_up_from ? common.cells[point] : make_cell(point));
        cell.at = at;
        cell.byte = begin;
    }
    cells.push_back({.at = at, .byte = static_cast<std::uint32_t>(utf8.size())});
    return cells;
}

std::size_t end_of_word(const Cells& cells, std::size_t at) {
    while (cells[at].kind == Cell::letter) ++at;
    return at;
}

bool reads(const Cells& cells, std::size_t at, std::u32string_view word) {
    if (at + word.size() >= cells.size()) return false;
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (cells[at + i].plain != word[i]) return false;
    }
    return true;
}

Words::Words(std::u32string_view with_blanks_between) {
    for (std::size_t begin = 0; begin < with_blanks_between.size();) {
        const std::size_t end = std::min(with_blanks_between.find(U' ', begin), with_blanks_between.size());
        sorted_.push_back(with_blanks_between.substr(begin, end - begin));
        firsts_ |= 1ULL << (with_blanks_between[begin] & 63U);
        begin = end + 1;
    }
    std::sort(sorted_.begin(), sorted_.end());
}

bool Words::has(std::u32string_view word) const {
    return std::binary_search(sorted_.begin(), sorted_.end(), word);
}

bool Words::has(const Cells& cells, std::size_t begin, std::size_t end) const {
    constexpr std::size_t longest = 24;
    if (begin == end || end - begin > longest || (firsts_ >> (cells[begin].plain & 63U) & 1U) == 0)
        return false;
    char32_t word[longest];
    for (std::size_t i = begin; i < end; ++i) word[i - begin] = cells[i].plain;
    return has(std::u32string_view(word, end - begin));
}

}  // namespace text
