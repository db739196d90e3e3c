#include "practice/explore.hpp"

#include "practice/plot.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace practice {

namespace {

using intents::Tactic;

constexpr double step_of_anger = 2;
constexpr int most_that_matter = 2;  // apologies, and turns of diplomacy: a third is like a fourth

bool names_any(const std::vector<std::string>& faults) {
    return std::find(faults.begin(), faults.end(), "any") != faults.end();
}

// The turns that can make a difference in a story.
class Alphabet {
public:
    Alphabet(const Scenario& scenario, Moves moves) {
        add({.tactics = {}, .faults = {}});
        for (int at = 0; at <= static_cast<int>(Tactic::close); ++at)
            add({.tactics = {static_cast<Tactic>(at)}, .faults = {}});
        add({.tactics = {Tactic::acknowledge, Tactic::commit}, .faults = {}});
        add({.tactics = {Tactic::acknowledge, Tactic::apologise, Tactic::clarify}, .faults = {}});
        if (moves == Moves::tactics_only) return;
        add({.tactics = {}, .faults = {"takes_bait"}});
        for (const Node& node : scenario.nodes) {
            for (const Branch& branch : node.branches) add_of(branch.when);
        }
    }

    const std::vector<Signs>& turns() const { return turns_; }

private:
    // What a condition asks for besides tactics alone.
    void add_of(const Condition& when) {
        std::vector<std::string> faults = when.faults;
        if (names_any(faults)) faults = {"takes_bait"};
        for (const std::string& fault : faults) {
            add({.tactics = {}, .faults = {fault}});
            for (const Tactic tactic : when.tactics) add({.tactics = {tactic}, .faults = {fault}});
        }
        for (const Input input : when.inputs) add({.tactics = {}, .faults = {}, .input = input});
    }

    void add(Signs signs) {
        if (known_.emplace(signs.tactics, signs.faults, signs.input).second)
            turns_.push_back(std::move(signs));
    }

    std::vector<Signs> turns_;
    std::set<std::tuple<std::vector<Tactic>, std::vector<std::string>, Input>> known_;
};

// Which branch a step took is not told: the same condition is tried again without it.
std::size_t branch_taken(const Scenario& scenario, const PlotState& before, const PlotState& after,
                         const Step& step) {
    const Node& node = *scenario.node(before.node);
    const std::string& to = after.ending.empty() ? after.node : after.ending;
    for (std::size_t at = 0; at < node.branches.size(); ++at) {
        const Branch& branch = node.branches[at];
        const Node* next = scenario.node(branch.to);
        const std::string& said =
            !branch.lines.empty() ? branch.lines
                                  : (next != nullptr ? next->lines : scenario.ending(branch.to)->lines);
        if (branch.to == to && !step.pools.empty() && step.pools.front() == said) return at;
    }
    return node.branches.size();
}

}  // namespace

void Seen::add(const Seen& other) {
    nodes.insert(other.nodes.begin(), other.nodes.end());
    endings.insert(other.endings.begin(), other.endings.end());
    pools.insert(other.pools.begin(), other.pools.end());
    events.insert(other.events.begin(), other.events.end());
    branches.insert(other.branches.begin(), other.branches.end());
    gave_up = gave_up || other.gave_up;
}

}  // namespace practice
