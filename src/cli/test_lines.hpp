#pragma once

#include "base/language.hpp"
#include "base/result.hpp"
#include "intents/source_file.hpp"

#include <nlohmann/json_fwd.hpp>

#include <functional>
#include <optional>
#include <string>

namespace cli {

// Of a file that is named after a language, "tests/promises/en.jsonl"; nothing for another one.
std::optional<base::Language> language_of(const intents::SourceFile& file);

// Runs a test on each line of a .jsonl file. What `run` finds wrong with a line becomes a problem with its
// place; a line that is no JSON comes as a discarded value.
using RunTest = std::function<std::optional<std::string>(const nlohmann::json& line)>;
void run_test_lines(const intents::SourceFile& file, const RunTest& run, base::Problems& problems);

}  // namespace cli
