#include "cli/source_files.hpp"

#include "cli/parse_line.hpp"
#include "cli/replay_html.hpp"
#include "cli/transcripts.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

namespace fs = std::filesystem;

namespace {
// A folder of its own that is gone afterwards.
struct Folder {
    Folder()
        : path(fs::temp_directory_path() /
               fs::path("evenkeel-test-" + std::to_string(reinterpret_cast<std::uintptr_t>(this)))) {
        fs::create_directories(path);
    }
    ~Folder() { fs::remove_all(path); }
    void write(const std::string& name, const std::string& text) const {
        fs::create_directories((path / name).parent_path());
        std::ofstream(path / name) << text;
    }
    fs::path path;
};
}  // namespace

TEST_SUITE("source files") {
    TEST_CASE("packs, languages, lexicons and tests are told apart, other files are left alone") {
        const Folder folder;
        folder.write("intents/a/pack.json", "{}");
        folder.write("intents/a/en.json", "{}");
        folder.write("intents/a/notes.txt", "x");
        folder.write("intents/a/sv.json", "{}");
        folder.write("intents/lexicon/hu.json", "{}");
        folder.write("tests/intents/el.jsonl", "");
        const auto files = cli::read_source_files(folder.path).value();
        CHECK(files.packs.size() == 1);
        CHECK(files.wordings.size() == 1);
        CHECK(files.wordings[0].path == "intents/a/en.json");
        CHECK(files.lexicons.size() == 1);
        CHECK(files.tests.size() == 1);
        CHECK(files.schemas.size() >= 3);
    }
    TEST_CASE("a folder without intents is told, not taken for an empty catalogue") {
        const Folder folder;
        CHECK(cli::read_source_files(folder.path).error().what.find("is no folder") != std::string::npos);
    }
    TEST_CASE("promise words are no pack; a folder without any has those that come with the program") {
        const Folder folder;
        folder.write("intents/a/pack.json", "{}");
        const auto without = cli::read_source_files(folder.path).value();
        CHECK(without.promise_words.size() == 6);
        CHECK(without.promise_tests.empty());
        folder.write("intents/promises/nb.json", "{}");
        folder.write("tests/promises/nb.jsonl", "");
        const auto files = cli::read_source_files(folder.path).value();
        REQUIRE(files.promise_words.size() == 1);
        CHECK(files.promise_words[0].path == "intents/promises/nb.json");
        CHECK(files.promise_tests.size() == 1);
        CHECK(files.wordings.empty());
    }
    TEST_CASE("a folder without weights of words has those that come with the program") {
        const Folder folder;
        folder.write("intents/a/pack.json", "{}");
        CHECK(cli::read_source_files(folder.path).value().heats.size() == 6);
        folder.write("intents/heat/nb.tsv", "");
        folder.write("intents/heat/notes.tsv", "");
        const auto files = cli::read_source_files(folder.path).value();
        REQUIRE(files.heats.size() == 1);
        CHECK(files.heats[0].path == "intents/heat/nb.tsv");
    }
    TEST_CASE("a file over the limit is told") {
        const Folder folder;
        folder.write("intents/a/pack.json", "{}");
        fs::resize_file(folder.path / "intents/a/pack.json", cli::largest_source_file + 1);
        CHECK(cli::read_source_files(folder.path).error().what.find("larger than") != std::string::npos);
    }
}

TEST_SUITE("transcripts") {
    TEST_CASE("good lines are read, bad ones are told with their number") {
        const Folder folder;
        folder.write("t.jsonl",
                     "{\"conversation\": \"a\", \"turns\": [{\"speaker\": \"customer\", \"text\": "
                     "\"hi\"}]}\n\nnonsense\n{\"conversation\": 3}\n"
                     "{\"conversation\": \"b\", \"turns\": [{\"speaker\": \"parrot\", \"text\": \"hi\"}]}\n" +
                         std::string(2000, '[') + "\n");
        base::Problems problems;
        const auto transcripts = cli::read_transcripts(folder.path / "t.jsonl", problems);
        CHECK(transcripts.size() == 1);
        REQUIRE(problems.size() == 4);
        CHECK(problems[0].where.ends_with("t.jsonl:3"));
    }
    TEST_CASE("a line over the limit is told, and the next one is read") {
        const Folder folder;
        folder.write("t.jsonl", std::string(cli::longest_line + 1, ' ') +
                                    "{}\n{\"conversation\": \"a\", \"turns\": []}\n");
        base::Problems problems;
        CHECK(cli::read_transcripts(folder.path / "t.jsonl", problems).size() == 1);
        CHECK(problems.size() == 1);
    }
    TEST_CASE("a file that is not there is told") {
        base::Problems problems;
        CHECK(cli::read_transcripts("/nowhere/at/all", problems).empty());
        CHECK(problems.size() == 1);
    }
}

TEST_SUITE("replay report") {
    TEST_CASE("whatever a customer wrote is text in the report, never markup") {
        assist::Replayed replayed;
        replayed.conversation = "<script>alert(1)</script>";
        replayed.curve = {0.2, 0.9};
        replayed.peak = 0.9;
        replayed.lines.push_back(
            {.line = {assist::Speaker::customer, "<img src=x onerror=alert(1)>"}, .turn = {}});
        cli::ReplaySummary summary;
        summary.add(replayed);
        const std::string page = cli::replay_html(summary, {replayed});
        CHECK(page.find("<script") == std::string::npos);
        CHECK(page.find("<img") == std::string::npos);
        CHECK(page.find("&lt;img") != std::string::npos);
        CHECK(page.find("<svg") != std::string::npos);
    }
}
