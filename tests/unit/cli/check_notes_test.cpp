#include "cli/check_notes.hpp"

#include "cli/check_robust.hpp"
#include "cli/load_validation.hpp"
#include "small_catalogue.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <sstream>

namespace {

base::Problems notes(std::size_t count) {
    base::Problems all;
    for (std::size_t at = 0; at < count; ++at) all.emplace_back("file:" + std::to_string(at), "is odd");
    return all;
}

std::string group(std::size_t count, bool all) {
    std::ostringstream out;
    cli::print_group("odd things", notes(count), all, out);
    return out.str();
}

}  // namespace

TEST_SUITE("check notes") {
    TEST_CASE("of one kind only the first few are shown, with how many more there are") {
        CHECK(group(cli::most_notes, false).find("more") == std::string::npos);
        const std::string cut = group(cli::most_notes + 3, false);
        CHECK(cut.starts_with("odd things: 11\n  file:0: is odd\n"));
        CHECK(cut.find("and 3 more") != std::string::npos);
        CHECK(group(cli::most_notes + 3, true).find("file:10") != std::string::npos);
    }
    TEST_CASE("a kind without notes is not mentioned") { CHECK(group(0, false).empty()); }
    TEST_CASE("parity is a table of gaps and the places; without gaps it is nothing") {
        std::ostringstream none;
        cli::print_parity({{.of = "p/x", .what = "patterns", .counts = {2, 2, 2, 2, 2, 2}}}, false, none);
        CHECK(none.str().empty());
        std::ostringstream out;
        cli::print_parity({{.of = "p/x", .what = "patterns", .counts = {2, 2, 2, 2, 2, 0}},
                           {.of = "lexicon", .what = "angry", .counts = {9, 9, 9, 1, 9, 9}}},
                          false, out);
        CHECK(out.str().find("patterns                     0     0     0     0     0     1") !=
              std::string::npos);
        CHECK(out.str().find("p/x patterns: el (en 2 nb 2 da 2 it 2 hu 2 el 0)") != std::string::npos);
        CHECK(out.str().find("lexicon angry: it") != std::string::npos);
    }
}

TEST_SUITE("kept cross-validation") {
    const match::CrossValidation validation{
        .read = 24,
        .misread = {{{0, base::Language::en, 1}, "question", std::nullopt},
                    {{1, base::Language::en, 2}, "none", intents::ExampleAt{1, base::Language::en, 3}}}};

    TEST_CASE("what is kept is read back") {
        const auto read = cli::read_validation(cli::write_validation(validation), *small_catalogue());
        REQUIRE(read);
        CHECK(read->read == 24);
        CHECK(read->misread == validation.misread);
    }
    TEST_CASE("what is no validation, or names examples that are not there, is done anew") {
        const auto refused = [](std::string_view text) {
            return !cli::read_validation(text, *small_catalogue());
        };
        for (const char* text :
             {"", "{", "null", "[]", "{}", R"({"read": "x", "misread": []})", R"({"read": 1, "misread": 3})",
              R"({"read": 1, "misread": [3]})", R"({"read": 1, "misread": [[[0, "xx", 0], "none", null]]})",
              R"({"read": 1, "misread": [[[99, "en", 0], "none", null]]})",
              R"({"read": 1, "misread": [[[0, "en", 99], "none", null]]})"}) {
            CAPTURE(text);
            CHECK(refused(text));
        }
    }
}

TEST_SUITE("check --robust") {
    TEST_CASE("tables have a line for each kind that was asked, a dash where a language was not") {
        match::Robustness robustness;
        auto& held = robustness.of(text::VariantKind::capitals, base::Language::nb);
        for (auto& count : held.counts) count = {100, 90, 80};
        const std::string tables = cli::robust_tables(robustness);
        CHECK(
            tables.starts_with("lost: intent             en     nb     da     it     hu     el   mean\n"
                               "capitals                  -   10.0      -      -      -      -   10.0\n"));
        CHECK(tables.find("masked_rest") == std::string::npos);
    }
    TEST_CASE("the object names points, limit and what is too much") {
        match::Robustness robustness;
        auto& held = robustness.of(text::VariantKind::capitals, base::Language::nb);
        held.counts[0] = {100, 90, 80};
        const auto json = nlohmann::json::parse(cli::robust_json(robustness));
        CHECK(json["points_lost"]["capitals"]["nb"]["intent"] == 10.0);
        CHECK(json["points_lost"]["capitals"]["nb"]["n"] == 100);
        CHECK(json["points_lost"]["capitals"]["mean"]["intent"] == 10.0);
        CHECK(json["most_points_lost"] == 5.0);
        CHECK(json["too_much"] == nlohmann::json::array({"capitals"}));
    }
}
