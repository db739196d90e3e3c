#include "intents/exact_phrases.hpp"

#include <doctest/doctest.h>

TEST_SUITE("exact phrases") {
    TEST_CASE("accents count, capitals of small words do not") {
        const intents::ExactPhrases list({"ή", "ön"});
        CHECK(list.find_in("η απάντηση").empty());
        CHECK(list.find_in("αυτό ή εκείνο") == "ή");
        CHECK(list.find_in("Ön dönt") == "ön");
        CHECK(list.find_in("on dont").empty());
    }
    TEST_CASE("a word listed with a capital needs one, and not where a sentence begins") {
        const intents::ExactPhrases list({"De", "Lei"});
        CHECK(list.find_in("Kan De sende det?") == "De");
        CHECK(list.find_in("de andre").empty());
        CHECK(list.find_in("De andre venter. De kommer. Kendt: De fleste siger \"De ved det\"").empty());
        CHECK(list.find_in("Questo lo decide Lei.") == "Lei");
    }
    TEST_CASE("an open ending takes any ending, a phrase its words in a row") {
        const intents::ExactPhrases list({"apolog*", "take care"});
        CHECK(list.find_in("my apologies") == "apolog*");
        CHECK(list.find_in("Take care, then") == "take care");
        CHECK(list.find_in("take good care").empty());
    }
    TEST_CASE("apostrophes of either shape are the same") {
        CHECK(intents::ExactPhrases({"i'll"}).find_in("I’ll look") == "i'll");
        CHECK(intents::ExactPhrases({"i'll"}).find_in("I am ill").empty());
    }
    TEST_CASE("an empty list finds nothing, and blank phrases are none") {
        CHECK(intents::ExactPhrases({}).empty());
        CHECK(intents::ExactPhrases({" "}).empty());
        CHECK(intents::ExactPhrases({}).find_in("anything").empty());
    }
}
