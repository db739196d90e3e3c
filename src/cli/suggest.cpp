#include "cli/command.hpp"
#include "cli/json_lines.hpp"
#include "cli/load_matcher.hpp"
#include "cli/source_files.hpp"
#include "net/answers.hpp"

namespace cli {

namespace {

struct Options {
    std::string text;
    std::string language;
    std::string intents;
    bool lines = false;
};

// Which of the two commands: they differ in one call only.
using Answer = std::string (*)(std::string_view text, std::optional<base::Language> stated,
                               const match::Matcher& matcher);

std::string review_answer(std::string_view text, std::optional<base::Language> stated,
                          const match::Matcher& matcher) {
    return net::review_answer(text, stated, base::Language::en, matcher);
}

void add(CLI::App& app, int& exit_code, const std::string& name, const std::string& what, Answer answer) {
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand(name, what);
    command->add_option("TEXT", options->text, "The message; without it, or with --jsonl, stdin is read");
    command->add_option("--lang", options->language, "Its language, instead of recognising it")
        ->check(CLI::IsMember({"en", "nb", "da", "it", "hu", "el"}));
    command->add_flag("--jsonl", options->lines,
                      "Read JSON lines {\"text\", \"lang\"?} on stdin and answer each with a line, in order");
    command->add_option("--intents", options->intents, "Folder that holds intents/ (default: the checkout)");
    command->callback([options, answer, &exit_code] {
        const auto matcher = load_matcher_or_complain(
            options->intents.empty() ? home() : std::filesystem::path(options->intents));
        if (!matcher) {
            exit_code = 1;
            return;
        }
        const auto stated = base::language_from(options->language);
        const auto each = [&](std::string_view text, std::optional<base::Language> language) {
            return answer(text, language ? language : stated, *matcher);
        };
        exit_code = options->lines ? answer_lines(each) : answer_one(options->text, each);
    });
}

}  // namespace

void add_suggest(CLI::App& app, int& exit_code) {
    add(app, exit_code, "suggest", "What a customer's message carries, and replies that do not take the bait",
        net::suggest_answer);
}

void add_review(CLI::App& app, int& exit_code) {
    add(app, exit_code, "review", "Faults and tactics in an agent's own draft", review_answer);
}

}  // namespace cli
