#include "intents/phrases.hpp"

#include <doctest/doctest.h>

namespace {
std::vector<int> values(const intents::PhraseList& list, std::string_view line) {
    std::vector<int> found;
    for (const auto& hit : list.find_all(text::read_message(line))) found.push_back(hit.value);
    return found;
}
}  // namespace

TEST_SUITE("phrases") {
    TEST_CASE("words, phrases and open endings are found in folded text") {
        intents::PhraseList list;
        list.add({"useless", "a joke", "annoy*", "före*"}, 1);
        CHECK(values(list, "you are USELESS") == std::vector{1});
        CHECK(values(list, "this is a joke, so annoying") == std::vector{1, 1});
        CHECK(values(list, "FÖREVER") == std::vector{1});
        CHECK(values(list, "uselessness is a word, joke is another").empty());
    }
    TEST_CASE("the longest phrase wins, and of two equal ones the first added") {
        intents::PhraseList list;
        list.add({"killer deal"}, 0);
        list.add({"killer"}, 3);
        list.add({"killer"}, 2);
        CHECK(values(list, "what a killer deal") == std::vector{0});
        CHECK(values(list, "killer") == std::vector{3});
    }
    TEST_CASE("an empty list and an empty message find nothing") {
        intents::PhraseList list;
        CHECK(values(list, "anything").empty());
        list.add({"", "*", "!!"}, 1);
        CHECK(values(list, "anything").empty());
        CHECK(values(list, "").empty());
    }
}
