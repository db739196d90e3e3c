#pragma once

#include "base/language.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace text {

// Whole sentences with other letters, cases or spaces: the variants that need no choice of a word. Each gives
// the sentence back unchanged where it has nothing to do.

// Lower case; punctuation goes, but stays inside words and numbers ("don't", "e-mail", "2,5") and in masks.
std::string lower_case(std::string_view sentence);

// "føs" becomes "fos", "perché" becomes "perche", "άργησε" becomes "αργησε".
std::string without_diacritics(std::string_view sentence);

// Greek capitals bear no accents.
std::string capitals(std::string_view sentence);

// How a foreign or an old keyboard makes people type: æøå as "ae oe aa" (nb, da), ö ő ü ű as "o o u u" (hu),
// an accent at the end of a word as an apostrophe (it).
std::string with_national_letters(std::string_view sentence, base::Language language);

// "don't" becomes "dont", "c'è" becomes "ce", "l'ho" becomes "lho".
std::string without_apostrophes(std::string_view sentence);

// "Hello, where is it? I waited" becomes "Hello,where is it?I waited".
std::string without_space_after_stops(std::string_view sentence);

}  // namespace text
