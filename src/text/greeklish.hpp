#pragma once

#include <string>
#include <string_view>

namespace text {

// How a Greek word sounds, in Latin letters, from Greek letters or from Greeklish alike: "παραγγελία",
// "paraggelia" and "parangelia" all become "paragelia"; "θέλω", "thelo" and "8elw" become "thelo". `folded`
// is a token's word.
std::string greek_sound(std::string_view folded);

// The sound without its ending, which is what Greek inflects: "paragelia", "paragelies" and "paragelion"
// share "paragel".
std::string greek_stem(std::string_view sound);

// Greek as it is typed in Latin letters: by sound ("thelo", "imera") or by the look of the letters ("8elw",
// "hmera").
enum class Spelling { by_sound, by_look };
std::string to_greeklish(std::string_view folded, Spelling spelling);

bool has_greek_letters(std::string_view folded);

}  // namespace text
