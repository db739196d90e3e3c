#include "text/fold.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace text {

namespace {

const icu::Normalizer2& case_folding() {
    UErrorCode status = U_ZERO_ERROR;
    return *icu::Normalizer2::getNFKCCasefoldInstance(status);
}

const icu::Normalizer2& decomposition() {
    UErrorCode status = U_ZERO_ERROR;
    return *icu::Normalizer2::getNFDInstance(status);
}

icu::UnicodeString normalised(const icu::Normalizer2& form, const icu::UnicodeString& text) {
    UErrorCode status = U_ZERO_ERROR;
    return form.normalize(text, status);
}

std::u32string points_of(const icu::UnicodeString& text) {
    std::u32string points;
    for (int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
        points.push_back(static_cast<char32_t>(text.char32At(at)));
    }
    return points;
}

// Letters that Unicode does not decompose but people type without.
std::u32string plain(char32_t point) {
    switch (point) {
        case U'ø': return U"o";
        case U'æ': return U"ae";
        case U'œ': return U"oe";
        case U'đ':
        case U'ð': return U"d";
        case U'ł': return U"l";
        case U'ı': return U"i";
        default: return {point};
    }
}

}  // namespace

std::u32string fold_case(char32_t point) {
    const auto code = static_cast<UChar32>(point);
    if (case_folding().isInert(code)) return {point};
    return points_of(normalised(case_folding(), icu::UnicodeString(code)));
}

std::u32string fold(char32_t point) {
    const auto folded = normalised(case_folding(), icu::UnicodeString(static_cast<UChar32>(point)));
    std::u32string result;
    for (const char32_t part : points_of(normalised(decomposition(), folded))) {
        const auto kind = u_charType(static_cast<UChar32>(part));
        if (kind == U_NON_SPACING_MARK || kind == U_ENCLOSING_MARK || kind == U_FORMAT_CHAR) continue;
        result += plain(part);
    }
    return result;
}

}  // namespace text
