#include "intents/parity.hpp"

#include "small_catalogue.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using base::Language;

namespace {
const intents::ParityRow& row(const std::vector<intents::ParityRow>& rows, std::string_view of,
                              std::string_view what) {
    const auto found = std::find_if(rows.begin(), rows.end(),
                                    [&](const auto& each) { return each.of == of && each.what == what; });
    REQUIRE(found != rows.end());
    return *found;
}
}  // namespace

TEST_SUITE("parity") {
    TEST_CASE("examples, near misses, patterns, replies by tactic and word lists are counted by language") {
        const auto rows = intents::parity(*small_catalogue());
        CHECK(row(rows, "grievances/long_wait", "examples").counts[base::index_of(Language::en)] == 6);
        CHECK(row(rows, "grievances/long_wait", "examples").counts[base::index_of(Language::hu)] == 0);
        CHECK(row(rows, "grievances/long_wait", "patterns").counts[base::index_of(Language::en)] == 1);
        CHECK(row(rows, "grievances/long_wait", "replies acknowledge").counts[0] == 1);
        CHECK(row(rows, "lexicon", "furious").counts[0] == 2);
    }
    TEST_CASE("what no language has is no gap") {
        for (const auto& each : intents::parity(*small_catalogue())) CHECK(each.what != "near misses");
    }
    TEST_CASE("a language lacks what it has less than half of the others' median of") {
        intents::ParityRow row{.of = "", .what = "", .counts = {10, 10, 10, 10, 5, 4}};
        CHECK_FALSE(intents::lacks(row, Language::hu));
        CHECK(intents::lacks(row, Language::el));
        row.counts = {3, 0, 0, 0, 0, 0};  // one language alone is rich, none is poor
        for (const Language language : base::all_languages) CHECK_FALSE(intents::lacks(row, language));
    }
}
