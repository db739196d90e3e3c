#pragma once

#include "base/language.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace text {

// How people type the same sentence otherwise.
enum class VariantKind {
    lower_case,           // without punctuation, too
    no_diacritics,        // "fos" for "føs", "perche" for "perché"
    capitals,             // Greek capitals bear no accents
    greeklish_by_sound,   // "thelo"
    greeklish_by_look,    // "8elw"
    national_letters,     // nb and da "ae oe aa", hu "o u", it "perche'"
    neighbouring_key,     // "ordet" for "order"
    swapped_letters,      // "oredr"
    dropped_letter,       // "ordr"
    doubled_letter,       // "orrder"
    masked_letter,        // "f*ck"
    masked_rest,          // "d***"
    masked_by_digit,      // "sh1t"
    stretched_letters,    // "sooooo"
    no_apostrophes,       // "dont", "ce", "lho"
    no_space_after_stops  // "Hello,where is it?I waited"
};
inline constexpr std::size_t variant_kinds = 16;
std::string_view name_of(VariantKind kind);

struct Variant {
    VariantKind kind = VariantKind::lower_case;
    std::string text;
};

// Every way of typing `sentence` that makes a difference to it, at most one of each kind, in the order of the
// kinds. Same sentence, same variants. `language` decides on the keyboard and on the letters that are
// typed otherwise; `profanity` are the words that get masked, as the lexicon has them (a trailing '*' stands
// for any ending; phrases and words of fewer than three letters are never masked).
std::vector<Variant> variants(std::string_view sentence, std::optional<base::Language> language,
                              std::span<const std::string> profanity);

}  // namespace text
