#include "text/word_slips.hpp"

#include "base/hash.hpp"
#include "text/fold.hpp"
#include "text/message.hpp"
#include "text/utf8.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

namespace text {

namespace {

using base::Language;

constexpr std::size_t shortest_slipped = 4;  // letters; a slip in "is" makes another word
constexpr std::size_t shortest_masked = 3;
constexpr std::size_t stretch = 4;  // letters that one becomes

bool is_letter(char32_t point) { return u_isalpha(static_cast<UChar32>(point)) != 0; }

bool is_vowel(char32_t point) {
    const auto folded = fold(point);
    return !folded.empty() &&
           std::u32string_view(U"aeiouyαεηιουω").find(folded.front()) != std::u32string_view::npos;
}

using Rows = std::array<std::u32string_view, 3>;

Rows keyboard(std::optional<Language> language) {
    switch (language.value_or(Language::en)) {
        case Language::nb: return {U"qwertyuiopå", U"asdfghjkløæ", U"zxcvbnm"};
        case Language::da: return {U"qwertyuiopå", U"asdfghjklæø", U"zxcvbnm"};
        case Language::it: return {U"qwertyuiopè", U"asdfghjklòà", U"zxcvbnm"};
        case Language::hu: return {U"qwertzuiopőú", U"asdfghjkléáű", U"íyxcvbnm"};
        case Language::el: return {U"ςερτυθιοπ", U"ασδφγηξκλ", U"ζχψωβνμ"};
        case Language::en: break;
    }
    return {U"qwertyuiop", U"asdfghjkl", U"zxcvbnm"};
}

// The key beside it; the letter itself where the keyboard has no such key.
char32_t neighbour(char32_t letter, std::uint64_t choice, std::optional<Language> language) {
    const auto folded = fold_case(letter);
    const char32_t lower = folded.size() == 1 ? folded.front() : letter;
    for (const std::u32string_view row : keyboard(language)) {
        const std::size_t at = row.find(lower);
        if (at == std::u32string_view::npos) continue;
        const bool to_the_left = at + 1 == row.size() || (at > 0 && choice % 2 == 0);
        return row[to_the_left ? at - 1 : at + 1];
    }
    return letter;
}

// The first letter is where people look, so it stays.
void slip(std::u32string& word, VariantKind kind, std::uint64_t choice, std::optional<Language> language) {
    const std::size_t at = 1 + choice % (word.size() - 2);
    switch (kind) {
        case VariantKind::neighbouring_key: word[at] = neighbour(word[at], choice >> 8U, language); break;
        case VariantKind::swapped_letters: std::swap(word[at], word[at + 1]); break;
        case VariantKind::dropped_letter: word.erase(at, 1); break;
        case VariantKind::doubled_letter: word.insert(at, 1, word[at]); break;
        default: {
            const auto vowel = std::find_if(word.rbegin(), word.rend(), is_vowel);
            if (vowel != word.rend()) word.insert(vowel.base(), stretch - 1, *vowel);
        }
    }
}

bool can_slip(const Token& token, const std::u32string& points) {
    return token.end - token.begin >= shortest_slipped && token.end <= points.size() &&
           std::all_of(points.begin() + static_cast<std::ptrdiff_t>(token.begin),
                       points.begin() + static_cast<std::ptrdiff_t>(token.end), is_letter);
}

// The tokens that slip, from left to right.
std::vector<const Token*> chosen(const Message& message, const std::u32string& points, std::uint64_t hash) {
    std::vector<const Token*> tokens;
    for (std::size_t first = 0; first < message.tokens.size(); first += words_per_slip) {
        std::vector<const Token*> able;
        const std::size_t last = std::min(first + words_per_slip, message.tokens.size());
        for (std::size_t at = first; at < last; ++at) {
            if (can_slip(message.tokens[at], points)) able.push_back(&message.tokens[at]);
        }
        if (!able.empty()) tokens.push_back(able[(hash + first) % able.size()]);
    }
    return tokens;
}

char32_t digit_for(char32_t letter) {
    const auto folded = fold(letter);
    switch (folded.empty() ? U' ' : folded.front()) {
        case U'a':
        case U'α': return U'4';
        case U'e':
        case U'ε': return U'3';
        case U'i':
        case U'ι': return U'1';
        case U'o':
        case U'ο': return U'0';
        default: return letter;
    }
}

void mask(std::u32string& word, VariantKind kind) {
    if (kind == VariantKind::masked_rest) {
        std::fill(word.begin() + 1, word.end(), U'*');
        return;
    }
    const auto inside = std::find_if(word.begin() + 1, word.end() - 1, [&](char32_t letter) {
        return kind == VariantKind::masked_letter ? is_vowel(letter) : digit_for(letter) != letter;
    });
    if (inside != word.end() - 1) *inside = kind == VariantKind::masked_letter ? U'*' : digit_for(*inside);
}

struct Profane {
    std::string word;
    bool open_ended = false;
};

std::vector<Profane> single_words(std::span<const std::string> profanity) {
    std::vector<Profane> words;
    for (const std::string& written : profanity) {
        const bool open_ended = written.ends_with('*');
        const Message message = read_message(std::string_view(written).substr(0, written.find('*')));
        if (message.tokens.size() == 1 && decode(message.word(message.tokens[0])).size() >= shortest_masked)
            words.push_back({std::string(message.word(message.tokens[0])), open_ended});
    }
    return words;
}

// Puts `word` where a token of the sentence was; later tokens are done first, so that places stay true.
void replace(std::u32string& points, const Token& token, const std::u32string& word) {
    points.replace(token.begin, token.end - token.begin, word);
}

std::u32string slice(const std::u32string& points, const Token& token) {
    return points.substr(token.begin, token.end - token.begin);
}

}  // namespace

std::string with_slips(std::string_view sentence, VariantKind kind, std::optional<Language> language) {
    std::u32string points = decode(sentence);
    const Message message = read_message(sentence);
    // The sentence decides, so that it slips in the same places every time.
    const std::uint64_t hash = base::hash_of(sentence) + static_cast<std::uint64_t>(kind);
    const std::vector<const Token*> tokens = chosen(message, points, hash);
    for (auto token = tokens.rbegin(); token != tokens.rend(); ++token) {
        std::u32string word = slice(points, **token);
        slip(word, kind, (base::hash_of(message.word(**token)) ^ hash) >> 16U, language);
        replace(points, **token, word);
    }
    return encode(points);
}

std::string with_masks(std::string_view sentence, VariantKind kind, std::span<const std::string> profanity) {
    std::u32string points = decode(sentence);
    const Message message = read_message(sentence);
    const std::vector<Profane> words = single_words(profanity);
    for (auto token = message.tokens.rbegin(); token != message.tokens.rend(); ++token) {
        const std::string_view said = message.word(*token);
        const bool profane = std::any_of(words.begin(), words.end(), [&](const Profane& each) {
            return each.open_ended ? said.starts_with(each.word) : said == each.word;
        });
        std::u32string word = slice(points, *token);
        if (!profane || token->masked || word.size() < shortest_masked) continue;
        mask(word, kind);
        replace(points, *token, word);
    }
    return encode(points);
}

}  // namespace text
