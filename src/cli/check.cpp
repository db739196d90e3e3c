#include "intents/check.hpp"

#include "cli/check_conversation.hpp"
#include "cli/check_notes.hpp"
#include "cli/check_practice.hpp"
#include "cli/check_promises.hpp"
#include "cli/check_robust.hpp"
#include "cli/command.hpp"
#include "cli/load_matcher.hpp"
#include "cli/source_files.hpp"
#include "intents/read_catalogue.hpp"
#include "match/matcher.hpp"

#include <fmt/format.h>

#include <cstdlib>

#include <iostream>

namespace cli {

namespace {

// Recognition on the tests beside the files must reach this share, or something was broken.
constexpr double least_recognised = 0.70;

struct Score {
    std::size_t tests = 0;
    std::size_t intent = 0;   // the main or a further intent
    std::size_t suggest = 0;  // called for a suggestion or not, rightly
    std::size_t care = 0;     // care rightly seen
    std::size_t care_wanted = 0;
    std::size_t anger = 0;  // within one level
    std::size_t language = 0;
};

void add(Score& score, const intents::TestLine& test, const match::Reading& reading) {
    ++score.tests;
    bool right = test.intent == reading.intent;
    for (const std::string& id : test.also) right = right || id == reading.intent;
    score.intent += right ? 1U : 0U;
    score.suggest += test.suggest == reading.suggest ? 1U : 0U;
    score.care_wanted += test.care ? 1U : 0U;
    score.care += test.care && reading.care ? 1U : 0U;
    score.anger += std::abs(test.anger - reading.level) <= 1 ? 1U : 0U;
    score.language += reading.language == test.language ? 1U : 0U;
}

double share(std::size_t part, std::size_t whole) {
    return whole == 0 ? 1.0 : static_cast<double>(part) / static_cast<double>(whole);
}

bool run_tests(const match::Matcher& matcher, const std::vector<intents::TestLine>& tests, bool verbose) {
    base::PerLanguage<Score> scores;
    for (const intents::TestLine& test : tests) {
        const match::Reading reading = matcher.read(test.text);
        Score& score = scores[base::index_of(test.language)];
        const std::size_t right_before = score.intent;
        add(score, test, reading);
        if (verbose && score.intent == right_before) {
            std::cout << fmt::format("{}:{}: \"{}\" is {}, read as {} ({:.2f})\n", test.path, test.line,
                                     test.text, test.intent, reading.intent, reading.confidence);
        }
    }
    bool fine = true;
    std::cout << "language  tests  intent  suggest  care  anger within 1  language\n";
    for (const base::Language language : base::all_languages) {
        const Score& score = scores[base::index_of(language)];
        std::cout << fmt::format("{:8}  {:5}  {:6.3f}  {:7.3f}  {:4.2f}  {:14.3f}  {:8.3f}\n",
                                 base::code_of(language), score.tests, share(score.intent, score.tests),
                                 share(score.suggest, score.tests), share(score.care, score.care_wanted),
                                 share(score.anger, score.tests), share(score.language, score.tests));
        if (share(score.intent, score.tests) >= least_recognised) continue;
        fine = false;
        std::cout << fmt::format(
            "tests/intents/{}.jsonl: only {:.0f} % of the tests are recognised; {:.0f} % are the least "
            "(--verbose names them)\n",
            base::code_of(language), 100 * share(score.intent, score.tests), 100 * least_recognised);
    }
    return fine;
}

int check(const std::filesystem::path& root, const NotesWanted& wanted) {
    const auto files = read_source_files(root);
    if (!files) {
        std::cout << base::to_string(files.error()) << '\n';
        return 1;
    }
    intents::CatalogueReading reading = intents::read_catalogue(*files);
    base::Problems problems = std::move(reading.problems);
    std::vector<intents::TestLine> tests;
    std::shared_ptr<const practice::Scenarios> scenarios;
    if (reading.catalogue) {
        base::Problems more = intents::check(*reading.catalogue, *files);
        problems.insert(problems.end(), more.begin(), more.end());
        check_conversation(*reading.catalogue, *files, problems);
        check_promises(*reading.catalogue, *files, problems);
        scenarios = check_practice(*reading.catalogue, *files, problems);
        base::Problems told_already;
        tests = intents::read_tests(files->tests, told_already);
    }
    for (const base::Problem& problem : problems) std::cout << base::to_string(problem) << '\n';
    if (!problems.empty()) {
        std::cout << problems.size() << (problems.size() == 1 ? " problem\n" : " problems\n");
        return 1;
    }
    const auto matcher = load_matcher(root, problems);
    if (!matcher) return 1;
    print_notes(*matcher, reading.catalogue, *files, wanted, std::cout);
    const bool practice_is_fine = check_practice_words(*scenarios, *matcher, *files, wanted, std::cout);
    if (!run_tests(*matcher, tests, wanted.verbose) || !practice_is_fine) return 1;
    std::cout << "everything is in order\n";
    return 0;
}

}  // namespace

void add_check(CLI::App& app, int& exit_code) {
    struct Options {
        std::string root;
        NotesWanted notes;
        bool robust = false;
        bool json = false;
    };
    auto options = std::make_shared<Options>();
    CLI::App* command =
        app.add_subcommand("check", "Validates every intent file and runs the tests beside them");
    command->add_option("DIR", options->root,
                        "Folder that holds intents/ and tests/intents/ (default: the checkout)");
    command->add_flag("--verbose", options->notes.verbose,
                      "Name every test that is not recognised, and show all notes, not the first few");
    command->add_flag("--quick", options->notes.quick,
                      "Leave out cross-validation, which takes half a minute after a change");
    CLI::Option* robust = command->add_flag(
        "--robust", options->robust,
        "Only read the tests in every way they could be typed (see `variants`) and say what that costs");
    command->add_flag("--json", options->json, "With --robust: print one object")->needs(robust);
    command->callback([options, &exit_code] {
        const std::filesystem::path root =
            options->root.empty() ? home() : std::filesystem::path(options->root);
        exit_code = options->robust ? check_robust(root, options->json ? RobustAs::json : RobustAs::tables)
                                    : check(root, options->notes);
    });
}

}  // namespace cli
