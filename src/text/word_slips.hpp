#pragma once

#include "text/variants.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace text {

// One slip of `kind` (neighbouring_key to doubled_letter, stretched_letters) in every run of this many
// words, in a word that the sentence itself decides on.
inline constexpr std::size_t words_per_slip = 8;

std::string with_slips(std::string_view sentence, VariantKind kind, std::optional<base::Language> language);

// The words of `profanity` in the sentence, hidden in the manner of `kind` (masked_letter, masked_rest,
// masked_by_digit).
std::string with_masks(std::string_view sentence, VariantKind kind, std::span<const std::string> profanity);

}  // namespace text
