#pragma once

#include <CLI/CLI.hpp>

namespace cli {

// Each subcommand adds itself to the parts list and, when chosen, leaves its exit code: 0 fine, 1 found
// problems, 2 wrong use.
void add_suggest(CLI::App& app, int& exit_code);
void add_review(CLI::App& app, int& exit_code);
void add_promises(CLI::App& app, int& exit_code);
void add_check(CLI::App& app, int& exit_code);
void add_variants(CLI::App& app, int& exit_code);
void add_replay(CLI::App& app, int& exit_code);
void add_classify(CLI::App& app, int& exit_code);
void add_learning(CLI::App& app, int& exit_code);
void add_forget(CLI::App& app, int& exit_code);
void add_recover(CLI::App& app, int& exit_code);
void add_migrate(CLI::App& app, int& exit_code);
void add_buckets(CLI::App& app, int& exit_code);
void add_explain(CLI::App& app, int& exit_code);
void add_token(CLI::App& app, int& exit_code);
void add_integrations(CLI::App& app, int& exit_code);
void add_practice(CLI::App& app, int& exit_code);

}  // namespace cli
