#pragma once

#include "base/result.hpp"
#include "intents/catalogue.hpp"
#include "intents/source_file.hpp"

#include <optional>
#include <string>
#include <vector>

namespace intents {

// Parts of one intent in one language file, written anew; what is left out stays as it is.
struct WordingEdit {
    std::string intent;
    std::optional<std::string> title;
    std::optional<std::vector<Example>> examples;
    std::optional<std::vector<NearMiss>> near_misses;
    std::optional<std::vector<Reply>> replies;
};

// The file's text with those parts replaced. Everything else keeps its bytes, and so does each example, near
// miss and reply that was there before with the same words; what is new is printed as the files are, one a
// line. Heats and tactics keep the order of the file, new ones come last. A problem when the file is no JSON
// or has no such intent.
base::Result<std::string> edited(const SourceFile& file, const WordingEdit& edit);

}  // namespace intents
