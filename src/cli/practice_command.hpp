#pragma once

#include "base/result.hpp"
#include "cli/practice_options.hpp"
#include "match/matcher.hpp"
#include "practice/scenario.hpp"

#include <CLI/CLI.hpp>

namespace cli {

void add_practice_options(CLI::App& command, PracticeOptions& options);

// Does what was asked for, once the files are read; `problems` are what was wrong with the scenarios that
// are missing. The exit code.
int run_practice(const PracticeOptions& options, const practice::Scenarios& scenarios,
                 const base::Problems& problems, const match::Matcher& matcher);

}  // namespace cli
