#pragma once

#include <string>

namespace text {

// What one code point becomes in the normal form: Unicode's NFKC case folding, then without accents, with ø
// as o, æ as ae and final sigma as sigma, so that "FØR", "før" and "for", "παραγγελία" and "ΠΑΡΑΓΓΕΛΙΑ" meet.
// Empty for marks and invisible characters. Asks ICU each time; letters.hpp keeps the common answers.
std::u32string fold(char32_t point);

// Case folding alone, accents kept: what tells languages apart.
std::u32string fold_case(char32_t point);

}  // namespace text
