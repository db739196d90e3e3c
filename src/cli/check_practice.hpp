#pragma once

#include "cli/check_notes.hpp"
#include "practice/check_words.hpp"
#include "practice/scenario.hpp"

#include <memory>

namespace cli {

// Reads the practice scenarios and adds what is wrong with them to `problems`, as far as it shows without a
// matcher. Never null.
std::shared_ptr<const practice::Scenarios> check_practice(const intents::Catalogue& catalogue,
                                                          const intents::SourceFiles& files,
                                                          base::Problems& problems);

// Prints how their words are read.
void print_practice_words(const practice::Scenarios& scenarios, const practice::WordsChecked& checked,
                          const NotesWanted& wanted, std::ostream& out);

}  // namespace cli
