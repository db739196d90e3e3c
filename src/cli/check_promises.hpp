#pragma once

#include "assist/promise_finder.hpp"
#include "base/result.hpp"
#include "intents/catalogue.hpp"
#include "intents/source_file.hpp"

namespace cli {

// Adds what is wrong with the promise words of a catalogue: a language with intents that has none, and each
// line of tests/promises/<lang>.jsonl that is not read as it says, with what was read instead. Local times
// are those of the language's country. `finders` are the catalogue's own.
void check_promises(const intents::Catalogue& catalogue, const assist::PromiseFinders& finders,
                    const intents::SourceFiles& files, base::Problems& problems);

}  // namespace cli
