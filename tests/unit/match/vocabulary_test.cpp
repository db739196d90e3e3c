#include "match/vocabulary.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <set>

using match::Feature;
using match::Kind;
using match::Vocabulary;

namespace {

std::vector<Feature> line(std::initializer_list<std::uint64_t> hashes, Kind kind = Kind::word) {
    std::vector<Feature> features;
    for (const std::uint64_t hash : hashes) features.push_back({.hash = hash, .kind = kind});
    return features;
}

std::vector<Feature> joined(std::vector<Feature> one, const std::vector<Feature>& other) {
    one.insert(one.end(), other.begin(), other.end());
    return one;
}

Vocabulary vocabulary(std::initializer_list<std::vector<Feature>> lines) {
    Vocabulary counted;
    for (const auto& each : lines) counted.count(each);
    counted.finish();
    return counted;
}

// A feature's value in a message as weighed.
doctest::Approx about(float value) { return doctest::Approx(static_cast<double>(value)).epsilon(1e-5); }

double value_in(const std::vector<match::Weighted>& message, std::uint32_t number) {
    for (const match::Weighted& each : message) {
        if (each.number == number) return static_cast<double>(each.value);
    }
    return 0;
}

}  // namespace

TEST_SUITE("vocabulary") {
    TEST_CASE("every feature that was counted has a number, once") {
        const Vocabulary known = vocabulary({line({1, 2, 2}), line({~0ULL, 2})});
        CHECK(known.size() == 3);
        std::set<std::uint32_t> numbers;
        for (const std::uint64_t hash : {1ULL, 2ULL, ~0ULL}) {
            const std::uint32_t number = known.find(hash);
            REQUIRE(number < known.size());
            CHECK(known.hash(number) == hash);
            numbers.insert(number);
        }
        CHECK(numbers.size() == 3);
    }
    TEST_CASE("a feature that was never counted is unknown") {
        const Vocabulary known = vocabulary({line({1, 2})});
        CHECK(known.find(3) == Vocabulary::unknown);
        CHECK(known.find(~0ULL) == Vocabulary::unknown);
        CHECK(known.weigh(line({3})).empty());
    }
    TEST_CASE("without a line everything is unknown") {
        CHECK(Vocabulary().find(0) == Vocabulary::unknown);
        CHECK(vocabulary({}).find(0) == Vocabulary::unknown);
        CHECK(vocabulary({}).weigh(line({1})).empty());
        CHECK(vocabulary({line({})}).size() == 0);
    }
    TEST_CASE("a feature keeps its kind") {
        const Vocabulary known = vocabulary({joined(line({1}), line({2}, Kind::company))});
        CHECK(known.kind(known.find(1)) == Kind::word);
        CHECK(known.kind(known.find(2)) == Kind::company);
    }
    TEST_CASE("the rarer a feature, the higher its value; the unknown is rarest") {
        const Vocabulary known = vocabulary({line({1, 2, 3}), line({1, 2}), line({1})});
        const auto value = [&](std::uint64_t hash) { return known.value(known.find(hash), Kind::word); };
        CHECK(value(1) > 0);
        CHECK(value(2) > value(1));
        CHECK(value(3) > value(2));
        CHECK(known.value_of_unknown(Kind::word) > value(3));
    }
    TEST_CASE("rarity is of lines, however often a line says it") {
        const Vocabulary known = vocabulary({line({1, 1, 1}), line({2})});
        CHECK(known.value(known.find(1), Kind::word) == known.value(known.find(2), Kind::word));
    }
    TEST_CASE("a message is brought to its length") {
        const Vocabulary known = vocabulary({line({1, 2, 3}), line({1, 2}), line({1})});
        double square = 0;
        for (const auto& each : known.weigh(line({1, 2, 3}), {.main = 1.7F, .company = 1}))
            square += static_cast<double>(each.value * each.value);
        CHECK(std::sqrt(square) == about(1.7F));
    }
    TEST_CASE("unknown features count in the length, so that what is known weighs less") {
        const Vocabulary known = vocabulary({line({1, 2}), line({1, 2})});
        const float alone = known.weigh(line({1})).at(0).value;
        const float among_strangers = known.weigh(line({1, 7, 8, 9})).at(0).value;
        CHECK(among_strangers < alone / 2);
        const float own = known.value(known.find(1), Kind::word);
        const float strange = known.value_of_unknown(Kind::word);
        CHECK(static_cast<double>(among_strangers / alone) ==
              about(own / std::sqrt(own * own + 3 * strange * strange)));
    }
    TEST_CASE(
        "a repeated feature comes once, worth all its repetitions, each of which counts in the length") {
        const Vocabulary known = vocabulary({line({1, 2})});
        const auto message = known.weigh(line({1, 2, 1, 1}), {.main = 1, .company = 1});
        REQUIRE(message.size() == 2);
        CHECK(value_in(message, known.find(1)) == about(3 / std::sqrt(4.0F)));
        CHECK(value_in(message, known.find(2)) == about(1 / std::sqrt(4.0F)));
    }
    TEST_CASE("company has a length of its own") {
        const auto words = line({1, 2});
        const auto company = line({3, 4, 5}, Kind::company);
        const Vocabulary known = vocabulary({joined(words, company)});
        const auto together = known.weigh(joined(words, company), {.main = 1, .company = 0.5F});
        const auto apart = known.weigh(words, {.main = 1, .company = 0.5F});
        CHECK(value_in(together, known.find(1)) == value_in(apart, known.find(1)));
        CHECK(value_in(together, known.find(3)) == about(0.5F / std::sqrt(3.0F)));
    }
    TEST_CASE("manner keeps its value, whatever else is said and however rare it is") {
        const auto manner = line({9}, Kind::manner);
        const Vocabulary known = vocabulary({joined(line({1, 2}), manner), line({1}), line({2})});
        const auto alone = known.weigh(manner);
        const auto among_others = known.weigh(joined(line({1, 2, 7}), manner));
        CHECK(value_in(alone, known.find(9)) > 0);
        CHECK(value_in(alone, known.find(9)) == value_in(among_others, known.find(9)));
        CHECK(value_in(alone, known.find(9)) == static_cast<double>(known.value_of_unknown(Kind::manner)));
        CHECK(value_in(among_others, known.find(1)) == value_in(known.weigh(line({1, 2, 7})), known.find(1)));
    }
}
