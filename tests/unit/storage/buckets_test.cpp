#include <doctest/doctest.h>

#include "storage/buckets.hpp"

#include <algorithm>
#include <vector>

using storage::bucket_of;

TEST_SUITE("buckets") {
    TEST_CASE("an id is in the same bucket for ever") {
        CHECK(bucket_of({""}) == 961);
        CHECK(bucket_of({"a"}) == 192);
        CHECK(bucket_of({"order-4711"}) == 597);
        CHECK(bucket_of({"#learning"}) == 983);
        CHECK(bucket_of({"blåbær"}) == 158);
    }

    TEST_CASE("ids that differ little are spread evenly") {
        std::vector<int> counts(storage::bucket_count);
        for (int i = 0; i < 102'400; ++i) ++counts[bucket_of({"conversation-" + std::to_string(i)})];
        CHECK(*std::min_element(counts.begin(), counts.end()) > 50);
        CHECK(*std::max_element(counts.begin(), counts.end()) < 150);
    }
}
