#include "cli/practice_list.hpp"

#include "cli/nearest_names.hpp"
#include "cli/practice_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace cli {

namespace {

std::string scenario_line(const Terminal& terminal, const practice::Scenario& one, base::Language language,
                          std::size_t widest) {
    const practice::Level& level = one.level(practice::Difficulty::standard);
    std::string line = fmt::format("  {:<{}}  ", one.id, widest);
    if (!one.speaks(language))
        return line + painted(terminal, Colour::soft, fmt::format("(not in {})", code_of(language))) + '\n';
    line += one.words(language).title;
    std::string more =
        fmt::format("   {}, par {} in {} turns", name_of(level.temperament), one.par.score, one.par.turns);
    if (one.audience == intents::Audience::colleague) more += ", a colleague";
    if (one.transfer) more += ", for when you know the others";
    return line + painted(terminal, Colour::soft, more) + '\n';
}

}  // namespace

std::string practice_list(const Terminal& terminal, const practice::Scenarios& scenarios,
                          base::Language language) {
    // The harder one of a family comes last.
    std::map<std::pair<std::string, bool>, std::vector<const practice::Scenario*>> families;
    std::size_t widest = 0;
    for (const practice::Scenario& one : scenarios.all) {
        families[{one.family, one.transfer}].push_back(&one);
        widest = std::max(widest, one.id.size());
    }
    std::string text;
    std::string family;
    for (const auto& [key, members] : families) {
        if (key.first != family || text.empty())
            text += (text.empty() ? "" : "\n") + painted(terminal, Colour::bold, spoken(key.first)) + '\n';
        family = key.first;
        for (const practice::Scenario* one : members) text += scenario_line(terminal, *one, language, widest);
    }
    return text;
}

std::string unknown_scenario(std::string_view asked, const practice::Scenarios& scenarios) {
    std::vector<std::string> names;
    names.reserve(scenarios.all.size());
    for (const practice::Scenario& one : scenarios.all) names.push_back(one.id);
    std::string list;
    for (const std::string& name : nearest_names(asked, names))
        list += (list.empty() ? "did you mean \"" : "\" or \"") + name;
    return fmt::format("there is no scenario \"{}\"; {}", asked,
                       list.empty() ? "`evenkeel practice --list` shows them" : list + "\"?");
}

}  // namespace cli
