#include "text/unmarked.hpp"

#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>
#include <utility>

namespace text {

namespace {

constexpr std::size_t longest_entity = 10;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// "blockquote" of "<BLOCKQUOTE type=cite>", "/div" of "</div>".
std::string name_of_tag(std::string_view inside) {
    std::string name;
    for (const char c : inside) {
        const bool first_slash = c == '/' && name.empty();
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (!letter && !first_slash && c != '!' && c != '-') break;
        name += lower(c);
    }
    return name;
}

bool ends_a_line(std::string_view name) {
    constexpr std::array<std::string_view, 9> enders = {"br", "/p",  "/div", "/li", "/tr",
                                                        "hr", "/h1", "/h2",  "/h3"};
    return std::find(enders.begin(), enders.end(), name) != enders.end();
}

bool is_unseen(std::string_view name) {
    return name == "style" || name == "script" || name == "blockquote" || name == "title";
}

std::optional<char32_t> code_of(std::string_view entity) {
    constexpr std::array<std::pair<std::string_view, char32_t>, 6> named = {
        {{"amp", U'&'}, {"lt", U'<'}, {"gt", U'>'}, {"quot", U'"'}, {"apos", U'\''}, {"nbsp", U' '}}};
    const auto known =
        std::find_if(named.begin(), named.end(), [&](const auto& each) { return each.first == entity; });
    if (known != named.end()) return known->second;
    if (!entity.starts_with('#')) return std::nullopt;
    entity.remove_prefix(1);
    const bool is_hex = entity.starts_with('x') || entity.starts_with('X');
    if (is_hex) entity.remove_prefix(1);
    std::uint32_t code = 0;
    const char* begin = entity.data();
    const char* end = begin + entity.size();
    const auto [rest, fault] = std::from_chars(begin, end, code, is_hex ? 16 : 10);
    const bool is_character = code > 0 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
    return fault == std::errc() && rest == end && is_character ? std::optional<char32_t>(code) : std::nullopt;
}

// Reads on from '&'; what is no entity stays as it is.
std::size_t take_entity(std::string_view html, std::size_t at, std::string& into) {
    const std::size_t end = html.substr(at, longest_entity).find(';');
    const auto code = end == std::string_view::npos ? std::nullopt : code_of(html.substr(at + 1, end - 1));
    if (!code) {
        into += '&';
        return at + 1;
    }
    append(into, *code);
    return at + end + 1;
}

}  // namespace

std::string unmarked(std::string_view html) {
    std::string seen, unseen_until;
    std::size_t depth = 0;  // of the element that is not seen, in elements of its kind
    for (std::size_t at = 0; at < html.size();) {
        if (html[at] != '<') {
            if (depth > 0)
                ++at;
            else if (html[at] == '&')
                at = take_entity(html, at, seen);
            else
                seen += html[at++];
            continue;
        }
        const std::size_t end = std::min(html.find('>', at), html.size());
        const std::string name = name_of_tag(html.substr(at + 1, end - at - 1));
        at = std::min(end + 1, html.size());
        if (depth > 0) {
            if (name == unseen_until) --depth;
            if ("/" + name == unseen_until) ++depth;
        } else if (is_unseen(name)) {
            unseen_until = "/" + name;
            depth = 1;
        } else if (ends_a_line(name)) {
            seen += '\n';
        }
    }
    return seen;
}

std::string without_quoted_lines(std::string_view text) {
    std::string kept;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        std::string_view line = text.substr(at, end - at);
        at = end + 1;
        while (!line.empty() && (line.back() == '\r' || line.back() == ' ' || line.back() == '\t'))
            line.remove_suffix(1);
        if (line.starts_with('>') || (line.empty() && kept.ends_with("\n\n"))) continue;
        kept += line;
        kept += '\n';
    }
    const auto begin = kept.find_first_not_of(" \t\r\n");
    if (begin == std::string::npos) return {};
    return kept.substr(begin, kept.find_last_not_of(" \t\r\n") - begin + 1);
}

}  // namespace text
