#pragma once

#include "intents/catalogue.hpp"
#include "match/explanation.hpp"
#include "match/lexicon_reader.hpp"
#include "match/model.hpp"
#include "match/patterns.hpp"
#include "match/reading.hpp"
#include "match/temper.hpp"

#include <memory>
#include <vector>

namespace match {

// Reads what customers and colleagues write: one head per intent, one for "none of them", and one each for
// "suggest", "care" and the three steps of anger.
class SpeechReader {
public:
    // Trains, or takes the trained model from `kept` when that is given.
    SpeechReader(const intents::Catalogue& catalogue, const base::PerLanguage<LexiconReader>& lexicons,
                 ByteReader* kept);

    void write(ByteWriter& bytes) const { model_.write(bytes); }

    // `message` is unmasked already; `language` may be unknown. Fills everything of a Reading but the
    // language.
    Reading read(const text::Message& message, std::optional<base::Language> language) const;

    // Anger 0..1 alone.
    double anger(const text::Message& message, std::optional<base::Language> language) const;

    // What anger is told from.
    TemperEvidence temper_evidence(const text::Message& message,
                                   std::optional<base::Language> language) const;

    // How a reading came about; `asked` names an intent that is to be told of as well, and may be empty.
    Explanation explain(const text::Message& message, std::optional<base::Language> language,
                        const std::string& asked) const;

private:
    static constexpr double suggest_from = 0.5;
    static constexpr double care_from =
        0.3;  // recall matters more than precision: a missed one is the worst error

    enum ExtraHead : std::size_t { none, suggest, care, irritated, angry, furious, extra_heads };
    std::size_t head(ExtraHead extra) const { return intents_.size() + extra; }

    Heads heads() const;
    std::vector<Line> lines(const intents::Catalogue& catalogue) const;
    void add_line(std::vector<Line>& lines, const std::string& text, base::Language language,
                  std::vector<Lesson> lessons) const;
    std::vector<Lesson> lessons_of(const intents::Intent& intent, const intents::Example& example) const;
    std::vector<Lesson> lessons_of(const intents::Intent& mistaken_for, const intents::NearMiss& miss) const;
    std::size_t index_of(const std::string& id) const;

    // What the heads say of a message.
    struct Heard {
        Model::Scored scored;
        std::vector<double> confidences;  // by head
    };
    Heard hear(const text::Message& message, std::optional<base::Language> language) const;
    // Of the heads, with what the patterns found on top.
    std::vector<double> confidences(const Heard& heard, const text::Message& message,
                                    std::optional<base::Language> language) const;
    TemperEvidence temper_evidence(const Heard& heard, const text::Message& message,
                                   std::optional<base::Language> language) const;
    Reading read(const Heard& heard, const text::Message& message,
                 std::optional<base::Language> language) const;
    double care_confidence(const std::vector<double>& confidences) const;
    void decide(const std::vector<double>& confidences, Reading& reading) const;
    void rank(const std::vector<double>& confidences, Reading& reading) const;
    IntentReasons reasons(const Heard& heard, double confidence, const std::string& intent,
                          const text::Message& message, std::optional<base::Language> language) const;

    const base::PerLanguage<LexiconReader>& lexicons_;
    std::vector<const intents::Intent*> intents_;
    std::vector<double> usual_heat_;  // by intent
    base::PerLanguage<std::unique_ptr<Patterns>> patterns_;
    HeatReaders heats_;
    Model model_;
};

}  // namespace match
