#pragma once

#include "assist/knowledge.hpp"
#include "base/result.hpp"
#include "intents/source_file.hpp"
#include "practice/scenario.hpp"

namespace practice {

struct WordsChecked {
    base::Problems problems;  // what breaks a session: care in a line, answers that are no such answers
    base::Problems notes;     // bait that is not read as bait
};

// How the words of scenarios are read, each with file:line:column. A line that is read as care would bring
// the human protocol up in the middle of an exercise; an answer that is not read as its tactic would be a bad
// hint; bait that is not read as bait does no harm beyond a worse suggestion.
WordsChecked check_words(const Scenarios& scenarios, const assist::Knowledge& knowledge,
                         const intents::SourceFiles& files);

}  // namespace practice
