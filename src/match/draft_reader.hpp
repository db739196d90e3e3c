#pragma once

#include "intents/catalogue.hpp"
#include "match/lexicon_reader.hpp"
#include "match/model.hpp"
#include "match/reading.hpp"

namespace match {

// Reads what agents write: faults and tactics, any number of them in one draft, found in its sentences.
class DraftReader {
public:
    // Trains, or takes the trained model from `kept` when that is given.
    DraftReader(const intents::Catalogue& catalogue, const base::PerLanguage<LexiconReader>& lexicons,
                ByteReader* kept);

    void write(ByteWriter& bytes) const { model_.write(bytes); }

    // Everything of a DraftReading but the heat.
    DraftReading read(std::string_view draft, base::Language language) const;

private:
    std::vector<Line> lines(const intents::Catalogue& catalogue) const;
    std::size_t index_of(const std::string& id) const;
    bool is_fault(std::size_t intent) const { return intents_[intent]->group == "fault"; }
    text::Message message_of(std::string_view text, base::Language language) const;
    Line line_of(const std::string& text, base::Language language, std::vector<Lesson> lessons) const;
    void find_shouting(const text::Message& message, std::vector<DraftReading::Found>& best) const;

    const base::PerLanguage<LexiconReader>& lexicons_;
    std::vector<const intents::Intent*> intents_;
    Model model_;
};

}  // namespace match
