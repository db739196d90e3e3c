#include "practice/report.hpp"

#include "unit/practice/sample_card.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <regex>
#include <set>

using namespace practice;
using nlohmann::json;

namespace {

const base::Moment ended(std::chrono::milliseconds(1'763'798'400'250));  // 2025-11-22T08:00:00.250Z

json statements(const Scorecard& card, const std::string& name = "ann") {
    return xapi_statements(card, {.name = name, .home = "https://desk.example.org"}, ended);
}

std::vector<std::string> verbs(const json& all) {
    std::vector<std::string> names;
    for (const json& one : all) names.push_back(one["verb"]["display"]["en"]);
    return names;
}

}  // namespace

TEST_SUITE("scorecard as xAPI statements") {
    TEST_CASE("a session that came to its end was attempted, completed, and passed or failed") {
        Scorecard card = sample_card();
        CHECK(verbs(statements(card)) == std::vector<std::string>{"attempted", "completed", "passed"});
        card.tier = Tier::developing;
        CHECK(verbs(statements(card)) == std::vector<std::string>{"attempted", "completed", "failed"});
        CHECK(statements(card)[2]["result"]["success"] == false);
        card.finished = false;
        CHECK(verbs(statements(card)) == std::vector<std::string>{"attempted"});
    }
    TEST_CASE("the result has score, success, completion and how long it took") {
        const json all = statements(sample_card());
        CHECK(all[2]["result"] == json::parse(R"({"completion": true, "success": true, "duration": "PT75S",
            "score": {"scaled": 0.7525, "raw": 75.25, "min": 0, "max": 100}})"));
        CHECK(all[1]["result"] == json::parse(R"({"completion": true, "duration": "PT75S"})"));
        CHECK_FALSE(all[0].contains("result"));
        CHECK(all[0]["timestamp"] == "2025-11-22T07:58:45.250Z");
        CHECK(all[2]["timestamp"] == "2025-11-22T08:00:00.250Z");
    }
    TEST_CASE("actor, verb, activity and context are as xAPI 1.0.3 has them") {
        const json one = statements(sample_card())[2];
        CHECK(
            one["actor"] ==
            json::parse(
                R"({"objectType": "Agent", "name": "ann", "account": {"homePage": "https://desk.example.org", "name": "ann"}})"));
        CHECK(one["verb"]["id"] == "http://adlnet.gov/expapi/verbs/passed");
        CHECK(one["object"]["id"] == "urn:evenkeel:practice:late_parcel");
        CHECK(one["object"]["definition"]["name"]["el"] == sample_card().title);
        CHECK(one["context"]["language"] == "el");
        CHECK(one["context"]["contextActivities"]["grouping"][0]["id"] ==
              "urn:evenkeel:practice:family:promises");
    }
    TEST_CASE("ids are UUIDs of version 5 that depend on what the statement says, and on nothing else") {
        const json all = statements(sample_card());
        CHECK(all == statements(sample_card()));
        static const std::regex uuid("[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
        std::set<std::string> ids;
        for (const json& one : all) {
            CHECK(std::regex_match(one["id"].get<std::string>(), uuid));
            CHECK(one["context"]["registration"] == all[0]["context"]["registration"]);
            ids.insert(one["id"].get<std::string>());
        }
        CHECK(std::regex_match(all[0]["context"]["registration"].get<std::string>(), uuid));
        for (const json& one : statements(sample_card(), "bob")) ids.insert(one["id"].get<std::string>());
        CHECK(ids.size() == 6);
    }
    TEST_CASE("no word of what was said leaves the house") {
        const std::string text = statements(sample_card()).dump();
        for (const char* words : {"HYPERLINK", "terms", "Where is it", "I see"})
            CHECK(text.find(words) == std::string::npos);
    }
}
