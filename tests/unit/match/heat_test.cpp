#include "match/heat.hpp"

#include <doctest/doctest.h>

#include <cmath>

namespace {

match::WordHeat heat(const intents::HeatWeights& weights, std::string_view line) {
    return match::HeatReader(weights).read(text::read_message(line));
}

}  // namespace

TEST_SUITE("heat") {
    TEST_CASE("words, their beginnings and runs of words weigh, by the root of the length") {
        const intents::HeatWeights weights = {{"idiots", 1, 2}, {"idio*", 2, 0},      {"idiot*", 4, 0},
                                              {"< you", 8, 0},  {"you idiot", 16, 0}, {"idiot >", 32, 0}};
        CHECK(heat(weights, "idiots").anger * std::sqrt(2.0F) == doctest::Approx(1 + 2 + 32));
        CHECK(heat(weights, "you idiots").anger * std::sqrt(3.0F) == doctest::Approx(1 + 2 + 8 + 16 + 32));
        CHECK(heat(weights, "you idiots").chat * std::sqrt(3.0F) == doctest::Approx(2));
    }
    TEST_CASE("runs of three words weigh, each cut to five letters") {
        CHECK(heat({{"what a disgr", 1, 0}}, "well what a disgrace").anger > 0);
        CHECK(heat({{"what a disgr", 1, 0}}, "what disgrace").anger == 0);
    }
    TEST_CASE("letters are counted, not bytes") {
        CHECK(heat({{"ηλιθ*", 1, 0}}, "ηλίθιοι").anger > 0);
        CHECK(heat({{"< ηλιθι", 1, 0}}, "ηλίθιοι").anger > 0);
    }
    TEST_CASE("manner weighs") {
        CHECK(heat({{"@exclamations", 1, 0}}, "well!!").anger > 0);
        CHECK(heat({{"@exclamations", 1, 0}}, "well!").anger == 0);
        CHECK(heat({{"@shouting", 1, 0}}, "WHERE IS MY ORDER").anger > 0);
    }
    TEST_CASE("an emoji weighs, and parts no words") {
        CHECK(heat({{"@😡", 1, 0}}, "well 😡").anger > 0);
        CHECK(heat({{"well >", 1, 0}}, "well 😡").anger == heat({{"well >", 1, 0}}, "well").anger);
    }
    TEST_CASE("the start weighs in every message, an empty one too") {
        CHECK(heat({{"@start", -1, 2}}, "").anger == doctest::Approx(-1));
        CHECK(heat({{"@start", -1, 2}}, "good morning").chat == doctest::Approx(2));
    }
    TEST_CASE("without weights nothing is said") {
        CHECK(heat({}, "you idiots").anger == 0);
        CHECK(heat({}, "you idiots").chat == 0);
    }
    TEST_CASE("in no known language the mean of all speaks") {
        base::PerLanguage<intents::HeatWeights> weights;
        weights[0] = {{"idiots", 6, 12}};
        const match::HeatReaders readers(weights);
        const text::Message message = text::read_message("idiots");
        const match::WordHeat english = readers.read(message, base::Language::en);
        CHECK(readers.read(message, std::nullopt).anger == doctest::Approx(english.anger / 6));
        CHECK(readers.read(message, base::Language::da).anger == 0);
    }
}
