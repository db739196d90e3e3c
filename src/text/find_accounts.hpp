#pragma once

#include "text/cells.hpp"

namespace text {

// An IBAN or a codice fiscale that begins with the letter at `at`, also with blanks or dashes between, whose
// check is right. Where it ends, or 0 when there is none.
std::size_t find_account(const Cells& cells, std::size_t at, std::vector<Found>& found);

}  // namespace text
