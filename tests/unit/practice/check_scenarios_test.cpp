#include "practice/check_scenarios.hpp"

#include "practice/plot.hpp"
#include "shipped_scenarios.hpp"
#include "small_scenario.hpp"

#include <doctest/doctest.h>

using namespace practice;

namespace {

// What playing the small story shows after a change to its files. Families are another matter: it has no
// transfer scenario.
std::vector<std::string> found(const std::string& replaced, const std::string& with,
                               std::size_t situations = most_situations) {
    const intents::SourceFiles files = small::files(replaced, with);
    const ScenariosReading reading = read_scenarios(files, small::catalogue());
    for (const base::Problem& problem : reading.problems) {
        // A pool that is named nowhere else has lost its fewest lines, and so on: words do not matter here.
        REQUIRE(problem.where.find("scenario.json") == std::string::npos);
    }
    std::vector<std::string> shown;
    for (const base::Problem& problem : check_scenarios(*reading.scenarios, files, situations)) {
        if (problem.what.find("the family") == std::string::npos) shown.push_back(base::to_string(problem));
    }
    return shown;
}

std::string only(const std::vector<std::string>& shown) {
    for (const std::string& each : shown) INFO(each);
    REQUIRE(shown.size() == 1);
    return shown.front();
}

bool has(const std::vector<std::string>& shown, const std::string& end) {
    std::string all;
    for (const std::string& each : shown) all += each + "\n";
    return all.find(end) != std::string::npos;
}

Scenario member(const std::string& id, const std::string& family, bool transfer) {
    Scenario scenario = small::scenario();
    scenario.id = id;
    scenario.family = family;
    scenario.transfer = transfer;
    return scenario;
}

std::vector<std::string> of_families(std::vector<Scenario> all) {
    Scenarios scenarios;
    scenarios.all = std::move(all);
    std::vector<std::string> shown;
    for (const base::Problem& problem : check_scenarios(scenarios, {}))
        shown.push_back(base::to_string(problem));
    return shown;
}

}  // namespace

TEST_SUITE("playing scenarios") {
    TEST_CASE("a sound story has nothing to mend") { CHECK(found("", "").empty()); }
    TEST_CASE("a node without a way out is a dead end") {
        const auto shown = found(
            "{\"when\": {\"tactics\": [\"offer_options\", \"commit\"], \"clean\": true, \"acknowledged\": "
            "true, \"below\": 50}",
            "{\"when\": {\"faults\": [\"jargon\"], \"clean\": true}");
        CHECK(has(shown,
                  "scenario.json:16:11: the node \"matter\" is a dead end: nothing that is said takes one of "
                  "its branches"));
    }
    TEST_CASE("a branch behind one that always holds is never taken") {
        const auto shown = found(
            "{\"when\": {\"faults\": [\"any\"]}, \"to\": \"matter\"",
            "{\"when\": {}, \"to\": \"calmed\"}, {\"when\": {\"faults\": [\"any\"]}, \"to\": \"matter\"");
        REQUIRE(shown.size() == 3);
        CHECK(shown[0].find("scenario.json:19:33: this branch is never taken") != std::string::npos);
        CHECK(shown[1].find("scenario.json:20:3: this branch is never taken") != std::string::npos);
        CHECK(has(shown, "no line of the pool \"relapse\" is ever said"));
    }
    TEST_CASE("a node that nothing leads to is told, and not what hangs on it") {
        const auto shown = found("{\"when\": {\"faults\": [\"policy_wall\"]}, \"to\": \"wall\"},", "");
        CHECK(has(shown, "the story never comes to the node \"wall\""));
        for (const std::string& each : shown) CHECK(each.find("this branch") == std::string::npos);
    }
    TEST_CASE("an ending that nothing leads to is told; its pool is for who leaves by themselves") {
        const std::string problem = only(found("\"to\": \"walked_away\"", "\"to\": \"escalated\""));
        CHECK(problem.find("no tactics and faults lead to the ending \"walked_away\"") != std::string::npos);
    }
    TEST_CASE("a pool that nobody says is told") {
        const std::string problem = only(found(", \"lines\": \"back\"", ""));
        CHECK(problem.find("no line of the pool \"back\" is ever said") != std::string::npos);
        CHECK(problem.starts_with(small::story_path + ":29:"));
    }
    TEST_CASE("an event is told that comes where the story never is, or after every session") {
        CHECK(only(found("\"at_s\": 300", "\"at_s\": 1201"))
                  .ends_with("no session lasts that long; 1200 seconds are the most"));
        CHECK(found("\"at_s\": 300", "\"at_s\": 1200").empty());
        const auto shown = found("{\"when\": {\"faults\": [\"policy_wall\"]}, \"to\": \"wall\"},", "");
        CHECK_FALSE(shown.empty());
    }
    TEST_CASE("good tactics alone must lead to a calm ending, on either level") {
        const auto shown =
            found("{\"when\": {\"inputs\": [\"words\"], \"clean\": true}, \"to\": \"calmed\"}",
                  "{\"when\": {\"tactics\": [\"close\"], \"faults\": [\"jargon\"]}, \"to\": \"calmed\"}");
        std::size_t told = 0;
        for (const std::string& each : shown)
            told +=
                each.find("good tactics alone do not lead to a calm ending") != std::string::npos ? 1U : 0U;
        CHECK(told == 2);
    }
    TEST_CASE("a search that was given up says so") {
        const auto shown = found("", "", 3);
        REQUIRE_FALSE(shown.empty());
        CHECK(shown.back().find("; 3 situations were tried") != std::string::npos);
        CHECK(explore(small::scenario(), Difficulty::standard, Moves::anything, 3).gave_up);
        CHECK_FALSE(explore(small::scenario(), Difficulty::standard, Moves::anything).gave_up);
    }
    TEST_CASE("a family has one transfer scenario and something to train before it") {
        const Scenario one = member("a", "f", false), two = member("b", "f", true);
        CHECK(of_families({one, two}).empty());
        CHECK(of_families({one}) ==
              std::vector<std::string>{"intents/practice/a/scenario.json: the family \"f\" has no "
                                       "transfer scenario; write a harder one, to be met unprepared"});
        const Scenario three = member("c", "f", true);
        REQUIRE(of_families({one, two, three}).size() == 1);
        CHECK(of_families({one, two, three})[0].ends_with(
            "the family \"f\" has a transfer scenario already, \"b\""));
        CHECK(of_families({two}).size() == 1);
    }
    TEST_CASE("the shipped stories have nothing to mend") {
        const auto files = cli::read_source_files(EVENKEEL_HOME).value();
        REQUIRE(shipped_scenarios().all.size() >= 17);
        for (const base::Problem& problem : check_scenarios(shipped_scenarios(), files))
            FAIL_CHECK(base::to_string(problem));
    }
    TEST_CASE("languages are held against each other") {
        const auto rows = parity(small::scenarios());
        REQUIRE(rows.size() == 3);
        CHECK(rows[0].of == "practice/late_parcel");
        CHECK(rows[1].counts[base::index_of(base::Language::en)] == 8);
        CHECK(rows[1].counts[base::index_of(base::Language::nb)] == 0);
        CHECK(rows[2].of == "practice/common");
    }
}
