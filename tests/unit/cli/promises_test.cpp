#include "unit/cli/run_command.hpp"

#include "cli/check_promises.hpp"
#include "shipped.hpp"

#include <doctest/doctest.h>

using namespace tests;

namespace {

Ran promises(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "promises");
    arguments.insert(arguments.end(), {"--zone", "Europe/London", "--at", "2026-11-20T14:05"});
    return run_command(cli::add_promises, arguments);
}

// What `check` says to lines of tests.
base::Problems checked(const std::string& lines) {
    intents::SourceFiles tests;
    tests.promise_tests = {{"tests/promises/en.jsonl", lines}};
    base::Problems problems;
    cli::check_promises(shipped_matcher()->catalogue(), shipped_promises(), tests, problems);
    return problems;
}

}  // namespace

TEST_SUITE("promises command") {
    TEST_CASE("it prints promises with local due times, and overpromises") {
        const Ran ran = promises({"I'll call you back by five. I guarantee it.", "--lang", "en"});
        CHECK(ran.exit_code == 0);
        CHECK(ran.out == R"({"promises":[{"text":"I'll call you back by five.","start":0,"end":27,)"
                         R"("due":"2026-11-20T17:00:00+00:00"}],"overpromises":[{"start":28,"end":42,)"
                         R"("text":"I guarantee it"}]})"
                         "\n");
        CHECK(promises({"Thank you for waiting."}).out == "{\"promises\":[],\"overpromises\":[]}\n");
    }
    TEST_CASE("the language is recognised") {
        const Ran ran = promises({"Vi ringer deg tilbake i morgen, og du får svar på alt du lurer på."});
        CHECK(ran.out.find("2026-11-21T17:00:00+00:00") != std::string::npos);
    }
    TEST_CASE("a wrong zone or time is wrong use, and is told") {
        CHECK(run_command(cli::add_promises, {"promises", "x", "--zone", "Europe/Atlantis"}).exit_code == 2);
        const Ran ran = run_command(cli::add_promises, {"promises", "x", "--at", "noon"});
        CHECK(ran.exit_code == 2);
        CHECK(ran.remarks == "--at: \"noon\" is no time; write 2026-11-20T14:05\n");
    }
    TEST_CASE("check tells what a test line is read as") {
        CHECK(checked(R"({"text": "I'll call you back by five.", "at": "2026-11-20T14:05", )"
                      R"("promises": [{"due": "2026-11-20T17:00"}], "overpromise": false})")
                  .empty());
        const base::Problems wrong =
            checked(R"({"text": "I'll call you back by five.", "at": "2026-11-20T14:05", )"
                    R"("promises": [], "overpromise": true})");
        REQUIRE(wrong.size() == 1);
        CHECK(base::to_string(wrong.front()) ==
              "tests/promises/en.jsonl:1: \"I'll call you back by five.\" is read as 1 promise, due "
              "2026-11-20T17:00:00+00:00; no overpromise; wanted are 0 promises; an overpromise");
    }
    TEST_CASE("a line that is no test is told") {
        const base::Problems problems = checked(R"(
x
{}
{"text": 3, "at": "2026-11-20T14:05", "promises": [], "overpromise": false}
{"text": "x", "at": "soon", "promises": [], "overpromise": false}
{"text": "x", "at": "2026-11-20T14:05", "promises": [{"due": "soon"}], "overpromise": false}
{"text": "x", "at": "2026-11-20T14:05", "promises": [1], "overpromise": false}
)");
        REQUIRE(problems.size() == 7);
        for (std::size_t i = 0; i < problems.size(); ++i) {
            CHECK(problems[i].where == "tests/promises/en.jsonl:" + std::to_string(i + 1));
            CHECK(problems[i].what.starts_with("is not a test"));
        }
    }
    TEST_CASE("a language with intents and without promise words fails the check") {
        intents::Catalogue catalogue;
        intents::Intent intent;
        intent.wordings[base::index_of(base::Language::hu)].title = "Késik";
        catalogue.intents.push_back(intent);
        base::Problems problems;
        cli::check_promises(catalogue, assist::PromiseFinders(catalogue), {}, problems);
        REQUIRE(problems.size() == 1);
        CHECK(problems.front().where == "intents/promises/hu.json");
    }
}
