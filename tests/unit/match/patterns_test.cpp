#include "match/patterns.hpp"

#include "small_catalogue.hpp"

#include <doctest/doctest.h>
#include <re2/re2.h>

#include <algorithm>

TEST_SUITE("patterns") {
    TEST_CASE("a pattern finds its intent, whole words only") {
        const auto catalogue = small_catalogue();
        std::vector<const intents::Intent*> intents;
        for (const auto& intent : catalogue->intents) intents.push_back(&intent);
        const match::Patterns patterns(match::pattern_lists(intents, base::Language::en));
        CHECK(patterns.find(" 47 minutes of hold music again ") == std::vector<std::size_t>{0});
        CHECK(patterns.find(" threshold music ").empty());
    }
    TEST_CASE("a language without patterns finds nothing, a broken pattern harms no other") {
        auto intent = small_catalogue()->intents[0];
        intent.wordings[0].patterns = {"(broken", " on hold "};
        CHECK(match::Patterns(match::pattern_lists({&intent}, base::Language::en)).find(" on hold ") ==
              std::vector<std::size_t>{0});
        CHECK(match::Patterns(match::pattern_lists({&intent}, base::Language::hu)).find(" on hold ").empty());
    }
    TEST_CASE("of one intent all patterns that occur are named, as they are written, and no other's") {
        auto hold = small_catalogue()->intents[0], joke = hold;
        hold.wordings[0].patterns = {" on hold ", "(broken", " hold (music|line) ", " never heard "};
        joke.wordings[0].patterns = {" (?:a |an )?joke "};
        const match::Patterns patterns(match::pattern_lists({&hold, &joke}, base::Language::en));
        using Found = std::vector<std::string>;
        CHECK(patterns.found_of(0, " on hold with hold music is a joke ") ==
              Found{" on hold ", " hold (music|line) "});
        CHECK(patterns.found_of(1, " on hold with hold music is a joke ") == Found{" (?:a |an )?joke "});
        CHECK(patterns.found_of(1, " on hold ").empty());
        CHECK(patterns.found_of(0, " ").empty());
        CHECK(patterns.found_of(2, " on hold ").empty());  // "none of the intents" comes after the last
        CHECK(match::Patterns(match::pattern_lists({&hold}, base::Language::hu))
                  .found_of(0, " on hold ")
                  .empty());
    }
    TEST_CASE("an intent is found where one of its patterns is") {
        auto hold = small_catalogue()->intents[0], joke = hold;
        hold.wordings[0].patterns = {" on hold ", " hold music "};
        joke.wordings[0].patterns = {" joke "};
        const match::Patterns patterns(match::pattern_lists({&hold, &joke}, base::Language::en));
        for (const char* line : {" on hold ", " hold music on hold joke ", " joke ", " nothing ", " "}) {
            CAPTURE(line);
            const std::vector<std::size_t> hits = patterns.find(line);
            for (const std::size_t intent : {0U, 1U}) {
                const bool hit = std::find(hits.begin(), hits.end(), intent) != hits.end();
                CHECK(hit == !patterns.found_of(intent, line).empty());
            }
        }
    }
    TEST_CASE("every pattern is found where it would be found alone") {
        const char* patterns[] = {
            " on hold ",
            " (fuck|screw) you ",
            " (kemo\\w*|als|k[aeo]) ",
            " \\d+ kr ",
            " δεν? δινετε ",
            " i ",
            " (?:a |an )?joke ",
            " x{3} ",
            " never (ever )?again ",
            " ΐσωσ ",
            "^ hello ",
            " waited (?P<claim>\\d+ \\w+) for ",
        };
        const char* lines[] = {
            " ",
            " i ",
            " screw you fuck you ",
            " kemoterapi als ko ",
            " 47 kr on hold i waited 3 weeks for a joke ",
            " δε δινετε δεκαρα never again ",
            " hello never ever again xxx ",
            " say hello to no joke ",
        };
        std::vector<intents::Intent> owners;
        for (const char* pattern : patterns) {
            owners.push_back(small_catalogue()->intents[0]);
            owners.back().wordings[0].patterns = {pattern};
        }
        std::vector<const intents::Intent*> intents;
        for (const auto& owner : owners) intents.push_back(&owner);
        const match::Patterns together(match::pattern_lists(intents, base::Language::en));
        for (const char* line : lines) {
            CAPTURE(line);
            std::vector<std::size_t> alone;
            for (std::size_t at = 0; at < std::size(patterns); ++at) {
                if (RE2::PartialMatch(line, patterns[at])) alone.push_back(at);
            }
            CHECK(together.find(line) == alone);
        }
    }
}
