#pragma once

#include "text/language_id.hpp"

#include <string_view>

namespace text {

// CLD2's. It knows eighty languages, and its word counts most where ours fall silent and to notice a seventh
// language; but it takes longer than all the rest of language identification.
LanguageEvidence second_opinion(std::string_view message);

}  // namespace text
