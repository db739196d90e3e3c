#include "text/find_names.hpp"

#include "base/language.hpp"
#include "text/greeklish.hpp"
#include "text/language_words.hpp"
#include "text/utf8.hpp"

namespace text {

namespace {

constexpr std::size_t shortest_part = 3, longest_part = 48, longest_function_word = 4;

// Folded. Hungarian: what shows to whom, with whom, where from.
const Words& hungarian_endings() {
    static const Words words(
        U"t at et ot nak nek val vel hoz hez tol rol bol ban ben ba be ra re nal nel ert ig kent "
        U"ne ek");
    return words;
}
// A final sigma is folded, too.
const Words& greek_os_endings() {
    static const Words words(U"οσ ο ου ε οι ων ουσ");
    return words;
}

bool is_greek(char32_t point) { return point >= 0x370 && point < 0x400; }

bool is_function_word(std::u32string_view word) {
    const std::string utf8 = encode(word);
    for (const base::Language language : base::all_languages) {
        const std::string_view words = function_words(language);
        for (std::size_t at = words.find(utf8); at != std::string_view::npos; at = words.find(utf8, at + 1)) {
            const bool begins = at == 0 || words[at - 1] == ' ';
            const std::size_t end = at + utf8.size();
            if (begins && (end == words.size() || words[end] == ' ')) return true;
        }
    }
    return false;
}

// "-val" and "-vel" take on the consonant before them: "Péterrel".
bool is_assimilated(std::u32string_view stem, std::u32string_view ending) {
    return ending.size() == 3 && ending[0] == stem.back() && (ending[1] == U'a' || ending[1] == U'e') &&
           ending[2] == U'l';
}

void append_plain(std::u32string& word, const Cell& cell) {
    word += cell.plain;
    if (cell.plain_next != 0) word += char32_t{cell.plain_next};
}

}  // namespace

NameFinder::NameFinder(std::span<const std::string> names) {
    for (const std::string& name : names) {
        const Cells cells = read_cells(name);
        std::u32string part;
        for (std::size_t i = 1; i < cells.size(); ++i) {
            if (cells[i].kind == Cell::letter) {
                append_plain(part, cells[i]);
            } else {
                if (part.size() >= shortest_part && part.size() <= longest_part) add(part);
                part.clear();
            }
        }
    }
}

void NameFinder::add(std::u32string part) {
    if (is_greek(part.front())) {
        const std::string latin = to_greeklish(encode(part), Spelling::by_sound);
        Part greeklish{.stem = decode(latin)};
        if (greeklish.stem.size() >= shortest_part) {
            firsts_ |= 1ULL << (greeklish.stem.front() & 63U);
            parts_.push_back(std::move(greeklish));
        }
    }
    Part made{.stem = std::move(part)};
    if (is_greek(made.stem.front())) {
        made.greek = true;
        made.greek_os = made.stem.ends_with(U"οσ") && made.stem.size() >= shortest_part + 2;
        const std::size_t ending = made.greek_os ? 2 : made.stem.back() == U'σ' ? 1 : 0;
        made.stem.resize(made.stem.size() - ending);
    }
    made.capital_only = made.stem.size() <= longest_function_word && is_function_word(made.stem);
    firsts_ |= 1ULL << (made.stem.front() & 63U);
    parts_.push_back(std::move(made));
}

bool NameFinder::names_somebody(std::u32string_view word, bool capital) const {
    for (const Part& part : parts_) {
        if (!word.starts_with(part.stem) || (part.capital_only && !capital)) continue;
        const std::u32string_view ending = word.substr(part.stem.size());
        if (part.greek_os) {
            if (greek_os_endings().has(ending)) return true;
            continue;
        }
        if (ending.empty() || ending == (part.greek ? U"σ" : U"s")) return true;
        // Short endings make other words of short names: "event" is not about Even.
        const bool safe = capital || (part.stem.size() > shortest_part && ending.size() >= 3);
        if (!part.greek && safe && (hungarian_endings().has(ending) || is_assimilated(part.stem, ending)))
            return true;
    }
    return false;
}

std::size_t NameFinder::read_word(const Cells& cells, std::size_t at, std::vector<Found>& found) const {
    const std::size_t end = end_of_word(cells, at);
    if (cells[at - 1].kind == Cell::digit || end - at > longest_part + 4) return end;
    if ((firsts_ >> (cells[at].plain & 63U) & 1U) == 0) return end;
    std::u32string word;
    for (std::size_t i = at; i < end; ++i) append_plain(word, cells[i]);
    if (!names_somebody(word, cells[at].upper)) return end;
    const bool goes_on = !found.empty() && found.back().kind == Personal::name &&
                         found.back().end + 1 == at &&
                         (cells[at - 1].plain == U' ' || cells[at - 1].plain == U'-');
    if (goes_on)
        found.back().end = end;  // "Ola Nordmann" is one name
    else
        found.push_back({Personal::name, at, end});
    return end;
}

}  // namespace text
