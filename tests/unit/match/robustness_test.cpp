#include "match/robustness.hpp"

#include "match/near_miss_notes.hpp"
#include "small_catalogue.hpp"

#include <doctest/doctest.h>

using base::Language;
using match::Aspect;
using text::VariantKind;

namespace {

const match::Matcher& small_matcher() {
    static const auto matcher = match::Matcher::train(small_catalogue());
    return *matcher;
}

intents::TestLine test(const char* text, const char* intent, bool suggest, bool care) {
    return {.path = "t",
            .line = 1,
            .language = Language::en,
            .text = text,
            .intent = intent,
            .also = {},
            .anger = 0,
            .suggest = suggest,
            .care = care};
}

match::Held held(std::size_t asked, std::size_t plain, std::size_t typed) {
    match::Held held;
    for (auto& count : held.counts) count = {asked, plain, typed};
    return held;
}

}  // namespace

TEST_SUITE("robustness") {
    TEST_CASE("each kind of variant is asked of the tests that it changes, care of those that are care") {
        std::size_t steps = 0;
        const auto robustness =
            match::measure_robustness(small_matcher(),
                                      {test("still waiting on hold!", "long_wait", true, false),
                                       test("i want to die", "self_harm", false, true)},
                                      [&] { ++steps; });
        CHECK(steps == 2);
        const auto asked = [&](VariantKind kind, Aspect aspect) {
            return robustness.of(kind, Language::en).counts[static_cast<std::size_t>(aspect)].asked;
        };
        CHECK(asked(VariantKind::capitals, Aspect::intent) == 2);
        CHECK(asked(VariantKind::capitals, Aspect::care) == 1);
        CHECK(asked(VariantKind::lower_case, Aspect::intent) == 1);
        CHECK(asked(VariantKind::greeklish_by_look, Aspect::intent) == 0);
        CHECK_FALSE(robustness.mean_points_lost(VariantKind::greeklish_by_look, Aspect::intent));
    }
    TEST_CASE("points lost are hundredths of the tests asked, negative where a variant helps") {
        CHECK(held(20, 15, 14).points_lost(Aspect::intent) == doctest::Approx(5));
        CHECK(held(20, 15, 16).points_lost(Aspect::suggest) == doctest::Approx(-5));
        CHECK(held(0, 0, 0).points_lost(Aspect::care) == 0);
    }
    TEST_CASE("the mean is over the languages that were asked") {
        match::Robustness robustness;
        robustness.of(VariantKind::capitals, Language::en) = held(10, 10, 9);
        robustness.of(VariantKind::capitals, Language::el) = held(100, 100, 98);
        CHECK(*robustness.mean_points_lost(VariantKind::capitals, Aspect::intent) == doctest::Approx(6));
    }
    TEST_CASE("a kind that costs more than the limit in intent or suggest is fragile; the limit is not") {
        match::Robustness robustness;
        robustness.of(VariantKind::capitals, Language::en) = held(100, 100, 95);
        robustness.of(VariantKind::masked_rest, Language::en) = held(100, 100, 94);
        auto& only_care = robustness.of(VariantKind::lower_case, Language::en);
        only_care.counts[static_cast<std::size_t>(Aspect::care)] = {100, 100, 0};
        CHECK(match::fragile_kinds(robustness) == std::vector{VariantKind::masked_rest});
    }
}

TEST_SUITE("near miss notes") {
    TEST_CASE("a near miss that is read as what it must not be is told") {
        auto catalogue = std::make_shared<intents::Catalogue>(*small_catalogue());
        auto& wait = catalogue->intents[0].wordings[0];
        wait.near_misses = {{"lovely weather", "none"}, {"an hour waiting on hold for an answer", "none"}};
        // Trained without it, or it would have learned better.
        const intents::SourceFiles none;
        intents::Places places(none);
        const auto stubborn =
            match::Matcher::restore(catalogue, match::Matcher::train(small_catalogue())->dump());
        REQUIRE(stubborn);
        const auto notes = match::near_miss_notes(*stubborn, places);
        REQUIRE(notes.size() == 1);
        CHECK(notes[0].where == "intents/grievances/en.json");
        CHECK(notes[0].what == "\"an hour waiting on hold for an answer\" is none, read as long_wait");
    }
}
