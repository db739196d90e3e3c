#include "cli/command.hpp"
#include "cli/held_log.hpp"
#include "cli/load_matcher.hpp"
#include "cli/load_scenarios.hpp"
#include "cli/practice_balance.hpp"
#include "cli/practice_list.hpp"
#include "cli/practice_session.hpp"
#include "cli/source_files.hpp"
#include "net/practice_commands.hpp"
#include "practice/graph.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <random>

#include <unistd.h>

namespace cli {

namespace {

namespace fs = std::filesystem;

// A new one each time for a person; whoever repeats a session names it. Short enough to be typed.
std::uint64_t seed_for(const PracticeOptions& options) {
    constexpr std::uint64_t largest = 9'999;
    if (options.seed) return *options.seed;
    const bool person = options.script.empty() && ::isatty(STDIN_FILENO) != 0;
    return person ? 1 + std::random_device{}() % largest : 1;
}

practice::Setup setup_of(const PracticeOptions& options, const practice::Scenarios& scenarios,
                         const practice::Scenario& scenario, base::Language language) {
    return {.scenario = &scenario,
            .common = &scenarios.common[base::index_of(language)],
            .language = language,
            .difficulty = practice::difficulty_from(options.level).value_or(practice::Difficulty::standard),
            .seed = seed_for(options)};
}

// What the reader of the files had to say of one scenario, or of what all of them need.
void tell_problems(const base::Problems& problems, const std::string& scenario) {
    for (const base::Problem& problem : problems) {
        const bool concerns = problem.where.find("/" + scenario + "/") != std::string::npos ||
                              problem.where.find("/common/") != std::string::npos;
        if (concerns) std::cerr << base::to_string(problem) << '\n';
    }
}

int balance(const PracticeOptions& options, const practice::Scenarios& scenarios,
            const assist::Knowledge& knowledge) {
    std::vector<practice::Setup> setups;
    const auto asked = base::language_from(options.language);
    for (const practice::Scenario& scenario : scenarios.all) {
        if (!options.scenario.empty() && scenario.id != options.scenario) continue;
        for (const base::Language language : base::all_languages) {
            if ((!asked || *asked == language) && scenario.speaks(language))
                setups.push_back(setup_of(options, scenarios, scenario, language));
        }
    }
    if (setups.empty())
        return complain({options.scenario.empty() ? "intents/practice" : options.scenario,
                         "cannot be played in this language; --list shows what can"});
    const std::vector<Balanced> played = play_bots(setups, options.seeds, knowledge);
    std::cout << balance_words(played);
    return is_balanced(played) ? 0 : 1;
}

int run_scenario(const PracticeOptions& options, const practice::Setup& setup, const base::Problems& problems,
                 const assist::Knowledge& knowledge) {
    if (!setup.scenario->speaks(setup.language)) {
        tell_problems(problems, setup.scenario->id);
        return complain({setup.scenario->id, fmt::format("cannot be played in {}; --list shows what can",
                                                         code_of(setup.language))});
    }
    return options.swap ? run_swapped_session(options, setup, knowledge)
                        : run_practice_session(options, setup, knowledge);
}

// Whatever was asked for, with the scenarios that there are.
int run_with(const PracticeOptions& options, const practice::Scenarios& scenarios,
             const base::Problems& problems, const match::Matcher& matcher) {
    const base::Language language = base::language_from(options.language).value_or(base::Language::en);
    if (options.list || (options.scenario.empty() && !options.balance)) {
        std::cout << practice_list(terminal_here(), scenarios, language);
        return 0;
    }
    const practice::Scenario* scenario = scenarios.find(options.scenario);
    if (scenario == nullptr && !options.scenario.empty()) {
        tell_problems(problems, options.scenario);
        std::cerr << "evenkeel practice: " << unknown_scenario(options.scenario, scenarios) << '\n';
        return 2;
    }
    if (options.graph) {
        std::cout << practice::graph_svg(*scenario, language);
        return 0;
    }
    const assist::PromiseFinders promises(matcher.catalogue());
    const assist::Knowledge knowledge{.matcher = matcher, .promises = &promises};
    if (options.balance) return balance(options, scenarios, knowledge);
    return run_scenario(options, setup_of(options, scenarios, *scenario, language), problems, knowledge);
}

int run(const PracticeOptions& options) {
    if (const std::string wrong = contradiction(options); !wrong.empty()) {
        std::cerr << "evenkeel practice: " << wrong << '\n';
        return 2;
    }
    const fs::path root = options.intents.empty() ? home() : fs::path(options.intents);
    const auto matcher = load_matcher_or_complain(root);
    if (!matcher) return 1;
    base::Problems problems;
    const auto scenarios = load_scenarios(root, matcher->catalogue(), problems);
    if (!scenarios->all.empty()) return run_with(options, *scenarios, problems, *matcher);
    complain_all(problems);
    return complain({(root / "intents" / "practice").string(),
                     "has no scenario; docs/practice.md says how to write one"});
}

void add_options(CLI::App& command, PracticeOptions& options) {
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

}  // namespace

void add_practice(CLI::App& app, int& exit_code) {
    auto options = std::make_shared<PracticeOptions>();
    CLI::App* command =
        app.add_subcommand("practice", "Practise with a scripted angry customer, and see what calms them");
    add_options(*command, *options);
    command->callback([options, &exit_code] { exit_code = run(*options); });
}

}  // namespace cli
