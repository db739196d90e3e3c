#pragma once

#include "practice/scenario.hpp"

#include <set>
#include <string>
#include <vector>

// The scripted customer's mind, without their words: how anger moves and where the story goes. Pure, and
// small enough to be searched through (check_scenarios.hpp).
namespace practice {

// What is recognised in a trainee's turn.
struct Signs {
    std::vector<intents::Tactic> tactics;
    std::vector<std::string> faults;  // ids
    Input input = Input::words;
};

// Where a session stands.
struct PlotState {
    std::string node;
    double anger = 0;  // 0..100
    bool acknowledged = false;
    int apologies = 0;
    int computer_mode_in_a_row = 0;
    int diplomacies = 0;
    bool baited = false;             // the persona's newest words were bait
    std::set<std::string> told;      // facts
    std::set<std::string> happened;  // timed events
    int turns = 0;                   // of the trainee
    int turns_here = 0;              // in this node
    int waits_in_a_row = 0;
    int abusive_inputs = 0;
    std::string ending;  // empty while it goes on

    bool operator==(const PlotState&) const = default;
};

// One reason why anger moved. `cause` is a tactic, a fault, an input or one of the causes of
// standard_effects().
struct Effect {
    std::string cause;
    double points = 0;  // after temperament
    int rule = 0;       // the house rule behind it; 0 for none
};

// What a turn, or time, has led to.
struct Step {
    std::vector<Effect> effects;
    double before = 0, after = 0;    // anger
    bool moved = false;              // to another node or to an ending
    int branch = -1;                 // of the node, the one that was taken; -1 for none
    std::string fact;                // told now; its lines are in the pool of that name
    std::vector<std::string> pools;  // where the answer is to be found, best first
};

// Points of anger by cause, before temperament: domain.md section 5, and what it leaves open.
const std::map<std::string, double, std::less<>>& standard_effects();
int rule_of_cause(std::string_view cause);  // the house rule behind it; 0 for none

// One thing at a time: of what soothes in one turn the strongest counts in full, the next by this share, and
// the rest not at all.
inline constexpr double second_relief = 0.5;
inline constexpr double top_anger = 100;
inline constexpr double boils_over_from = 90;  // who was as angry as this and comes to the top, escalates
inline constexpr double noticeable = 6;        // a drop of anger from which the persona sounds softer

PlotState opening(const Scenario& scenario, Difficulty difficulty);

// Takes in one trainee turn. Total: any signs lead to a sound state. An ended state stays as it is.
Step advance(const Scenario& scenario, Difficulty difficulty, PlotState& state, const Signs& signs);

// A timed event whose time has come. Nothing happens when it has happened before or does not belong here.
Step happen(const Scenario& scenario, PlotState& state, const TimedEvent& event);

// How many moves a story is away from a calm ending; `no_way` when it never gets there.
inline constexpr int no_way = 1000;
int moves_to_calm(const Scenario& scenario, const std::string& node);

}  // namespace practice
