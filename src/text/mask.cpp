#include "text/mask.hpp"

#include "text/utf8.hpp"

#include <algorithm>

namespace text {

namespace {

// What a stand-in character may stand for, besides itself. '#' and '*' stand for any letter.
bool stands_for(char32_t mask, char32_t letter) {
    if (mask == letter) return true;
    switch (mask) {
        case '*':
        case '#': return true;
        case '@':
        case '4': return letter == 'a' || letter == U'α' || (mask == '@' && letter == 'o');
        case '0': return letter == 'o' || letter == U'ο';
        case '1':
        case '!': return letter == 'i' || letter == 'l' || letter == U'ι';
        case '3': return letter == 'e' || letter == U'ε';
        case '$':
        case '5': return letter == 's' || letter == U'σ';
        default: return false;
    }
}

bool fits_letter_by_letter(std::u32string_view mask, std::u32string_view word, bool open_ended) {
    if (mask.size() < word.size() || (mask.size() > word.size() && !open_ended)) return false;
    return std::equal(word.begin(), word.end(), mask.begin(),
                      [](char32_t letter, char32_t m) { return stands_for(m, letter); });
}

// As many '*' as one likes: "f*ck", "f**ck" and "f***" all hide the same word.
bool fits_freely(std::u32string_view mask, std::u32string_view word, bool open_ended) {
    if (mask.empty()) return word.empty();
    if (word.empty()) return open_ended || mask.find_first_not_of(U"*#") == std::u32string_view::npos;
    if (mask.front() == '*' || mask.front() == '#') {
        return fits_freely(mask.substr(1), word, open_ended) || fits_freely(mask, word.substr(1), open_ended);
    }
    return stands_for(mask.front(), word.front()) && fits_freely(mask.substr(1), word.substr(1), open_ended);
}

// A mask must leave at least one true letter to go by.
bool tells_something(std::u32string_view mask) {
    return std::any_of(mask.begin(), mask.end(),
                       [](char32_t point) { return point >= 'a' && point != U'…'; });
}

constexpr std::size_t longest_mask = 24;  // letters; the free match is quadratic at worst

}  // namespace

Unmasker::Unmasker(std::vector<std::string> words) {
    for (std::string& word : words) {
        const bool open_ended = !word.empty() && word.back() == '*';
        if (open_ended) word.pop_back();
        std::u32string points = decode(word);
        // Phrases and fragments of two letters are never what a mask hides.
        if (word.find(' ') == std::string::npos && points.size() >= 3)
            words_.push_back({std::move(word), std::move(points), open_ended});
    }
}

std::string_view Unmasker::unmask(std::string_view masked) const {
    const std::u32string mask = decode(masked);
    if (mask.size() > longest_mask || !tells_something(mask)) return {};
    for (const auto fits : {fits_letter_by_letter, fits_freely}) {
        for (const Word& word : words_) {
            if (fits(mask, word.points, word.open_ended)) return word.text;
        }
    }
    return {};
}

}  // namespace text
