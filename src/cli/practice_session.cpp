#include "cli/practice_session.hpp"

#include "cli/practice_export.hpp"
#include "cli/practice_history.hpp"
#include "cli/practice_talk.hpp"
#include "cli/practice_words.hpp"
#include "net/assist_json.hpp"
#include "practice/scorecard_json.hpp"

#include <fstream>
#include <iostream>

#include <unistd.h>

namespace cli {

namespace {

base::Moment now() {
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

bool write(const std::string& file, const std::string& text) {
    std::ofstream out(file, std::ios::binary);
    out << text;
    if (out.flush()) return true;
    complain({file, "cannot be written; is there room, and may you write there?"});
    return false;
}

// The talk from its first words to its last.
base::Problems talk_through(const PracticeOptions& options, const std::vector<PracticeStep>& script,
                            PracticeTalk& talk) {
    base::Problems problems;
    if (!options.script.empty()) {
        play_script(talk, script, options.script, problems);
    } else if (talk.terminal().typed) {
        TypedLines lines(STDIN_FILENO);
        play_lines(talk, lines);
    } else {
        PipedLines lines(std::cin);
        play_lines(talk, lines);
    }
    return problems;
}

// What is left of it: the score on stdout, the export in its file, the result in the log.
int leave(const PracticeOptions& options, const PracticeTalk& talk, std::optional<PracticeHistory>& history) {
    const practice::Scorecard card = practice::score(talk.session());
    const auto compared = history ? history->compared(card) : std::nullopt;
    const base::Moment at = now();
    std::cout << (options.json ? net::print(to_json(card, compared)) + '\n'
                               : score_words(talk.terminal(), card, compared))
              << std::flush;
    int exit_code = 0;
    if (const auto format = export_format_of(options.export_to)) {
        practice::XapiActor actor{.name = options.trainee.empty() ? "trainee" : options.trainee};
        if (!options.xapi_home.empty()) actor.home = options.xapi_home;
        const bool written = write(options.export_to, exported(*format, card, compared, actor, at));
        if (written) std::cerr << "the score is in " << options.export_to << '\n';
        exit_code = written ? 0 : 1;
    }
    // Who has said nothing has not practised.
    if (history && card.result.turns > 0) {
        if (const auto problem = history->keep(talk.session().setup(), card, at))
            exit_code = complain(*problem);
    }
    return exit_code;
}

}  // namespace

int run_practice_session(const PracticeOptions& options, const practice::Setup& setup,
                         const assist::Knowledge& knowledge) {
    base::Problems problems;
    std::vector<PracticeStep> script;
    if (!options.script.empty()) script = read_practice_script_file(options.script, problems);
    if (!problems.empty()) return complain_all(problems);
    std::optional<PracticeHistory> history;
    if (!options.trainee.empty()) {
        auto opened = PracticeHistory::open(options.data, options.trainee);
        if (!opened) return complain(opened.error());
        history.emplace(std::move(*opened));
    }
    Terminal terminal = terminal_here();
    terminal.typed = terminal.typed && options.script.empty();
    if (options.json) terminal.colours = false;
    // JSON has stdout to itself; a person still has to see what they answer to.
    std::ostream* aside = terminal.typed ? &std::cerr : nullptr;
    PracticeTalk talk(setup, knowledge, terminal, options.json ? aside : &std::cout);
    problems = talk_through(options, script, talk);
    const int left = leave(options, talk, history);
    return problems.empty() ? left : complain_all(problems);
}

}  // namespace cli
