#include "net/version_files.hpp"

#include <doctest/doctest.h>

using namespace net;

namespace {

intents::SourceFiles some_files() {
    intents::SourceFiles files;
    files.packs = {{"intents/a-b/pack.json", "{}"}, {"intents/a/pack.json", "{\"x\": 1}"}};
    files.wordings = {{"intents/a/en.json", "{\"text\": \"Ærlig talt\"}\n"}};
    files.heats = {{"../../home/x/intents/heat/en.tsv", "damn\t1\n"}};
    files.promise_words = {{"/srv/evenkeel/intents/promises/en.json", "{}"}};
    files.common_lines = {{"intents/practice/common/en.json", "{}"}};
    files.scenarios = {{"intents/practice/rain/scenario.json", "{}"}};
    files.scenario_words = {{"intents/practice/rain/en.json", "{}"}};
    files.lexicons = {{"intents/lexicon/en.json", "{}"}};
    files.conversations = {{"intents/conversation/en.json", "{}"}};
    files.tests = {{"tests/intents/en.jsonl", "{}\n"}};
    files.conversation_tests = {{"tests/conversation/en.jsonl", "{}\n"}};
    files.promise_tests = {{"tests/promises/en.jsonl", "{}\n"}};
    files.schemas = {{"config/schema/pack.schema.json", "{}"}};
    return files;
}

std::string problem_of(const base::Result<VersionFiles>& version) {
    return version ? std::string() : to_string(version.error());
}

}  // namespace

TEST_SUITE("the files of a version") {
    TEST_CASE("come back out of the log's events as they were, each in its place, but for the schemas") {
        const VersionFiles version = version_of(some_files(), "{\"language\": \"nb\"}");
        CHECK(version.files.size() == 14);
        const auto again = version_in(upload_of(version, {}), digest_of(version)).value();
        CHECK(again.config() == "{\"language\": \"nb\"}");
        CHECK(digest_of(again) == digest_of(version));
        const auto files = intents_of(again).value();
        CHECK(files.schemas.empty());
        CHECK(files.wordings.front().text == "{\"text\": \"Ærlig talt\"}\n");
        CHECK(files.heats.front().path == "intents/heat/en.tsv");
        CHECK(files.promise_words.front().path == "intents/promises/en.json");
        CHECK(files.packs.size() == 2);
        CHECK(files.common_lines.size() == 1);
        CHECK(files.scenarios.size() == 1);
        CHECK(files.scenario_words.size() == 1);
        CHECK(files.lexicons.size() == 1);
        CHECK(files.conversations.size() == 1);
        CHECK(files.tests.size() == 1);
        CHECK(files.conversation_tests.size() == 1);
        CHECK(files.promise_tests.size() == 1);
    }

    TEST_CASE("are in the order in which a folder of intents is read") {
        const VersionFiles version = version_of(some_files(), "");
        const auto files = intents_of(version).value();
        CHECK(files.packs.front().path == "intents/a/pack.json");
        CHECK(version.config().empty());
    }

    TEST_CASE("have a digest that changes with any text, any path and the config") {
        const std::string digest = digest_of(version_of(some_files(), ""));
        CHECK(digest.size() == 64);
        auto other = some_files();
        other.tests.front().text += " ";
        CHECK(digest_of(version_of(other, "")) != digest);
        other = some_files();
        other.tests.front().path = "tests/intents/da.jsonl";
        CHECK(digest_of(version_of(other, "")) != digest);
        CHECK(digest_of(version_of(some_files(), "{}")) != digest);
    }

    TEST_CASE("half an upload is no version") {
        const VersionFiles version = version_of(some_files(), "");
        auto events = upload_of(version, {});
        const std::string digest = digest_of(version);
        CHECK(problem_of(version_in({}, digest)).find("is not there") != std::string::npos);
        auto half = events;
        half.pop_back();
        CHECK(problem_of(version_in(half, digest)).find("has no manifest") != std::string::npos);
        auto gap = events;
        gap.erase(gap.begin());
        CHECK(problem_of(version_in(gap, digest)).find("has another intents/a/en.json") != std::string::npos);
    }

    TEST_CASE("what is not as it was published is found, and named") {
        const VersionFiles version = version_of(some_files(), "");
        auto events = upload_of(version, {});
        events[2].body = R"({"path": "intents/a-b/pack.json", "text": "{ }"})";
        CHECK(problem_of(version_in(events, digest_of(version)))
                  .find("has another intents/a-b/pack.json than was published") != std::string::npos);
        auto more = upload_of(version, {});
        more.insert(more.begin(), more.front());
        more.front().body = R"({"path": "intents/z/en.json", "text": "{}"})";
        CHECK(problem_of(version_in(more, digest_of(version))).find("has other files") != std::string::npos);
    }

    TEST_CASE("a path that leads elsewhere is refused") {
        for (const char* path :
             {"intents/../../etc/passwd", "/etc/passwd", "intents/a.json", "notes/a/en.json",
              "tests/secret/a.json", "intents/practice/a/b/en.json", "tests/intents/a/b"}) {
            const auto files = intents_of({.files = {{path, ""}}});
            CAPTURE(path);
            REQUIRE(!files);
            CHECK(files.error().where == path);
        }
    }

    TEST_CASE("too much, and what is no UTF-8, is refused before it is stored") {
        CHECK(!objection_to(version_of(some_files(), "{}")));
        VersionFiles version{.files = {{"intents/a/en.json", std::string(version_file_bytes + 1, 'x')}}};
        CHECK(to_string(*objection_to(version)).find("intents/a/en.json: has 2097153 bytes") == 0);
        version.files.front().text.pop_back();
        CHECK(!objection_to(version));
        version.files.resize(17, version.files.front());
        CHECK(to_string(*objection_to(version)).find("that a version may have") != std::string::npos);
        version.files.assign(version_files + 1, {"intents/a/en.json", ""});
        CHECK(to_string(*objection_to(version)).find("2001 files") != std::string::npos);
        version.files.assign(1, {"intents/a/en.json", "caf\xe9"});
        CHECK(to_string(*objection_to(version)).find("is no UTF-8") != std::string::npos);
    }

    TEST_CASE("an upload that is repeated has the same ids in the same conversation") {
        const VersionFiles version = version_of(some_files(), "");
        const auto once = upload_of(version, {}), twice = upload_of(version, {});
        REQUIRE(once.size() == 14);
        for (std::size_t i = 0; i < once.size(); ++i) {
            CHECK(once[i].id == twice[i].id);
            CHECK(once[i].conversation.value == "#version/" + digest_of(version));
        }
        CHECK(once.back().kind == "manifest");
    }
}
