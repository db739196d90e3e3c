#include "text/fold.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <string>
#include <unordered_map>
#include <vector>

namespace text {

namespace {

// Latin, Greek and general punctuation are looked up; everything beyond is rare and computed once a thread.
constexpr char32_t table_end = 0x2100;

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

std::u32string computed_case(char32_t point) {
    return points_of(normalised(case_folding(), icu::UnicodeString(static_cast<UChar32>(point))));
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

std::u32string computed(char32_t point) {
    const auto folded = normalised(case_folding(), icu::UnicodeString(static_cast<UChar32>(point)));
    std::u32string result;
    for (const char32_t part : points_of(normalised(decomposition(), folded))) {
        const auto kind = u_charType(static_cast<UChar32>(part));
        if (kind == U_NON_SPACING_MARK || kind == U_ENCLOSING_MARK || kind == U_FORMAT_CHAR) continue;
        result += plain(part);
    }
    return result;
}

using Compute = std::u32string (*)(char32_t);

template <Compute compute>
std::u32string_view looked_up(char32_t point) {
    static const std::vector<std::u32string> table = [] {
        std::vector<std::u32string> filled(table_end);
        for (char32_t each = 0; each < table_end; ++each) filled[each] = compute(each);
        return filled;
    }();
    if (point < table_end) return table[point];
    // Bounded by Unicode itself; nodes never move, so views into them stay valid for the thread's life.
    thread_local std::unordered_map<char32_t, std::u32string> rare;
    auto found = rare.find(point);
    if (found == rare.end()) found = rare.emplace(point, compute(point)).first;
    return found->second;
}

}  // namespace

std::u32string_view fold(char32_t point) { return looked_up<computed>(point); }
std::u32string_view fold_case(char32_t point) { return looked_up<computed_case>(point); }

}  // namespace text
