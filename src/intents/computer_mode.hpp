#pragma once

#include "intents/catalogue.hpp"
#include "intents/phrases.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace intents {

// The checkable properties of a computer-mode reply (domain.md section 1, after S. H. Elgin).
enum class Property { general, impersonal, unemotional, no_defence, no_counter_attack, short_enough };
std::string_view name_of(Property property);

struct Violation {
    Property property = Property::general;
    std::string words;  // what in the reply breaks it
};

inline constexpr std::size_t most_words = 25;
inline constexpr std::size_t most_sentences = 2;

// The rules of one language.
class ComputerModeRules {
public:
    explicit ComputerModeRules(const Lexicon& lexicon);

    // Everything that keeps `reply` from being computer mode; empty when it is.
    std::vector<Violation> violations(std::string_view reply) const;

private:
    PhraseList words_;
};

}  // namespace intents
