#include "unit/cli/run_command.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace tests;
using Json = nlohmann::ordered_json;

namespace {

constexpr std::string_view train = R"({"text": "where is my parcel", "label": "track"}
{"text": "when will my package arrive", "label": "track"}
{"text": "has my parcel been sent yet", "label": "track"}
{"text": "i want my money back", "label": "refund"}
{"text": "refund me please", "label": "refund"}
{"text": "give me a refund", "label": "refund"}
{"text": "tell me a joke", "label": "oos"}
{"text": "who won the football match", "label": "oos"}
)";
constexpr std::string_view both = R"({"text": "where is my package", "label": "track"}
{"text": "please give me my money back", "label": "refund"}
{"text": "tell me a joke about football", "label": "oos"}
)";
constexpr std::string_view in_scope = R"({"text": "where is my package", "label": "track"}
{"text": "please give me my money back", "label": "refund"}
)";
constexpr std::string_view out_of_scope = R"({"text": "tell me a joke", "label": "oos"}
)";

// Files of one trial, and the command run on them. The neutral lines are few, so that training is quick.
struct Trial {
    Trial(std::string_view train_text, std::string_view test_text)
        : neutral_file(write_file(folder, "intents/neutral/en.txt",
                                  "# neutral\nlovely weather today\nhello there\nmy cat is asleep\n")),
          train_file(write_file(folder, "train.jsonl", train_text)),
          test_file(write_file(folder, "test.jsonl", test_text)) {}

    Ran run(const std::vector<std::string>& more = {}) const {
        std::vector<std::string> arguments = {"classify", "--train", train_file, "--test", test_file};
        arguments.insert(arguments.end(), more.begin(), more.end());
        const Elsewhere elsewhere(folder);
        return run_command(cli::add_classify, arguments);
    }
    Json json(std::vector<std::string> more = {}) const {
        more.emplace_back("--json");
        const Ran ran = run(more);
        REQUIRE_MESSAGE(ran.exit_code == 0, ran.remarks);
        return Json::parse(ran.out);
    }

    FreshFolder folder;
    std::string neutral_file, train_file, test_file;
};

}  // namespace

