#include "cli/practice_words.hpp"

#include <fmt/format.h>

namespace cli {

namespace {

std::string where(int turn) { return turn == 0 ? "session" : fmt::format("turn {}", turn); }

std::string deductions(const Terminal& terminal, std::string_view title,
                       const std::vector<practice::Deduction>& list) {
    if (list.empty()) return {};
    std::string text = painted(terminal, Colour::bold, title) + '\n';
    for (const practice::Deduction& one : list) {
        std::string words = fmt::format("{}: {}", where(one.turn), spoken(one.what));
        if (!one.words.empty()) words += fmt::format(" \"{}\"", one.words);
        words += ": " + rule_words(one.rule, one.because);
        if (!one.better.empty()) words += fmt::format(" Better: \"{}\"", one.better);
        text += painted(terminal, Colour::red, fmt::format("  {:5.1f}  ", -one.points)) +
                wrapped(terminal, words, 9) + '\n';
    }
    return text;
}

std::string earned(const Terminal& terminal, const std::vector<practice::Earned>& list) {
    if (list.empty()) return {};
    std::string text = painted(terminal, Colour::bold, "Done well") + '\n';
    for (const practice::Earned& one : list) {
        const std::string words = one.words.empty() ? "" : fmt::format(" \"{}\"", one.words);
        const std::string line =
            fmt::format("{}: {}{} (rule {})", where(one.turn), spoken(one.what), words, one.rule);
        text += painted(terminal, Colour::green, "  + ") + wrapped(terminal, line, 4) + '\n';
    }
    return text;
}

std::string compared_words(const practice::Comparison& compared) {
    return fmt::format("Your {} earlier {}: best {:.0f}, last {:.0f}; this one {:+.0f}.\n", compared.sessions,
                       compared.sessions == 1 ? "session" : "sessions", compared.best, compared.last,
                       compared.change);
}

}  // namespace

std::string score_words(const Terminal& terminal, const practice::Scorecard& card,
                        const std::optional<practice::Comparison>& compared) {
    const practice::Outcome& result = card.result;
    const std::string ending = card.finished ? spoken(name_of(result.ending)) : "not finished";
    std::string text = '\n' + painted(terminal, Colour::bold, fmt::format("Ending: {}", ending)) + '\n';
    if (card.finished && !result.debrief.empty()) text += wrapped(terminal, result.debrief) + '\n';
    text += anger_bar(terminal, card.curve);
    text += painted(terminal, Colour::bold,
                    fmt::format("Score {:.0f} of 100: {}", card.total, spoken(name_of(card.tier)))) +
            fmt::format("   (process {:.0f}, outcome {:.0f}; par {} in {} turns, yours {})\n", card.process,
                        card.outcome, card.par_score, card.par_turns, result.turns);
    if (compared) text += compared_words(*compared);
    return text + earned(terminal, card.earned) +
           deductions(terminal, "Process: what was said", card.process_deductions) +
           deductions(terminal, "Outcome: where it led", card.outcome_deductions);
}

}  // namespace cli
