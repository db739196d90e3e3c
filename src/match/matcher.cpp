#include "match/matcher.hpp"

#include "match/draft_reader.hpp"
#include "match/speech_reader.hpp"
#include "text/language_model.hpp"

namespace match {

namespace {

using base::Language;

base::PerLanguage<LexiconReader> lexicon_readers(const intents::Catalogue& catalogue) {
    const auto reader = [&](Language language) { return LexiconReader(catalogue.lexicons[base::index_of(language)]); };
    return {reader(Language::en), reader(Language::nb), reader(Language::da), reader(Language::it), reader(Language::hu), reader(Language::el)};
}

text::LanguageModel language_model(const intents::Catalogue& catalogue) {
    text::LanguageModel model;
    for (const Language language : base::all_languages) {
        const std::size_t at = base::index_of(language);
        for (const intents::Intent& intent : catalogue.intents) {
            const intents::Wording& wording = intent.wordings[at];
            for (const auto& example : wording.examples) model.learn(example.text, language);
            for (const auto& miss : wording.near_misses) model.learn(miss.text, language);
            for (const auto& reply : wording.replies) model.learn(reply.text, language);
        }
        for (const std::string& line : catalogue.backgrounds[at].customer) model.learn(line, language);
        for (const std::string& line : catalogue.backgrounds[at].agent) model.learn(line, language);
    }
    model.finish();
    return model;
}

}  // namespace

struct Matcher::Parts {
    explicit Parts(const intents::Catalogue& catalogue)
        : lexicons(lexicon_readers(catalogue)), languages(language_model(catalogue)), speech(catalogue, lexicons), drafts(catalogue, lexicons) {}

    base::PerLanguage<LexiconReader> lexicons;
    text::LanguageModel languages;
    SpeechReader speech;
    DraftReader drafts;
};

Matcher::Matcher(std::shared_ptr<const intents::Catalogue> catalogue, std::unique_ptr<const Parts> parts)
    : catalogue_(std::move(catalogue)), parts_(std::move(parts)) {}
Matcher::~Matcher() = default;

std::shared_ptr<const Matcher> Matcher::train(std::shared_ptr<const intents::Catalogue> catalogue) {
    auto parts = std::make_unique<const Parts>(*catalogue);
    return std::shared_ptr<const Matcher>(new Matcher(std::move(catalogue), std::move(parts)));
}

Reading Matcher::read(std::string_view message, const text::LanguageEvidence& prior, std::optional<Language> stated) const {
    text::LanguageEvidence evidence = text::language_evidence(message);
    evidence.add(parts_->languages.evidence(message));
    const std::optional<Language> language = stated ? stated : text::decide_language(evidence, prior);
    text::Message words = text::read_message(message);
    if (language) parts_->lexicons[base::index_of(*language)].unmask(words);
    Reading reading = parts_->speech.read(words, language);
    reading.language = language;
    reading.evidence = evidence;
    // Nothing can be said in a language that is not known; danger is passed on all the same.
    if (!language && !reading.care) {
        reading.suggest = false;
        reading.silence = Silence::language_unknown;
    }
    return reading;
}

DraftReading Matcher::read_draft(std::string_view draft, Language language) const {
    DraftReading reading = parts_->drafts.read(draft, language);
    text::Message words = text::read_message(draft);
    parts_->lexicons[base::index_of(language)].unmask(words);
    reading.heat = parts_->speech.anger(words, language);
    return reading;
}

}  // namespace match
