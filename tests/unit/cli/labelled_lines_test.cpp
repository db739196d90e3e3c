#include "cli/labelled_lines.hpp"

#include "cli/parse_line.hpp"
#include "unit/cli/run_command.hpp"

#include <doctest/doctest.h>

using namespace tests;

namespace {

struct Read {
    std::vector<match::LabelledLine> lines;
    base::Problems problems;
};

Read read_text(std::string_view text) {
    const FreshFolder folder;
    Read read;
    read.lines = cli::read_labelled_lines(write_file(folder, "lines.jsonl", text), read.problems);
    return read;
}

}  // namespace

TEST_SUITE("labelled lines") {
    TEST_CASE("each line is a text and its label, in the order of the file") {
        const Read read = read_text(
            "{\"text\": \"where is it\", \"label\": \"track\"}\n{\"label\": \"oos\", \"text\": \"πού;\"}");
        CHECK(read.problems.empty());
        REQUIRE(read.lines.size() == 2);
        CHECK(read.lines[0].text == "where is it");
        CHECK(read.lines[0].label == "track");
        CHECK(read.lines[1].text == "πού;");
        CHECK(read.lines[1].label == "oos");
    }
    TEST_CASE("members other than text and label are left alone") {
        const Read read = read_text(
            R"({"id": 7, "text": "a", "label": "b", "meta": {"text": 3, "label": [null]}, "lang": null})");
        CHECK(read.problems.empty());
        REQUIRE(read.lines.size() == 1);
        CHECK(read.lines[0].text == "a");
        CHECK(read.lines[0].label == "b");
    }
    TEST_CASE("empty lines are passed over, and count as lines of the file") {
        const Read read = read_text("\n  \t\r\n{\"text\": \"a\", \"label\": \"b\"}\r\n\nnonsense\n\n");
        CHECK(read.lines.size() == 1);
        REQUIRE(read.problems.size() == 1);
        CHECK(read.problems[0].where.ends_with("lines.jsonl:5"));
    }
    TEST_CASE("an empty file has no lines and no problem") {
        for (const char* text : {"", "\n", " \n\n"}) {
            CHECK(read_text(text).lines.empty());
            CHECK(read_text(text).problems.empty());
        }
    }
    TEST_CASE("every bad line is named with its file and number and what to write, the good ones are kept") {
        const Read read = read_text(
            "{\"text\": \"a\", \"label\": \"b\"}\nnonsense\n{\"text\": \"a\"}\n{\"text\": \"c\", \"label\": "
            "\"d\"}\n[]\n");
        CHECK(read.lines.size() == 2);
        REQUIRE(read.problems.size() == 3);
        CHECK(read.problems[0].where.ends_with("/lines.jsonl:2"));
        CHECK(read.problems[1].where.ends_with("/lines.jsonl:3"));
        CHECK(read.problems[2].where.ends_with("/lines.jsonl:5"));
        for (const base::Problem& problem : read.problems) {
            CHECK(problem.where.starts_with("/"));
            CHECK(problem.what.find(R"({"text": "...", "label": "..."})") != std::string::npos);
        }
    }
    TEST_CASE("what is no labelled line is told, whatever it is") {
        for (const char* line :
             {"null", "3", "\"text\"", "[]", "{}", "{", R"({"text": "a"})", R"({"label": "a"})",
              R"({"text": 3, "label": "a"})", R"({"text": "a", "label": null})",
              R"({"text": ["a"], "label": "b"})", R"({"Text": "a", "label": "b"})",
              R"({"text": "a", "label": "b"} {"text": "a", "label": "b"})",
              R"([{"text": "a", "label": "b"}])", "{\"text\": \"\xff\", \"label\": \"b\"}"}) {
            CAPTURE(line);
            const Read read = read_text(line);
            CHECK(read.lines.empty());
            CHECK(read.problems.size() == 1);
        }
    }
    TEST_CASE("a line that is too long or nested too deep is told, and the next one is read") {
        const std::string deep = R"({"text": "a", "label": "b", "deep": )" + std::string(2000, '[') +
                                 std::string(2000, ']') + "}\n";
        const std::string good = "{\"text\": \"a\", \"label\": \"b\"}\n";
        CHECK(read_text(deep + good).lines.size() == 1);
        CHECK(read_text(deep + good).problems.size() == 1);
        const std::string longest =
            good.substr(0, good.size() - 1) + std::string(cli::longest_line - good.size() + 1, ' ');
        CHECK(read_text(longest).problems.empty());
        CHECK(read_text(longest + " \n" + good).lines.size() == 1);
        CHECK(read_text(longest + " \n" + good).problems.size() == 1);
    }
    TEST_CASE("a file that is not there is told by its name") {
        base::Problems problems;
        CHECK(cli::read_labelled_lines("/nowhere/at/all.jsonl", problems).empty());
        REQUIRE(problems.size() == 1);
        CHECK(problems[0].where == "/nowhere/at/all.jsonl");
        CHECK(problems[0].what.find("cannot be read") != std::string::npos);
    }
    TEST_CASE("problems of several files are kept together") {
        base::Problems problems = {{"before", "was wrong"}};
        cli::read_labelled_lines("/nowhere/one", problems);
        cli::read_labelled_lines("/nowhere/two", problems);
        REQUIRE(problems.size() == 3);
        CHECK(problems[0].where == "before");
        CHECK(problems[2].where == "/nowhere/two");
    }
    TEST_CASE("a line over the limit is told with its place and the limit, and ends the reading") {
        const FreshFolder folder;
        const std::string line = "{\"text\":\"\",\"label\":\"\"}\n";
        const auto path = write_file(folder, "lines.jsonl", line + line + "\n" + line + "nonsense");
        base::Problems problems;
        CHECK(cli::read_labelled_lines(path, problems, 2).size() == 2);
        REQUIRE(problems.size() == 1);
        CHECK(problems[0].where.ends_with(":4"));
        CHECK(problems[0].what.find("2 are read") != std::string::npos);
    }
    TEST_CASE("a file of another kind is given up after a hundred bad lines") {
        std::string text;
        for (int number = 0; number < 500; ++number) text += "nonsense\n";
        CHECK(read_text(text).problems.size() == 100);
    }
    TEST_CASE("a folder is no file of lines") {
        base::Problems problems;
        CHECK(cli::read_labelled_lines("/tmp", problems).empty());
        CHECK(problems.size() == 1);
    }
}
