#include "cli/practice_words.hpp"

#include "assist/rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace cli {

namespace {

Colour colour_of(practice::Band band) {
    switch (band) {
        case practice::Band::calm: return Colour::green;
        case practice::Band::irritated: return Colour::yellow;
        case practice::Band::angry: return Colour::red;
        case practice::Band::furious: return Colour::bright_red;
    }
    return Colour::plain;
}

std::string sparkline(const std::vector<double>& curve) {
    static constexpr std::array<std::string_view, 8> steps = {"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
    std::string line;
    for (const double anger : curve) {
        const double step = std::floor(std::clamp(anger, 0.0, 100.0) / 100 * steps.size());
        line += steps[std::min(steps.size() - 1, static_cast<std::size_t>(step))];
    }
    return line;
}

std::string win_words(practice::Win win) {
    switch (win) {
        case practice::Win::acknowledged: return "You acknowledged the anger.";
        case practice::Win::bait_not_taken: return "You did not take the bait.";
        case practice::Win::cooled: return "They cooled down a step.";
        case practice::Win::calmed: return "You calmed them. Well done!";
    }
    return {};
}

// What was not said with words that count, told to the trainee.
std::string input_words(practice::Input input) {
    switch (input) {
        case practice::Input::words: return {};
        case practice::Input::silence: return "No answer came from you.";
        case practice::Input::empty: return "There was no word in it.";
        case practice::Input::gibberish: return "They could not read that.";
        case practice::Input::other_language: return "They speak another language.";
        case practice::Input::copied: return "Those were their own words.";
        case practice::Input::repeated: return "You have said that before.";
        case practice::Input::abusive: return "That was abusive.";
    }
    return {};
}

std::string item(const Terminal& terminal, Colour colour, std::string_view mark, const std::string& words) {
    return "  " + painted(terminal, colour, mark) + ' ' + wrapped(terminal, words, 4) + '\n';
}

std::string recognised_words(const practice::Recognised& one, const practice::Feedback& feedback) {
    std::string words = spoken(one.id);
    if (!one.words.empty()) words += fmt::format(" \"{}\"", one.words);
    for (const practice::Effect& effect : feedback.effects) {
        if (effect.cause == one.id) words += fmt::format(" {:+.0f}", effect.points);
    }
    return words + ": " + rule_words(one.rule, one.because);
}

// What moved the anger besides what was recognised, so that the numbers add up.
std::string other_effects(const practice::Feedback& feedback) {
    const auto shown = [&](const practice::Effect& effect) {
        const auto same = [&](const practice::Recognised& one) { return one.id == effect.cause; };
        return std::any_of(feedback.tactics.begin(), feedback.tactics.end(), same) ||
               std::any_of(feedback.faults.begin(), feedback.faults.end(), same);
    };
    std::string list;
    for (const practice::Effect& effect : feedback.effects) {
        if (!shown(effect))
            list +=
                fmt::format("{}{} {:+.0f}", list.empty() ? "" : ", ", spoken(effect.cause), effect.points);
    }
    return list;
}

}  // namespace

std::string spoken(std::string_view name) {
    std::string words(name);
    std::replace(words.begin(), words.end(), '_', ' ');
    return words;
}

std::string rule_words(int rule, const std::string& because) {
    if (rule == 0) return because;
    const std::string words = because.empty() ? std::string(assist::words_of_rule(rule)) : because;
    return fmt::format("{} (rule {})", words, rule);
}

std::string anger_bar(const Terminal& terminal, const std::vector<double>& curve) {
    constexpr double cells = 20;
    const double anger = curve.empty() ? 0 : curve.back();
    const auto full = static_cast<int>(std::lround(anger / 100 * cells));
    std::string bar;
    for (int cell = 0; cell < static_cast<int>(cells); ++cell) bar += cell < full ? "█" : "░";
    const practice::Band band = practice::band_of(anger);
    const std::string_view name = practice::name_of(band);
    return fmt::format("anger  {} {:3.0f} {:<9}  {}\n", painted(terminal, colour_of(band), bar), anger, name,
                       painted(terminal, Colour::soft, sparkline(curve)));
}

std::string briefing(const Terminal& terminal, const practice::Setup& setup) {
    const practice::Wording& words = setup.wording();
    const practice::Level& level = setup.scenario->level(setup.difficulty);
    std::string text = painted(terminal, Colour::bold, words.title) +
                       painted(terminal, Colour::soft,
                               fmt::format("   {} · {} · {} · seed {}", setup.scenario->id,
                                           practice::name_of(setup.difficulty),
                                           practice::name_of(level.temperament), setup.seed)) +
                       "\n\n" + wrapped(terminal, words.role) + '\n' + wrapped(terminal, words.story) + '\n';
    for (const std::string& known : words.know) text += "  • " + wrapped(terminal, known, 4) + '\n';
    return text + "\n" + wrapped(terminal, words.about) + '\n';
}

std::string persona_words(const Terminal& terminal, const practice::Setup& setup, const std::string& words) {
    const std::string& name = setup.wording().persona;
    return '\n' + painted(terminal, Colour::bold, name) + '\n' + "  " + wrapped(terminal, words, 2) + '\n';
}

std::string advice_words(const Terminal& terminal, std::string_view label, const practice::Advice& advice) {
    return item(terminal, Colour::blue, "→",
                fmt::format("{} \"{}\" ({}: {})", label, advice.text, spoken(name_of(advice.tactic)),
                            rule_words(advice.rule, advice.because)));
}

std::string turn_words(const Terminal& terminal, const practice::Session& session,
                       const practice::Turn& turn) {
    const practice::Feedback& feedback = turn.feedback;
    std::string text = anger_bar(terminal, session.curve());
    if (!feedback.event.empty())
        text += item(terminal, Colour::soft, "·", fmt::format("Time passed: {}.", spoken(feedback.event)));
    else if (feedback.input != practice::Input::words)
        text += item(terminal, Colour::yellow, "!", input_words(feedback.input));
    for (const practice::Recognised& one : feedback.tactics)
        text += item(terminal, one.fits ? Colour::green : Colour::soft, one.fits ? "+" : "·",
                     recognised_words(one, feedback));
    for (const practice::Recognised& one : feedback.faults)
        text += item(terminal, Colour::red, "-", recognised_words(one, feedback));
    if (const std::string others = other_effects(feedback); !others.empty())
        text += item(terminal, Colour::soft, "·", others);
    for (const practice::Win win : feedback.wins) text += item(terminal, Colour::green, "★", win_words(win));
    if (feedback.better) text += advice_words(terminal, "better:", *feedback.better);
    return text;
}

}  // namespace cli
