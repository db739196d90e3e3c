#pragma once

#include <string_view>

namespace text {

// What one code point becomes in the normal form: Unicode's NFKC case folding, then without accents, with ø
// as o, æ as ae and final sigma as sigma, so that "FØR", "før" and "for", "παραγγελία" and "ΠΑΡΑΓΓΕΛΙΑ" meet.
// Empty for marks and invisible characters. The view stays valid as long as the calling thread.
std::u32string_view fold(char32_t point);

// Case folding alone, accents kept: what tells languages apart.
std::u32string_view fold_case(char32_t point);

}  // namespace text
