#include "practice/bots.hpp"

#include "unit/practice/shipped_scenarios.hpp"

#include <doctest/doctest.h>

using namespace practice;

// Twenty seeds of everything are played by `evenkeel practice --balance`, which the test command runs; here a
// few show that the bots do what they are called after.
TEST_CASE("who follows the suggestions calms every customer, in every language and level") {
    for (const base::Language language : base::all_languages) {
        for (const Scenario& scenario : shipped_scenarios().all) {
            for (const Difficulty difficulty : {Difficulty::standard, Difficulty::hard}) {
                CAPTURE(base::code_of(language));
                CAPTURE(scenario.id);
                CAPTURE(name_of(difficulty));
                Setup setup = shipped_setup(scenario.id, language);
                setup.difficulty = difficulty;
                CHECK(play(Bot::follows, setup, shipped_knowledge()).result.ending == EndingKind::calmed);
            }
        }
    }
}

namespace {

Balance sound() {
    Balance balance;
    for (std::size_t at = 0; at < balance.size(); ++at) {
        balance[at] = {.bot = all_bots[at],
                       .sessions = 20,
                       .calmed = at == 0 ? 19 : 0,
                       .mean = at == 0 ? 90.0 : 40.0,
                       .lowest = 30,
                       .highest = at == 0 ? 98.0 : 60.0};
    }
    return balance;
}

template <class Change>
std::size_t imbalances_after(Change change) {
    Balance balance = sound();
    change(balance);
    return imbalances(balance).size();
}

}  // namespace

TEST_CASE("a scenario is out of balance when the follower fails, or anybody else wins") {
    CHECK(imbalances(sound()).empty());
    CHECK(imbalances_after([](Balance& balance) { balance[0].calmed = 18; }) == 1);
    CHECK(imbalances_after([](Balance& balance) { balance[5].mean = 90; }) == 1);
    CHECK(imbalances_after([](Balance& balance) { balance[1].highest = 75; }) == 1);
    CHECK(imbalances_after([](Balance& balance) { balance[4].calmed = 1; }) == 1);
}
