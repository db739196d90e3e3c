#pragma once

#include "base/language.hpp"
#include "intents/catalogue.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace intents {

// How much of one thing each language has: "grievances/long_wait" has so many "patterns", the "lexicon" so
// many "harmless".
struct ParityRow {
    std::string of;
    std::string what;
    base::PerLanguage<std::size_t> counts{};
};

// Everything that the files count out by language: examples, near misses, patterns and replies by tactic
// for each intent, and the lists of the lexicon.
std::vector<ParityRow> parity(const Catalogue& catalogue);

// A language lacks what it has less than this share of, held against the median of the other languages.
inline constexpr double least_parity = 0.5;

bool lacks(const ParityRow& row, base::Language language);

}  // namespace intents
