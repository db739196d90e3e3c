#pragma once

#include "cli/practice_options.hpp"
#include "practice/session.hpp"

namespace cli {

// Plays one session as the options say, by script, by pipe or with a person, to its score. The exit code.
int run_practice_session(const PracticeOptions& options, const practice::Setup& setup,
                         const assist::Knowledge& knowledge);

// The same with the roles swapped; there is no score.
int run_swapped_session(const PracticeOptions& options, const practice::Setup& setup,
                        const assist::Knowledge& knowledge);

}  // namespace cli
