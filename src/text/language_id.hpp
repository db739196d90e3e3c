#pragma once

#include "base/language.hpp"
#include "text/letters.hpp"

#include <optional>
#include <string_view>

namespace text {

// How strongly the text so far speaks for each language, in nats; evidence of several messages adds up.
struct LanguageEvidence {
    base::PerLanguage<double> weight{};
    double foreign = 0;  // for a language that is none of the six

    void add(const LanguageEvidence& more);
};

// What script, letters of one language's own and function words say.
LanguageEvidence word_evidence(const Letters& letters);

// No language leads clearly enough to do without a second opinion (see second_opinion.hpp).
bool in_doubt(const LanguageEvidence& evidence);

// What one message alone says of its language, with a second opinion where that is needed.
LanguageEvidence language_evidence(std::string_view message);

// The language that the message's own evidence and the conversation's earlier evidence point to,
// or nothing when neither does or when it is a seventh language.
std::optional<base::Language> decide_language(const LanguageEvidence& message,
                                              const LanguageEvidence& prior = {});

}  // namespace text
