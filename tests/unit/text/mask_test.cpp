#include "text/mask.hpp"

#include <doctest/doctest.h>

TEST_SUITE("mask") {
    const text::Unmasker unmasker(
        {"damn*", "fuck*", "shit*", "ass", "bitch*", "kurva*", "αρχιδια", "archidia", "verdammt noch", "ab"});

    TEST_CASE("masked words are known again") {
        const std::pair<const char*, const char*> pairs[] = {
            {"d***", "damn"},   {"d*mn", "damn"},       {"f*cking", "fuck"},      {"f**k", "fuck"},
            {"f***", "fuck"},   {"sh1t", "shit"},       {"a$$", "ass"},           {"b!tch", "bitch"},
            {"k*rva", "kurva"}, {"@ρχιδια", "αρχιδια"}, {"@rchidia", "archidia"}, {"f*", "fuck"},
        };
        for (const auto& [masked, word] : pairs) {
            CAPTURE(masked);
            CHECK(unmasker.unmask(masked) == word);
        }
    }
    TEST_CASE("what hides no known word stays hidden") {
        for (const char* masked : {"***", "x***", "h*llo", "", "*", "p4ssword",
                                   "********************************a*************"}) {
            CAPTURE(masked);
            CHECK(unmasker.unmask(masked).empty());
        }
    }
    TEST_CASE("phrases and two-letter words are never what a mask hides") {
        CHECK(text::Unmasker({"ab", "go on"}).unmask("a*").empty());
    }
}
