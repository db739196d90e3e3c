#include "intents/schema.hpp"

#include <nlohmann/json.hpp>

#include <doctest/doctest.h>

using nlohmann::json;

TEST_SUITE("schema") {
    const json schema = json::parse(R"({"type": "object", "required": ["a"], "additionalProperties": false,
        "properties": {"a": {"type": "array", "items": {"enum": ["x", "y"]}}}})");

    TEST_CASE("a value that fits has no fault") {
        CHECK(intents::schema_faults(json::parse(R"({"a": ["x"]})"), schema).empty());
    }
    TEST_CASE("a fault names the value that is wrong") {
        const auto faults = intents::schema_faults(json::parse(R"({"a": ["x", "z"]})"), schema);
        REQUIRE_FALSE(faults.empty());
        CHECK(faults.front().pointer == "/a/1");
    }
    TEST_CASE("a missing and an unknown key are faults") {
        CHECK_FALSE(intents::schema_faults(json::parse("{}"), schema).empty());
        CHECK_FALSE(intents::schema_faults(json::parse(R"({"a": [], "b": 1})"), schema).empty());
    }
    TEST_CASE("of very many faults the first ones are told") {
        json value = {{"a", json::array()}};
        for (int item = 0; item < 20'000; ++item) value["a"].push_back("z");
        CHECK(intents::schema_faults(value, schema).size() == intents::most_schema_faults);
    }
}
