#include "text/stem.hpp"

#include <doctest/doctest.h>

#include <tuple>

using base::Language;

TEST_SUITE("stem") {
    TEST_CASE("inflected forms meet in every language") {
        const std::tuple<Language, const char*, const char*> pairs[] = {
            {Language::en, "waiting", "waited"},    {Language::nb, "ventetiden", "ventetid"},
            {Language::da, "fakturaen", "faktura"}, {Language::it, "promesse", "promessa"},
            {Language::hu, "szamlak", "szamla"},    {Language::el, "μερεσ", "μερα"},
        };
        for (const auto& [language, one, other] : pairs) {
            CAPTURE(one);
            CHECK(text::stem(one, language) == text::stem(other, language));
        }
    }
    TEST_CASE("Greeklish has the stem of the Greek word") {
        CHECK(text::stem("paraggelia", Language::el) == text::stem("παραγγελιεσ", Language::el));
    }
    TEST_CASE("aa and oe stand for the letters a Norwegian or Danish keyboard lacks") {
        CHECK(text::stem("faar", Language::nb) == text::stem("far", Language::nb));
        CHECK(text::stem("foer", Language::da) == text::stem("for", Language::da));
    }
    TEST_CASE("without a language a word is its own stem") {
        CHECK(text::stem("waiting", std::nullopt) == "waiting");
    }
}
