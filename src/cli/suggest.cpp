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

void add(Command& app, const std::string& name, const std::string& what, Answer answer) {
    auto options = std::make_shared<Options>();
    Command command = app.command(name, what);
    command.option("TEXT", options->text, "The message; without it, or with --jsonl, stdin is read");
    command.option("--lang", options->language, "Its language, instead of recognising it")
        .one_of({"en", "nb", "da", "it", "hu", "el"});
    command.flag("--jsonl", options->lines,
                 "Read JSON lines {\"text\", \"lang\"?} on stdin and answer each with a line, in order");
    command.option("--intents", options->intents, "Folder that holds intents/ (default: the checkout)");
    command.does([options, answer] {
        const auto matcher = load_matcher_or_complain(
            options->intents.empty() ? home() : std::filesystem::path(options->intents));
        if (!matcher) return 1;
        const auto stated = base::language_from(options->language);
        const auto each = [&](std::string_view text, std::optional<base::Language> language) {
            return answer(text, language ? language : stated, *matcher);
        };
        return options->lines ? answer_lines(each) : answer_one(options->text, each);
    });
}

}  // namespace

void add_suggest(Command& app) {
    add(app, "suggest", "What a customer's message carries, and replies that do not take the bait",
        net::suggest_answer);
}

void add_review(Command& app) {
    add(app, "review", "Faults and tactics in an agent's own draft", review_answer);
}

}  // namespace cli
