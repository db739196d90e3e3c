#include "match/features.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

namespace {
std::set<std::uint64_t> hashes(std::string_view line, std::optional<base::Language> language) {
    std::set<std::uint64_t> all;
    for (const auto& feature : match::features_of(text::read_message(line), {}, language))
        all.insert(feature.hash);
    return all;
}
}  // namespace

TEST_SUITE("features") {
    TEST_CASE("spelling variants have the same features") {
        CHECK(hashes("Où est déjà", base::Language::en) == hashes("ou est deja", base::Language::en));
        CHECK(hashes("paraggelia", base::Language::el) == hashes("παραγγελία", base::Language::el));
    }
    TEST_CASE("one sort of number is like another") {
        CHECK(hashes("order 1234", base::Language::en) == hashes("order 9876", base::Language::en));
    }
    TEST_CASE("equal features come once, with a count") {
        const auto features =
            match::features_of(text::read_message("wait wait wait"), {}, base::Language::en);
        CHECK(std::any_of(features.begin(), features.end(),
                          [](const auto& feature) { return feature.count == 3; }));
        std::set<std::uint64_t> once;
        for (const auto& feature : features) CHECK(once.insert(feature.hash).second);
    }
    TEST_CASE("an empty message and an endless one have features within bounds") {
        CHECK(match::features_of(text::read_message(""), {}, std::nullopt).empty());
        std::string endless;
        for (int word = 0; word < 100000; ++word) endless += "a ";
        CHECK(match::features_of(text::read_message(endless), {}, std::nullopt).size() < 1000);
    }
}
