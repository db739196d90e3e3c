#pragma once

#include "assist/knowledge.hpp"
#include "base/result.hpp"
#include "intents/source_file.hpp"
#include "practice/scenario.hpp"

namespace practice {

struct WordsChecked {
    base::Problems problems;  // lines read as care, answers that are no such answers, where they are many
    base::Problems notes;     // the same where they are few, and bait that is not read as bait
};

// More than this share of a language's lines and answers misread is refused. What is learned anew from one
// more example may tip a line that has nothing to do with it: that must not keep anybody from mending a
// phrase.
inline constexpr double most_misread = 0.02;

// How the words of scenarios are read, each with file:line:column. A line that is read as care would bring
// the human protocol up in the middle of an exercise; an answer that is not read as its tactic would be a bad
// hint; bait that is not read as bait does no harm beyond a worse suggestion.
WordsChecked check_words(const Scenarios& scenarios, const assist::Knowledge& knowledge,
                         const intents::SourceFiles& files);

}  // namespace practice
