#include "practice/plot.hpp"

#include "unit/practice/small_scenario.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace practice;
using intents::Tactic;

namespace {

const Scenario& scenario() { return small::scenario(); }

PlotState begun(Difficulty difficulty = Difficulty::standard) { return opening(scenario(), difficulty); }

Signs does(std::vector<Tactic> tactics) { return {.tactics = std::move(tactics), .faults = {}}; }
Signs commits(std::vector<std::string> faults) { return {.tactics = {}, .faults = std::move(faults)}; }
Signs is(Input input) { return {.tactics = {}, .faults = {}, .input = input}; }

Step turn(PlotState& state, const Signs& signs, Difficulty difficulty = Difficulty::standard) {
    return advance(scenario(), difficulty, state, signs);
}

double moved(const Step& step) { return step.after - step.before; }

bool has_cause(const Step& step, std::string_view cause) {
    return std::any_of(step.effects.begin(), step.effects.end(),
                       [&](const Effect& effect) { return effect.cause == cause; });
}

// At anger 70, unmoved by what comes before.
PlotState angry_at_the_matter() {
    PlotState state = begun();
    state.node = "matter";
    return state;
}

}  // namespace

TEST_CASE("anger moves by the table of domain.md section 5, once in full and then less") {
    PlotState state = angry_at_the_matter();
    CHECK(moved(turn(state, does({Tactic::acknowledge}))) == -15);
    CHECK(moved(turn(state, does({Tactic::acknowledge}))) == -3);
    CHECK(moved(turn(state, does({Tactic::apologise}))) == -12);
    CHECK(moved(turn(state, does({Tactic::apologise}))) == -2);
    CHECK(moved(turn(state, does({Tactic::apologise}))) == 4);
    CHECK(moved(turn(state, does({Tactic::diplomacy}))) == -8);
}

TEST_CASE("temperament scales what a turn does") {
    PlotState even = begun(), hot = begun(Difficulty::hard);
    CHECK(moved(turn(even, commits({"dismissive"}))) == 12);
    CHECK(moved(turn(hot, commits({"dismissive"}), Difficulty::hard)) == 18);
}

TEST_CASE("a scenario's own effect takes the place of the table's") {
    PlotState state = angry_at_the_matter();
    CHECK(moved(turn(state, commits({"policy_wall"}))) == 15);
}

TEST_CASE("of what soothes in one turn the second counts half and the third nothing") {
    PlotState state = angry_at_the_matter();
    CHECK(moved(turn(state, does({Tactic::acknowledge, Tactic::apologise, Tactic::diplomacy}))) == -15 - 6);
}

TEST_CASE("computer mode calms bait, evades a plain question, and stonewalls the third time in a row") {
    PlotState state = angry_at_the_matter();
    state.baited = true;
    CHECK(has_cause(turn(state, does({Tactic::computer_mode})), "computer_mode"));
    state.baited = false;
    CHECK(moved(turn(state, does({Tactic::computer_mode}))) > 0);
    state.baited = true;
    CHECK(moved(turn(state, does({Tactic::computer_mode}))) == 6);
}

TEST_CASE("a solution calms only who is no longer angry") {
    PlotState state = angry_at_the_matter();
    const Step early = turn(state, does({Tactic::commit}));
    CHECK(moved(early) == 5);
    CHECK(early.pools.front() == "rushed");
    state.anger = 40;
    CHECK(moved(turn(state, does({Tactic::commit}))) == -15);
}

TEST_CASE("a question to open anger heats, later it is answered with a fact, each fact once") {
    PlotState state = angry_at_the_matter();
    CHECK(has_cause(turn(state, does({Tactic::clarify})), "clarify_early"));
    state = angry_at_the_matter();
    state.acknowledged = true;
    const Step asked = turn(state, does({Tactic::clarify}));
    CHECK(asked.fact == "fact_number");
    CHECK(asked.pools.front() == "fact_number");
    const Step again = turn(state, does({Tactic::clarify}));
    CHECK(again.fact.empty());
    CHECK(moved(again) == -1);
}

TEST_CASE("a turn that does nothing for open anger makes it louder") {
    PlotState state = begun();
    CHECK(has_cause(turn(state, does({})), "unacknowledged"));
    state.acknowledged = true;
    CHECK(turn(state, does({})).effects.empty());
}

TEST_CASE("the story goes on by what is recognised, and says the lines of where it leads") {
    PlotState state = begun();
    const Step step = turn(state, does({Tactic::acknowledge}));
    CHECK(step.moved);
    CHECK(state.node == "matter");
    CHECK(step.pools.front() == "matter");
}

TEST_CASE("a branch with lines of its own says these") {
    PlotState state = begun();
    turn(state, commits({"policy_wall"}));
    CHECK(state.node == "wall");
    CHECK(turn(state, does({Tactic::apologise})).pools.front() == "back");
}

TEST_CASE("nobody is calmed by a solution before they were acknowledged") {
    PlotState state = angry_at_the_matter();
    state.anger = 30;
    turn(state, does({Tactic::commit}));
    CHECK(state.node == "matter");
    turn(state, does({Tactic::acknowledge}));
    turn(state, does({Tactic::commit}));
    CHECK(state.node == "settled");
    turn(state, does({Tactic::close}));
    CHECK(state.ending == "calmed");
}

