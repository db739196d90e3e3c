#pragma once

#include "intents/document.hpp"
#include "intents/promise_words.hpp"

namespace intents {

// A sound document of promises.schema.json as values. What the schema cannot see is added to `problems`:
// patterns that do not compile, placeholders that are unknown or stand twice in one pattern, words that stand
// for two things.
PromiseWords read_promise_words(const Document& document, base::Problems& problems);

}  // namespace intents
