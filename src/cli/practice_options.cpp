#include "cli/practice_options.hpp"

#include "cli/practice_export.hpp"
#include "net/fields.hpp"

#include <fmt/format.h>

#include <iostream>

namespace cli {

namespace {

std::string contradiction(const PracticeOptions& options) {
    const bool session = !options.list && !options.graph && !options.balance;
    const bool wants_score = options.json || !options.export_to.empty() || !options.trainee.empty();
    if (options.list + options.graph + options.balance > 1)
        return "--list, --graph and --balance are three things; ask for one of them";
    if (!session && (wants_score || options.swap || !options.script.empty()))
        return "--script, --json, --swap, --trainee and --export belong to a session, not to --list, --graph "
               "or --balance";
    if (options.scenario.empty() && (options.graph || options.swap || wants_score || !options.script.empty()))
        return "name a scenario; `evenkeel practice --list` shows them";
    if (options.swap && wants_score)
        return "with the roles swapped there is no score; leave out --json, --trainee and --export";
    if (!options.export_to.empty() && !export_format_of(options.export_to))
        return fmt::format("--export {}: end the name with .json, .csv, .html or .xapi.json",
                           options.export_to);
    if (options.trainee.size() > net::longest_name)
        return fmt::format("--trainee: a name has at most {} bytes", net::longest_name);
    if (options.seeds < 1 || options.seeds > most_seeds)
        return fmt::format("--seeds: give a number from 1 to {}", most_seeds);
    return {};
}

}  // namespace

bool go_together(const PracticeOptions& options) {
    const std::string wrong = contradiction(options);
    if (!wrong.empty()) std::cerr << "evenkeel practice: " << wrong << '\n';
    return wrong.empty();
}

}  // namespace cli
