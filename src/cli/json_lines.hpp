#pragma once

#include "base/language.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace cli {

using AnswerText = std::function<std::string(std::string_view text, std::optional<base::Language> stated)>;

// Answers every line {"text", "lang"?} of stdin with one line on stdout, in the same order; a line that is
// none gets {"error", "line"}. Returns 1 when there was such a line.
int answer_lines(const AnswerText& answer);

// Answers `text`, or all of stdin when it is empty. Returns 2 when there is nothing to read.
int answer_one(std::string text, const AnswerText& answer);

}  // namespace cli
