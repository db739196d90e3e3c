#include "practice/effects.hpp"

#include "assist/state.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace practice {

namespace {

using intents::Tactic;

struct Standard {
    std::string_view cause;
    double points;
    int rule;
};

// domain.md section 5. What it leaves open is marked with a star.
constexpr std::array<Standard, 41> table = {{
    {"acknowledge", -15, 2},    {"acknowledge_again", -3, 2},
    {"apologise", -12, 4},      {"apologise_again", -2, 4},
    {"apologise_hollow", 4, 4},                                   // the third and later
    {"computer_mode", -10, 6},  {"computer_mode_unasked", 2, 6},  // * there was no bait: it evades
    {"stonewalling", 6, 6},                                       // a third time in a row
    {"diplomacy", -8, 5},       {"diplomacy_again", -3, 5},       // * after the second
    {"clarify", -4, 7},         {"clarify_again", -1, 7},         // * everything was told
    {"clarify_early", 4, 2},    {"offer_options", -15, 9},
    {"commit", -15, 25},        {"premature_solution", 5, 3},
    {"thank", -2, 21},         // *
    {"close", 0, 23},          // *
    {"close_early", 8, 3},     // * goodbye to somebody who is still angry
    {"unacknowledged", 3, 2},  // * a turn that does nothing for open anger
    {"takes_bait", 20, 6},      {"sarcasm", 20, 6},
    {"blames_customer", 18, 8}, {"blames_colleague", 8, 11},
    {"complains", 6, 10},  // *
    {"policy_wall", 12, 30},    {"calm_down", 15, 1},
    {"dismissive", 12, 2},      {"overpromise", 4, 31},  // *
    {"hollow_apology", 5, 4},   {"defends", 8, 8},
    {"shouting", 10, 6},        {"jargon", 3, 28},
    {"depersonalises", 8, 28},  {"silence", 5, 27},
    {"empty", 4, 27},           // *
    {"gibberish", 4, 28},       // *
    {"other_language", 3, 28},  // *
    {"copied", 10, 6},          // * mocking
    {"repeated", 6, 28},        // *
    {"abusive", 35, 20},        // *
}};

const Standard* find(std::string_view cause) {
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const Standard& each) { return each.cause == cause; });
    return found == table.end() ? nullptr : &*found;
}

bool has(const Signs& signs, std::initializer_list<Tactic> any) {
    return std::any_of(any.begin(), any.end(), [&](Tactic each) {
        return std::find(signs.tactics.begin(), signs.tactics.end(), each) != signs.tactics.end();
    });
}

constexpr double still_angry = 50;
constexpr int first_diplomacies = 2;

// The causes of one turn, before their points are weighed.
class Causes {
public:
    Causes(const PlotState& state, const Signs& signs, bool more_to_ask)
        : state_(state), signs_(signs), more_to_ask_(more_to_ask) {}

    std::vector<std::string_view> all() && {
        if (signs_.input != Input::words) return {name_of(signs_.input)};
        soothe();
        ask();
        solve();
        for (const std::string& fault : signs_.faults) causes_.push_back(fault);
        if (causes_.empty() && is_angry() && !state_.acknowledged) causes_.emplace_back("unacknowledged");
        return std::move(causes_);
    }

private:
    bool is_angry() const { return state_.anger >= still_angry; }
    void add(Tactic tactic, std::string_view cause) {
        if (has(signs_, {tactic})) causes_.push_back(cause);
    }

    void soothe() {
        add(Tactic::acknowledge, state_.acknowledged ? "acknowledge_again" : "acknowledge");
        static constexpr std::array<std::string_view, 3> apologies = {"apologise", "apologise_again",
                                                                      "apologise_hollow"};
        add(Tactic::apologise, apologies[static_cast<std::size_t>(std::min(state_.apologies, 2))]);
        add(Tactic::diplomacy, state_.diplomacies < first_diplomacies ? "diplomacy" : "diplomacy_again");
        if (state_.computer_mode_in_a_row >= assist::most_computer_mode_in_a_row)
            add(Tactic::computer_mode, "stonewalling");
        else
            add(Tactic::computer_mode, state_.baited ? "computer_mode" : "computer_mode_unasked");
        add(Tactic::thank, "thank");
    }

    void ask() {
        const bool early =
            is_angry() && !state_.acknowledged && !has(signs_, {Tactic::acknowledge, Tactic::apologise});
        if (early)
            add(Tactic::clarify, "clarify_early");
        else
            add(Tactic::clarify, more_to_ask_ ? "clarify" : "clarify_again");
    }

    void solve() {
        const bool defuses =
            has(signs_, {Tactic::acknowledge, Tactic::apologise, Tactic::diplomacy, Tactic::computer_mode});
        if (has(signs_, {Tactic::offer_options, Tactic::commit})) {
            if (!is_angry())
                causes_.emplace_back(has(signs_, {Tactic::offer_options}) ? "offer_options" : "commit");
            else if (!defuses)
                causes_.emplace_back("premature_solution");
        }
        add(Tactic::close, is_angry() ? "close_early" : "close");
    }

    const PlotState& state_;
    const Signs& signs_;
    bool more_to_ask_;
    std::vector<std::string_view> causes_;
};

double points_of(const Scenario& scenario, std::string_view cause) {
    const auto own = scenario.effects.find(std::string(cause));
    if (own != scenario.effects.end()) return own->second;
    const Standard* standard = find(cause);
    return standard != nullptr ? standard->points : 0;
}

// Of what soothes, the strongest counts in full, the second in part, the rest not (plot.hpp).
void weigh_reliefs(std::vector<Effect>& effects) {
    std::vector<Effect*> reliefs;
    for (Effect& effect : effects) {
        if (effect.points < 0) reliefs.push_back(&effect);
    }
    std::sort(reliefs.begin(), reliefs.end(), [](const Effect* left, const Effect* right) {
        return std::tie(left->points, left) < std::tie(right->points, right);
    });
    for (std::size_t at = 1; at < reliefs.size(); ++at) reliefs[at]->points *= at == 1 ? second_relief : 0;
}

}  // namespace

const std::map<std::string, double, std::less<>>& standard_effects() {
    static const auto effects = [] {
        std::map<std::string, double, std::less<>> made;
        for (const Standard& each : table) made.emplace(each.cause, each.points);
        return made;
    }();
    return effects;
}

int rule_of_cause(std::string_view cause) {
    const Standard* standard = find(cause);
    return standard != nullptr ? standard->rule : 0;
}

std::vector<Effect> effects_of(const Scenario& scenario, Difficulty difficulty, const PlotState& state,
                               const Signs& signs, bool more_to_ask) {
    const double factor = factor_of(scenario.level(difficulty).temperament);
    std::vector<Effect> effects;
    for (const std::string_view cause : Causes(state, signs, more_to_ask).all())
        effects.push_back({std::string(cause), points_of(scenario, cause) * factor, rule_of_cause(cause)});
    weigh_reliefs(effects);
    return effects;
}

void remember(PlotState& state, const Signs& signs) {
    if (signs.input != Input::words) return;
    state.acknowledged = state.acknowledged || has(signs, {Tactic::acknowledge});
    state.apologies += has(signs, {Tactic::apologise}) ? 1 : 0;
    state.diplomacies += has(signs, {Tactic::diplomacy}) ? 1 : 0;
    state.computer_mode_in_a_row = has(signs, {Tactic::computer_mode}) ? state.computer_mode_in_a_row + 1 : 0;
}

}  // namespace practice
