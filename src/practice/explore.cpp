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

// Situations that lead to the same have the same key.
using Key =
    std::tuple<std::string, int, bool, int, int, bool, std::set<std::string>, std::set<std::string>, int>;

Key key_of(const PlotState& state, int turns_that_matter) {
    return {state.node,
            static_cast<int>(std::floor(state.anger / step_of_anger)),
            state.acknowledged,
            std::min(state.apologies, most_that_matter),
            std::min(state.diplomacies, most_that_matter),
            state.baited,
            state.told,
            state.happened,
            std::min(state.turns_here, turns_that_matter)};
}

int turns_that_matter(const Scenario& scenario) {
    int most = 1;
    for (const Node& node : scenario.nodes) {
        for (const Branch& branch : node.branches) most = std::max(most, branch.when.turns);
    }
    return most;
}

// How much there is to be seen; a story that shows all of it needs no further search.
bool is_complete(const Seen& seen, const Scenario& scenario) {
    std::size_t branches = 0, standard = standard_pools().size();
    for (const Node& node : scenario.nodes) branches += node.branches.size();
    const auto own_pools = static_cast<std::size_t>(
        std::count_if(seen.pools.begin(), seen.pools.end(), [&](const std::string& pool) {
            const auto& all = standard_pools();
            return std::none_of(all.begin(), all.end(), [&](const auto& each) { return each.name == pool; });
        }));
    return seen.branches.size() == branches && seen.nodes.size() == scenario.nodes.size() &&
           seen.endings.size() == scenario.endings.size() && seen.events.size() == scenario.events.size() &&
           own_pools + standard == scenario.pools.size();
}

// Situations that wait to be played on, by node. Each node has its turn, and in it the calmest and the
// angriest situation are taken in turn: what branches ask for lies at the ends.
class Waiting {
public:
    void put(PlotState state) {
        by_node_[state.node].emplace(state.anger, std::move(state));
        ++size_;
    }
    bool empty() const { return size_ == 0; }
    PlotState take() {
        auto node = by_node_.upper_bound(newest_);
        if (node == by_node_.end()) {
            node = by_node_.begin();
            calmest_ = !calmest_;
        }
        newest_ = node->first;
        const auto at = calmest_ ? node->second.begin() : std::prev(node->second.end());
        PlotState state = std::move(at->second);
        node->second.erase(at);
        if (node->second.empty()) by_node_.erase(node);
        --size_;
        return state;
    }

private:
    std::map<std::string, std::multimap<double, PlotState>> by_node_;
    std::string newest_;
    bool calmest_ = false;
    std::size_t size_ = 0;
};

class Explorer {
public:
    Explorer(const Scenario& scenario, Difficulty difficulty, Moves moves)
        : scenario_(scenario),
          difficulty_(difficulty),
          moves_(moves),
          alphabet_(scenario, moves),
          turns_(turns_that_matter(scenario)) {}

    Seen run(std::size_t situations) {
        const PlotState first = opening(scenario_, difficulty_);
        if (const Node* start = scenario_.node(scenario_.start)) seen_.pools.insert(start->lines);
        meet(first);
        while (!waiting_.empty() && !is_done()) {
            if (known_.size() >= situations) {
                seen_.gave_up = true;
                break;
            }
            play(waiting_.take());
        }
        return std::move(seen_);
    }

private:
    // Tactics alone are played to see whether they calm: how, does not matter.
    bool is_done() const {
        if (moves_ == Moves::anything) return is_complete(seen_, scenario_);
        return std::any_of(scenario_.endings.begin(), scenario_.endings.end(), [&](const Ending& each) {
            return each.kind == EndingKind::calmed && seen_.endings.contains(each.id);
        });
    }

    // Who is kept talking for ever leaves by themselves after the last turn; that is no way through a story.
    void play(const PlotState& from) {
        if (from.turns + 1 >= most_turns) return;
        for (const Signs& signs : alphabet_.turns()) {
            PlotState state = from;
            const Step step = advance(scenario_, difficulty_, state, signs);
            if (step.branch >= 0) seen_.branches.emplace(from.node, static_cast<std::size_t>(step.branch));
            see(step, std::move(state));
        }
        if (moves_ == Moves::tactics_only) return;
        for (const TimedEvent& event : scenario_.events) {
            PlotState state = from;
            const Step step = happen(scenario_, state, event);
            if (state == from) continue;
            seen_.events.insert(event.id);
            see(step, std::move(state));
        }
    }

    void see(const Step& step, PlotState state) {
        seen_.pools.insert(step.pools.begin(), step.pools.end());
        if (state.ending.empty())
            meet(std::move(state));
        else
            seen_.endings.insert(state.ending);
    }

    void meet(PlotState state) {
        seen_.nodes.insert(state.node);
        if (known_.insert(key_of(state, turns_)).second) waiting_.put(std::move(state));
    }

    const Scenario& scenario_;
    Difficulty difficulty_;
    Moves moves_;
    Alphabet alphabet_;
    int turns_;
    Seen seen_;
    std::set<Key> known_;
    Waiting waiting_;
};

}  // namespace

void Seen::add(const Seen& other) {
    nodes.insert(other.nodes.begin(), other.nodes.end());
    endings.insert(other.endings.begin(), other.endings.end());
    pools.insert(other.pools.begin(), other.pools.end());
    events.insert(other.events.begin(), other.events.end());
    branches.insert(other.branches.begin(), other.branches.end());
    gave_up = gave_up || other.gave_up;
}

Seen explore(const Scenario& scenario, Difficulty difficulty, Moves moves, std::size_t situations) {
    return Explorer(scenario, difficulty, moves).run(situations);
}

}  // namespace practice
