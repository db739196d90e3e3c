#include "match/matcher.hpp"

#include "base/hash.hpp"
#include "match/bait_reader.hpp"
#include "match/draft_reader.hpp"
#include "match/speech_reader.hpp"
#include "text/language_model.hpp"
#include "text/second_opinion.hpp"

#include <algorithm>
#include <cstring>

namespace match {

namespace {

using base::Language;

// What is made of each language's lexicon.
template <class Made>
base::PerLanguage<Made> of_lexicons(const intents::Catalogue& catalogue) {
    const auto made = [&](Language language) { return Made(catalogue.lexicons[base::index_of(language)]); };
    return {made(Language::en), made(Language::nb), made(Language::da),
            made(Language::it), made(Language::hu), made(Language::el)};
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
    Parts(const intents::Catalogue& catalogue, ByteReader* kept)
        : lexicons(of_lexicons<LexiconReader>(catalogue)),
          computer_mode(of_lexicons<intents::ComputerModeRules>(catalogue)),
          languages(language_model(catalogue)),
          speech(catalogue, lexicons, kept),
          drafts(catalogue, lexicons, kept) {
        for (const Language language : base::all_languages) {
            const std::size_t at = base::index_of(language);
            baits[at] = std::make_unique<const BaitReader>(catalogue.conversations[at]);
            greetings[at].add(catalogue.conversations[at].greeting_words, 0);
        }
    }

    base::PerLanguage<LexiconReader> lexicons;
    base::PerLanguage<intents::ComputerModeRules> computer_mode;
    text::LanguageModel languages;
    SpeechReader speech;
    DraftReader drafts;
    base::PerLanguage<std::unique_ptr<const BaitReader>> baits;
    base::PerLanguage<intents::PhraseList> greetings;
};

Matcher::Matcher(std::shared_ptr<const intents::Catalogue> catalogue, std::unique_ptr<const Parts> parts)
    : catalogue_(std::move(catalogue)), parts_(std::move(parts)) {}
Matcher::~Matcher() = default;

std::shared_ptr<const Matcher> Matcher::train(std::shared_ptr<const intents::Catalogue> catalogue) {
    auto parts = std::make_unique<const Parts>(*catalogue, nullptr);
    return std::shared_ptr<const Matcher>(new Matcher(std::move(catalogue), std::move(parts)));
}

std::string Matcher::dump() const {
    ByteWriter bytes;
    bytes.put(base::hash_of(catalogue_->digest));
    parts_->speech.write(bytes);
    parts_->drafts.write(bytes);
    std::string dumped = std::move(bytes).bytes();
    const std::uint64_t checksum = base::hash_of(dumped);
    dumped.append(reinterpret_cast<const char*>(&checksum), sizeof checksum);
    return dumped;
}

std::shared_ptr<const Matcher> Matcher::restore(std::shared_ptr<const intents::Catalogue> catalogue,
                                                std::string_view bytes) {
    std::uint64_t checksum = 0;
    if (bytes.size() < sizeof checksum) return nullptr;
    std::memcpy(&checksum, bytes.data() + bytes.size() - sizeof checksum, sizeof checksum);
    bytes.remove_suffix(sizeof checksum);
    if (base::hash_of(bytes) != checksum) return nullptr;
    ByteReader kept(bytes);
    if (kept.take<std::uint64_t>() != base::hash_of(catalogue->digest)) return nullptr;
    auto parts = std::make_unique<const Parts>(*catalogue, &kept);
    if (!kept.at_end()) return nullptr;
    return std::shared_ptr<const Matcher>(new Matcher(std::move(catalogue), std::move(parts)));
}

struct Matcher::Words {
    text::Message message;
    text::LanguageEvidence evidence;
    std::optional<Language> language;

    void finish(Reading& reading) const {
        reading.language = language;
        reading.evidence = evidence;
        // Nothing can be said in a language that is not known; danger is passed on all the same.
        if (!language && !reading.care) {
            reading.suggest = false;
            reading.silence = Silence::language_unknown;
        }
    }
};

Matcher::Words Matcher::words_of(std::string_view message, const text::LanguageEvidence& prior,
                                 std::optional<Language> stated) const {
    const text::Letters letters = text::read_letters(message);
    Words words{
        .message = text::read_message(letters), .evidence = text::word_evidence(letters), .language = stated};
    words.evidence.add(parts_->languages.evidence(letters));
    if (text::in_doubt(words.evidence)) words.evidence.add(text::second_opinion(message));
    if (!stated) words.language = text::decide_language(words.evidence, prior);
    if (words.language) parts_->lexicons[base::index_of(*words.language)].unmask(words.message);
    return words;
}

Reading Matcher::read(std::string_view message, const text::LanguageEvidence& prior,
                      std::optional<Language> stated) const {
    const Words words = words_of(message, prior, stated);
    Reading reading = parts_->speech.read(words.message, words.language);
    words.finish(reading);
    read_bait(words.message, reading);
    return reading;
}

// Calm messages are not looked through: whatever they are built on, nobody takes it as bait.
void Matcher::read_bait(const text::Message& message, Reading& reading) const {
    if (!reading.language || reading.care || (!reading.suggest && reading.level == 0)) return;
    std::vector<std::string> intents = {reading.intent};
    for (const Candidate& each : reading.intents) intents.push_back(each.intent);
    BaitReader::Found found =
        parts_->baits[base::index_of(*reading.language)]->read(text::normal_form(message), intents);
    reading.attack_patterns = std::move(found.attack_patterns);
    reading.claim = std::move(found.claim);
    reading.claim_intent = std::move(found.claim_intent);
}

Explanation Matcher::explain(std::string_view message, std::optional<Language> stated,
                             const std::string& asked) const {
    const Words words = words_of(message, {}, stated);
    Explanation explanation = parts_->speech.explain(words.message, words.language, asked);
    words.finish(explanation.reading);
    read_bait(words.message, explanation.reading);
    explanation.language = words.evidence;
    return explanation;
}

DraftReading Matcher::read_draft(std::string_view draft, Language language) const {
    DraftReading reading = parts_->drafts.read(draft, language);
    text::Message words = text::read_message(draft);
    parts_->lexicons[base::index_of(language)].unmask(words);
    reading.heat = parts_->speech.anger(words, language);
    reading.greets = !parts_->greetings[base::index_of(language)].find_all(words).empty();
    const auto speaks = [](const DraftReading::Found& tactic) { return tactic.intent == "computer_mode"; };
    if (std::any_of(reading.tactics.begin(), reading.tactics.end(), speaks))
        reading.computer_mode = parts_->computer_mode[base::index_of(language)].violations(draft);
    return reading;
}

}  // namespace match
