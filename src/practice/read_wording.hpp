#pragma once

#include "practice/read_lines.hpp"

#include <optional>

namespace practice {

// A sound document of scenario-words.schema.json as the words of `scenario`. `common` are the common lines of
// the language. Nothing when something is wrong with it; what that is, is then in `problems`.
std::optional<Wording> read_wording(const intents::Document& document, const Scenario& scenario,
                                    const SaidLines& common, base::Problems& problems);

}  // namespace practice
