#include "text/greeklish.hpp"

#include <doctest/doctest.h>

TEST_SUITE("greeklish") {
    TEST_CASE("Greek letters and the ways of typing them without sound alike") {
        const std::initializer_list<std::initializer_list<const char*>> same = {
            {"παραγγελια", "paraggelia", "parangelia", "paragelia"},
            {"θελω", "thelo", "thelw", "8elw", "8elo"},
            {"ξερω", "ksero", "3erw", "kserw"},
            {"ευχαριστω", "efxaristo", "euxaristw", "eyxaristo"},
            {"εχετε", "exete", "ehete"},
            {"τηλεφωνο", "tilefono", "thlefwno"},
            {"ημερα", "imera", "hmera"},
            {"της", "tis", "ths"},
            {"αυτο", "auto", "avto", "afto"},
        };
        for (const auto& spellings : same) {
            const std::string sound = text::greek_sound(*spellings.begin());
            for (const char* spelling : spellings) {
                CAPTURE(spelling);
                CHECK(text::greek_sound(spelling) == sound);
            }
        }
    }
    TEST_CASE("letters of neither alphabet stay whole, whatever bytes they have") {
        for (const char* word : {"采", "😘", "采采"}) {
            CAPTURE(word);
            CHECK(text::greek_sound(word) == word);
        }
        CHECK(text::greek_sound("καλλα采") == "kala采");
    }
    TEST_CASE("inflected forms share a stem") {
        const std::string stem = text::greek_stem(text::greek_sound("παραγγελια"));
        for (const char* form : {"παραγγελιασ", "παραγγελιεσ", "παραγγελιων", "paraggelias"}) {
            CAPTURE(form);
            CHECK(text::greek_stem(text::greek_sound(form)) == stem);
        }
    }
    TEST_CASE("Greek letters are told from Latin ones") {
        CHECK(text::has_greek_letters("καλα"));
        CHECK_FALSE(text::has_greek_letters("kala"));
        CHECK_FALSE(text::has_greek_letters("blåbær"));
    }
}
