#include "cli/neutral_lines.hpp"

#include "unit/cli/run_command.hpp"

#include <doctest/doctest.h>

#include <set>

using base::Language;
using namespace tests;

namespace {

constexpr std::size_t least_lines = 500;

std::optional<Language> language_of(const std::vector<std::string>& texts) {
    std::vector<match::LabelledLine> lines;
    for (const std::string& text : texts) lines.push_back({text, "label"});
    return cli::language_of(lines);
}

}  // namespace

TEST_SUITE("language of lines") {
    TEST_CASE("it is the one that they are written in") {
        CHECK(language_of({"where is my parcel", "i want my money back"}) == Language::en);
        CHECK(language_of({"hvor blir det av pakken min", "jeg vil ha pengene tilbake"}) == Language::nb);
        CHECK(language_of({"hvor er min pakke henne", "jeg vil gerne have mine penge igen"}) == Language::da);
        CHECK(language_of({"dove si trova il mio pacco", "voglio indietro i miei soldi"}) == Language::it);
        CHECK(language_of({"hol van a csomagom", "vissza akarom kapni a pénzemet"}) == Language::hu);
        CHECK(language_of({"πού είναι το δέμα μου", "θέλω τα λεφτά μου πίσω"}) == Language::el);
    }
    TEST_CASE("a few lines in another do not change it") {
        CHECK(language_of({"hvor blir det av pakken min", "where is my parcel", "jeg vil ha pengene tilbake",
                           "kan jeg endre adressen", "når kommer den fram",
                           "jeg har glemt passordet mitt"}) == Language::nb);
    }
    TEST_CASE("labels do not count, only what people wrote") {
        CHECK(cli::language_of(std::vector<match::LabelledLine>{
                  {"hol van a csomagom", "where_is_my_parcel"},
                  {"vissza akarom kapni a pénzemet", "i_want_the_money_back"}}) == Language::hu);
    }
    TEST_CASE("it is not known of no lines, of nothing to read and of a seventh language") {
        CHECK_FALSE(language_of({}));
        CHECK_FALSE(language_of({"", "123", "!!!"}));
        CHECK_FALSE(language_of({"Ich warte seit drei Wochen auf meine Bestellung",
                                 "Ich möchte mein Geld zurück, und zwar sofort"}));
    }
    TEST_CASE("of many lines it is told by those from all over the file") {
        std::vector<std::string> lines(600, "where is my parcel");
        lines.resize(20000, "hol van a csomagom");
        CHECK(language_of(lines) == Language::hu);
    }
}

TEST_SUITE("neutral lines") {
    TEST_CASE("all six languages have enough of them, each line once, none empty, all in the language") {
        for (const Language language : base::all_languages) {
            CAPTURE(base::code_of(language));
            const std::vector<std::string> lines = cli::neutral_lines(language);
            CHECK(lines.size() >= least_lines);
            CHECK(std::set<std::string>(lines.begin(), lines.end()).size() == lines.size());
            for (const std::string& line : lines) {
                CAPTURE(line);
                CHECK(line.find_first_not_of(" \t\r") == 0);
                CHECK(line.find_last_not_of(" \t\r") == line.size() - 1);
            }
            CHECK(language_of(lines) == language);
        }
    }
    TEST_CASE("the shipped files have no empty line") {
        for (const Language language : base::all_languages) {
            const std::string name =
                EVENKEEL_HOME "/intents/neutral/" + std::string(base::code_of(language)) + ".txt";
            CAPTURE(name);
            std::ifstream file(name);
            REQUIRE(file);
            for (std::string line; std::getline(file, line);)
                CHECK(line.find_first_not_of(" \t\r") != std::string::npos);
        }
    }
    TEST_CASE("comments and empty lines are no neutral lines") {
        const FreshFolder folder;
        write_file(folder, "intents/neutral/nb.txt", "# om været\ndet regner\n\nsola skinner # igjen");
        const Elsewhere elsewhere(folder);
        CHECK(cli::neutral_lines(Language::nb) ==
              std::vector<std::string>{"det regner", "sola skinner # igjen"});
    }
    TEST_CASE("there are none for a language that is not known or has no file") {
        CHECK(cli::neutral_lines(std::nullopt).empty());
        const FreshFolder folder;
        const Elsewhere elsewhere(folder);
        CHECK(cli::neutral_lines(Language::en).empty());
    }
}
