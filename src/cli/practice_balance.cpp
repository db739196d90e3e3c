#include "cli/practice_balance.hpp"

#include "cli/progress.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace cli {

std::vector<Balanced> play_bots(const std::vector<practice::Setup>& setups, int seeds,
                                const assist::Knowledge& knowledge) {
    std::vector<Balanced> all;
    Progress progress("playing", setups.size());
    for (const practice::Setup& setup : setups) {
        all.push_back({setup, practice::balance(setup, seeds, knowledge)});
        progress.step();
    }
    return all;
}

std::string balance_words(const std::vector<Balanced>& all) {
    std::string text;
    for (const Balanced& one : all) {
        text += fmt::format("{}{} {} {}\n", text.empty() ? "" : "\n", one.setup.scenario->id,
                            code_of(one.setup.language), name_of(one.setup.difficulty));
        text += fmt::format("  {:<14}{:>7}{:>8}{:>8}{:>9}\n", "bot", "calm %", "mean", "lowest", "highest");
        for (const practice::BalanceRow& row : one.table)
            text += fmt::format("  {:<14}{:>7.0f}{:>8.1f}{:>8.1f}{:>9.1f}\n", name_of(row.bot),
                                100 * row.calm_share(), row.mean, row.lowest, row.highest);
        for (const std::string& wrong : practice::imbalances(one.table)) text += "  ! " + wrong + '\n';
    }
    return text;
}

bool is_balanced(const std::vector<Balanced>& all) {
    return std::all_of(all.begin(), all.end(),
                       [](const Balanced& one) { return practice::imbalances(one.table).empty(); });
}

}  // namespace cli
