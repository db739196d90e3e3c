#include "text/letters.hpp"

#include <doctest/doctest.h>

namespace {
std::u32string folded(char32_t point) {
    std::u32string parts;
    text::for_each_folded(text::letter_of(point), [&](char32_t part) { parts += part; });
    return parts;
}
std::u32string lower(char32_t point) {
    std::u32string parts;
    text::for_each_lower(text::letter_of(point), [&](char32_t part) { parts += part; });
    return parts;
}
}  // namespace

TEST_SUITE("letters") {
    TEST_CASE("the table and what lies beyond it give what ICU gives") {
        for (char32_t point = 0; point < 0x30000; point += point < 0x2200 ? 1 : 37) {
            if (point >= 0xd800 && point < 0xe000) continue;
            CAPTURE(static_cast<std::uint32_t>(point));
            REQUIRE(folded(point) == text::fold(point));
            REQUIRE(lower(point) == text::fold_case(point));
        }
    }
    TEST_CASE("a line ends in a blank of its own") {
        CHECK(text::read_letters("").read.size() == 1);
        const text::Letters letters = text::read_letters("aß");
        REQUIRE(letters.read.size() == 3);
        CHECK(letters.length == 2);
        CHECK(letters.read.back().point == U' ');
    }
    TEST_CASE("what is not UTF-8 is read as replacement characters and counted as such") {
        const std::pair<const char*, std::size_t> lines[] = {
            {"a\xff", 2},             // never a byte of UTF-8
            {"\xc3", 1},              // cut short
            {"\xc0\xaf", 2},          // an overlong slash
            {"\xed\xa0\x80", 3},      // half a surrogate pair
            {"\xf4\x90\x80\x80", 4},  // beyond Unicode
            {"\xf0\x9f\x98", 1},      // three quarters of an emoji
        };
        for (const auto& [line, length] : lines) {
            CAPTURE(line);
            const text::Letters letters = text::read_letters(line);
            CHECK(letters.length == length);
            CHECK(letters.read[length - 1].point == U'\ufffd');
        }
    }
    TEST_CASE("a line is read up to the limit and counted to its end") {
        for (const std::string unit : {"a", "å", "€", "😡", "\xff"}) {
            CAPTURE(unit);
            std::string line;
            for (std::size_t count = 0; count < text::longest_read; ++count) line += unit;
            CHECK(text::read_letters(line).length == text::longest_read);
            CHECK(text::read_letters(line).read.size() == text::longest_read + 1);
            for (int more = 0; more < 30000; ++more) line += unit;
            CHECK(text::read_letters(line).length == text::longest_read + 30000);
            CHECK(text::read_letters(line).read.size() == text::longest_read + 1);
        }
    }
}
