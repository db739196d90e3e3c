#pragma once

#include "base/result.hpp"
#include "intents/catalogue.hpp"
#include "intents/source_file.hpp"

namespace intents {

// What an author should mend in intents/conversation/<lang>.json: patterns that do not compile, words that
// do not fit the groups of their claim, restatements that are not computer mode, sentences given twice, and
// languages without a file. Each with file:line:column.
base::Problems check_conversation_words(const Catalogue& catalogue, const SourceFiles& files);

}  // namespace intents
