#pragma once

#include "practice/session.hpp"

#include <vector>

namespace practice {

// Lines that are at hand where a session stands, none of them said by the trainee yet: what Evenkeel suggests
// for the persona's newest words, then the scenario's own answers for this point of the story, then lines
// that always fit.
struct Candidate {
    intents::Tactic tactic = intents::Tactic::acknowledge;
    std::string text;
};
std::vector<Candidate> candidates(const Setup& setup, const PlotState& plot,
                                  const assist::State& conversation, std::uint64_t newest,
                                  const assist::Knowledge& knowledge);

// The first of them that is about as good as the best, found by trying each on a copy of the plot. Nothing
// when there is none.
std::optional<Advice> best_of(const std::vector<Candidate>& candidates, const Setup& setup,
                              const PlotState& plot);

// How a tactic alone would do at this point.
enum class Fit { harms, idle, weak, strong };
Fit fit_of(intents::Tactic tactic, const Setup& setup, const PlotState& plot);

}  // namespace practice
