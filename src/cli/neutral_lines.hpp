#pragma once

#include "base/language.hpp"
#include "match/classifier.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace cli {

// The language that most of the lines seem to be in.
std::optional<base::Language> language_of(std::span<const match::LabelledLine> lines);

// intents/neutral/<lang>.txt: lines of everyday life that are none of anybody's intents. Empty when there is
// no such file.
std::vector<std::string> neutral_lines(std::optional<base::Language> language);

}  // namespace cli
