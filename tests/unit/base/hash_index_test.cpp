#include "base/hash_index.hpp"

#include "base/hash.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

namespace {
std::vector<std::uint32_t> numbers(const base::HashIndex& index, std::uint64_t hash) {
    std::vector<std::uint32_t> found;
    for (const auto& entry : index.find(hash)) found.push_back(entry.number);
    return found;
}
}  // namespace

TEST_SUITE("hash index") {
    TEST_CASE("what is filed under one hash comes back in the order of its numbers") {
        const base::HashIndex index({{7, 2}, {~0ULL, 5}, {7, 1}, {0, 3}, {7, 9}});
        CHECK(numbers(index, 7) == std::vector<std::uint32_t>{1, 2, 9});
        CHECK(numbers(index, 0) == std::vector<std::uint32_t>{3});
        CHECK(numbers(index, ~0ULL) == std::vector<std::uint32_t>{5});
        CHECK(numbers(index, 8).empty());
    }
    TEST_CASE("an empty index finds nothing") {
        CHECK(numbers(base::HashIndex(), 0).empty());
        CHECK(numbers(base::HashIndex(), ~0ULL).empty());
        CHECK(numbers(base::HashIndex(std::vector<base::HashIndex::Entry>{}), 1).empty());
    }
    TEST_CASE("every entry of a large index is found again") {
        std::vector<base::HashIndex::Entry> entries;
        for (std::uint32_t number = 0; number < 5000; ++number)
            entries.push_back({base::hash_of(std::to_string(number)), number});
        const base::HashIndex index(entries);
        for (const auto& [hash, number] : entries) REQUIRE(numbers(index, hash) == std::vector{number});
    }
    TEST_CASE("words of every length have hashes of their own") {
        std::set<std::uint64_t> hashes;
        std::string word;
        for (int length = 0; length < 40; ++length, word += 'a') {
            hashes.insert(base::hash_of(word));
            for (std::size_t at = 0; at < word.size(); ++at) {
                std::string other = word;
                other[at] = 'b';
                hashes.insert(base::hash_of(other));
            }
        }
        CHECK(hashes.size() == 40 + 40 * 39 / 2);
    }
}
