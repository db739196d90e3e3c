#include "cli/practice_command.hpp"

#include "cli/held_log.hpp"
#include "cli/practice_balance.hpp"
#include "cli/practice_list.hpp"
#include "cli/practice_session.hpp"
#include "practice/graph.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <random>

#include <unistd.h>

namespace cli {

namespace {

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

// What the reader of the files had to say of one scenario (or, without a name, of all) and of what all of
// them need. How much it was.
std::size_t tell_problems(const base::Problems& problems, const std::string& scenario) {
    std::size_t told = 0;
    for (const base::Problem& problem : problems) {
        const bool concerns = scenario.empty() ||
                              problem.where.find("/" + scenario + "/") != std::string::npos ||
                              problem.where.find("/common/") != std::string::npos;
        if (!concerns) continue;
        ++told;
        std::cerr << base::to_string(problem) << '\n';
    }
    return told;
}

// What cannot be played is out of balance as well.
int balance(const PracticeOptions& options, const practice::Scenarios& scenarios,
            const base::Problems& problems, const assist::Knowledge& knowledge) {
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
    const bool whole = tell_problems(problems, options.scenario) == 0;
    return whole && is_balanced(played) ? 0 : 1;
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

}  // namespace

int run_practice(const PracticeOptions& options, const practice::Scenarios& scenarios,
                 const base::Problems& problems, const KnowledgeSource& knowledge) {
    if (!go_together(options)) return 2;
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
    if (options.balance) return balance(options, scenarios, problems, knowledge());
    return run_scenario(options, setup_of(options, scenarios, *scenario, language), problems, knowledge());
}

}  // namespace cli
