#include "match/patterns.hpp"

#include "small_catalogue.hpp"

#include <doctest/doctest.h>

TEST_SUITE("patterns") {
    TEST_CASE("a pattern finds its intent, whole words only") {
        const auto catalogue = small_catalogue();
        std::vector<const intents::Intent*> intents;
        for (const auto& intent : catalogue->intents) intents.push_back(&intent);
        const match::Patterns patterns(intents, base::Language::en);
        CHECK(patterns.find(" 47 minutes of hold music again ") == std::vector<std::size_t>{0});
        CHECK(patterns.find(" threshold music ").empty());
    }
    TEST_CASE("a language without patterns finds nothing, a broken pattern harms no other") {
        auto intent = small_catalogue()->intents[0];
        intent.wordings[0].patterns = {"(broken", " on hold "};
        CHECK(match::Patterns({&intent}, base::Language::en).find(" on hold ") ==
              std::vector<std::size_t>{0});
        CHECK(match::Patterns({&intent}, base::Language::hu).find(" on hold ").empty());
    }
}
