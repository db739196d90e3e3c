#include "intents/placeholders.hpp"
#include "intents/read_promise_words.hpp"

#include "unit/intents/shipped_files.hpp"

#include <doctest/doctest.h>

namespace {

// One file of promise words, with a clock and an entry of `due` as asked.
std::string words(const std::string& clock = "{hour}[:.]{minute}", const std::string& due = "by {clock}",
                  const std::string& numbers = "\"one\": 1, \"half an\": 0.5") {
    std::string weekdays, months;
    for (const char* day : {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
        weekdays += std::string(weekdays.empty() ? "" : ", ") + "[\"" + day + "\"]";
    for (int month = 1; month <= 12; ++month)
        months += std::string(month == 1 ? "" : ", ") + "[\"month" + std::to_string(month) + "\"]";
    return R"({"$schema": "s", "language": "en",
"commitments": [" i will "], "not_commitments": [" if "], "overpromises": [" guarantee "],
"times": {"numbers": {)" +
           numbers + R"(}, "units": {"hour": ["hour", "hours"]}, "weekdays": [)" + weekdays + R"(],
"months": [)" +
           months + R"(], "days": {"1": ["Tomorrow"]}, "parts": {"end_of_day": ["close of business"]},
"clocks": [{"pattern": ")" +
           clock +
           R"("}, {"pattern": "{hour} ?pm", "add_minutes": 720}, {"pattern": "{hour} ?am", "am": true}],
"dates": [{"pattern": "{dayofmonth} {month}"}],
"due": [")" +
           due + R"("]}})";
}

struct Read {
    intents::PromiseWords words;
    base::Problems problems;
};

Read read(const std::string& text) {
    nlohmann::json schema;
    for (const auto& file : shipped_files().files.schemas) {
        if (file.path.ends_with("promises.schema.json")) schema = nlohmann::json::parse(file.text);
    }
    REQUIRE(schema.is_object());
    Read result;
    const intents::SourceFile file{"intents/promises/en.json", text};
    const intents::Document document(file, &schema, result.problems);
    if (document.sound()) result.words = intents::read_promise_words(document, result.problems);
    return result;
}

std::string only_problem(const std::string& text) {
    const Read result = read(text);
    REQUIRE(result.problems.size() == 1);
    return base::to_string(result.problems.front());
}

}  // namespace

TEST_SUITE("promise words") {
    TEST_CASE("a file becomes values, its words in line form") {
        const Read result = read(words());
        for (const auto& problem : result.problems) MESSAGE(base::to_string(problem));
        REQUIRE(result.problems.empty());
        const intents::TimeWords& times = result.words.times;
        CHECK(result.words.commitments == std::vector<std::string>{" i will "});
        CHECK_FALSE(result.words.empty());
        CHECK(times.numbers.at("half an") == 0.5);
        CHECK(times.units.at("hours") == intents::TimeUnit::hour);
        CHECK(times.weekdays.at("sunday") == 7);
        CHECK(times.months.at("month12") == 12);
        CHECK(times.days.at("tomorrow") == 1);
        CHECK(times.parts.at("close of business") == intents::TimePart::end_of_day);
        CHECK(times.clocks.at(1).add_minutes == 720);
        CHECK(times.clocks.at(2).am);
        CHECK_FALSE(times.clocks.at(0).am);
    }
    TEST_CASE("patterns that do not compile are told with their place") {
        CHECK(only_problem(words("{hour}(")) ==
              "intents/promises/en.json:5:24: not a pattern: missing ): (?P<hour>x)(");
        CHECK(only_problem(words("{hour}", "by ["))
                  .starts_with("intents/promises/en.json:7:9: not a pattern: "));
    }
    TEST_CASE("placeholders must be known and stand once") {
        CHECK(only_problem(words("{hours}")) ==
              "intents/promises/en.json:5:24: there is no {hours} here; known are {hour}, {minute}");
        CHECK(only_problem(words("{hour}", "{clock} or {clock}")) ==
              "intents/promises/en.json:7:9: {clock} stands twice; write two patterns");
        CHECK(only_problem(words("{hour}", "{hour}")).find("there is no {hour} here") != std::string::npos);
    }
    TEST_CASE("a number that is none is told") {
        CHECK(only_problem(words("{hour}", "{clock}", "\"one\": \"1\"")).find("\"one\"") !=
              std::string::npos);
        CHECK(only_problem(words("{hour}", "{clock}", "\"??\": 1")).ends_with("\"??\" holds no word"));
    }
    TEST_CASE("a word may stand for one thing only") {
        CHECK(only_problem(words("{hour}", "{clock}", "\"one\": 1, \"One\": 2"))
                  .ends_with("\"one\" stands for something else already"));
        CHECK(read(words("{hour}", "{clock}", "\"one\": 1, \"One\": 1")).problems.empty());
    }
    TEST_CASE("a repetition is no placeholder") {
        const auto found = intents::placeholders_in("\\d{2} {hour}x{1,3} {a b} { {minute}");
        REQUIRE(found.size() == 2);
        CHECK(found[0].name == "hour");
        CHECK(found[1].name == "minute");
        CHECK(intents::filled("a{2} {hour}!", [](const std::string& name) { return name + "|x"; }) ==
              "a{2} (?P<hour>hour|x)!");
    }
    TEST_CASE("every shipped language has its words, and what is wrong with them fails the catalogue") {
        intents::SourceFiles files = shipped_files().files;
        CHECK(files.promise_words.size() == base::language_count);
        files.promise_words = {{"intents/promises/en.json", words("{hour}(")}};
        const auto reading = intents::read_catalogue(files);
        CHECK(reading.catalogue == nullptr);
        REQUIRE(reading.problems.size() == 1);
        CHECK(reading.problems.front().where == "intents/promises/en.json:5:24");
    }
}
