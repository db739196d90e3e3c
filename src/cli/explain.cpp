#include "cli/command.hpp"
#include "cli/load_matcher.hpp"
#include "cli/source_files.hpp"

#include <fmt/format.h>

#include <iostream>

namespace cli {

namespace {

struct Options {
    std::string text;
    std::string intent;
    std::string language;
    std::string intents;
};

void print_language(const match::Explanation& told) {
    std::cout << "language     " << base::code_of(told.reading.language) << "   (nats:";
    for (const base::Language language : base::all_languages)
        std::cout << fmt::format(" {} {:.1f}", base::code_of(language),
                                 told.language.weight[base::index_of(language)]);
    std::cout << fmt::format(", foreign {:.1f})\n", told.language.foreign);
}

void print_anger(const match::Explanation& told) {
    std::cout << fmt::format(
        "anger        {:.2f}, level {}   (log odds: irritated {:.1f}, angry {:.1f}, furious {:.1f}; usual "
        "heat of what "
        "fits {:.1f}; words {:.1f}, complaint {:.1f})\n",
        told.reading.anger, told.reading.level, told.temper.irritated, told.temper.angry, told.temper.furious,
        told.temper.usual, told.temper.heat.anger, told.temper.heat.chat);
}

std::string_view how(bool reached) { return reached ? "reached" : "not reached"; }

void print_decision(const match::Explanation& told) {
    std::cout << fmt::format("care         {:.2f}, {} from {:.2f}\n", told.care,
                             how(told.care >= told.care_from), told.care_from);
    std::cout << fmt::format("suggest      {:.2f}, {} from {:.2f}\n", told.suggest,
                             how(told.suggest >= told.suggest_from), told.suggest_from);
    std::cout << fmt::format(
        "read as      {} ({:.2f}){}\n", told.reading.intent, told.reading.confidence,
        told.reading.suggest ? "" : fmt::format(", no suggestion: {}", match::name_of(told.reading.silence)));
    if (!told.reading.runner_up.empty())
        std::cout << fmt::format("runner-up    {}, {:.2f} behind\n", told.reading.runner_up,
                                 told.reading.margin);
}

void print_intent(const match::IntentReasons& intent) {
    std::cout << fmt::format("\n{}   confidence {:.2f}, margin {:+.2f}\n", intent.intent, intent.confidence,
                             intent.margin);
    for (const std::string& pattern : intent.patterns) std::cout << "  pattern  " << pattern << '\n';
    for (const match::Reason& reason : intent.reasons)
        std::cout << fmt::format("  {:+.2f}    {}\n", reason.margin, reason.words);
}

// Why not the intent that was asked for, in one line.
void print_why_not(const match::Explanation& told, const intents::Intent& asked) {
    const match::Reading& reading = told.reading;
    if (reading.intent == asked.id) return;
    std::cout << fmt::format("\nwhy not {}: ", asked.id);
    if (reading.silence == match::Silence::language_unknown)
        std::cout << "the language is not one of the six, so nothing is suggested (--lang names it)\n";
    else if (reading.care && !asked.care)
        std::cout << "the message needs a person first, so only care intents are named\n";
    else if (reading.suggest && !asked.suggest)
        std::cout << "a de-escalating reply is called for, and it is not an intent that gets one\n";
    else if (!reading.suggest && !reading.care && (asked.suggest || asked.care))
        std::cout << "no de-escalating reply is called for, so only calm intents are named\n";
    else
        std::cout << fmt::format("{} fits better; an example like this one in its file would change that\n",
                                 reading.intent);
}

int explain(const Options& options) {
    const auto matcher =
        load_matcher_or_complain(options.intents.empty() ? home() : std::filesystem::path(options.intents));
    if (!matcher) return 1;
    const intents::Intent* asked = nullptr;
    for (const intents::Audience audience : {intents::Audience::customer, intents::Audience::colleague}) {
        if (asked == nullptr) asked = matcher->catalogue().find(options.intent, audience);
    }
    if (!options.intent.empty() && asked == nullptr) {
        std::cerr << fmt::format(
            "--intent {}: is no intent of customers or colleagues; `evenkeel check` lists the files\n",
            options.intent);
        return 2;
    }
    const match::Explanation told =
        matcher->explain(options.text, base::language_from(options.language), options.intent);
    std::cout << "normal form  " << told.normal_form << '\n';
    std::cout << fmt::format("known        {:.0f} % of it stands in the examples\n", 100 * told.known);
    print_language(told);
    print_anger(told);
    print_decision(told);
    for (const match::IntentReasons& intent : told.intents) print_intent(intent);
    if (asked != nullptr) print_why_not(told, *asked);
    return 0;
}

}  // namespace

void add_explain(Command& app) {
    auto options = std::make_shared<Options>();
    Command command = app.command("explain", "Every stage of how a message was read, and what spoke for it");
    command.option("TEXT", options->text, "The message").required();
    command.option("--intent", options->intent, "Say why it was not this one");
    command.option("--lang", options->language, "Its language, instead of recognising it")
        .one_of({"en", "nb", "da", "it", "hu", "el"});
    command.option("--intents", options->intents, "Folder that holds intents/ (default: the checkout)");
    command.does([options] { return explain(*options); });
}

}  // namespace cli
