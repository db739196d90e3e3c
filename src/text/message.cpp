#include "text/message.hpp"

#include "text/emoji.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <unicode/uchar.h>

#include <algorithm>

namespace text {

namespace {

bool is_letter(char32_t point) {
    if (point < 0x80) return (point | 32) >= 'a' && (point | 32) <= 'z';
    return u_isalpha(static_cast<UChar32>(point)) != 0;
}

bool is_digit(char32_t point) { return point >= '0' && point <= '9'; }

bool is_mark(char32_t point) {
    return point >= 0x300 && u_charType(static_cast<UChar32>(point)) == U_NON_SPACING_MARK;
}

bool is_apostrophe(char32_t point) {
    return point == '\'' || point == U'’' || point == U'‘' || point == U'´' || point == '`';
}

// Characters that stand in for a letter: "d***", "@rchidi", "a$$", "b!tch".
bool is_mask(char32_t point) { return point == '*' || point == '@' || point == '$' || point == '#'; }

bool is_upper(char32_t point) {
    if (point < 0x80) return point >= 'A' && point <= 'Z';
    return u_isupper(static_cast<UChar32>(point)) != 0;
}

// Walks the code points once and cuts them into tokens.
class Reader {
public:
    explicit Reader(std::string_view utf8) : points_(decode(utf8)) {
        message_.length = points_.size();
        if (points_.size() > longest_read) points_.resize(longest_read);
        message_.tokens.reserve(points_.size() / 5 + 4);
    }

    Message read() && {
        while (at_ < points_.size()) {
            const char32_t point = points_[at_];
            if (starts_word(at_)) {
                read_word();
            } else if (const auto mood = emoji_mood(point)) {
                read_emoji(*mood);
            } else {
                count_punctuation(point);
                ++at_;
            }
        }
        return std::move(message_);
    }

private:
    char32_t point(std::size_t at) const { return at < points_.size() ? points_[at] : U' '; }

    bool starts_word(std::size_t at) const {
        const char32_t here = point(at);
        if (is_letter(here) || is_digit(here)) return true;
        return is_mask(here) && (is_letter(point(at + 1)) || (here == '*' && point(at + 1) == '*'));
    }

    // Does the word go on at this place, given that it has begun?
    bool goes_on(std::size_t at) const {
        const char32_t here = point(at);
        if (is_letter(here) || is_digit(here) || is_mark(here) || here == '*') return true;
        if (is_mask(here))
            return is_letter(point(at + 1)) || is_mask(point(at + 1)) || is_mask(point(at - 1));
        if (here == '!') return is_letter(point(at - 1)) && is_letter(point(at + 1));
        return joins(at);
    }

    // An apostrophe inside a word: dropped in "don't", a border in "l'ordine", "c'è", "dell'anno".
    bool joins(std::size_t at) const {
        if (!is_apostrophe(point(at)) || !is_letter(point(at + 1)) || !is_letter(point(at - 1))) return false;
        return !(is_consonant(point(at - 1)) && is_vowel(point(at + 1)));
    }

    static bool is_vowel(char32_t point) {
        const auto folded = fold(point);
        return !folded.empty() &&
               std::u32string_view(U"aeiouh").find(folded.front()) != std::u32string_view::npos;
    }
    static bool is_consonant(char32_t point) { return is_letter(point) && point < 0x250 && !is_vowel(point); }

    void read_word() {
        Token token;
        token.begin = at_;
        std::size_t letters = 0;
        std::size_t capitals = 0;
        std::u32string word;
        while (at_ < points_.size() && (at_ == token.begin || goes_on(at_))) {
            const char32_t here = points_[at_++];
            if (is_letter(here)) ++letters;
            if (is_upper(here)) ++capitals;
            if (is_mask(here) || here == '!') token.masked = true;
            if (!is_apostrophe(here)) word += fold(here);
        }
        token.end = at_;
        token.masked = token.masked || has_digit_inside(word);
        token.stretched = unstretch(word);
        token.word = encode(word);
        token.shouted = letters >= 2 && capitals == letters;
        count_word(token, letters, capitals);
        if (!token.word.empty()) message_.tokens.push_back(std::move(token));
    }

    // "sh1t", but not "b2b" or "mp3": only digits that look like letters, between letters.
    static bool has_digit_inside(const std::u32string& word) {
        for (std::size_t at = 1; at + 1 < word.size(); ++at) {
            const bool lookalike = std::u32string_view(U"01345").find(word[at]) != std::u32string_view::npos;
            if (lookalike && is_letter(word[at - 1]) && is_letter(word[at + 1])) return true;
        }
        return false;
    }

    // Three or more of a letter become one; says whether there were any.
    static bool unstretch(std::u32string& word) {
        std::u32string once;
        bool stretched = false;
        for (std::size_t at = 0; at < word.size();) {
            std::size_t next = at;
            while (next < word.size() && word[next] == word[at]) ++next;
            const bool run = next - at >= 3 && is_letter(word[at]);
            stretched = stretched || run;
            once.append(run ? 1 : next - at, word[at]);
            at = next;
        }
        word = std::move(once);
        return stretched;
    }

    void count_word(const Token& token, std::size_t letters, std::size_t capitals) {
        Manner& manner = message_.manner;
        manner.letters += letters;
        if (letters >= 2) manner.capitals += capitals;
        manner.shouted_words += token.shouted && letters >= 3 ? 1U : 0U;
        manner.stretched_words += token.stretched ? 1U : 0U;
        manner.masked_words += token.masked ? 1U : 0U;
    }

    void read_emoji(EmojiMood mood) {
        Token token;
        token.begin = at_;
        token.emoji = true;
        append(token.word, points_[at_++]);
        // Skin tones, variation selectors and joiners belong to the emoji before them.
        while (at_ < points_.size() && is_emoji_modifier(points_[at_])) ++at_;
        token.end = at_;
        message_.manner.angry_emoji += mood == EmojiMood::angry ? 1U : 0U;
        message_.manner.warm_emoji += mood == EmojiMood::warm ? 1U : 0U;
        message_.tokens.push_back(std::move(token));
    }

    void count_punctuation(char32_t here) {
        Manner& manner = message_.manner;
        if (here == '!' || here == U'！' || here == U'❗' || here == U'‼') ++manner.exclamations;
        if (here == '?' || here == U'；' || here == U'\u037e') ++manner.questions;
        // A Greek question ends in ';'.
        if (here == ';' && at_ > 0 && greek(points_[at_ - 1])) ++manner.questions;
        if (here == U'…' || (here == '.' && point(at_ + 1) == '.' && (at_ == 0 || points_[at_ - 1] != '.')))
            ++manner.ellipses;
    }

    static bool greek(char32_t point) {
        return (point >= 0x370 && point < 0x400) || (point >= 0x1f00 && point < 0x2000);
    }

    std::u32string points_;
    std::size_t at_ = 0;
    Message message_;
};

}  // namespace

Message read_message(std::string_view utf8) { return Reader(utf8).read(); }

std::string normal_form(const Message& message) {
    std::string form = " ";
    for (const Token& token : message.tokens) {
        form += token.word;
        form += ' ';
    }
    return form;
}

}  // namespace text
