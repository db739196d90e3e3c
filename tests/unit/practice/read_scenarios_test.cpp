#include "practice/read_scenarios.hpp"

#include "small_scenario.hpp"

#include <doctest/doctest.h>

using namespace practice;

namespace {

ScenariosReading read(const std::string& replaced, const std::string& with) {
    return read_scenarios(small::files(replaced, with), small::catalogue());
}

// The only problem that a change makes, as it is shown.
std::string only_problem(const std::string& replaced, const std::string& with) {
    const ScenariosReading reading = read(replaced, with);
    for (const base::Problem& problem : reading.problems) INFO(base::to_string(problem));
    REQUIRE(reading.problems.size() == 1);
    return base::to_string(reading.problems.front());
}

}  // namespace

TEST_SUITE("reading scenarios") {
    TEST_CASE("files become values") {
        const Scenario& scenario = small::scenario();
        CHECK(scenario.id == "late_parcel");
        CHECK(scenario.rule == 25);
        CHECK(scenario.level(Difficulty::hard).temperament == Temperament::hot);
        CHECK(scenario.level(Difficulty::standard).patience == std::chrono::seconds(60));
        CHECK(scenario.effects.at("policy_wall") == 15);
        CHECK(scenario.par.turns == 5);
        REQUIRE(scenario.node("opening") != nullptr);
        const Condition& when = scenario.node("opening")->branches.at(0).when;
        CHECK(when.faults == std::vector<std::string>{"takes_bait"});
        CHECK(when.from == 90);
        CHECK_FALSE(when.below);
        CHECK(scenario.node("opening")->branches.at(2).when.clean);
        CHECK(scenario.node("matter")->facts == std::vector<std::string>{"fact_number"});
        CHECK(scenario.node("settled")->branches.at(0).anger == 10);
        CHECK(scenario.events.at(0).at == std::chrono::seconds(300));
        CHECK(scenario.pools.at("wall").bait);
        CHECK(scenario.pools.at("softened").band == Band::irritated);
        CHECK(scenario.words(base::Language::en).answers.at("matter").at(0).tactic ==
              intents::Tactic::commit);
        CHECK(scenario.words(base::Language::en).debrief.at(EndingKind::escalated) == "It went up.");
        CHECK(scenario.speaks(base::Language::en));
        CHECK_FALSE(scenario.speaks(base::Language::nb));
        CHECK(small::common_lines().at("puzzled").size() == 4);
    }
    TEST_CASE("nodes and endings stay in the order of the file") {
        const auto& nodes = small::scenario().nodes;
        REQUIRE(nodes.size() == 4);
        CHECK(nodes[0].id == "opening");
        CHECK(nodes[1].id == "wall");
        CHECK(nodes[3].id == "settled");
        CHECK(small::scenario().endings[0].id == "calmed");
    }
    TEST_CASE("no files, no scenarios, no problem") {
        const ScenariosReading reading = read_scenarios({}, small::catalogue());
        CHECK(reading.problems.empty());
        REQUIRE(reading.scenarios != nullptr);
        CHECK(reading.scenarios->all.empty());
    }
    TEST_CASE("what a file names must exist, and its place is told") {
        struct Case {
            const char *replaced, *with, *problem;
        };
        const Case cases[] = {
            {"[\"takes_bait\"]", "[\"takes_bate\"]",
             "intents/practice/late_parcel/scenario.json:10:24: there is no fault \"takes_bate\"; did you "
             "mean "
             "\"takes_bait\"?"},
            {"[\"acknowledge\", \"apologise\", \"d", "[\"acknowlege\", \"apologise\", \"d",
             "scenario.json:12:25: there is no tactic \"acknowlege\"; did you mean \"acknowledge\"?"},
            {"[\"words\"]", "[\"speech\"]", "scenario.json:20:24: there is no input \"speech\"; known are "},
            {"\"effects\": {\"policy_wall\"", "\"effects\": {\"policy_wal\"",
             "scenario.json:6:27: there is no cause of anger \"policy_wal\"; did you mean \"policy_wall\"?"},
            {"\"to\": \"wall\"", "\"to\": \"walls\"",
             "scenario.json:11:47: there is no node or ending \"walls\"; did you mean \"wall\"?"},
            {"\"start\": \"opening\"", "\"start\": \"calmed\"",
             "scenario.json:7:10: there is no node \"calmed\"; known are matter, opening, settled, wall"},
            {"\"lines\": \"back\"", "\"lines\": \"backs\"",
             "scenario.json:15:95: there is no pool \"backs\"; did you mean \"back\"?"},
            {"\"lines\": \"shop_closes\"", "\"lines\": \"shops\"",
             "there is no pool \"shops\"; did you mean \"shop_closes\"?"},
            {"\"nodes\": [\"opening\", \"wall\"]", "\"nodes\": [\"opening\", \"calmed\"]",
             "there is no node \"calmed\""},
            {"\"facts\": [\"fact_number\"]", "\"facts\": [\"fact_numbers\"]",
             "there is no pool \"fact_numbers\"; did you mean \"fact_number\"?"},
            {"\"acknowledged\": true", "\"facts\": [\"wall\"]",
             "there is no fact \"wall\"; known are fact_number"},
            {"\"lines\": \"escalated\"", "\"lines\": \"nowhere\"", "there is no pool \"nowhere\""},
        };
        for (const Case& each : cases) {
            CAPTURE(each.replaced);
            const std::string problem = only_problem(each.replaced, each.with);
            CAPTURE(problem);
            CHECK(problem.find(each.problem) != std::string::npos);
            CHECK(read(each.replaced, each.with).scenarios->all.empty());
        }
    }
    TEST_CASE("the faults that only a conversation shows, and \"any\", may be asked for") {
        for (const char* fault : {"any", "premature_solution", "second_apology", "stonewalling"}) {
            CAPTURE(fault);
            CHECK(read("[\"takes_bait\"]", "[\"" + std::string(fault) + "\"]").problems.empty());
        }
    }
    TEST_CASE("a story that contradicts itself is told") {
        CHECK(only_problem("\"walked_away\": {\"kind\": \"walked_away\"",
                           "\"walked_away\": {\"kind\": \"calmed\"")
                  .ends_with(
                      "scenario.json:23:12: there is no ending of the kind \"walked_away\"; write one of "
                      "each kind"));
        CHECK(read("\"escalated\": {\"kind\"", "\"matter\": {\"kind\"").problems.front().what ==
              "there is a node of that name already; rename one of them");
        CHECK(only_problem("\"pools\": {",
                           "\"pools\": {\"furious\": {\"band\": \"calm\", \"bait\": false, "
                           "\"note\": \"n\"},")
                  .find("every scenario has the pool \"furious\"; leave it out here") != std::string::npos);
        CHECK(only_problem("\"id\": \"late_parcel\"", "\"id\": \"late\"")
                  .ends_with("scenario.json:2:23: this folder is \"late_parcel\"; write that"));
    }
    TEST_CASE("what breaks the schema is told with its place, and the story is left out") {
        for (const auto& [replaced, with] :
             {std::pair("\"rule\": 25", "\"rule\": 99"), std::pair("\"anger\": 10", "\"angr\": 10"),
              std::pair("\"kind\": \"escalated\"", "\"kind\": \"boom\""),
              std::pair("\"below\": 60", "\"below\": \"60\""), std::pair("\"brief\"", "\"briefs\"")}) {
            CAPTURE(replaced);
            const ScenariosReading reading = read(replaced, with);
            REQUIRE_FALSE(reading.problems.empty());
            CHECK(reading.problems.front().where.starts_with(small::story_path + ":"));
            CHECK(reading.scenarios->all.empty());
        }
    }
    TEST_CASE("a missing schema is told once") {
        intents::SourceFiles files = small::files();
        files.schemas.clear();
        const auto problems = read_scenarios(files, small::catalogue()).problems;
        REQUIRE(problems.size() == 3);
        CHECK(base::to_string(problems[0]).starts_with("config/schema/"));
    }
}

