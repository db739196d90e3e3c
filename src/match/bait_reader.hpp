#pragma once

#include "intents/conversation_words.hpp"
#include "match/patterns.hpp"

#include <re2/re2.h>

#include <memory>
#include <optional>

namespace match {

// What the fixed phrases of one language say of a heated message besides its intent: which of Elgin's verbal
// attack patterns it is built on, and what it claims.
class BaitReader {
public:
    explicit BaitReader(const intents::ConversationWords& words);

    struct Found {
        std::vector<std::string> attack_patterns;  // ids, in the order of the file
        std::string claim;                         // in general terms, as `says`; empty when none is safe
        std::string claim_intent;                  // the intent it belongs to
    };

    // `intents` are those of the message, best first: a claim of the first comes before one of the second,
    // and one of another intent last. Between equals the first of the file counts.
    Found read(std::string_view normal_form, const std::vector<std::string>& intents) const;

private:
    std::optional<std::string> restated(std::size_t claim, std::string_view normal_form) const;

    const intents::ConversationWords& words_;  // of the catalogue, which outlives this
    Patterns patterns_;                        // of the attack patterns, then of the claims
    std::vector<std::unique_ptr<const RE2>> claims_;
};

}  // namespace match
