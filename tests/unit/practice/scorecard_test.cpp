#include "practice/scorecard.hpp"

#include "practice/bots.hpp"
#include "unit/practice/shipped_scenarios.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>

using namespace practice;
using namespace std::chrono_literals;

namespace {

double sum_of(const std::vector<Deduction>& deductions) {
    return std::accumulate(deductions.begin(), deductions.end(), 0.0,
                           [](double sum, const Deduction& each) { return sum + each.points; });
}

bool names(const std::vector<Deduction>& deductions, std::string_view what) {
    return std::any_of(deductions.begin(), deductions.end(),
                       [&](const Deduction& each) { return each.what == what; });
}

Result result(double total, std::map<std::string, SkillTally> skills = {}) {
    return {.scenario = "contract_trap", .family = "bait", .total = total, .skills = std::move(skills)};
}

}  // namespace

TEST_CASE(
    "process and outcome are each a hundred minus what was taken from them, and every deduction names its "
    "rule") {
    for (const Scenario& scenario : shipped_scenarios().all) {
        for (const Bot bot : all_bots) {
            CAPTURE(scenario.id);
            CAPTURE(name_of(bot));
            const Scorecard card = play(bot, shipped_setup(scenario.id), shipped_knowledge());
            CHECK(card.process == doctest::Approx(100 - sum_of(card.process_deductions)).epsilon(1e-6));
            CHECK(card.outcome == doctest::Approx(100 - sum_of(card.outcome_deductions)).epsilon(1e-6));
            for (const auto* list : {&card.process_deductions, &card.outcome_deductions}) {
                for (const Deduction& each : *list) {
                    CAPTURE(each.what);
                    CHECK(each.rule > 0);
                    CHECK(!each.because.empty());
                }
            }
        }
    }
}

TEST_CASE(
    "what a fault costs is the scenario's own measure: nothing is left to blame on a tactic that was there") {
    Session session(shipped_setup("hotel_front_back"), shipped_knowledge());
    session.say("I understand how tiring this is. Housekeeping messed it up again, it is their fault.", 20s,
                shipped_knowledge());
    const Feedback& feedback = session.turns().back().feedback;
    REQUIRE(feedback.points == 0);
    const Scorecard card = score(session);
    CHECK(names(card.process_deductions, "blames_colleague"));
    CHECK(!names(card.process_deductions, "acknowledge"));
}

TEST_CASE("the same session scores the same") {
    const Scorecard one = play(Bot::random, shipped_setup("phone_tree"), shipped_knowledge());
    const Scorecard other = play(Bot::random, shipped_setup("phone_tree"), shipped_knowledge());
    CHECK(one.total == other.total);
    CHECK(one.curve == other.curve);
}

TEST_CASE("a session that calmed nobody stays below solid, and says why") {
    Session session(shipped_setup("contract_trap"), shipped_knowledge());
    session.say("I can see how frustrating this has been for you.", 20s, shipped_knowledge());
    const Scorecard card = score(session);
    CHECK(!card.finished);
    CHECK(card.process == 100);
    CHECK(names(card.outcome_deductions, "unfinished"));
    CHECK(card.total <= most_without_calm);
    CHECK(tier_of(card.total) < Tier::solid);
    CHECK(!result_of(card, *session.setup().scenario, {}).finished);
}

TEST_CASE("a session without a word has no process to praise") {
    const Session session(shipped_setup("contract_trap"), shipped_knowledge());
    const Scorecard card = score(session);
    CHECK(card.process == 0);
    CHECK(card.result.turns == 0);
}

TEST_CASE("a hint costs points_per_hint of the process") {
    Session plain(shipped_setup("contract_trap"), shipped_knowledge());
    Session hinted = plain;
    const auto hint = hinted.hint(shipped_knowledge());
    REQUIRE(hint);
    plain.say(hint->text, 20s, shipped_knowledge());
    hinted.say(hint->text, 20s, shipped_knowledge());
    CHECK(score(plain).process - score(hinted).process == doctest::Approx(points_per_hint));
    CHECK(names(score(hinted).process_deductions, "hint"));
}

TEST_CASE("a calm ending in few turns is excellent, with what earned it") {
    const Scorecard card = play(Bot::follows, shipped_setup("contract_trap"), shipped_knowledge());
    CHECK(card.result.ending == EndingKind::calmed);
    CHECK(card.tier == Tier::excellent);
    CHECK(result_of(card, *shipped_setup("contract_trap").scenario, {}).finished);
    CHECK(card.total >= card.par_score);
    CHECK(!card.earned.empty());
    CHECK(card.result.turns_to_calm);
    CHECK(!card.result.debrief.empty());
}

TEST_CASE("tiers begin at 50, 75 and 90") {
    CHECK(tier_of(49.9) == Tier::needs_practice);
    CHECK(tier_of(50) == Tier::developing);
    CHECK(tier_of(74.9) == Tier::developing);
    CHECK(tier_of(75) == Tier::solid);
    CHECK(tier_of(90) == Tier::excellent);
}

TEST_CASE("a card is compared with one's own sessions of the same scenario and level alone") {
    Scorecard card;
    card.scenario = "contract_trap";
    card.total = 70;
    CHECK(!compare(card, {}));
    std::vector<Result> earlier = {result(60), result(80), result(65)};
    earlier.push_back(result(99));
    earlier.back().scenario = "phone_tree";
    earlier.push_back(result(98));
    earlier.back().difficulty = Difficulty::hard;
    const auto comparison = compare(card, earlier);
    REQUIRE(comparison);
    CHECK(comparison->sessions == 3);
    CHECK(comparison->best == 80);
    CHECK(comparison->last == 65);
    CHECK(comparison->change == 5);
}

TEST_CASE("in a skill's level a session weighs older_share of the next newer one") {
    const auto levels = progress({result(1, {{"acknowledge", {.chances = 2, .taken = 0}}}),
                                  result(1, {{"acknowledge", {.chances = 2, .taken = 2}}})});
    REQUIRE(levels.contains("acknowledge"));
    CHECK(levels.at("acknowledge").share == doctest::Approx(1 / (1 + older_share)));
    CHECK(levels.at("acknowledge").chances == 4);
    CHECK(progress({}).empty());
}

TEST_CASE("what a session says of skills: there where it was called for, or missed") {
    const Scorecard good = play(Bot::follows, shipped_setup("contract_trap"), shipped_knowledge());
    CHECK(good.skills.at("composure").taken == good.skills.at("composure").chances);
    const Scorecard bad = play(Bot::takes_bait, shipped_setup("contract_trap"), shipped_knowledge());
    CHECK(bad.skills.at("composure").taken < bad.skills.at("composure").chances);
}
