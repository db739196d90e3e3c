#pragma once

#include "base/language.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace text {

// The stem of a folded word: Snowball's for en, nb, da, it and hu; for Greek the sound without its ending, so
// that Greeklish and Greek letters meet (see greeklish.hpp). Written letters that people use for æ, ø and å
// ("oe", "aa") are made one in nb and da. Without a language the word is its own stem.
std::string stem(std::string_view folded, std::optional<base::Language> language);

}  // namespace text
