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

void add_practice_options(Command& command, PracticeOptions& options) {
    command.option("SCENARIO", options.scenario, "Which one; without it they are listed");
    command.flag("--list", options.list, "The scenarios, by family");
    command.option("--lang", options.language, "Language of the session (default: en)")
        .one_of({"en", "nb", "da", "it", "hu", "el"});
    command.option("--level", options.level, "How hard it is (default: standard)")
        .one_of({"standard", "hard"});
    command.option("--seed", options.seed, "The same seed and the same words: the same session")
        .up_to(net::largest_seed);
    command.option("--script", options.script,
                   "Play this file: a turn a line, @wait SECONDS, @rewind TURN, @hint");
    command.flag("--json", options.json, "Print the score as one JSON object, and nothing else");
    command.flag("--swap", options.swap, "Be the customer; Evenkeel answers and says why");
    command.flag("--graph", options.graph, "The scenario's graph as SVG");
    command.flag("--balance", options.balance,
                 "Let bots play the scenario, or all, and say what is out of balance");
    command.option("--seeds", options.seeds, "Sessions of each bot with --balance (default: 20)");
    command.option("--trainee", options.trainee,
                   "Keep the result under this name, and compare with earlier ones");
    command.option("--export", options.export_to,
                   "Write the score to this .json, .csv, .html or .xapi.json file");
    command.option("--xapi-home", options.xapi_home,
                   "IRL of the system that the trainee's account is in, for xAPI");
    command.option("--data", options.data,
                   "Folder of the log with --trainee (default: evenkeel in the user's state folder); its "
                   "server must not run");
    command.option("--intents", options.intents, "Folder that holds intents/ (default: the checkout)");
}

void add_practice(Command& app) {
    auto options = std::make_shared<PracticeOptions>();
    Command command =
        app.command("practice", "Practise with a scripted angry customer, and see what calms them");
    add_practice_options(command, *options);
    command.does([options] { return run(*options); });
}

}  // namespace cli
