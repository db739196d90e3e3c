#pragma once

#include "practice/bots.hpp"

#include <string>
#include <vector>

namespace cli {

// How bots fare in one scenario, language and difficulty.
struct Balanced {
    practice::Setup setup;
    practice::Balance table;
};

// Plays the bots through each of the setups, with progress on stderr.
std::vector<Balanced> play_bots(const std::vector<practice::Setup>& setups, int seeds,
                                const assist::Knowledge& knowledge);

// The tables, and below each what is wrong with it.
std::string balance_words(const std::vector<Balanced>& all);
bool is_balanced(const std::vector<Balanced>& all);

}  // namespace cli
