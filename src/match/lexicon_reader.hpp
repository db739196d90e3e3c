#pragma once

#include "intents/catalogue.hpp"
#include "intents/phrases.hpp"
#include "match/features.hpp"
#include "text/mask.hpp"

#include <optional>

namespace match {

// The lexicon of one language, ready to be looked up.
class LexiconReader {
public:
    explicit LexiconReader(const intents::Lexicon& lexicon);

    // Replaces masked words by the profanity they hide: "d***" becomes "damn". What hides nothing known
    // stays.
    void unmask(text::Message& message) const;

    // Heat words that are negated ("not angry at all") or part of a harmless phrase ("killer deal") do not
    // count as heat.
    LexiconCount count(const text::Message& message) const;

private:
    intents::PhraseList phrases_;
    text::Unmasker unmasker_;
};

}  // namespace match
