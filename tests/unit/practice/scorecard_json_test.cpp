#include "practice/scorecard_json.hpp"

#include "unit/practice/sample_card.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace practice;
using nlohmann::json;

namespace {

Result sample_result() {
    return {.scenario = "late_parcel",
            .family = "promises",
            .language = base::Language::hu,
            .difficulty = Difficulty::hard,
            .at = base::Moment(std::chrono::milliseconds(1'700'000'000'123)),
            .process = 100.0 / 3,
            .outcome = 0.1 + 0.2,
            .total = 16.8,
            .finished = false,
            .ending = EndingKind::escalated,
            .skills = {{"clarify", {.chances = 3, .taken = 1}}},
            .turns = 4,
            .hints = 1,
            .rewinds = 2,
            .transfer = true};
}

bool same(const Result& one, const Result& other) {
    return one.scenario == other.scenario && one.family == other.family && one.language == other.language &&
           one.difficulty == other.difficulty && one.at == other.at && one.process == other.process &&
           one.outcome == other.outcome && one.total == other.total && one.finished == other.finished &&
           one.ending == other.ending && one.skills == other.skills && one.turns == other.turns &&
           one.hints == other.hints && one.rewinds == other.rewinds && one.transfer == other.transfer;
}

}  // namespace

TEST_SUITE("scorecard as JSON") {
    TEST_CASE("deductions that are printed rounded still sum up to what the score lacks") {
        Scorecard card = sample_card();
        Deduction lost;
        lost.points = 100.0 / 21;
        card.process_deductions.assign(7, lost);
        card.process = 100 - 100.0 / 3;
        const json made = to_json(card, std::nullopt);
        double sum = 0;
        for (const json& each : made.at("process_deductions")) sum += each.at("points").get<double>();
        CHECK(sum == doctest::Approx(100 - made.at("process").get<double>()).epsilon(1e-9));
    }

    TEST_CASE("feedback tells what was recognised, in which words, and why") {
        const json made = to_json(sample_card().turns[2].feedback);
        CHECK(made == json::parse(R"({"input": "words", "event": null, "tactics": [],
            "faults": [{"id": "policy_wall", "words": "our \"terms\"", "start": 0, "end": 11, "rule": 30,
                        "because": "A policy is no answer: offer an alternative.", "better": "Let me look."}],
            "effects": [{"cause": "policy_wall", "points": 12.35, "rule": 30, "because": "A policy is no answer: offer an alternative."}],
            "before": 55.0, "after": 67.35, "band": "angry", "points": 0.0,
            "better": {"tactic": "commit", "text": "I will look.", "rule": 25, "because": "Do what you said, when you said, how you said."},
            "wins": []})"));
    }
    TEST_CASE("what the story brought by itself names its event") {
        Feedback feedback = sample_card().turns[2].feedback;
        feedback.input = Input::silence;
        feedback.event = "shop_closes";
        CHECK(to_json(feedback)["event"] == "shop_closes");
    }
    TEST_CASE("a reason of its own goes before the rule's") {
        const json made = to_json(sample_card().turns[1].feedback);
        CHECK(made["tactics"][0]["because"] == "Own words.");
        CHECK(made["tactics"][0]["fits"] == true);
        CHECK(made["wins"] == json({"acknowledged"}));
        CHECK(made["better"].is_null());
    }
    TEST_CASE("a card has every field of the protocol, and no other") {
        const json made =
            to_json(sample_card(), Comparison{.sessions = 2, .best = 80, .last = 60.333, .change = 14.917});
        std::vector<std::string> fields;
        for (const auto& [name, value] : made.items()) fields.push_back(name);
        CHECK(fields == std::vector<std::string>{"attempts",
                                                 "compared",
                                                 "curve",
                                                 "earned",
                                                 "family",
                                                 "finished",
                                                 "hints",
                                                 "lang",
                                                 "level",
                                                 "outcome",
                                                 "outcome_deductions",
                                                 "par",
                                                 "process",
                                                 "process_deductions",
                                                 "result",
                                                 "scenario",
                                                 "seed",
                                                 "skills",
                                                 "tier",
                                                 "title",
                                                 "total",
                                                 "turns"});
        CHECK(made["compared"] ==
              json::parse(R"({"sessions": 2, "best": 80.0, "last": 60.33, "change": 14.92})"));
        CHECK(made["lang"] == "el");
        CHECK(made["tier"] == "solid");
        CHECK(made["attempts"] == json::parse(R"([{"from": 1, "curve": [70.0, 55.0, 90.0, 95.0]}])"));
        CHECK(made["skills"]["composure"] == json::parse(R"({"chances": 2, "taken": 1})"));
        CHECK(made["result"]["turns_to_calm"].is_null());
        CHECK(made["earned"][0]["because"] == "Anger must be acknowledged; silence makes people louder.");
        CHECK(made["outcome_deductions"][0] ==
              json::parse(R"({"turn": 0, "what": "close", "points": 30.0, "rule": 23,
            "because": "Every service has an opening, a doing and a closing.", "words": "", "better": ""})"));
    }
    TEST_CASE("the opening has anger and no feedback; without earlier sessions there is nothing to compare") {
        const json made = to_json(sample_card(), std::nullopt);
        CHECK(made["compared"].is_null());
        CHECK(
            made["turns"][0] ==
            json::parse(
                R"({"turn": 0, "said": "", "answer": "Where is it?", "at": 0, "anger": {"before": 70.0, "after": 70.0}, "feedback": null})"));
        CHECK(made["turns"][2]["at"] == 75);
        CHECK(made["turns"][2]["anger"] == json::parse(R"({"before": 55.0, "after": 67.35})"));
    }
    TEST_CASE("a result that is read again is the same to the last digit") {
        const Result result = sample_result();
        const auto read = result_from(json::parse(to_json(result).dump()));
        REQUIRE(read);
        CHECK(same(*read, result));
    }
    TEST_CASE("a result of an earlier version, which does not say whether it was finished, was finished") {
        json earlier = to_json(sample_result());
        REQUIRE(earlier["finished"] == false);
        earlier.erase("finished");
        const auto read = result_from(earlier);
        REQUIRE(read);
        CHECK(read->finished);
    }
    TEST_CASE("a result with a field missing or wrong is none") {
        const json good = to_json(sample_result());
        REQUIRE(result_from(good));
        for (const auto& [name, value] : good.items()) {
            CAPTURE(name);
            json without = good;
            without.erase(name);
            CHECK(result_from(without).has_value() == (name == "finished"));
            for (const json& wrong : {json(), json::array(), json(-1), json("?"), json(1e300)}) {
                // Any text is a scenario, and any whole number a time.
                const bool fits = (wrong == "?" && (name == "scenario" || name == "family")) ||
                                  (wrong == -1 && name == "at");
                CAPTURE(wrong);
                json with = good;
                with[name] = wrong;
                CHECK(result_from(with).has_value() == fits);
            }
        }
        for (const char* text : {"null", "[]", "3", "\"x\"", "{}"})
            CHECK_FALSE(result_from(json::parse(text)));
        json tally = good;
        tally["skills"]["clarify"]["taken"] = 99'999'999'999;
        CHECK_FALSE(result_from(tally));
    }
}
