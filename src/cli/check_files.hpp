#pragma once

#include "cli/load_matcher.hpp"
#include "intents/check.hpp"
#include "net/intent_files.hpp"

namespace cli {

// Holds intent files against everything that may not be wrong with them: what an author must mend, the tests
// beside them, and the words of the practice scenarios. `evenkeel check` prints what comes out; the server
// saves nothing that has problems by it. A matcher for the files comes from the cache or is trained, and
// kept.
net::CheckedIntents check_files(const intents::SourceFiles& files, const intents::Minimums& minimums = {},
                                const Tell& tell = tell_on_stderr);

}  // namespace cli
