#include "intents/check.hpp"

#include "unit/intents/shipped_files.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace {

struct Shipped {
    intents::SourceFiles files = shipped_files().files;
    intents::Catalogue catalogue = shipped_files().catalogue;

    intents::Intent& intent(std::string_view id) {
        return *std::find_if(catalogue.intents.begin(), catalogue.intents.end(),
                             [&](const auto& each) { return each.id == id; });
    }
    intents::Wording& english(std::string_view id) {
        return intent(id).wordings[base::index_of(base::Language::en)];
    }

    base::Problems problems() const { return intents::check(catalogue, files); }
};

// The first problem with these words in it; empty when none has.
std::string told(const base::Problems& problems, std::string_view words) {
    for (const base::Problem& problem : problems) {
        if (base::to_string(problem).find(words) != std::string::npos) return base::to_string(problem);
    }
    return {};
}

}  // namespace

TEST_SUITE("check") {
    TEST_CASE("the shipped files are in order") {
        Shipped shipped;
        const base::Problems problems = shipped.problems();
        for (const auto& problem : problems) MESSAGE(base::to_string(problem));
        CHECK(problems.empty());
    }
    TEST_CASE("a language that lacks an intent is told") {
        Shipped shipped;
        shipped.intent("long_wait").wordings[base::index_of(base::Language::hu)] = {};
        CHECK(told(shipped.problems(), "long_wait: is missing in this language")
                  .starts_with("intents/grievances/hu.json"));
    }
    TEST_CASE("too few examples, near misses and replies are told with what is wanted") {
        Shipped shipped;
        shipped.english("long_wait").examples.resize(3);
        shipped.english("long_wait").near_misses.resize(1);
        std::erase_if(shipped.english("long_wait").replies,
                      [](const auto& reply) { return reply.tactic == intents::Tactic::computer_mode; });
        const base::Problems problems = shipped.problems();
        CHECK_FALSE(told(problems, "long_wait: has 3 examples; write at least 40").empty());
        CHECK_FALSE(told(problems, "long_wait: has 1 near misses; write at least 5").empty());
        CHECK_FALSE(told(problems, "long_wait: has 0 replies for computer_mode; write at least 4").empty());
    }
    TEST_CASE("a computer-mode reply that takes the bait is refused with its words and its place") {
        Shipped shipped;
        for (auto& reply : shipped.english("indifference").replies) {
            if (reply.tactic == intents::Tactic::computer_mode) reply.text = "But we do care about you";
        }
        const std::string refused = told(shipped.problems(), "computer mode is general");
        CHECK(refused.find("\"you\"") != std::string::npos);
        CHECK(refused.starts_with("intents/attacks/en.json:"));
    }
    TEST_CASE("an example that stands twice is told") {
        Shipped shipped;
        shipped.english("long_wait").examples.push_back(shipped.english("runaround").examples.front());
        CHECK_FALSE(told(shipped.problems(), "is an example of").empty());
    }
    TEST_CASE("a heated example under calm is told") {
        Shipped shipped;
        shipped.english("long_wait").examples.front().heat = intents::Heat::calm;
        CHECK_FALSE(told(shipped.problems(), "stands under calm").empty());
    }
    TEST_CASE("a pattern that does not compile, and one that fires on an innocent line, are told") {
        Shipped shipped;
        shipped.english("long_wait").patterns = {"(unclosed"};
        CHECK_FALSE(told(shipped.problems(), "not a pattern").empty());
        shipped.english("long_wait").patterns = {" "};
        CHECK_FALSE(told(shipped.problems(), "fires on").empty());
    }
    TEST_CASE("a care intent without its card is told") {
        Shipped shipped;
        shipped.english("self_harm").card.reset();
        CHECK_FALSE(told(shipped.problems(), "self_harm: is care first and needs a \"card\"").empty());
    }
    TEST_CASE("a reply that shouts, is there twice or has a foreign id is told") {
        Shipped shipped;
        auto& replies = shipped.english("long_wait").replies;
        replies[0].text = "Calm down!";
        replies[1].id = "no.prefix";
        replies[2].text = replies[3].text;
        const base::Problems problems = shipped.problems();
        CHECK_FALSE(told(problems, "never shouts").empty());
        CHECK_FALSE(told(problems, "must begin with \"en.\"").empty());
        CHECK_FALSE(told(problems, "is there already").empty());
    }
    TEST_CASE("tests that are too few, malformed or repeat an example are told") {
        Shipped shipped;
        shipped.files.tests = {
            {"tests/intents/en.jsonl",
             "{\"text\": 3}\nnot json\n{\"text\": \"" + shipped.english("thanks").examples.front().text +
                 "\", \"intent\": \"nonsense\", \"anger\": 0, \"suggest\": false, \"care\": false}\n"}};
        const base::Problems problems = shipped.problems();
        CHECK(told(problems, "is not a test").starts_with("tests/intents/en.jsonl:1"));
        CHECK(told(problems, "there is no intent \"nonsense\"").starts_with("tests/intents/en.jsonl:3"));
        CHECK(told(problems, "must be new to the matcher").starts_with("tests/intents/en.jsonl:3"));
        CHECK_FALSE(told(problems, "has 1 tests").empty());
        CHECK_FALSE(told(problems, "tests/intents/hu.jsonl: has 0 tests").empty());
    }
}
