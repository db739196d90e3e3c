// How a SpeechReader's reading came about.
#include "match/speech_reader.hpp"

#include <algorithm>

namespace match {

using base::Language;

IntentReasons SpeechReader::reasons(const Heard& heard, double confidence, const std::string& intent,
                                    const text::Message& message, std::optional<Language> language) const {
    const std::size_t at = index_of(intent);
    IntentReasons told{.intent = intent,
                       .confidence = confidence,
                       .margin = static_cast<double>(heard.scored.sums[at]),
                       .patterns = {},
                       .reasons = {}};
    if (language)
        told.patterns = patterns_[base::index_of(*language)]->found_of(at, text::normal_form(message));
    for (const Model::Gain& gain : model_.gains(heard.scored, at)) {
        if (told.reasons.size() == most_reasons) break;
        if (gain.kind == Kind::manner) {
            told.reasons.push_back({"(manner)", gain.margin});
            continue;
        }
        std::string words(message.word(message.tokens[gain.first_token]));
        if (gain.last_token == message.tokens.size())
            words += " $";
        else if (gain.last_token != gain.first_token)
            words.append(" ").append(message.word(message.tokens[gain.last_token]));
        else if (gain.kind == Kind::neighbours)
            words.insert(0, "^ ");
        told.reasons.push_back({std::move(words), gain.margin});
    }
    return told;
}

Explanation SpeechReader::explain(const text::Message& message, std::optional<Language> language,
                                  const std::string& asked) const {
    const Heard heard = hear(message, language);
    const std::vector<double> sure = confidences(heard, message, language);
    Explanation explanation;
    explanation.reading = read(heard, message, language);
    const std::string& form = text::normal_form(message);
    if (form.size() > 1) explanation.normal_form = form.substr(1, form.size() - 2);
    explanation.known = static_cast<double>(heard.scored.known);
    explanation.temper = temper_evidence(heard, message, language);
    explanation.suggest = heard.confidences[head(suggest)];
    explanation.suggest_from = suggest_from;
    explanation.care = care_confidence(sure);
    explanation.care_from = care_from;
    std::vector<std::string> wanted = {explanation.reading.intent, explanation.reading.runner_up, asked};
    for (std::size_t at = 0; at < wanted.size(); ++at) {
        const bool told = std::find(wanted.begin(), wanted.begin() + static_cast<std::ptrdiff_t>(at),
                                    wanted[at]) != wanted.begin() + static_cast<std::ptrdiff_t>(at);
        if (!wanted[at].empty() && !told)
            explanation.intents.push_back(
                reasons(heard, sure[index_of(wanted[at])], wanted[at], message, language));
    }
    return explanation;
}

}  // namespace match
