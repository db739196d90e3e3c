#pragma once

#include "base/result.hpp"
#include "intents/catalogue.hpp"
#include "intents/source_file.hpp"

namespace cli {

// Adds each line of tests/conversation/<lang>.jsonl whose attack patterns or claim are not found as it says,
// with what was found instead.
void check_conversation(const intents::Catalogue& catalogue, const intents::SourceFiles& files,
                        base::Problems& problems);

}  // namespace cli