TEST_SUITE("reading the words of scenarios") {
    TEST_CASE("pools and nodes without enough words are told") {
        CHECK(only_problem("\"back\": [\"Well. It is still not here.\", \"Fine. So where is it?\"]",
                           "\"back\": [\"Well. It is still not here.\"]")
                  .ends_with("en.json:9:9: the pool \"back\" has 1 line; write at least 2"));
        CHECK(only_problem("\"fact_number\": [\"The number ends in 4711.\"],", "")
                  .ends_with("en.json:6:10: the pool \"fact_number\" has 0 lines; write at least 1"));
        CHECK(only_problem(", \"Where is it? Does anybody work there?\"", "")
                  .ends_with("the pool \"opening\" has 2 lines; write at least 3"));
        CHECK(only_problem(", \"furious line c\"", "")
                  .ends_with("the pool \"furious\" has 2 lines; write at least 3"));
        CHECK(only_problem(", {\"tactic\": \"thank\", \"text\": \"Thank you for your patience.\"}", "")
                  .ends_with("the node \"settled\" has 1 answer; write at least 2"));
        CHECK(only_problem(", \"any puzzled line d\"", "")
                  .ends_with("the pool \"puzzled\" has 3 lines; write at least 4"));
    }
    TEST_CASE("what does not belong there is told") {
        CHECK(
            only_problem("\"back\": [", "\"bakc\": [\"x\"], \"back\": [").find("there is no pool \"bakc\"") !=
            std::string::npos);
        CHECK(only_problem("\"answers\": {", "\"answers\": {\"calmed\": [],")
                  .find("there is no node \"calmed\"") != std::string::npos);
        CHECK(only_problem("{\"tactic\": \"commit\"", "{\"tactic\": \"care\"")
                  .find("there is no tactic \"care\"") != std::string::npos);
        CHECK(only_problem("\"scenario\": \"late_parcel\"", "\"scenario\": \"late\"")
                  .ends_with("this folder is \"late_parcel\"; write that"));
        CHECK(only_problem("\"language\": \"en\",\n\"title\"", "\"language\": \"nb\",\n\"title\"")
                  .ends_with("this file is named after \"en\"; write that"));
    }
    TEST_CASE("no line is there twice, however it is written, and none is among the common ones") {
        CHECK(only_problem("\"Never mind.\"", "\"i will BUY elsewhere\"")
                  .ends_with("\"i will BUY elsewhere\" is said already at "
                             "intents/practice/late_parcel/en.json:16:17"));
        CHECK(only_problem("\"Never mind.\"", "\"Any angry line a!\"")
                  .find("is said already at intents/practice/common/en.json:") != std::string::npos);
    }
    TEST_CASE("a line is a chat message: not empty, and no longer than the limit") {
        const std::string longest(longest_line, 'x');
        CHECK(read("Never mind.", longest).problems.empty());
        CHECK(only_problem("Never mind.", longest + "x")
                  .ends_with("has 281 characters; a chat message has at most 280"));
        CHECK(only_problem("Thank you for your patience.", longest + "x").find("has 281 characters") !=
              std::string::npos);
        CHECK(only_problem("Never mind.", "…").ends_with("\"…\" holds no word"));
    }
    TEST_CASE("an ending without a debrief is told") {
        CHECK(only_problem(", \"escalated\": \"It went up.\"", "").find("escalated") != std::string::npos);
    }
    TEST_CASE("every language of the intents must be there, with common lines") {
        intents::SourceFiles files = small::files();
        files.scenario_words.clear();
        auto problems = read_scenarios(files, small::catalogue()).problems;
        REQUIRE(problems.size() == 1);
        CHECK(problems[0].where == small::words_path);
        files = small::files();
        files.common_lines.clear();
        const ScenariosReading reading = read_scenarios(files, small::catalogue());
        REQUIRE(reading.problems.size() == 1);
        CHECK(reading.problems[0].where == small::common_path);
        CHECK_FALSE(reading.scenarios->all.front().speaks(base::Language::en));
    }
    TEST_CASE("other languages than English say how they address the persona") {
        intents::SourceFiles files =
            small::files("\"language\": \"en\",\n\"title\"", "\"language\": \"nb\",\n\"title\"");
        files.scenario_words.front().path = "intents/practice/late_parcel/nb.json";
        const auto problems = read_scenarios(files, small::catalogue()).problems;
        REQUIRE(problems.size() == 2);
        CHECK(problems[0].what.starts_with("\"form_of_address\" is missing"));
        CHECK(problems[1].where == small::words_path);
    }
    TEST_CASE("a language with a fault is not spoken, the story stays") {
        const ScenariosReading reading = read("\"Never mind.\"", "\"I will buy elsewhere.\"");
        REQUIRE(reading.scenarios->all.size() == 1);
        CHECK_FALSE(reading.scenarios->all.front().speaks(base::Language::en));
    }
    TEST_CASE("words without a story are told") {
        intents::SourceFiles files = small::files();
        files.scenarios.clear();
        const auto problems = read_scenarios(files, small::catalogue()).problems;
        REQUIRE(problems.size() == 1);
        CHECK(base::to_string(problems[0]) ==
              small::words_path + ": there is no scenario.json beside it; write the story first");
    }
}
