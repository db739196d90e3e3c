#pragma once

#include "practice/scenario.hpp"

#include <set>
#include <string>
#include <utility>

namespace practice {

// How many different situations of a story are tried before it is given up. The shipped stories show all
// they have within a few hundred.
inline constexpr std::size_t most_situations = 4000;

// What a trainee can come to see of a story, on one level of difficulty or another.
struct Seen {
    std::set<std::string> nodes, endings, pools, events;
    std::set<std::pair<std::string, std::size_t>> branches;  // by node and number
    bool gave_up = false;  // at `most_situations`: what was not seen may still be there

    void add(const Seen& other);
};

// What the trainee may do in it.
enum class Moves {
    anything,     // every tactic, and every fault and input that the story knows
    tactics_only  // nothing that is wrong, up to a calm ending
};

// Plays a story in all ways that differ, from the opening; stops when everything was seen. Anger is told
// apart in steps of two points, and what cannot matter any more (a third apology or a fourth) not at all.
Seen explore(const Scenario& scenario, Difficulty difficulty, Moves moves,
             std::size_t situations = most_situations);

}  // namespace practice
