#include "cli/command.hpp"
#include "cli/held_log.hpp"
#include "cli/load_matcher.hpp"
#include "cli/load_scenarios.hpp"
#include "cli/practice_command.hpp"
#include "cli/source_files.hpp"
#include "net/practice_commands.hpp"

#include <optional>

namespace cli {

namespace {

int run(const PracticeOptions& options) {
    if (!go_together(options)) return 2;
    const std::filesystem::path root =
        options.intents.empty() ? home() : std::filesystem::path(options.intents);
    const auto matcher = load_matcher_or_complain(root);
    if (!matcher) return 1;
    base::Problems problems;
    const auto scenarios = load_scenarios(root, matcher->catalogue(), problems);
    std::optional<assist::PromiseFinders> promises;
    const auto knowledge = [&] {
        return assist::Knowledge{.matcher = *matcher, .promises = &promises.emplace(matcher->catalogue())};
    };
    if (!scenarios->all.empty()) return run_practice(options, *scenarios, problems, knowledge);
    complain_all(problems);
    return complain({(root / "intents" / "practice").string(),
                     "has no scenario; docs/practice.md says how to write one"});
}

}  // namespace

void add_practice_options(CLI::App& command, PracticeOptions& options) {
    command.add_option("SCENARIO", options.scenario, "Which one; without it they are listed");
    command.add_flag("--list", options.list, "The scenarios, by family");
    command.add_option("--lang", options.language, "Language of the session (default: en)")
        ->check(CLI::IsMember({"en", "nb", "da", "it", "hu", "el"}));
    command.add_option("--level", options.level, "How hard it is (default: standard)")
        ->check(CLI::IsMember({"standard", "hard"}));
    command.add_option("--seed", options.seed, "The same seed and the same words: the same session")
        ->check(CLI::Range(std::uint64_t{0}, net::largest_seed));
    command.add_option("--script", options.script,
                       "Play this file: a turn a line, @wait SECONDS, @rewind TURN, @hint");
    command.add_flag("--json", options.json, "Print the score as one JSON object, and nothing else");
    command.add_flag("--swap", options.swap, "Be the customer; Evenkeel answers and says why");
    command.add_flag("--graph", options.graph, "The scenario's graph as SVG");
    command.add_flag("--balance", options.balance,
                     "Let bots play the scenario, or all, and say what is out of balance");
    command.add_option("--seeds", options.seeds, "Sessions of each bot with --balance (default: 20)");
    command.add_option("--trainee", options.trainee,
                       "Keep the result under this name, and compare with earlier ones");
    command.add_option("--export", options.export_to,
                       "Write the score to this .json, .csv, .html or .xapi.json file");
    command.add_option("--xapi-home", options.xapi_home,
                       "IRL of the system that the trainee's account is in, for xAPI");
    command.add_option("--data", options.data,
                       "Folder of the log with --trainee (default: evenkeel in the user's state folder); its "
                       "server must not run");
    command.add_option("--intents", options.intents, "Folder that holds intents/ (default: the checkout)");
}

void add_practice(CLI::App& app, int& exit_code) {
    auto options = std::make_shared<PracticeOptions>();
    CLI::App* command =
        app.add_subcommand("practice", "Practise with a scripted angry customer, and see what calms them");
    add_practice_options(*command, *options);
    command->callback([options, &exit_code] { exit_code = run(*options); });
}

}  // namespace cli
