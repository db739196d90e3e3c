#pragma once

#include <string>
#include <string_view>

namespace text {

// How a Greek word sounds, in Latin letters, from Greek letters or from Greeklish alike: "παραγγελία", "paraggelia" and "parangelia"
// all become "paragelia"; "θέλω", "thelo" and "8elw" become "thelo". `folded` is a token's word.
std::string greek_sound(std::string_view folded);

// The sound without its ending, which is what Greek inflects: "paragelia", "paragelies" and "paragelion" share "paragel".
std::string greek_stem(std::string_view sound);

bool has_greek_letters(std::string_view folded);

}  // namespace text
