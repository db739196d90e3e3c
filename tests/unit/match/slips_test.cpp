#include "match/slips.hpp"

#include "base/hash.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace {

match::Word word(std::string_view form, std::optional<base::Language> language = base::Language::en) {
    return {form, base::hash_of(form), false, language};
}

// Whether somebody who wrote `typed` may have meant `known`.
bool meets(const match::Word& typed, const match::Word& known) {
    const auto candidates = match::slip_candidates(typed);
    auto keys = match::slip_keys(known);
    keys.push_back(known.key());
    return std::any_of(candidates.begin(), candidates.end(), [&](std::uint64_t each) {
        return std::find(keys.begin(), keys.end(), each) != keys.end();
    });
}

}  // namespace

TEST_SUITE("slips") {
    TEST_CASE("one slip leads back to the word: dropped, added, another or swapped letters") {
        for (const char* typed : {"refnd", "refunnd", "refumd", "refudn", "refun", "refundd"}) {
            CAPTURE(typed);
            CHECK(meets(word(typed), word("refund")));
        }
        CHECK(meets(word("παραγγλια", base::Language::el), word("παραγγελια", base::Language::el)));
    }
    TEST_CASE("two slips, another first letter and another language do not") {
        CHECK_FALSE(meets(word("rfnd"), word("refund")));
        CHECK_FALSE(meets(word("defund"), word("refund")));
        CHECK_FALSE(meets(word("refumd", base::Language::nb), word("refund", base::Language::en)));
    }
    TEST_CASE("short words and numbers are nobody's misspelling") {
        CHECK_FALSE(meets(word("cat"), word("cart")));
        CHECK_FALSE(meets(word("bath"), word("both")));
        CHECK_FALSE(meets(word("10057"), word("10058")));
        CHECK(match::slip_keys(word("wait")).empty());
    }
    TEST_CASE("an empty word has no candidates") { CHECK(match::slip_candidates(word("")).empty()); }
}
