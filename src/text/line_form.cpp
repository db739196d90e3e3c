#include "text/line_form.hpp"

#include "text/letters.hpp"
#include "text/message.hpp"

#include <algorithm>

namespace text {

namespace {

// What two words of digits are joined by; a space where they are not.
char joint(const std::vector<Letter>& letters, const Token& left, const Token& right) {
    const bool digits = letters[left.end - 1].is(Letter::digit) && letters[right.begin].is(Letter::digit);
    if (!digits || right.begin != left.end + 1) return ' ';
    switch (letters[left.end].point) {
        case U':': return ':';
        case U'.': return '.';
        case U'/': return '/';
        case U'-':
        case U'‐':
        case U'‑':
        case U'–': return '-';
        default: return ' ';
    }
}

bool comma_between(const std::vector<Letter>& letters, const Token& left, const Token& right) {
    const auto is_comma = [](const Letter& letter) { return letter.point == U','; };
    return std::any_of(letters.begin() + left.end, letters.begin() + right.begin, is_comma);
}

}  // namespace

LineForm line_form(std::string_view utf8) {
    const Letters letters = read_letters(utf8);
    const Message message = read_message(letters);
    LineForm line;
    line.form.reserve(message.form.size() + 8);
    line.words.reserve(message.tokens.size());
    char before = ' ';  // what joins the word to the one before it
    for (std::size_t at = 0; at < message.tokens.size(); ++at) {
        const Token& token = message.tokens[at];
        const bool is_last = at + 1 == message.tokens.size();
        char after = is_last ? ' ' : joint(letters.read, token, message.tokens[at + 1]);
        const bool comma = at > 0 && comma_between(letters.read, message.tokens[at - 1], token);
        const std::size_t begin = line.form.size();
        line.form += message.word(token);
        const bool dotted = before == '.' && after == ' ' && letters.read[token.end - 1].is(Letter::digit) &&
                            letters.read[token.end].point == U'.';
        if (dotted) line.form += '.';
        if (before == ' ')
            line.words.push_back({begin, line.form.size(), token.begin, token.end, comma});
        else
            line.words.back().form_end = line.form.size(), line.words.back().end = token.end;
        line.form += after;
        before = after;
    }
    return line;
}

}  // namespace text
