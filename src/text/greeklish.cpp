#include "text/greeklish.hpp"

#include "text/utf8.hpp"

#include <array>
#include <utility>

namespace text {

namespace {

// Greek is first written in the Latin letters most people use for it; both spellings then go through the same
// sound rules.
using Letters = std::array<std::string_view, 25>;  // from alpha to omega, final sigma included
constexpr Letters by_sound_letters = {"a",  "v", "g", "d", "e", "z", "i", "th", "i", "k", "l",  "m", "n",
                                      "ks", "o", "p", "r", "s", "s", "t", "y",  "f", "x", "ps", "o"};

std::string in_latin(std::u32string_view greek, const Letters& letters) {
    std::string latin;
    for (const char32_t point : greek) {
        if (point >= U'α' && point <= U'ω') {
            latin += letters[point - U'α'];
        } else {
            append(latin, point);
        }
    }
    return latin;
}

bool vowel(char letter) { return std::string_view("aeiouyw").find(letter) != std::string_view::npos; }

// "thelo" has a theta, "ths" an eta, "hmera" an eta, "ehete" a chi.
char greeklish_h(char before, char after) {
    if (before == 't' || before == 'p') return vowel(after) || after == 'r' ? 'h' : 'i';
    const bool chi = vowel(after) && (before == ' ' || vowel(before) || before == 's');
    return chi ? 'x' : 'i';
}

// Greeklish writers use digits by shape and 'h' both for eta and for chi.
std::string plain_greeklish(std::string_view word) {
    std::string plain;
    for (std::size_t at = 0; at < word.size(); ++at) {
        const char letter = word[at];
        const char before = at > 0 ? word[at - 1] : ' ';
        const char after = at + 1 < word.size() ? word[at + 1] : ' ';
        switch (letter) {
            case '8': plain += "th"; break;
            case '3': plain += "ks"; break;
            case '4': plain += "ps"; break;
            case 'w': plain += 'o'; break;
            case 'j': plain += 'z'; break;
            case 'c':
                plain += after == 'h' ? 'x' : 'k';
                at += after == 'h' ? 1U : 0U;
                break;
            case 'q': plain += 'k'; break;
            case 'b': plain += 'v'; break;
            case 'h': plain += greeklish_h(before, after); break;
            default: plain += letter;
        }
    }
    return plain;
}

// Longest first; what sounds alike is spelt alike.
constexpr std::pair<std::string_view, std::string_view> sounds[] = {
    {"oy", "u"},  {"ou", "u"},  {"ei", "i"},  {"oi", "i"},  {"yi", "i"},  {"ai", "e"},  {"ay", "av"},
    {"au", "av"}, {"af", "av"}, {"ey", "ev"}, {"eu", "ev"}, {"ef", "ev"}, {"mp", "v"},  {"nt", "d"},
    {"gk", "g"},  {"gg", "g"},  {"ng", "g"},  {"gx", "g"},  {"ph", "f"},  {"kx", "ks"}, {"th", "th"},
    {"ks", "ks"}, {"y", "i"},   {"h", "x"},   {"u", "i"},
};

std::string by_sound(std::string_view latin) {
    std::string sound;
    for (std::size_t at = 0; at < latin.size();) {
        std::size_t used = 0;
        for (const auto& [spelling, said] : sounds) {
            if (latin.substr(at, spelling.size()) == spelling) {
                sound += said;
                used = spelling.size();
                break;
            }
        }
        if (used == 0) {
            sound += latin[at];
            used = 1;
        }
        at += used;
    }
    return sound;
}

// Doubled letters are a matter of spelling. Letters of other alphabets have several bytes, and two of those
// may well be the same.
std::string without_doubles(const std::string& sound) {
    const auto counts = [](char letter) {
        return static_cast<unsigned char>(letter) >= 0x80 || (letter >= '0' && letter <= '9');
    };
    std::string once;
    for (const char letter : sound) {
        if (once.empty() || once.back() != letter || counts(letter)) once += letter;
    }
    return once;
}

}  // namespace

bool has_greek_letters(std::string_view folded) {
    // U+0370..U+03FF begin with the bytes CD..CF in UTF-8.
    for (const char byte : folded) {
        const auto value = static_cast<unsigned char>(byte);
        if (value >= 0xcd && value <= 0xcf) return true;
    }
    return false;
}

std::string to_greeklish(std::string_view folded, Spelling spelling) {
    static constexpr Letters by_look = {"a", "b", "g", "d", "e", "z", "h", "8", "i", "k", "l",  "m", "n",
                                        "3", "o", "p", "r", "s", "s", "t", "u", "f", "x", "ps", "w"};
    return in_latin(decode(folded), spelling == Spelling::by_look ? by_look : by_sound_letters);
}

std::string greek_sound(std::string_view folded) {
    const std::string latin =
        has_greek_letters(folded) ? in_latin(decode(folded), by_sound_letters) : plain_greeklish(folded);
    return without_doubles(by_sound(latin));
}

std::string greek_stem(std::string_view sound) {
    constexpr std::size_t shortest_stem = 3;
    std::string_view stem = sound;
    const auto drop = [&](std::string_view letters) {
        while (stem.size() > shortest_stem && letters.find(stem.back()) != std::string_view::npos)
            stem.remove_suffix(1);
    };
    if (stem.size() > shortest_stem && (stem.back() == 's' || stem.back() == 'n')) stem.remove_suffix(1);
    drop("aeiou");
    return std::string(stem);
}

}  // namespace text
