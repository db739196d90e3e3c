#include "practice/scenario.hpp"

#include "base/named.hpp"

#include <algorithm>
#include <array>
#include <cassert>

namespace practice {

namespace {

constexpr std::array<std::string_view, 3> temperaments = {"forgiving", "even", "hot"};
constexpr std::array<std::string_view, 2> difficulties = {"standard", "hard"};
constexpr std::array<std::string_view, 4> bands = {"calm", "irritated", "angry", "furious"};
constexpr std::array<std::string_view, 3> ending_kinds = {"calmed", "walked_away", "escalated"};
constexpr std::array<std::string_view, 8> inputs = {"words",          "silence", "empty",    "gibberish",
                                                    "other_language", "copied",  "repeated", "abusive"};

template <class Names, class Enum>
std::string_view name_in(const Names& names, Enum value) {
    return names[static_cast<std::size_t>(value)];
}

template <class List>
auto find_by_id(const List& list, std::string_view id) -> decltype(list.data()) {
    const auto found =
        std::find_if(list.begin(), list.end(), [&](const auto& each) { return each.id == id; });
    return found == list.end() ? nullptr : &*found;
}

}  // namespace

std::string_view name_of(Temperament temperament) { return name_in(temperaments, temperament); }
std::string_view name_of(Difficulty difficulty) { return name_in(difficulties, difficulty); }
std::string_view name_of(Band band) { return name_in(bands, band); }
std::string_view name_of(EndingKind kind) { return name_in(ending_kinds, kind); }
std::string_view name_of(Input input) { return name_in(inputs, input); }
std::optional<Temperament> temperament_from(std::string_view name) {
    return base::named<Temperament>(temperaments, name);
}
std::optional<Difficulty> difficulty_from(std::string_view name) {
    return base::named<Difficulty>(difficulties, name);
}
std::optional<Band> band_from(std::string_view name) { return base::named<Band>(bands, name); }
std::optional<EndingKind> ending_kind_from(std::string_view name) {
    return base::named<EndingKind>(ending_kinds, name);
}
std::optional<Input> input_from(std::string_view name) { return base::named<Input>(inputs, name); }

double factor_of(Temperament temperament) {
    switch (temperament) {
        case Temperament::forgiving: return 0.7;
        case Temperament::even: return 1.0;
        case Temperament::hot: return 1.5;
    }
    return 1.0;
}

Band band_of(double anger) {
    if (anger < 25) return Band::calm;
    if (anger < 50) return Band::irritated;
    return anger < 75 ? Band::angry : Band::furious;
}

const Node* Scenario::node(std::string_view name) const { return find_by_id(nodes, name); }
const Ending* Scenario::ending(std::string_view name) const { return find_by_id(endings, name); }

const Ending& Scenario::first_ending(EndingKind kind) const {
    const auto found =
        std::find_if(endings.begin(), endings.end(), [&](const Ending& each) { return each.kind == kind; });
    assert(found != endings.end());  // the reader lets no scenario through that lacks a kind
    return *found;
}

bool Scenario::is_bait(std::string_view pool) const {
    if (const auto own = pools.find(std::string(pool)); own != pools.end()) return own->second.bait;
    const auto common = std::find_if(common_pools().begin(), common_pools().end(),
                                     [&](const StandardPool& each) { return each.name == pool; });
    return common != common_pools().end() && common->pool.bait;
}

const Scenario* Scenarios::find(std::string_view name) const { return find_by_id(all, name); }

const std::vector<StandardPool>& standard_pools() {
    static const std::vector<StandardPool> pools = {
        {"furious",
         {"Nothing moved and anger is at its worst: attacks on company or agent.", Band::furious, true},
         3},
        {"angry", {"Nothing moved: heated, about the matter.", Band::angry, false}, 4},
        {"irritated", {"Nothing moved: curt, still waiting for something.", Band::irritated, false}, 3},
        {"calm", {"Nothing moved: plain, wants to get on.", Band::calm, false}, 2},
        {"softened",
         {"The turn lowered the anger, but the story has not moved on.", Band::irritated, false},
         3},
        {"insulted", {"After an insult, sarcasm, blame or shouting.", Band::furious, true}, 2},
        {"brushed_off",
         {"After policy, excuses, stock phrases or being told to calm down.", Band::angry, true},
         2},
        {"rushed", {"A solution was pushed before they were heard.", Band::angry, false}, 2},
        {"waiting", {"No answer came in time.", Band::angry, false}, 2},
    };
    return pools;
}

const std::vector<StandardPool>& common_pools() {
    static const std::vector<StandardPool> pools = {
        {"furious", {"As in a scenario, about any matter.", Band::furious, true}, 6},
        {"angry", {"As in a scenario, about any matter.", Band::angry, false}, 6},
        {"irritated", {"As in a scenario, about any matter.", Band::irritated, false}, 6},
        {"calm", {"As in a scenario, about any matter.", Band::calm, false}, 6},
        {"softened", {"As in a scenario, about any matter.", Band::irritated, false}, 6},
        {"puzzled", {"After gibberish or an empty message.", Band::irritated, false}, 4},
        {"other_language", {"The trainee wrote in another language.", Band::irritated, false}, 3},
        {"copied", {"The trainee sent the persona's own words back.", Band::angry, true}, 3},
        {"repeated", {"The trainee said the same once more.", Band::angry, false}, 3},
        {"abused", {"Last words, after an abusive trainee.", Band::furious, false}, 3},
        {"waiting", {"No answer came in time.", Band::angry, false}, 4},
        {"gave_up", {"Last words, after endless talk without progress.", Band::angry, false}, 3},
    };
    return pools;
}

}  // namespace practice
