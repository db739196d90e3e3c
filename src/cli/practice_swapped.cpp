#include "cli/held_log.hpp"
#include "cli/line_source.hpp"
#include "cli/practice_script.hpp"
#include "cli/practice_session.hpp"
#include "cli/practice_words.hpp"
#include "practice/swapped.hpp"

#include <fmt/format.h>

#include <iostream>

#include <unistd.h>

namespace cli {

namespace {

// Who the trainee is today, and how they could begin.
std::string swapped_briefing(const Terminal& terminal, const practice::Setup& setup) {
    const practice::Wording& words = setup.wording();
    std::string text = painted(terminal, Colour::bold, words.title) + "   with the roles swapped\n\n" +
                       wrapped(terminal, fmt::format("You are {}. {}", words.persona, words.about)) + '\n' +
                       wrapped(terminal, words.story) + '\n';
    const practice::Node* start = setup.scenario->node(setup.scenario->start);
    const auto opening = words.lines.find(start != nullptr ? start->lines : "");
    if (opening != words.lines.end() && !opening->second.empty())
        text += wrapped(terminal, fmt::format("You could begin: \"{}\"", opening->second.front())) + '\n';
    return text;
}

std::string swapped_words(const Terminal& terminal, const practice::SwappedTurn& turn) {
    const practice::Explained& why = turn.explained;
    std::string text = "\n" + painted(terminal, Colour::bold, "Evenkeel") + "\n  " +
                       wrapped(terminal, turn.answer.empty() ? "(has nothing left to say)" : turn.answer, 2) +
                       '\n';
    const std::string read = why.title.empty() ? why.intent : why.title;
    text += painted(terminal, Colour::soft, fmt::format("  you: {}, anger {:.2f}", read, why.anger)) + '\n';
    if (turn.answer.empty()) return text;
    const std::string words = why.words.empty() ? "" : fmt::format(" \"{}\"", why.words);
    return text + "  " +
           wrapped(terminal,
                   fmt::format("→ {}{}: {}", spoken(name_of(why.tactic)), words,
                               rule_words(why.rule, why.because)),
                   4) +
           '\n';
}

// One line of the trainee; false once it is over.
bool swap_words(practice::SwappedSession& session, std::string_view line, std::chrono::seconds at,
                const assist::Knowledge& knowledge, const Terminal& terminal) {
    if (!terminal.typed) std::cout << fmt::format("\n{}  You: {}\n", session.turns().size() + 1, line);
    if (const practice::SwappedTurn* turn = session.say(line, at, knowledge))
        std::cout << swapped_words(terminal, *turn) << std::flush;
    return !session.has_ended();
}

void swap_lines(practice::SwappedSession& session, LineSource& lines, const assist::Knowledge& knowledge,
                const Terminal& terminal) {
    while (true) {
        if (terminal.typed) std::cout << painted(terminal, Colour::bold, "\nYou> ") << std::flush;
        const Heard heard = lines.next(std::nullopt);
        if (heard.kind == Heard::Kind::end || heard.line == "/quit") return;
        if (heard.kind == Heard::Kind::too_long)
            std::cout << fmt::format("That was longer than {} bytes, and was not sent; shorten it.\n",
                                     longest_typed_line);
        const bool words = heard.line.find_first_not_of(" \t") != std::string::npos;
        if (words && !swap_words(session, heard.line, lines.elapsed(), knowledge, terminal)) return;
    }
}

// Only what is said counts here: there is nothing to wait for, and no way back.
int swap_script(practice::SwappedSession& session, const std::string& file,
                const assist::Knowledge& knowledge, const Terminal& terminal) {
    base::Problems problems;
    const std::vector<PracticeStep> steps = read_practice_script_file(file, problems);
    if (!problems.empty()) return complain_all(problems);
    std::chrono::seconds at{};
    for (const PracticeStep& step : steps) {
        if (step.kind != PracticeStep::Kind::say)
            return complain({fmt::format("{}:{}", file, step.line),
                             "with the roles swapped a script has only what you say; take this order out"});
        at += scripted_turn_length;
        if (!swap_words(session, step.text, at, knowledge, terminal)) break;
    }
    return 0;
}

}  // namespace

int run_swapped_session(const PracticeOptions& options, const practice::Setup& setup,
                        const assist::Knowledge& knowledge) {
    Terminal terminal = terminal_here();
    terminal.typed = terminal.typed && options.script.empty();
    std::cout << swapped_briefing(terminal, setup);
    practice::SwappedSession session(setup);
    if (!options.script.empty()) return swap_script(session, options.script, knowledge, terminal);
    if (terminal.typed) {
        TypedLines lines(STDIN_FILENO);
        swap_lines(session, lines, knowledge, terminal);
    } else {
        PipedLines lines(std::cin);
        swap_lines(session, lines, knowledge, terminal);
    }
    return 0;
}

}  // namespace cli
