#include "text/variants.hpp"

#include "text/fold.hpp"
#include "text/greeklish.hpp"
#include "text/letter_ways.hpp"
#include "text/utf8.hpp"
#include "text/word_slips.hpp"

#include <array>

namespace text {

namespace {

constexpr std::array<std::string_view, variant_kinds> kind_names = {
    "lower_case",        "no_diacritics",     "capitals",         "greeklish_by_sound",
    "greeklish_by_look", "national_letters",  "neighbouring_key", "swapped_letters",
    "dropped_letter",    "doubled_letter",    "masked_letter",    "masked_rest",
    "masked_by_digit",   "stretched_letters", "no_apostrophes",   "no_space_after_stops"};

// Everybody types "ou" for "ου", also those who otherwise go by sound and would have "oy".
std::string with_latin_ou(std::string folded) {
    constexpr std::string_view ou = "ου";
    for (std::size_t at = folded.find(ou); at != std::string::npos; at = folded.find(ou, at))
        folded.replace(at, ou.size(), "ou");
    return folded;
}

// Greeklish has no capitals of its own; what is not Greek stays as it was.
std::string greeklish(std::string_view sentence, Spelling spelling) {
    if (!has_greek_letters(sentence)) return std::string(sentence);
    std::string folded;
    for (const char32_t point : decode(sentence)) {
        const bool greek = (point >= 0x370 && point < 0x400) || (point >= 0x1f00 && point < 0x2000);
        if (greek)
            folded += encode(fold(point));
        else
            append(folded, point);
    }
    return to_greeklish(with_latin_ou(std::move(folded)), spelling);
}

std::string typed(std::string_view sentence, VariantKind kind, std::optional<base::Language> language,
                  std::span<const std::string> profanity) {
    switch (kind) {
        case VariantKind::lower_case: return lower_case(sentence);
        case VariantKind::no_diacritics: return without_diacritics(sentence);
        case VariantKind::capitals: return capitals(sentence);
        case VariantKind::greeklish_by_sound: return greeklish(sentence, Spelling::by_sound);
        case VariantKind::greeklish_by_look: return greeklish(sentence, Spelling::by_look);
        case VariantKind::national_letters:
            return language ? with_national_letters(sentence, *language) : std::string(sentence);
        case VariantKind::masked_letter:
        case VariantKind::masked_rest:
        case VariantKind::masked_by_digit: return with_masks(sentence, kind, profanity);
        case VariantKind::no_apostrophes: return without_apostrophes(sentence);
        case VariantKind::no_space_after_stops: return without_space_after_stops(sentence);
        case VariantKind::neighbouring_key:
        case VariantKind::swapped_letters:
        case VariantKind::dropped_letter:
        case VariantKind::doubled_letter:
        case VariantKind::stretched_letters: break;
    }
    return with_slips(sentence, kind, language);
}

}  // namespace

std::string_view name_of(VariantKind kind) { return kind_names[static_cast<std::size_t>(kind)]; }

std::vector<Variant> variants(std::string_view sentence, std::optional<base::Language> language,
                              std::span<const std::string> profanity) {
    std::vector<Variant> found;
    for (std::size_t number = 0; number < variant_kinds; ++number) {
        const auto kind = static_cast<VariantKind>(number);
        std::string text = typed(sentence, kind, language, profanity);
        if (text != sentence) found.push_back({kind, std::move(text)});
    }
    return found;
}

}  // namespace text
