#pragma once

#include "cli/arguments.hpp"

namespace cli {

// Each subcommand adds itself to the parts list and, when chosen, leaves its exit code: 0 fine, 1 found
// problems, 2 wrong use.
void add_suggest(Command& app);
void add_review(Command& app);
void add_promises(Command& app);
void add_check(Command& app);
void add_variants(Command& app);
void add_replay(Command& app);
void add_classify(Command& app);
void add_learning(Command& app);
void add_forget(Command& app);
void add_recover(Command& app);
void add_migrate(Command& app);
void add_buckets(Command& app);
void add_explain(Command& app);
void add_token(Command& app);
void add_integrations(Command& app);
void add_publish(Command& app);
void add_practice(Command& app);

}  // namespace cli
