#include "text/line_form.hpp"

#include <doctest/doctest.h>

TEST_SUITE("line form") {
    TEST_CASE("it is the normal form, with times and dates in one piece") {
        const std::pair<const char*, const char*> pairs[] = {
            {"", " "},
            {"I'll call YOU, at 17:00!", " ill call you at 17:00 "},
            {"kl. 17.00 d. 5/12", " kl 17.00 d 5/12 "},
            {"24-48 hours", " 24-48 hours "},
            {"24–48 timer", " 24-48 timer "},
            {"on 12.5. or 12.5", " on 12.5. or 12.5 "},
            {"by 5. Then", " by 5 then "},
            {"2026-12-01", " 2026-12-01 "},
            {"5-én, a/b 5:b", " 5 en a b 5 b "},
            {"5 : 30", " 5 30 "},
            {"στις 5.30 μ.μ.", " στισ 5.30 μ μ "},
        };
        for (const auto& [written, expected] : pairs) {
            CAPTURE(written);
            CHECK(text::line_form(written).form == expected);
        }
    }
    TEST_CASE("each word knows where it stands in both, and whether a comma is ahead of it") {
        const text::LineForm line = text::line_form("Så, kl. 17.00 ok");
        REQUIRE(line.words.size() == 4);
        CHECK(line.form == " sa kl 17.00 ok ");
        CHECK(line.words[1].after_comma);
        CHECK_FALSE(line.words[2].after_comma);
        CHECK(line.words[2].form_begin == 7);
        CHECK(line.words[2].form_end == 12);
        CHECK(line.words[2].begin == 8);
        CHECK(line.words[2].end == 13);
        CHECK(line.words[3].begin == 14);
    }
}