TEST_CASE("what was settled can be spoilt, which costs what the branch says besides the fault") {
    PlotState state = begun();
    state.node = "settled";
    state.anger = 20;
    CHECK(moved(turn(state, commits({"jargon"}))) == 3 + 10);
    CHECK(state.node == "matter");
}

TEST_CASE("who was furious and comes to the top goes over the trainee's head") {
    PlotState state = angry_at_the_matter();
    state.anger = 95;
    turn(state, commits({"calm_down"}));
    CHECK(state.ending == "escalated");
}

TEST_CASE("the second abusive turn ends it, with words for that") {
    PlotState state = angry_at_the_matter();
    CHECK(turn(state, is(Input::abusive)).pools.front() == "insulted");
    CHECK(turn(state, is(Input::abusive)).pools.front() == "abused");
    CHECK(state.ending == "escalated");
}

TEST_CASE("after most_waits_in_a_row without an answer they go; a word in between starts the count anew") {
    PlotState state = begun();
    for (int wait = 1; wait < most_waits_in_a_row; ++wait) turn(state, is(Input::silence));
    turn(state, does({}));
    for (int wait = 1; wait < most_waits_in_a_row; ++wait) turn(state, is(Input::silence));
    CHECK(state.ending.empty());
    turn(state, is(Input::silence));
    CHECK(state.ending == "walked_away");
}

TEST_CASE("after most_turns they go, wherever the story is") {
    PlotState state = angry_at_the_matter();
    state.acknowledged = true;
    for (int number = 1; number < most_turns; ++number) turn(state, does({}));
    CHECK(state.ending.empty());
    CHECK(turn(state, does({})).pools.front() == "gave_up");
    CHECK(state.ending == "walked_away");
    const PlotState before = state;
    CHECK(turn(state, does({Tactic::acknowledge})).effects.empty());
    CHECK(state == before);
}

TEST_CASE("what is no answer gets an answer of its own") {
    const std::pair<Input, std::string> inputs[] = {
        {Input::silence, "waiting"},   {Input::empty, "puzzled"},
        {Input::gibberish, "puzzled"}, {Input::other_language, "other_language"},
        {Input::copied, "copied"},     {Input::repeated, "repeated"}};
    for (const auto& [input, pool] : inputs) {
        CAPTURE(pool);
        PlotState state = begun();
        const Step step = turn(state, is(input));
        CHECK(step.pools.front() == pool);
        CHECK(moved(step) > 0);
    }
}

TEST_CASE("insults and excuses are answered differently, and a kind word sounds in the answer") {
    PlotState state = begun();
    CHECK(turn(state, commits({"sarcasm"})).pools.front() == "insulted");
    state = begun();
    CHECK(turn(state, commits({"defends"})).pools.front() == "brushed_off");
    state = angry_at_the_matter();
    CHECK(turn(state, does({Tactic::acknowledge})).pools.front() == "softened");
}

TEST_CASE("who comes to a place again and has said all its lines speaks as they feel") {
    PlotState state = begun();
    const Step step = turn(state, does({Tactic::acknowledge}));
    CHECK(step.pools == std::vector<std::string>{"matter", "angry"});
}

TEST_CASE("what is repeated or copied moves no story, whatever it says") {
    for (const Input input : {Input::repeated, Input::copied}) {
        PlotState state = angry_at_the_matter();
        state.anger = 30;
        state.acknowledged = true;
        turn(state, {.tactics = {Tactic::commit}, .faults = {}, .input = input});
        CHECK(state.node == "matter");
    }
}

TEST_CASE("the second abusive turn ends it wherever the story has a branch for faults") {
    PlotState state = begun();
    for (int time = 0; time < most_abusive_inputs; ++time) {
        state.node = "settled";
        turn(state, {.tactics = {}, .faults = {"takes_bait"}, .input = Input::abusive});
    }
    CHECK(state.ending == "escalated");
}

TEST_CASE("the persona is bait again after having been copied") {
    PlotState state = begun();
    turn(state, is(Input::copied));
    CHECK(state.baited);
    turn(state, is(Input::repeated));
    CHECK(!state.baited);
}

TEST_CASE("an event of the story comes once, where it belongs") {
    const TimedEvent& event = scenario().events.front();
    PlotState elsewhere = angry_at_the_matter();
    CHECK(happen(scenario(), elsewhere, event).pools.empty());
    PlotState state = begun();
    CHECK(moved(happen(scenario(), state, event)) == 10);
    CHECK(happen(scenario(), state, event).pools.empty());
}

TEST_CASE("the way to a calm ending is counted in moves") {
    CHECK(moves_to_calm(scenario(), "settled") == 1);
    CHECK(moves_to_calm(scenario(), "matter") == 2);
    CHECK(moves_to_calm(scenario(), "wall") == 3);
    CHECK(moves_to_calm(scenario(), "nowhere") == no_way);
}
