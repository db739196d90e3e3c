#pragma once

#include "base/language.hpp"

#include <optional>
#include <string_view>

namespace text {

// How strongly the text so far speaks for each language, in nats; evidence of several messages adds up.
struct LanguageEvidence {
    base::PerLanguage<double> weight{};
    double foreign = 0;  // for a language that is none of the six

    void add(const LanguageEvidence& more);
};

// What one message alone says of its language: script, letters and function words, and CLD2's opinion.
LanguageEvidence language_evidence(std::string_view message);

// The language that the message's own evidence and the conversation's earlier evidence point to,
// or nothing when neither does or when it is a seventh language.
std::optional<base::Language> decide_language(const LanguageEvidence& message,
                                              const LanguageEvidence& prior = {});

}  // namespace text
