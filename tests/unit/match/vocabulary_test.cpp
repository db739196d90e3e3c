#include "match/vocabulary.hpp"

#include <doctest/doctest.h>

#include <cmath>

namespace {
std::vector<match::Feature> line(std::initializer_list<std::uint64_t> hashes) {
    std::vector<match::Feature> features;
    for (const std::uint64_t hash : hashes) features.push_back({.hash = hash});
    return features;
}
}  // namespace

TEST_SUITE("vocabulary") {
    TEST_CASE("features of a single line are left out") {
        match::Vocabulary vocabulary;
        vocabulary.count(line({1, 2}));
        vocabulary.count(line({2, 3}));
        vocabulary.finish(2);
        CHECK(vocabulary.size() == 1);
    }
    TEST_CASE("unknown features count in the length, so that what is known weighs less") {
        match::Vocabulary vocabulary;
        for (int times = 0; times < 3; ++times) vocabulary.count(line({1, 2}));
        vocabulary.finish(2);
        const float alone = vocabulary.weigh(line({1})).at(0).value;
        const float among_strangers = vocabulary.weigh(line({1, 7, 8, 9})).at(0).value;
        CHECK(among_strangers < alone);
    }
    TEST_CASE("it comes back from its bytes the same") {
        match::Vocabulary vocabulary;
        for (std::uint64_t times = 0; times < 50; ++times)
            vocabulary.count(line({1, times / 2, times / 3 + 100}));
        vocabulary.finish(2);
        match::ByteWriter writer;
        vocabulary.write(writer);
        const std::string bytes = std::move(writer).bytes();
        match::ByteReader reader(bytes);
        const match::Vocabulary back = match::Vocabulary::read(reader);
        CHECK(reader.at_end());
        CHECK(back.size() == vocabulary.size());
        CHECK(back.weigh(line({1, 3, 101})).size() == vocabulary.weigh(line({1, 3, 101})).size());
    }
}
