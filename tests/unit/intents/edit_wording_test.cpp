#include "intents/edit_wording.hpp"

#include "unit/intents/shipped_files.hpp"

#include <doctest/doctest.h>

using namespace intents;

namespace {

const SourceFile small{"intents/p/en.json", R"({
  "pack": "p",
  "intents": {
    "late": {
      "title": "Late",
      "examples": {
        "calm": [],
        "angry": [
          "it is   late",
          {"text": "late and broken", "also": ["broken"]}
        ]
      },
      "near_misses": [
        {"text": "later is fine", "is": "none"}
      ],
      "patterns": [" late "],
      "replies": {
        "acknowledge": [{"id": "en.late.acknowledge.1", "text": "That is late."}]
      }
    },
    "other": {"title": "Late"}
  }
}
)"};

std::string replaced(std::string text, const std::string& old, const std::string& by) {
    const std::size_t at = text.find(old);
    REQUIRE(at != std::string::npos);
    return text.replace(at, old.size(), by);
}

WordingEdit edit_of(std::string intent) {
    WordingEdit edit;
    edit.intent = std::move(intent);
    return edit;
}

}  // namespace

TEST_SUITE("editing a wording") {
    TEST_CASE("saved unchanged, every intent of the shipped files leaves its file byte for byte as it is") {
        const auto& [files, catalogue] = shipped_files();
        std::size_t edits = 0;
        for (const SourceFile& file : files.wordings) {
            for (const Intent& intent : catalogue.intents) {
                for (const base::Language language : base::all_languages) {
                    const std::string name = std::string(base::code_of(language)) + ".json";
                    if (file.path != "intents/" + intent.pack + "/" + name) continue;
                    const Wording& wording = intent.wordings[base::index_of(language)];
                    const WordingEdit edit{intent.id, wording.title, wording.examples, wording.near_misses,
                                           wording.replies};
                    CAPTURE(file.path);
                    CAPTURE(intent.id);
                    CHECK((edited(file, edit).value() == file.text));
                    ++edits;
                }
            }
        }
        CHECK(edits > 200);
    }
    TEST_CASE("what was taken out and put back by other hands is printed as the files are, one a line") {
        // Whatever is new is printed from nothing: emptied first, then written again from the values.
        const auto& [files, catalogue] = shipped_files();
        const Intent* intent = catalogue.find("indifference", Audience::customer);
        REQUIRE(intent != nullptr);
        for (const SourceFile& file : files.wordings) {
            if (file.path != "intents/attacks/nb.json") continue;
            const Wording& wording = intent->wordings[base::index_of(base::Language::nb)];
            const WordingEdit nothing{intent->id, std::nullopt, std::vector<Example>{},
                                      std::vector<NearMiss>{}, std::vector<Reply>{}};
            const SourceFile emptied{file.path, edited(file, nothing).value()};
            CHECK(emptied.text.size() < file.text.size());
            const WordingEdit all{intent->id, std::nullopt, wording.examples, wording.near_misses,
                                  std::nullopt};
            const std::string back = edited(emptied, all).value();
            const auto begin = [](const std::string& text) { return text.find("\"examples\""); };
            const std::size_t size = file.text.find("\"patterns\"") - begin(file.text);
            CHECK(back.substr(begin(back), size) == file.text.substr(begin(file.text), size));
        }
    }
    TEST_CASE("a title is replaced where it stands, and nowhere else") {
        WordingEdit edit = edit_of("late");
        edit.title = "Too \"late\"\n";
        CHECK(edited(small, edit).value() ==
              replaced(small.text, R"("title": "Late")", R"("title": "Too \"late\"\n")"));
    }
    TEST_CASE("lines that stay keep the way they are written; a new one gets a line of its own") {
        WordingEdit edit = edit_of("late");
        edit.examples = {{"it is   late", Heat::angry, {}},
                         {"no train at all", Heat::angry, {}},
                         {"late and broken", Heat::angry, {"broken"}}};
        CHECK(edited(small, edit).value() ==
              replaced(small.text, "late\",\n", "late\",\n          \"no train at all\",\n"));
    }
    TEST_CASE("a list that stood on one line is written one a line once it changes") {
        WordingEdit edit = edit_of("late");
        edit.replies = {{"en.late.acknowledge.1", Tactic::acknowledge, "That is late.", ""},
                        {"en.late.acknowledge.2", Tactic::acknowledge, "It was due earlier.", "a refund"}};
        CHECK(edited(small, edit).value() ==
              replaced(small.text, R"([{"id": "en.late.acknowledge.1", "text": "That is late."}])",
                       R"([
          {"id": "en.late.acknowledge.1", "text": "That is late."},
          {"id": "en.late.acknowledge.2", "text": "It was due earlier.", "also_offer": "a refund"}
        ])"));
    }
    TEST_CASE("an object that would be wider than a line has one for each field") {
        WordingEdit edit = edit_of("late");
        const std::string text(117, 'x');
        edit.near_misses = {{text, "none"}};
        CHECK(edited(small, edit).value() ==
              replaced(
                  small.text, R"(        {"text": "later is fine", "is": "none"})",
                  "        {\n          \"text\": \"" + text + "\",\n          \"is\": \"none\"\n        }"));
        edit.near_misses = {{std::string(116, 'x'), "none"}};
        CHECK(edited(small, edit).value().find("{\"text\": \"xxx") != std::string::npos);
    }
    TEST_CASE("a heat or tactic that was not there comes last, and one that is emptied goes") {
        WordingEdit edit = edit_of("late");
        edit.examples = {{"LATE!", Heat::furious, {}}};
        CHECK(edited(small, edit).value() == replaced(small.text, R"("angry": [
          "it is   late",
          {"text": "late and broken", "also": ["broken"]}
        ])",
                                                      R"("furious": [
          "LATE!"
        ])"));
    }
    TEST_CASE("what is no JSON, or has no such intent, is a problem with its place") {
        CHECK(edited({"intents/p/en.json", "{"}, edit_of("late"))
                  .error()
                  .where.starts_with("intents/p/en.json:1"));
        CHECK(to_string(edited(small, edit_of("early")).error()) ==
              "intents/p/en.json: has no intent \"early\"");
    }
}
