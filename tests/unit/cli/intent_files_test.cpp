#include "cli/intent_files.hpp"

#include "intents/edit_wording.hpp"
#include "small_intents.hpp"
#include "unit/cli/full_disk.hpp"

#include <doctest/doctest.h>

namespace {

constexpr const char* path = "intents/small/en.json";

using Texts = std::vector<intents::SourceFile>;

struct Files {
    tests::SmallIntents folder;
    net::IntentFiles files = cli::intent_files(folder.root(), tests::SmallIntents::minimums);
    intents::SourceFiles read = files.read().value();

    intents::SourceFile& english() {
        for (intents::SourceFile& file : read.wordings) {
            if (file.path == path) return file;
        }
        throw std::runtime_error("no English file");
    }
    base::Problems problems() const { return files.check(read).problems(); }
};

}  // namespace

TEST_SUITE("intent files") {
    TEST_CASE("files in order are checked, trained on and read by their tests") {
        Files with;
        const net::CheckedIntents checked = with.files.check(with.read);
        const base::Problems problems = checked.problems();
        CHECK(problems.empty());
        if (!problems.empty()) MESSAGE(to_string(problems.front()));
        REQUIRE(checked.matcher);
        CHECK(checked.promises);
        CHECK(checked.tests.size() > 20);
        CHECK(checked.readings.size() == checked.tests.size());
        CHECK_FALSE(with.files.objection());
    }
    TEST_CASE(
        "what check refuses is refused: a fault of the author, and tests that are not recognised any more") {
        Files with;
        const std::string before = with.english().text;
        intents::WordingEdit edit;
        edit.intent = "long_wait";
        edit.replies = {{"en.long_wait.acknowledge.1", intents::Tactic::acknowledge, "That is long!", ""}};
        with.english().text = intents::edited(with.english(), edit).value();
        const auto shouting = with.problems();
        REQUIRE(shouting.size() == 1);
        CHECK(shouting[0].what.find("a reply never shouts") != std::string::npos);
        CHECK(shouting[0].where.starts_with(path));

        // The two intents swap their English examples: the tests are read as the other one.
        with.english().text = before;
        const auto catalogue = intents::read_catalogue(with.read).catalogue;
        for (const auto& [id, other] : {std::pair("long_wait", "thanks"), std::pair("thanks", "long_wait")}) {
            const auto* from = catalogue->find(other, intents::Audience::customer);
            intents::WordingEdit swapped;
            swapped.intent = id;
            swapped.examples = from->wordings[base::index_of(base::Language::en)].examples;
            for (intents::Example& each : *swapped.examples) each.heat = intents::Heat::irritated;
            with.english().text = intents::edited(with.english(), swapped).value();
        }
        const auto misread = with.problems();
        REQUIRE_FALSE(misread.empty());
        CAPTURE(to_string(misread[0]));
        CHECK(misread[0].where == "tests/intents/en.jsonl");
        CHECK(misread[0].what.find("70 % are the least") != std::string::npos);
    }
    TEST_CASE("several texts are written, or none: where one cannot be, the others get their old text back") {
        Files with;
        const std::string before = with.english().text;
        CHECK_FALSE(with.files.write(Texts{{path, "{}"}}));
        CHECK(with.folder.read_own(path) == "{}");
        const auto problem = with.files.write(Texts{{path, before}, {"intents/small/xx.json", "{}"}});
        REQUIRE(problem);
        CHECK(problem->where == "intents/small/xx.json");
        CHECK(with.folder.read_own(path) == "{}");
    }
    // Nobody was told: the files were said to be as they had been.
    TEST_CASE("a text that cannot be put back is told with its file") {
        Files with;
        const auto problem = [&] {
            const tests::FullDisk full(2);  // the new text has room, the old one does not any more
            return with.files.write(Texts{{path, "{}"}, {"intents/small/xx.json", "{}"}});
        }();
        REQUIRE(problem);
        CHECK(problem->what.find(std::string(path) + " has its new text all the same") != std::string::npos);
        CHECK(with.folder.read_own(path) == "{}");
    }
}
