#include "base/result.hpp"
#include "base/id.hpp"

#include <doctest/doctest.h>

#include <stdexcept>

TEST_SUITE("result") {
    TEST_CASE("a problem reads as place and fault") {
        CHECK(base::to_string(base::Problem("config/evenkeel.json", "\"port\" is \"eighty\"")) ==
              "config/evenkeel.json: \"port\" is \"eighty\"");
    }
    TEST_CASE("a problem without a place is just its fault") {
        CHECK(base::to_string(base::Problem("", "no text")) == "no text");
    }
    TEST_CASE("unwrapping a problem throws its words") {
        const base::Result<int> result = base::Problem("port", "is taken");
        CHECK_THROWS_WITH_AS(result.value(), "port: is taken", std::runtime_error);
    }
    TEST_CASE("ids of different things do not convert into each other") {
        static_assert(!std::is_convertible_v<base::ConversationId, base::MessageId>);
        CHECK(base::ConversationId{"a"} < base::ConversationId{"b"});
        CHECK(std::hash<base::ConversationId>{}({"a"}) == std::hash<std::string>{}("a"));
    }
}
