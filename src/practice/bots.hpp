#pragma once

#include "practice/scorecard.hpp"

#include <array>
#include <string_view>
#include <vector>

// Players that tell whether a scenario is balanced: who does the same whatever happens must not win, who
// follows Evenkeel's own suggestions must, and who takes the bait never calms anybody.
namespace practice {

enum class Bot { follows, apologises, solves, computer_mode, takes_bait, random };
inline constexpr std::array<Bot, 6> all_bots = {Bot::follows,       Bot::apologises, Bot::solves,
                                                Bot::computer_mode, Bot::takes_bait, Bot::random};
std::string_view name_of(Bot bot);

// One bot's session to its end.
Scorecard play(Bot bot, const Setup& setup, const assist::Knowledge& knowledge);

// What a bot reached in one scenario, language and difficulty over a number of seeds.
struct BalanceRow {
    Bot bot = Bot::follows;
    int sessions = 0;
    int calmed = 0;
    double mean = 0, lowest = 100, highest = 0;  // totals

    double calm_share() const { return sessions == 0 ? 0 : static_cast<double>(calmed) / sessions; }
};
using Balance = std::array<BalanceRow, all_bots.size()>;  // in the order of all_bots
Balance balance(const Setup& setup, int seeds, const assist::Knowledge& knowledge);  // seeds 1 to `seeds`

// What is wrong with it, a sentence each; empty when nothing is.
std::vector<std::string> imbalances(const Balance& balance);
inline constexpr double follower_calms = 0.95;

}  // namespace practice
