#pragma once

#include "base/language.hpp"

#include <string_view>

namespace text {

// Short words that nearly every chat line has and that give its language away; case-folded, accents kept,
// blanks between.
std::string_view function_words(base::Language language);

// Greek function words as Greeklish writers type them.
std::string_view greeklish_words();

// Function words of the neighbours that customers may write in and Evenkeel does not speak: de, sv, fr, es,
// pt, nl, pl.
std::string_view foreign_words();

}  // namespace text
