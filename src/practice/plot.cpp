#include "practice/plot.hpp"

#include "practice/effects.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <numeric>

namespace practice {

namespace {

using intents::Tactic;

template <class List, class Value>
bool contains(const List& list, const Value& value) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

template <class Value>
bool any_of_them(const std::vector<Value>& wanted, const std::vector<Value>& there) {
    return std::any_of(wanted.begin(), wanted.end(),
                       [&](const Value& each) { return contains(there, each); });
}

bool faults_hold(const Condition& when, const Signs& signs) {
    if (when.clean && !signs.faults.empty()) return false;
    if (when.faults.empty()) return true;
    return contains(when.faults, "any") ? !signs.faults.empty() : any_of_them(when.faults, signs.faults);
}

bool holds(const Condition& when, const PlotState& state, const Signs& signs) {
    const auto is = [](const std::optional<bool>& wanted, bool there) { return !wanted || *wanted == there; };
    // What is copied or repeated does nothing, whatever it says.
    const bool does = signs.input == Input::words && any_of_them(when.tactics, signs.tactics);
    return (when.tactics.empty() || does) && faults_hold(when, signs) &&
           (when.inputs.empty() || contains(when.inputs, signs.input)) &&
           (!when.below || state.anger < *when.below) && (!when.from || state.anger >= *when.from) &&
           is(when.acknowledged, state.acknowledged) && is(when.apologised, state.apologies > 0) &&
           std::all_of(when.facts.begin(), when.facts.end(),
                       [&](const std::string& fact) { return state.told.contains(fact); }) &&
           state.turns_here >= when.turns;
}

std::string band_pool(const PlotState& state) { return std::string(name_of(band_of(state.anger))); }

void go(const Scenario& scenario, PlotState& state, const std::string& to, const std::string& lines,
        Step& step) {
    step.moved = true;
    if (const Ending* ending = scenario.ending(to)) {
        state.ending = ending->id;
        step.pools = {lines.empty() ? ending->lines : lines};
    } else if (const Node* node = scenario.node(to)) {
        state.node = node->id;
        state.turns_here = 0;
        // Who comes here again may have heard all of that: then as they feel.
        step.pools = {lines.empty() ? node->lines : lines, band_pool(state)};
    }
}

bool take_branch(const Scenario& scenario, PlotState& state, const Signs& signs, Step& step) {
    const Node* node = scenario.node(state.node);
    if (node == nullptr) return false;
    const auto branch = std::find_if(node->branches.begin(), node->branches.end(),
                                     [&](const Branch& each) { return holds(each.when, state, signs); });
    if (branch == node->branches.end()) return false;
    if (branch->anger != 0) {
        const double before = state.anger;
        state.anger = std::clamp(state.anger + branch->anger, 0.0, top_anger);
        step.effects.push_back({"story", state.anger - before, 0});
    }
    step.branch = static_cast<int>(branch - node->branches.begin());
    go(scenario, state, branch->to, branch->lines, step);
    return true;
}

void end(const Scenario& scenario, PlotState& state, EndingKind kind, std::string_view lines, Step& step) {
    const Ending& ending = scenario.first_ending(kind);
    step.moved = true;
    state.ending = ending.id;
    step.pools.clear();
    if (!lines.empty()) step.pools.emplace_back(lines);
    step.pools.push_back(ending.lines);
}

// What no story needs to say: nobody stays for ever, and nobody lets themselves be insulted twice.
bool end_by_itself(const Scenario& scenario, PlotState& state, Step& step) {
    if (state.abusive_inputs >= most_abusive_inputs) {
        end(scenario, state, EndingKind::escalated, "abused", step);
    } else if (state.waits_in_a_row >= most_waits_in_a_row) {
        end(scenario, state, EndingKind::walked_away, "", step);
    } else if (state.anger >= top_anger && step.before >= boils_over_from) {
        end(scenario, state, EndingKind::escalated, "", step);
    } else {
        return false;
    }
    return true;
}

// The next fact of this node that has not been told; null when there is none.
const std::string* untold_fact(const Scenario& scenario, const PlotState& state) {
    const Node* node = scenario.node(state.node);
    if (node == nullptr) return nullptr;
    const auto fact = std::find_if(node->facts.begin(), node->facts.end(),
                                   [&](const std::string& each) { return !state.told.contains(each); });
    return fact == node->facts.end() ? nullptr : &*fact;
}

std::string_view pool_of_input(Input input) {
    switch (input) {
        case Input::silence: return "waiting";
        case Input::empty:
        case Input::gibberish: return "puzzled";
        case Input::other_language: return "other_language";
        case Input::copied: return "copied";
        case Input::repeated: return "repeated";
        case Input::abusive: return "insulted";
        case Input::words: return "";
    }
    return "";
}

bool is_insult(const std::string& fault) {
    static constexpr std::array<std::string_view, 5> insults = {"takes_bait", "sarcasm", "blames_customer",
                                                                "shouting", "complains"};
    return contains(insults, fault);
}

bool was_rushed(const Step& step) {
    return std::any_of(step.effects.begin(), step.effects.end(), [](const Effect& effect) {
        return effect.cause == "premature_solution" || effect.cause == "close_early";
    });
}

// The story has not moved: how the persona answers.
void answer(const Scenario& scenario, PlotState& state, const Signs& signs, Step& step) {
    if (const std::string_view pool = pool_of_input(signs.input); !pool.empty()) {
        step.pools.emplace_back(pool);
    } else if (!signs.faults.empty()) {
        const bool insulted = std::any_of(signs.faults.begin(), signs.faults.end(), is_insult);
        step.pools.emplace_back(insulted ? "insulted" : "brushed_off");
    } else if (const std::string* fact = untold_fact(scenario, state);
               fact != nullptr && contains(signs.tactics, Tactic::clarify)) {
        state.told.insert(*fact);
        step.fact = *fact;
        step.pools.push_back(*fact);
    } else if (was_rushed(step)) {
        step.pools.emplace_back("rushed");
    } else if (state.anger <= step.before - noticeable) {
        step.pools.emplace_back("softened");
    }
    step.pools.push_back(band_pool(state));
}

void count(PlotState& state, const Signs& signs) {
    ++state.turns;
    ++state.turns_here;
    state.waits_in_a_row = signs.input == Input::silence ? state.waits_in_a_row + 1 : 0;
    state.abusive_inputs += signs.input == Input::abusive ? 1 : 0;
}

void close_step(const Scenario& scenario, PlotState& state, Step& step) {
    step.after = state.anger;
    state.baited = !step.pools.empty() && scenario.is_bait(step.pools.front());
}

}  // namespace

PlotState opening(const Scenario& scenario, Difficulty difficulty) {
    PlotState state;
    state.node = scenario.start;
    state.anger = scenario.level(difficulty).opening_anger;
    const Node* node = scenario.node(scenario.start);
    state.baited = node != nullptr && scenario.is_bait(node->lines);
    return state;
}

Step advance(const Scenario& scenario, Difficulty difficulty, PlotState& state, const Signs& signs) {
    Step step{.effects = {}, .before = state.anger, .after = state.anger, .fact = {}, .pools = {}};
    if (!state.ending.empty()) return step;
    count(state, signs);
    step.effects = effects_of(scenario, difficulty, state, signs, untold_fact(scenario, state) != nullptr);
    remember(state, signs);
    const double sum = std::accumulate(step.effects.begin(), step.effects.end(), 0.0,
                                       [](double total, const Effect& each) { return total + each.points; });
    state.anger = std::clamp(state.anger + sum, 0.0, top_anger);
    const bool enough = state.abusive_inputs >= most_abusive_inputs;
    const bool told = !enough && take_branch(scenario, state, signs, step);
    if (!told && !end_by_itself(scenario, state, step)) answer(scenario, state, signs, step);
    if (state.ending.empty() && state.turns >= most_turns)
        end(scenario, state, EndingKind::walked_away, "gave_up", step);
    close_step(scenario, state, step);
    return step;
}

Step happen(const Scenario& scenario, PlotState& state, const TimedEvent& event) {
    Step step{.effects = {}, .before = state.anger, .after = state.anger, .fact = {}, .pools = {}};
    const bool here = event.nodes.empty() || contains(event.nodes, state.node);
    if (!state.ending.empty() || !here || !state.happened.insert(event.id).second) return step;
    state.anger = std::clamp(state.anger + event.anger, 0.0, top_anger);
    step.effects.push_back({"story", state.anger - step.before, 0});
    if (event.to.empty())
        step.pools = {event.lines, band_pool(state)};
    else
        go(scenario, state, event.to, event.lines, step);
    close_step(scenario, state, step);
    return step;
}

int moves_to_calm(const Scenario& scenario, const std::string& node) {
    std::map<std::string, int> moves;
    std::deque<std::string> open;
    for (const Ending& ending : scenario.endings) {
        if (ending.kind == EndingKind::calmed) {
            moves[ending.id] = 0;
            open.push_back(ending.id);
        }
    }
    for (; !open.empty(); open.pop_front()) {
        for (const Node& from : scenario.nodes) {
            const bool leads = std::any_of(from.branches.begin(), from.branches.end(),
                                           [&](const Branch& branch) { return branch.to == open.front(); });
            if (leads && moves.emplace(from.id, moves[open.front()] + 1).second) open.push_back(from.id);
        }
    }
    const auto found = moves.find(node);
    return found == moves.end() ? no_way : found->second;
}

}  // namespace practice
