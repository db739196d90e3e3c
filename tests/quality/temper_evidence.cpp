// What anger is told from, for each line of stdin ({"text", "lang"}): the members of match::TemperEvidence in
// their order, between tabs. tests/quality/fit_levels fits the steps of src/match/temper.cpp to them.
#include "cli/source_files.hpp"
#include "intents/read_catalogue.hpp"
#include "match/speech_reader.hpp"

#include <nlohmann/json.hpp>

#include <iostream>

int main() {
    const auto catalogue = intents::read_catalogue(cli::read_source_files(cli::home()).value()).catalogue;
    const auto lexicon = [&](std::size_t at) { return match::LexiconReader(catalogue->lexicons[at]); };
    const base::PerLanguage<match::LexiconReader> lexicons = {lexicon(0), lexicon(1), lexicon(2),
                                                              lexicon(3), lexicon(4), lexicon(5)};
    const match::SpeechReader reader(*catalogue, lexicons, nullptr);
    std::string line;
    while (std::getline(std::cin, line)) {
        const auto asked = nlohmann::json::parse(line);
        const auto language = base::language_from(asked["lang"].get<std::string>());
        text::Message message = text::read_message(asked["text"].get<std::string>());
        if (language) lexicons[base::index_of(*language)].unmask(message);
        const match::TemperEvidence seen = reader.temper_evidence(message, language);
        for (const double each :
             {seen.irritated, seen.angry, seen.furious, seen.usual, static_cast<double>(seen.heat.anger)})
            std::cout << each << '\t';
        std::cout << seen.heat.chat << '\n';
    }
}
