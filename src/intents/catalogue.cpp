#include "intents/catalogue.hpp"

#include "base/named.hpp"

#include <algorithm>
#include <array>

namespace intents {

namespace {
constexpr std::array<std::string_view, 13> tactic_names = {
    "computer_mode", "acknowledge", "apologise", "diplomacy", "clarify", "offer_options", "commit",
    "thank",         "close",       "boundary",  "hand_over", "care",    "rewrite"};
constexpr std::array<std::string_view, 4> heat_names = {"calm", "irritated", "angry", "furious"};
}  // namespace

std::string_view name_of(Heat heat) { return heat_names[static_cast<std::size_t>(heat)]; }

std::optional<Heat> heat_from(std::string_view name) { return base::named<Heat>(heat_names, name); }

std::string_view name_of(Tactic tactic) { return tactic_names[static_cast<std::size_t>(tactic)]; }

std::optional<Tactic> tactic_from(std::string_view name) { return base::named<Tactic>(tactic_names, name); }

bool has(const std::vector<Tactic>& tactics, std::initializer_list<Tactic> any) {
    return std::find_first_of(tactics.begin(), tactics.end(), any.begin(), any.end()) != tactics.end();
}

bool fits(const Intent& intent, Tactic tactic) { return has(intent.tactics, {tactic}); }

const Intent* Catalogue::find(std::string_view id, Audience audience) const {
    const bool by_agent = audience == Audience::agent;
    for (const Intent& intent : intents) {
        if (intent.id == id && (intent.audience == Audience::agent) == by_agent) return &intent;
    }
    return nullptr;
}

}  // namespace intents
