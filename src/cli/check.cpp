#include "cli/check_files.hpp"
#include "cli/check_notes.hpp"
#include "cli/check_practice.hpp"
#include "cli/check_robust.hpp"
#include "cli/command.hpp"
#include "cli/source_files.hpp"

#include <fmt/format.h>

#include <iostream>

namespace cli {

namespace {

void print_misses(const net::CheckedIntents& checked) {
    for (std::size_t at = 0; at < checked.tests.size(); ++at) {
        const intents::TestLine& test = checked.tests[at];
        const match::Reading& reading = checked.readings[at];
        if (match::names_intent(test, reading)) continue;
        std::cout << fmt::format("{}:{}: \"{}\" is {}, read as {} ({:.2f})\n", test.path, test.line,
                                 test.text, test.intent, reading.intent, reading.confidence);
    }
}

void print_scores(const net::CheckedIntents& checked) {
    using match::share;
    const match::TestScores scores = match::scores_of(checked.tests, checked.readings);
    std::cout << "language  tests  intent  suggest  care  anger within 1  language\n";
    for (const base::Language language : base::all_languages) {
        const match::TestScore& score = scores[base::index_of(language)];
        std::cout << fmt::format("{:8}  {:5}  {:6.3f}  {:7.3f}  {:4.2f}  {:14.3f}  {:8.3f}\n",
                                 base::code_of(language), score.tests, share(score.intent, score.tests),
                                 share(score.suggest, score.tests), share(score.care, score.care_wanted),
                                 share(score.anger, score.tests), share(score.language, score.tests));
        if (const auto few = match::too_few_recognised(language, score))
            std::cout << base::to_string(*few) << " (--verbose names them)\n";
    }
}

int check(const std::filesystem::path& root, const NotesWanted& wanted) {
    const auto files = read_source_files(root);
    if (!files) {
        std::cout << base::to_string(files.error()) << '\n';
        return 1;
    }
    const net::CheckedIntents checked = check_files(*files);
    for (const base::Problem& fault : checked.faults) std::cout << base::to_string(fault) << '\n';
    if (!checked.faults.empty()) {
        std::cout << checked.faults.size() << (checked.faults.size() == 1 ? " problem\n" : " problems\n");
        return 1;
    }
    print_notes(*checked.matcher, checked.catalogue, *files, wanted, std::cout);
    print_practice_words(*checked.scenarios, checked.practice_words, wanted, std::cout);
    if (wanted.verbose) print_misses(checked);
    print_scores(checked);
    if (!checked.problems().empty()) return 1;
    std::cout << "everything is in order\n";
    return 0;
}

}  // namespace

void add_check(Command& app) {
    struct Options {
        std::string root;
        NotesWanted notes;
        bool robust = false;
        bool json = false;
    };
    auto options = std::make_shared<Options>();
    Command command = app.command("check", "Validates every intent file and runs the tests beside them");
    command.option("DIR", options->root,
                   "Folder that holds intents/ and tests/intents/ (default: the checkout)");
    command.flag("--verbose", options->notes.verbose,
                 "Name every test that is not recognised, and show all notes, not the first few");
    command.flag("--quick", options->notes.quick,
                 "Leave out cross-validation, which takes half a minute after a change");
    const Argument robust = command.flag(
        "--robust", options->robust,
        "Only read the tests in every way they could be typed (see `variants`) and say what that costs");
    command.flag("--json", options->json, "With --robust: print one object").only_with(robust);
    command.does([options] {
        const std::filesystem::path root =
            options->root.empty() ? home() : std::filesystem::path(options->root);
        return options->robust ? check_robust(root, options->json ? RobustAs::json : RobustAs::tables)
                               : check(root, options->notes);
    });
}

}  // namespace cli