TEST_SUITE("classify") {
    TEST_CASE("--json gives one object on one line, with exactly these members") {
        const Trial trial(train, both);
        const Ran ran = trial.run({"--json"});
        CHECK(ran.exit_code == 0);
        CHECK(ran.remarks.empty());
        CHECK(ran.out.find('\n') == ran.out.size() - 1);
        const Json object = Json::parse(ran.out);
        std::vector<std::string> members;
        for (const auto& [name, value] : object.items()) {
            CAPTURE(name);
            members.push_back(name);
            CHECK(value.is_number());
        }
        CHECK(members == std::vector<std::string>{"n", "accuracy", "macro_f1", "in_scope_argmax",
                                                  "in_scope_accuracy", "oos_recall", "oos_precision", "auroc",
                                                  "in_scope_at_90_oos_recall", "train_s", "us_per_message"});
        CHECK(object["n"] == 3);
        CHECK(object["train_s"] > 0);
        CHECK(object["us_per_message"] > 0);
        for (const char* share : {"accuracy", "macro_f1", "in_scope_argmax", "in_scope_accuracy",
                                  "oos_recall", "oos_precision", "auroc", "in_scope_at_90_oos_recall"}) {
            CAPTURE(share);
            CHECK(object[share] >= 0);
            CHECK(object[share] <= 1);
        }
    }
    TEST_CASE("lines like those it learned are read right") {
        const Json object = Trial(train, both).json();
        CHECK(object["accuracy"] == 1);
        CHECK(object["in_scope_argmax"] == 1);
        CHECK(object["auroc"] == 1);
    }
    TEST_CASE("what cannot be told is null in the object and left out of the table") {
        const Trial trial(train, in_scope);
        const Json object = trial.json();
        CHECK(object.size() == 11);
        for (const char* unknown : {"oos_recall", "oos_precision", "auroc", "in_scope_at_90_oos_recall"})
            CHECK(object[unknown].is_null());
        CHECK(object["accuracy"].is_number());
        const Ran table = trial.run();
        CHECK(table.exit_code == 0);
        CHECK(table.out.starts_with("n                         2\naccuracy                  "));
        for (const char* shown : {"\nin_scope_accuracy ", "\ntrain_s ", "\nus_per_message "})
            CHECK(table.out.find(shown) != std::string::npos);
        for (const char* unknown : {"oos_recall", "oos_precision", "auroc", "nan"})
            CHECK(table.out.find(unknown) == std::string::npos);
        const Json strangers = Trial(train, out_of_scope).json();
        CHECK(strangers["in_scope_argmax"].is_null());
        CHECK(strangers["in_scope_accuracy"].is_null());
        CHECK(strangers["oos_recall"].is_number());
    }
    TEST_CASE("every bad line of every file is told with its place, and nothing is trained") {
        const Trial trial(std::string(train) + "nonsense\n", "{\"text\": \"a\"}\n");
        const std::string dev = write_file(trial.folder, "dev.jsonl", "\n3\n");
        const Ran ran = trial.run({"--dev", dev, "--json"});
        CHECK(ran.exit_code == 1);
        CHECK(ran.out.empty());
        CHECK(ran.remarks.find("train.jsonl:9: is no labelled line") != std::string::npos);
        CHECK(ran.remarks.find("test.jsonl:1: is no labelled line") != std::string::npos);
        CHECK(ran.remarks.find("dev.jsonl:2: is no labelled line") != std::string::npos);
    }
    TEST_CASE("a file that is not there is told") {
        const Trial trial(train, both);
        const Ran ran = trial.run({"--dev", "/nowhere/dev.jsonl"});
        CHECK(ran.exit_code == 1);
        CHECK(ran.remarks.find("/nowhere/dev.jsonl: cannot be read") != std::string::npos);
        CHECK(ran.out.empty());
    }
    TEST_CASE("without an intent to learn it says so") {
        for (const std::string_view lines : {std::string_view(), out_of_scope}) {
            const Ran ran = Trial(lines, both).run({"--json"});
            CHECK(ran.exit_code == 1);
            CHECK(ran.remarks.find("train.jsonl: has no line with an intent to learn") != std::string::npos);
            CHECK(ran.out.empty());
        }
    }
    TEST_CASE("without a line to test with it says so") {
        const Ran ran = Trial(train, "\n\n").run();
        CHECK(ran.exit_code == 1);
        CHECK(ran.remarks.find("test.jsonl: has no line to test with") != std::string::npos);
        CHECK(ran.out.empty());
    }
    TEST_CASE("a label that only the test has is never found") {
        const Json object =
            Trial(train, "{\"text\": \"where is my parcel\", \"label\": \"elsewhere\"}\n").json();
        CHECK(object["accuracy"] == 0);
        CHECK(object["macro_f1"] == 0);
    }
    TEST_CASE("development lines choose what is rejected, where some of them are out of scope") {
        const Trial trial(train, both);
        REQUIRE(trial.json()["oos_recall"] == 1);
        // The one out of scope fits better than the one in scope: rejecting gains nothing.
        const std::string keep_all = write_file(
            trial.folder, "keep_all.jsonl",
            "{\"text\": \"zyxq qqv parcel\", \"label\": \"track\"}\n{\"text\": \"i want my money back\", "
            "\"label\": \"oos\"}\n");
        CHECK(trial.json({"--dev", keep_all})["oos_recall"] == 0);
        CHECK(trial.json({"--dev", keep_all})["in_scope_accuracy"] == 1);
        const std::string choiceless = write_file(trial.folder, "choiceless.jsonl", in_scope);
        CHECK(trial.json({"--dev", choiceless})["oos_recall"] == 1);
    }
    TEST_CASE("the same files give the same numbers, but for the times") {
        const Trial trial(train, both);
        Json one = trial.json(), other = trial.json();
        for (Json* each : {&one, &other}) {
            each->erase("train_s");
            each->erase("us_per_message");
        }
        CHECK(one == other);
    }
    TEST_CASE("it is used wrongly without files to train on and to test with") {
        CHECK(run_command(cli::add_classify, {"classify"}).exit_code == 2);
        CHECK(run_command(cli::add_classify, {"classify", "--train", "x"}).exit_code == 2);
        CHECK(run_command(cli::add_classify, {"classify", "--test", "x"}).exit_code == 2);
    }
}
