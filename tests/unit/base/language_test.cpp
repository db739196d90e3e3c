#include "base/language.hpp"

#include <doctest/doctest.h>

TEST_SUITE("language") {
    TEST_CASE("every language has a code that leads back to it") {
        for (const base::Language language : base::all_languages) {
            CAPTURE(base::code_of(language));
            CHECK(base::language_from(base::code_of(language)) == language);
        }
    }
    TEST_CASE("an unknown language is called unknown") {
        CHECK(base::code_of(std::optional<base::Language>()) == "unknown");
    }
    TEST_CASE("a seventh language is none of ours") {
        for (const char* code : {"", "sv", "EN", "no", "english"}) {
            CAPTURE(code);
            CHECK_FALSE(base::language_from(code));
        }
    }
}
