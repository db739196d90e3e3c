#include "net/json_text.hpp"

#include "text/utf8.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace net {

namespace {

constexpr std::string_view hex_digits = "0123456789abcdef";

// What stands for a character that JSON wants escaped; empty for all others.
std::string_view escape_of(char c) {
    switch (c) {
        case '"': return "\\\"";
        case '\\': return "\\\\";
        case '\b': return "\\b";
        case '\f': return "\\f";
        case '\n': return "\\n";
        case '\r': return "\\r";
        case '\t': return "\\t";
        default: return {};
    }
}

bool is_plain(char c) { return static_cast<unsigned char>(c) - 0x20U < 0x60U && c != '"' && c != '\\'; }

}  // namespace

JsonText& JsonText::name(std::string_view name) {
    separate();
    text_ += '"';
    text_ += name;
    text_ += "\":";
    return *this;
}

JsonText& JsonText::value(std::string_view text) {
    separate();
    text_ += '"';
    append_escaped(text);
    text_ += '"';
    return *this;
}

JsonText& JsonText::value(double number) {
    if (!std::isfinite(number)) return null();
    std::array<char, 32> digits{};
    const auto [end, fault] = std::to_chars(digits.data(), digits.data() + digits.size(), number);
    const std::string_view said(digits.data(), static_cast<std::size_t>(end - digits.data()));
    raw(said);
    // A number with a fraction stays one, also where it is zero.
    if (said.find_first_not_of("-0123456789") == std::string_view::npos) text_ += ".0";
    return *this;
}

JsonText& JsonText::value(const std::vector<std::string>& texts) {
    begin_array();
    for (const std::string& text : texts) value(text);
    return end_array();
}

JsonText& JsonText::open(char bracket) {
    constexpr std::size_t usual_frame = 256;
    if (text_.empty()) text_.reserve(usual_frame);
    separate();
    text_ += bracket;
    return *this;
}

JsonText& JsonText::end(char bracket) {
    text_ += bracket;
    return *this;
}

JsonText& JsonText::raw(std::string_view token) {
    separate();
    text_ += token;
    return *this;
}

// A comma, unless this is the first of its kind or belongs to a name. Texts end with quotes, so these
// characters are never of a text.
void JsonText::separate() {
    if (text_.empty()) return;
    const char last = text_.back();
    if (last != '{' && last != '[' && last != ':') text_ += ',';
}

void JsonText::append_escaped(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t from = at;
        while (at < text.size() && is_plain(text[at])) ++at;
        text_ += text.substr(from, at - from);
        if (at == text.size()) return;
        if (static_cast<unsigned char>(text[at]) >= 0x80) {
            text::append(text_, text::next_point(text, at));
            continue;
        }
        const char c = text[at++];
        const auto byte = static_cast<unsigned char>(c);
        if (const auto escape = escape_of(c); !escape.empty())
            text_ += escape;
        else
            (text_ += "\\u00") += {hex_digits[byte >> 4U], hex_digits[byte & 15U]};
    }
}

}  // namespace net
