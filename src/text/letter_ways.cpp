#include "text/letter_ways.hpp"

#include "text/utf8.hpp"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace text {

namespace {

bool is_word(char32_t point) {
    const auto kind = static_cast<UChar32>(point);
    return u_isalnum(kind) != 0 || u_charType(kind) == U_NON_SPACING_MARK;
}
bool is_letter(char32_t point) { return u_isalpha(static_cast<UChar32>(point)) != 0; }
bool is_space(char32_t point) { return u_isspace(static_cast<UChar32>(point)) != 0; }
bool is_apostrophe(char32_t point) { return point == '\'' || point == U'’' || point == U'‘'; }
bool is_mask(char32_t point) { return std::u32string_view(U"*@#$").find(point) != std::u32string_view::npos; }

bool is_punctuation(char32_t point) { return u_ispunct(static_cast<UChar32>(point)) != 0 && !is_mask(point); }

char32_t point_at(const std::u32string& points, std::size_t at) {
    return at < points.size() ? points[at] : U' ';
}
char32_t point_before(const std::u32string& points, std::size_t at) { return at > 0 ? points[at - 1] : U' '; }

std::string to_utf8(const icu::UnicodeString& text) {
    std::string utf8;
    return text.toUTF8String(utf8);
}

icu::UnicodeString from_utf8(std::string_view text) {
    return icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
}

const icu::Normalizer2& decomposition() {
    UErrorCode status = U_ZERO_ERROR;
    return *icu::Normalizer2::getNFDInstance(status);
}

// Letters that Unicode does not decompose but people type without.
std::u32string_view plain(char32_t point) {
    switch (point) {
        case U'ø': return U"o";
        case U'Ø': return U"O";
        case U'æ': return U"ae";
        case U'Æ': return U"Ae";
        default: return {};
    }
}

std::u32string_view scandinavian(char32_t point) {
    switch (point) {
        case U'æ': return U"ae";
        case U'Æ': return U"Ae";
        case U'ø': return U"oe";
        case U'Ø': return U"Oe";
        case U'å': return U"aa";
        case U'Å': return U"Aa";
        default: return {};
    }
}

std::u32string_view hungarian(char32_t point) {
    switch (point) {
        case U'ö':
        case U'ő': return U"o";
        case U'Ö':
        case U'Ő': return U"O";
        case U'ü':
        case U'ű': return U"u";
        case U'Ü':
        case U'Ű': return U"U";
        default: return {};
    }
}

std::u32string_view italian(char32_t point) {
    switch (point) {
        case U'à': return U"a'";
        case U'è':
        case U'é': return U"e'";
        case U'È': return U"E'";
        case U'ì': return U"i'";
        case U'ò': return U"o'";
        case U'ù': return U"u'";
        default: return {};
    }
}

}  // namespace

std::string lower_case(std::string_view sentence) {
    const std::u32string points = decode(to_utf8(from_utf8(sentence).toLower(icu::Locale::getRoot())));
    std::u32string kept;
    for (std::size_t at = 0; at < points.size(); ++at) {
        const bool inside = is_word(point_before(points, at)) && is_word(point_at(points, at + 1));
        const bool gap = is_space(points[at]) || (is_punctuation(points[at]) && !inside);
        if (!gap)
            kept += points[at];
        else if (!kept.empty() && kept.back() != U' ')
            kept += U' ';
    }
    if (!kept.empty() && kept.back() == U' ') kept.pop_back();
    return encode(kept);
}

std::string without_diacritics(std::string_view sentence) {
    UErrorCode status = U_ZERO_ERROR;
    std::u32string kept;
    for (const char32_t point : decode(to_utf8(decomposition().normalize(from_utf8(sentence), status)))) {
        if (u_charType(static_cast<UChar32>(point)) == U_NON_SPACING_MARK && point < 0xfe00) continue;
        const std::u32string_view instead = plain(point);
        if (instead.empty())
            kept += point;
        else
            kept += instead;
    }
    return encode(kept);
}

// ICU's Greek rules are the ones that take accents off capitals; for the other languages they change nothing.
std::string capitals(std::string_view sentence) {
    return to_utf8(from_utf8(sentence).toUpper(icu::Locale("el")));
}

std::string with_national_letters(std::string_view sentence, base::Language language) {
    const std::u32string points = decode(sentence);
    std::u32string typed;
    for (std::size_t at = 0; at < points.size(); ++at) {
        std::u32string_view instead;
        if (language == base::Language::nb || language == base::Language::da)
            instead = scandinavian(points[at]);
        else if (language == base::Language::hu)
            instead = hungarian(points[at]);
        else if (language == base::Language::it && !is_word(point_at(points, at + 1)))
            instead = italian(points[at]);
        if (instead.empty())
            typed += points[at];
        else
            typed += instead;
    }
    return encode(typed);
}

std::string without_apostrophes(std::string_view sentence) {
    const std::u32string points = decode(sentence);
    std::u32string kept;
    for (std::size_t at = 0; at < points.size(); ++at) {
        const bool joins = is_apostrophe(points[at]) && is_letter(point_before(points, at)) &&
                           is_letter(point_at(points, at + 1));
        if (!joins) {
            kept += points[at];
            continue;
        }
        // Who leaves out the apostrophe of "c'è" leaves out its accent as well.
        kept += decode(without_diacritics(encode(std::u32string(1, points[++at]))));
    }
    return encode(kept);
}

std::string without_space_after_stops(std::string_view sentence) {
    const std::u32string points = decode(sentence);
    std::u32string kept;
    for (std::size_t at = 0; at < points.size(); ++at) {
        const bool after_stop =
            !kept.empty() && std::u32string_view(U".,!?;:…").find(kept.back()) != std::u32string_view::npos;
        if (!(after_stop && is_space(points[at]))) kept += points[at];
    }
    return encode(kept);
}

}  // namespace text
