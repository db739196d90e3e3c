#include "text/utf8.hpp"

#include <doctest/doctest.h>

TEST_SUITE("utf8") {
    TEST_CASE("text survives the way there and back") {
        for (const char* line :
             {"", "plain", "blåbær på øya", "Πού είναι;", "🤬 ok 👩‍👩‍👧", "𝄞"}) {
            CAPTURE(line);
            CHECK(text::encode(text::decode(line)) == line);
        }
    }
    TEST_CASE("bytes that are no text become replacement characters instead of an end") {
        CHECK(text::decode("a\xff"
                           "b") == U"a\ufffdb");
        CHECK(text::decode("\xc3") == U"\ufffd");
        CHECK(text::decode("\xed\xa0\x80").find(U'\ufffd') != std::u32string::npos);
    }
    TEST_CASE("letters begin where they are read, also among bytes that are no text") {
        for (const char* line : {"blåbær", "🤬 ok", "\xb0\xb0\xb0 vi", "lun\xc3 n\xe2\x82", "\xed\xa0\x80"}) {
            CAPTURE(line);
            CHECK(text::letter_starts(line).size() == text::decode(line).size());
        }
        CHECK(text::letter_starts("\xb0 æ!") == std::vector<std::size_t>{0, 1, 2, 4});
    }
}
