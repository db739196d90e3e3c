#pragma once

#include "assist/knowledge.hpp"
#include "base/result.hpp"
#include "cli/arguments.hpp"
#include "cli/practice_options.hpp"
#include "practice/scenario.hpp"

#include <functional>

namespace cli {

void add_practice_options(Command& command, PracticeOptions& options);

// What a session is played with; asked for when one is to be played, since it takes a moment to make.
using KnowledgeSource = std::function<assist::Knowledge()>;

// Does what was asked for, once the files are read; `problems` are what was wrong with the scenarios that
// are missing. The exit code.
int run_practice(const PracticeOptions& options, const practice::Scenarios& scenarios,
                 const base::Problems& problems, const KnowledgeSource& knowledge);

}  // namespace cli
