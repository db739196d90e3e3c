#include "unit/cli/run_command.hpp"

#include <doctest/doctest.h>

#include <cstdlib>

using namespace tests;

namespace {

// A folder with one pack of its own, and a place to keep the matcher, for all tests.
class Pack {
public:
    Pack() {
        write_file(folder_, "intents/p/pack.json",
                   R"({"$schema": "s", "pack": "p", "audience": "customer", "intents": [
  {"id": "late", "group": "grievance", "severity": 1, "care": false, "suggest": true, "tactics": ["acknowledge"], "rule": 2},
  {"id": "broken", "group": "grievance", "severity": 1, "care": false, "suggest": true, "tactics": ["acknowledge"], "rule": 2},
  {"id": "question", "group": "calm", "severity": 0, "care": false, "suggest": false, "tactics": ["clarify"], "rule": 7}]})");
        write_file(folder_, "intents/p/en.json",
                   R"({"$schema": "s", "pack": "p", "language": "en", "register": "you", "intents": {
  "late": {"title": "Late", "patterns": [" still waiting "], "examples": {"angry": ["it is late again", "my parcel is so late",
    "you are late every single time", "late, late, always late", "three weeks late now", "why is it this late again"]}, "near_misses": [], "replies": {}},
  "broken": {"title": "Broken", "examples": {"angry": ["it came broken", "the glass is smashed to pieces",
    "my cup is broken again", "another one broken, what a joke", "smashed again", "nothing but broken glass"]}, "near_misses": [], "replies": {}},
  "question": {"title": "Question", "examples": {"calm": ["when do you open?", "do you sell gift cards?",
    "what does delivery cost?", "can i change my address?", "which sizes do you have?", "where is the shop?"]}, "near_misses": [], "replies": {}}}})");
    }

    Ran explain(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), "explain");
        arguments.insert(arguments.end(), {"--intents", folder_.path().string()});
        setenv("EVENKEEL_CACHE", (folder_ / "cache").c_str(), 1);
        Ran ran = run_command(cli::add_explain, arguments);
        unsetenv("EVENKEEL_CACHE");
        return ran;
    }

private:
    FreshFolder folder_;
};

Ran explain(const std::vector<std::string>& arguments) {
    static const Pack pack;
    return pack.explain(arguments);
}

bool says(const Ran& ran, std::string_view words) { return ran.out.find(words) != std::string::npos; }

std::size_t count(const std::string& text, std::string_view words) {
    std::size_t count = 0;
    for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) ++count;
    return count;
}

}  // namespace

TEST_SUITE("explain") {
    TEST_CASE("every stage is told: normal form, language, anger, decision, and each intent's reasons") {
        const Ran ran = explain({"It is LATE again!", "--lang", "en"});
        REQUIRE_MESSAGE(ran.exit_code == 0, ran.remarks);
        CHECK(ran.out.starts_with("normal form  it is late again\nknown        "));
        for (const char* stage : {"\nanger        ", "\ncare         ", "\nsuggest      ",
                                  "\nread as      late (", "\n\nlate   confidence ", "    late again\n"}) {
            CAPTURE(stage);
            CHECK(says(ran, stage));
        }
    }
    TEST_CASE("a pattern that was found is shown") {
        CHECK(says(explain({"still waiting for it, so late", "--lang", "en", "--intent", "late"}),
                   "\n  pattern   still waiting \n"));
        CHECK_FALSE(says(explain({"it is late again", "--lang", "en"}), "\n  pattern "));
    }
    TEST_CASE("an intent that is asked for is told of once, with why it was not chosen") {
        const Ran other = explain({"it is late again", "--lang", "en", "--intent", "broken"});
        CHECK(other.exit_code == 0);
        CHECK(count(other.out, "\nbroken   confidence ") == 1);
        CHECK(says(other, "why not broken: late fits better"));
        const Ran chosen = explain({"it is late again", "--lang", "en", "--intent", "late"});
        CHECK(count(chosen.out, "\nlate   confidence ") == 1);
        CHECK_FALSE(says(chosen, "why not"));
    }
    TEST_CASE("of an intent of another kind it says that the kind was decided first") {
        CHECK(says(explain({"it is late again", "--lang", "en", "--intent", "question"}),
                   "why not question: a de-escalating reply is called for"));
        CHECK(says(explain({"when do you open?", "--lang", "en", "--intent", "late"}),
                   "why not late: no de-escalating reply is called for"));
    }
    TEST_CASE("an intent that there is not is wrong use, and its name is said again") {
        for (const char* id : {"latte", "p", "LATE"}) {
            CAPTURE(id);
            const Ran ran = explain({"it is late again", "--intent", id});
            CHECK(ran.exit_code == 2);
            CHECK(ran.out.empty());
            CHECK(ran.remarks.find("--intent " + std::string(id) + ": is no intent") != std::string::npos);
        }
    }
    TEST_CASE("a message without words or in an unknown language is explained too") {
        for (const char* text : {"", "🤬", "\xff\xfe", "Ich warte seit drei Wochen auf meine Bestellung"}) {
            CAPTURE(text);
            const Ran ran = explain({"--intent", "late", text});
            CHECK(ran.exit_code == 0);
            CHECK(says(ran, "\nread as      "));
        }
        CHECK(
            says(explain({"Ich warte seit drei Wochen auf meine Bestellung"}), "\nlanguage     unknown   ("));
    }
    TEST_CASE("a folder without intents is told") {
        const FreshFolder empty;
        const Ran ran = run_command(cli::add_explain, {"explain", "hi", "--intents", empty.path().string()});
        CHECK(ran.exit_code == 1);
        CHECK(ran.out.empty());
        CHECK(ran.remarks.find("is no folder") != std::string::npos);
    }
    TEST_CASE("it is used wrongly without a message and with a language that is none of the six") {
        CHECK(explain({}).exit_code == 2);
        CHECK(explain({"hi", "--lang", "sv"}).exit_code == 2);
    }
}
