#include "intents/twins.hpp"

#include "small_catalogue.hpp"

#include <doctest/doctest.h>

namespace {

// The small catalogue with these two lines as English examples of long_wait.
std::pair<std::size_t, std::size_t> families_of_last_two(const std::string& left, const std::string& right) {
    intents::Catalogue catalogue = *small_catalogue();
    auto& examples = catalogue.intents[0].wordings[0].examples;
    examples = {{left, intents::Heat::angry, {}}, {right, intents::Heat::angry, {}}};
    const auto families = intents::families(catalogue, intents::all_examples(catalogue));
    return {families[0], families[1]};
}

bool twins(const std::string& left, const std::string& right) {
    const auto [first, second] = families_of_last_two(left, right);
    return first == second;
}

}  // namespace

TEST_SUITE("twins") {
    TEST_CASE("from four fifths of common words on, lines are twins") {
        CHECK(twins("nobody ever answers my calls", "NOBODY answers my calls"));          // 4 of 5
        CHECK_FALSE(twins("nobody ever answers my calls", "nobody answers my letters"));  // 3 of 6
        CHECK(twins("Nobody answers!!", "nobody answers"));
    }
    TEST_CASE("the order of the words does not matter") {
        CHECK(twins("my calls nobody answers", "nobody answers my calls"));
    }
    TEST_CASE("a line without words is nobody's twin") { CHECK_FALSE(twins("...", "?!")); }
    TEST_CASE("twins of twins are one family, named by its first member") {
        intents::Catalogue catalogue = *small_catalogue();
        auto& examples = catalogue.intents[0].wordings[0].examples;
        examples = {{"a b c d e f g h", intents::Heat::angry, {}},
                    {"something else", intents::Heat::angry, {}},
                    {"a b c d e f g x", intents::Heat::angry, {}},
                    {"a b c d e f y x", intents::Heat::angry, {}}};
        const auto families = intents::families(catalogue, intents::all_examples(catalogue));
        CHECK(families[0] == 0);
        CHECK(families[1] == 1);
        CHECK(intents::likeness("a b c d e f g h", "a b c d e f g x") < intents::twin_likeness);
        CHECK(families[2] == 2);
        examples[2].text = "a b c d e f g h x";
        examples[3].text = "b c d e f g h x";
        const auto chained = intents::families(catalogue, intents::all_examples(catalogue));
        CHECK(chained[2] == 0);
        CHECK(chained[3] == 0);
    }
    TEST_CASE("likeness counts each word once") {
        CHECK(intents::likeness("no no no", "no") == 1);
        CHECK(intents::likeness("a b", "c d") == 0);
        CHECK(intents::likeness("", "") == 0);
    }
}
