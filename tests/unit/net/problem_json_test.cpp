#include "net/problem_json.hpp"

#include <doctest/doctest.h>

using namespace net;

TEST_SUITE("problems that clients are told") {
    TEST_CASE("have their place in its parts, as far as it has them") {
        const Json told = listed_problems({{"intents/bait/en.json:12:7", "a"},
                                           {"tests/intents/en.jsonl:3", "b"},
                                           {"intents", "c"},
                                           {"a:b.json", "d"}});
        CHECK(told[0] ==
              Json{{"place", "intents/bait/en.json"}, {"line", 12}, {"column", 7}, {"message", "a"}});
        CHECK(told[1]["line"] == 3);
        CHECK(told[1]["column"].is_null());
        CHECK(told[2]["place"] == "intents");
        CHECK(told[2]["line"].is_null());
        CHECK(told[3]["place"] == "a:b.json");
    }

    TEST_CASE("are two hundred at most, the first") {
        base::Problems many(most_problems + 1, base::Problem("intents", "first"));
        many.back().what = "beyond";
        const Json told = listed_problems(many);
        CHECK(told.size() == most_problems);
        CHECK(told.back()["message"] == "first");
    }
}
