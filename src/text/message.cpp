#include "text/message.hpp"

#include "base/hash.hpp"
#include "text/emoji.hpp"
#include "text/utf8.hpp"

namespace text {

namespace {

bool is_letter(char32_t point) {
    if (point < 0x80) return (point | 32U) >= 'a' && (point | 32U) <= 'z';
    return letter_of(point).is(Letter::letter);
}

bool is_digit(char32_t point) { return point >= '0' && point <= '9'; }

// Writes the folded letters of one word to the end of the normal form.
class WordWriter {
public:
    explicit WordWriter(std::string& form) : form_(form) {}

    void fold(const Letter& letter) {
        for_each_folded(letter, [&](char32_t part) { put(part); });
    }

    bool stretched() const { return stretched_; }
    bool digit_inside() const { return digit_inside_; }

private:
    void put(char32_t point) {
        if (point == last_ || is_digit(last_)) return put_with_care(point);
        run_ = 1;
        add(point);
    }

    // After a digit, or once more the same.
    void put_with_care(char32_t point) {
        // "sh1t", but not "b2b" or "mp3": only digits that look like letters, between letters.
        const bool lookalike = is_digit(last_) && last_ <= '5' && last_ != '2';
        if (lookalike && is_letter(before_last_) && is_letter(point)) digit_inside_ = true;
        run_ = point == last_ ? run_ + 1 : 1;
        if (run_ < 3 || !shrunk()) add(point);
    }

    void add(char32_t point) {
        before_last_ = last_;
        last_ = point;
        append(form_, point);
    }

    // Three or more of a letter become one.
    bool shrunk() {
        if (!is_letter(last_)) return false;
        if (run_ == 3) form_.resize(form_.size() - utf8_size(last_));
        return stretched_ = true;
    }

    std::string& form_;
    char32_t last_ = U' ';
    char32_t before_last_ = U' ';
    std::size_t run_ = 0;
    bool stretched_ = false;
    bool digit_inside_ = false;
};

// Walks the letters once and cuts them into tokens.
class Reader {
public:
    explicit Reader(const Letters& letters) : letters_(letters.read) {
        message_.length = letters.length;
        message_.form.reserve(letters_.size() + letters_.size() / 4 + 2);
        message_.tokens.reserve(letters_.size() / 5 + 4);
    }

    Message read() && {
        while (at_ < letters_.size()) {
            const Letter& here = letters_[at_];
            if (starts_word(here)) {
                read_word();
            } else if (const auto mood = emoji_mood(here.point)) {
                read_emoji(*mood);
            } else {
                count_punctuation(here);
                ++at_;
            }
        }
        return std::move(message_);
    }

private:
    bool starts_word(const Letter& here) const {
        if (here.is(Letter::letter | Letter::digit)) return true;
        if (!here.is(Letter::stand_in)) return false;
        const Letter& next = letters_[at_ + 1];
        return next.is(Letter::letter) || (here.point == '*' && next.point == '*');
    }

    // Does the word that has begun go on here?
    bool goes_on() const {
        const Letter& here = letters_[at_];
        if (here.is(Letter::letter | Letter::digit | Letter::mark) || here.point == '*') return true;
        if (here.point == ' ') return false;
        const Letter& before = letters_[at_ - 1];
        const Letter& next = letters_[at_ + 1];
        if (here.is(Letter::stand_in))
            return next.is(Letter::letter | Letter::stand_in) || before.is(Letter::stand_in);
        if (here.point == '!') return before.is(Letter::letter) && next.is(Letter::letter);
        return here.is(Letter::apostrophe) && joins(before, next);
    }

    // An apostrophe inside a word: dropped in "don't", a border in "l'ordine", "c'è", "dell'anno".
    static bool joins(const Letter& before, const Letter& next) {
        if (!before.is(Letter::letter) || !next.is(Letter::letter)) return false;
        const bool after_consonant = before.point < 0x250 && !before.is(Letter::vowel);
        return !(after_consonant && next.is(Letter::vowel));
    }

    void read_word() {
        Token token = begin_token();
        std::size_t letters = 0;
        std::size_t capitals = 0;
        WordWriter word(message_.form);
        do {
            const Letter& here = letters_[at_++];
            letters += here.is(Letter::letter) ? 1U : 0U;
            capitals += here.is(Letter::upper) ? 1U : 0U;
            if (here.is(Letter::stand_in) || here.point == '!') token.masked = true;
            if (!here.is(Letter::apostrophe)) word.fold(here);
        } while (goes_on());
        token.masked = token.masked || word.digit_inside();
        token.stretched = word.stretched();
        token.shouted = letters >= 2 && capitals == letters;
        count_word(token, letters, capitals);
        end_token(token);
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
        Token token = begin_token();
        token.emoji = true;
        append(message_.form, letters_[at_++].point);
        // Skin tones, variation selectors and joiners belong to the emoji before them.
        while (is_emoji_modifier(letters_[at_].point)) ++at_;
        message_.manner.angry_emoji += mood == EmojiMood::angry ? 1U : 0U;
        message_.manner.warm_emoji += mood == EmojiMood::warm ? 1U : 0U;
        end_token(token);
    }

    Token begin_token() const {
        return {.word_begin = static_cast<std::uint32_t>(message_.form.size()),
                .begin = static_cast<std::uint32_t>(at_)};
    }

    // A word of nothing but invisible letters is none.
    void end_token(Token& token) {
        token.end = static_cast<std::uint32_t>(at_);
        token.word_size = static_cast<std::uint32_t>(message_.form.size()) - token.word_begin;
        if (token.word_size == 0) return;
        token.hash = base::hash_of(message_.word(token));
        message_.form += ' ';
        message_.tokens.push_back(token);
    }

    void count_punctuation(const Letter& letter) {
        const char32_t here = letter.point;
        if (here == ' ') return;
        Manner& manner = message_.manner;
        const char32_t before = at_ > 0 ? letters_[at_ - 1].point : U' ';
        if (here == '!' || here == U'！' || here == U'❗' || here == U'‼') ++manner.exclamations;
        if (here == '?' || here == U'；' || here == U'\u037e') ++manner.questions;
        // A Greek question ends in ';'.
        if (here == ';' && greek(before)) ++manner.questions;
        if (here == U'…' || (here == '.' && letters_[at_ + 1].point == '.' && before != '.'))
            ++manner.ellipses;
    }

    static bool greek(char32_t point) {
        return (point >= 0x370 && point < 0x400) || (point >= 0x1f00 && point < 0x2000);
    }

    const std::vector<Letter>& letters_;
    std::size_t at_ = 0;
    Message message_;
};

}  // namespace

void Message::replace_word(std::size_t token, std::string_view word) {
    Token& replaced = tokens[token];
    form.replace(replaced.word_begin, replaced.word_size, word);
    // Modulo 2^32, so that a shorter word moves the others back.
    const auto moved = static_cast<std::uint32_t>(word.size()) - replaced.word_size;
    for (std::size_t later = token + 1; later < tokens.size(); ++later) tokens[later].word_begin += moved;
    replaced.word_size += moved;
    replaced.hash = base::hash_of(word);
}

Message read_message(const Letters& letters) { return Reader(letters).read(); }

Message read_message(std::string_view utf8) { return read_message(read_letters(utf8)); }

}  // namespace text
