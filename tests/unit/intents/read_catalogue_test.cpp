#include "intents/read_catalogue.hpp"

#include "unit/intents/shipped_files.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace {

// The shipped schemas over one small pack.
intents::SourceFiles small_files() {
    intents::SourceFiles files;
    files.schemas = shipped_files().files.schemas;
    files.packs = {
        {"intents/p/pack.json", R"({"$schema": "s", "pack": "p", "audience": "customer", "intents": [
  {"id": "late", "group": "grievance", "severity": 1, "care": false, "suggest": true, "tactics": ["acknowledge"], "rule": 2}]})"}};
    files.wordings = {{"intents/p/en.json",
                       R"({"$schema": "s", "pack": "p", "language": "en", "register": "you", "intents": {
  "late": {"title": "Late", "examples": {"angry": ["it is late", {"text": "late again", "also": []}]}, "near_misses": [{"text": "later", "is": "none"}],
           "replies": {"acknowledge": [{"id": "en.late.acknowledge.1", "text": "That is late.", "also_offer": "a date"}]}}}, "background": ["hello"]})"}};
    return files;
}

std::string replaced(std::string text, std::string_view what, std::string_view with) {
    const std::size_t at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), with);
}

}  // namespace

TEST_SUITE("read catalogue") {
    TEST_CASE("files become values") {
        const auto reading = intents::read_catalogue(small_files());
        for (const auto& problem : reading.problems) MESSAGE(base::to_string(problem));
        REQUIRE(reading.catalogue);
        const intents::Intent& late = reading.catalogue->intents.at(0);
        const intents::Wording& wording = late.wordings[base::index_of(base::Language::en)];
        CHECK(wording.examples.size() == 2);
        CHECK(wording.examples[0].heat == intents::Heat::angry);
        CHECK(wording.near_misses[0].is == "none");
        CHECK(wording.replies[0].tactic == intents::Tactic::acknowledge);
        CHECK(wording.replies[0].also_offer == "a date");
        CHECK(reading.catalogue->backgrounds[0].customer.size() == 1);
        CHECK(reading.catalogue->digest.size() == 16);
    }
    TEST_CASE("a file states how its replies address people, or nothing; other words are refused") {
        const auto stated = [](std::string_view form) {
            auto files = small_files();
            files.wordings[0].text = replaced(files.wordings[0].text, "\"register\": \"you\"",
                                              "\"register\": \"you\"" + std::string(form));
            return intents::read_catalogue(files).catalogue;
        };
        const auto form = [](const intents::Catalogue& catalogue) {
            return catalogue.intents[0].wordings[base::index_of(base::Language::en)].form_of_address;
        };
        CHECK_FALSE(form(*stated("")));
        CHECK(form(*stated(R"(, "form_of_address": "formal")")) == intents::FormOfAddress::formal);
        CHECK(form(*stated(R"(, "form_of_address": "informal")")) == intents::FormOfAddress::informal);
        CHECK_FALSE(stated(R"(, "form_of_address": "curt")"));
    }
    TEST_CASE("a lexicon may name words for tactics and forms of address, or leave them out") {
        auto files = small_files();
        const std::string lexicon =
            R"({"$schema": "s", "language": "nb", "heat": {"irritated": ["a"], "angry": ["a"], "furious": ["a"]},
  "profanity": ["a"], "intensifiers": ["a"], "negators": ["a"], "harmless": ["a"], "computer_mode": {"second_person": ["a"],
  "first_person_feeling": ["a"], "emotion": ["a"], "intensifier": ["a"], "defence": ["a"], "accusation": ["a"]}})";
        files.lexicons = {{"intents/lexicon/nb.json", lexicon}};
        const auto bare = intents::read_catalogue(files).catalogue;
        REQUIRE(bare);
        CHECK(bare->lexicons[base::index_of(base::Language::nb)].tactics.apology.empty());
        files.lexicons[0].text =
            lexicon.substr(0, lexicon.size() - 1) +
            R"(, "tactics": {"apology": ["beklager"]}, "form_of_address": {"formal": ["De"]}})";
        const auto full = intents::read_catalogue(files).catalogue;
        REQUIRE(full);
        const auto& words = full->lexicons[base::index_of(base::Language::nb)];
        CHECK(words.tactics.apology == std::vector<std::string>{"beklager"});
        CHECK(words.address.formal == std::vector<std::string>{"De"});
        CHECK(words.address.informal.empty());
    }
    TEST_CASE("what words weigh is read in hundredths, remarks are left out") {
        auto files = small_files();
        files.heats = {{"intents/heat/da.tsv", "# a remark\nidiot*\t120\t-5\n"}};
        const auto reading = intents::read_catalogue(files);
        REQUIRE(reading.catalogue);
        const auto& weights = reading.catalogue->heats[base::index_of(base::Language::da)];
        REQUIRE(weights.size() == 1);
        CHECK(weights[0].feature == "idiot*");
        CHECK(weights[0].anger == doctest::Approx(1.2));
        CHECK(weights[0].chat == doctest::Approx(-0.05));
        CHECK(reading.catalogue->digest != intents::read_catalogue(small_files()).catalogue->digest);
    }
    TEST_CASE("a weight that is no number is told with its line") {
        for (const char* line :
             {"idiot\n", "idiot\t1\n", "idiot\t1\tx\n", "\t1\t1\n", "idiot\t1\t9999999\n"}) {
            CAPTURE(line);
            auto files = small_files();
            files.heats = {{"intents/heat/da.tsv", std::string("ok\t1\t1\n") + line}};
            const auto reading = intents::read_catalogue(files);
            CHECK_FALSE(reading.catalogue);
            REQUIRE(reading.problems.size() == 1);
            CHECK(reading.problems[0].where == "intents/heat/da.tsv:2");
        }
    }
    TEST_CASE("weights of words in a file that no language is named after are told") {
        auto files = small_files();
        files.heats = {{"intents/heat/english.tsv", "idiot*\t120\t-5\n"}};
        const auto reading = intents::read_catalogue(files);
        REQUIRE(reading.problems.size() == 1);
        CHECK(reading.problems[0].where == "intents/heat/english.tsv");
        CHECK(reading.problems[0].what.find("no language is called so") != std::string::npos);
    }

    TEST_CASE("each fault is told with file, line and column, and all of them in one run") {
        auto files = small_files();
        files.packs.push_back({"intents/q/pack.json", "{\n  \"pack\": }"});
        files.wordings[0].text =
            replaced(files.wordings[0].text, "\"title\": \"Late\"", "\"titel\": \"Late\"");
        const auto reading = intents::read_catalogue(files);
        CHECK_FALSE(reading.catalogue);
        REQUIRE(reading.problems.size() >= 2);
        CHECK(reading.problems[0].where == "intents/q/pack.json:2:11");
        const bool wording_named =
            std::any_of(reading.problems.begin(), reading.problems.end(),
                        [](const auto& problem) { return problem.where == "intents/p/en.json:2:11"; });
        CHECK(wording_named);
    }
    TEST_CASE("an id that nobody declared is refused, with a guess at what was meant") {
        auto files = small_files();
        files.wordings[0].text = replaced(files.wordings[0].text, "\"is\": \"none\"", "\"is\": \"latte\"");
        const auto reading = intents::read_catalogue(files);
        REQUIRE(reading.problems.size() == 1);
        CHECK(reading.problems[0].what.find("\"latte\"") != std::string::npos);
        files.wordings[0].text = replaced(files.wordings[0].text, "latte", "late_delivery");
        CHECK(intents::read_catalogue(files).problems.at(0).what.find("did you mean \"late\"?") !=
              std::string::npos);
    }
    TEST_CASE("a reply id given twice is refused") {
        auto files = small_files();
        files.wordings[0].text = replaced(
            files.wordings[0].text, "\"also_offer\": \"a date\"}",
            "\"also_offer\": \"a date\"}, {\"id\": \"en.late.acknowledge.1\", \"text\": \"So late.\"}");
        const auto reading = intents::read_catalogue(files);
        REQUIRE(reading.problems.size() == 1);
        CHECK(reading.problems[0].what.find("given twice") != std::string::npos);
    }
    TEST_CASE("a wording for an intent that its pack does not have is refused") {
        auto files = small_files();
        files.wordings[0].text = replaced(files.wordings[0].text, "\"late\": {", "\"early\": {");
        CHECK(intents::read_catalogue(files).problems.at(0).what.find("has no intent \"early\"") !=
              std::string::npos);
    }
    TEST_CASE("no packs at all is a problem") {
        auto files = small_files();
        files.packs.clear();
        files.wordings.clear();
        CHECK_FALSE(intents::read_catalogue(files).catalogue);
    }
    TEST_CASE("practice files train nothing: the digest stays the same") {
        auto files = small_files();
        const std::string before = intents::read_catalogue(files).catalogue->digest;
        files.scenarios = {{"intents/practice/late_parcel/scenario.json", "{}"}};
        files.scenario_words = {{"intents/practice/late_parcel/en.json", "{}"}};
        files.common_lines = {{"intents/practice/common/en.json", "{}"}};
        CHECK(intents::read_catalogue(files).catalogue->digest == before);
    }
    TEST_CASE("changing a phrase changes the digest") {
        auto files = small_files();
        const std::string before = intents::read_catalogue(files).catalogue->digest;
        files.wordings[0].text = replaced(files.wordings[0].text, "it is late", "it is very late");
        CHECK(intents::read_catalogue(files).catalogue->digest != before);
    }
}
