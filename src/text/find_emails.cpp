#include "text/find_emails.hpp"

#include <algorithm>
#include <optional>

namespace text {

namespace {

constexpr std::size_t longest_local = 64, longest_label = 63, most_labels = 8;  // RFC 5321, RFC 1035

// How "@" and "." are spoken, in the six languages, folded.
const Words& at_words() {
    static const Words words(
        U"at snabel snabela snabel krollalfa alfakroll kukac chiocciola chiocciolina παπακι");
    return words;
}
const Words& dot_words() {
    static const Words words(U"dot punktum punkt prikk pont punto τελεια");
    return words;
}
// Where people have their mail: enough to know an address by, even without its ending.
const Words& providers() {
    static const Words words(
        U"gmail googlemail hotmail outlook yahoo icloud live msn proton protonmail online freemail "
        U"citromail libero virgilio otenet yousee jubii");
    return words;
}
const Words& endings() {
    static const Words words(
        U"com net org info biz eu io no dk hu it gr uk ie de se fi nl fr es pl at ch me co app dev "
        U"online shop");
    return words;
}

bool opens(char32_t point) { return point == U'(' || point == U'[' || point == U'{' || point == U'<'; }
bool closes(char32_t point) { return point == U')' || point == U']' || point == U'}' || point == U'>'; }

// What stands for an "@", with its brackets.
struct AtSign {
    std::size_t begin = 0, end = 0;
    bool spoken = false;    // by a word
    bool doubtful = false;  // by a word that sentences have, too
};

std::optional<AtSign> at_sign(const Cells& cells, std::size_t at) {
    const Cell& cell = cells[at];
    if (cell.plain == U'@') {
        if (opens(cells[at - 1].plain) && closes(cells[at + 1].plain)) return AtSign{at - 1, at + 2};
        return AtSign{at, at + 1};
    }
    if (cell.kind != Cell::letter || cells[at - 1].is_alphanumeric()) return std::nullopt;
    if (std::u32string_view(U"askcπ").find(cell.plain) == std::u32string_view::npos) return std::nullopt;
    std::size_t end = end_of_word(cells, at);
    const bool bracketed = opens(cells[at - 1].plain) && closes(cells[end].plain);
    if (bracketed && reads(cells, at, U"a") && end == at + 1) return AtSign{at - 1, end + 1, true};
    if (!at_words().has(cells, at, end)) return std::nullopt;
    if (bracketed) return AtSign{at - 1, end + 1, true};
    if (reads(cells, at, U"snabel") && end == at + 6) {
        if (!reads(cells, end, U"-a") && !reads(cells, end, U" a")) return std::nullopt;
        end += 2;
    }
    if (cells[at - 1].plain != U' ' || cells[end].plain != U' ') return std::nullopt;
    return AtSign{at, end, true, end == at + 2};
}

bool is_local(const Cell& cell) {
    return cell.is_alphanumeric() ||
           (cell.plain < 0x80 && cell.kind == Cell::other && cell.plain != 0 &&
            std::string_view("._%+-'").find(static_cast<char>(cell.plain)) != std::string_view::npos);
}

// Where the run of local characters before `end` begins.
std::size_t local_run(const Cells& cells, std::size_t end, std::size_t floor) {
    std::size_t begin = end;
    while (begin > floor && end - begin < longest_local && is_local(cells[begin - 1])) --begin;
    while (begin < end && !cells[begin].is_alphanumeric() && cells[begin].plain != U'_') ++begin;
    return begin;
}

// Where the part before the sign begins; `sign.begin` when there is none.
std::size_t local_begin(const Cells& cells, const AtSign& sign, std::size_t floor) {
    std::size_t end = sign.begin;
    if (end > floor && cells[end - 1].plain == U' ') --end;
    std::size_t begin = local_run(cells, end, floor);
    if (begin == end) return sign.begin;
    for (std::size_t words = 1; sign.spoken && words < most_labels; ++words) {  // "ola dot nordmann at ..."
        std::size_t dot = begin - 1;
        if (dot <= floor || cells[dot].plain != U' ') break;
        while (dot > floor && cells[dot - 1].kind == Cell::letter && begin - dot < 12) --dot;
        if (!dot_words().has(cells, dot, begin - 1) || cells[dot - 1].plain != U' ') break;
        const std::size_t before = local_run(cells, dot - 1, floor);
        if (before == dot - 1) break;
        begin = before;
    }
    return begin;
}

// What stands between two labels of a domain.
struct Dot {
    enum Kind { none, plain, loose, spoken } kind = none;
    std::size_t end = 0;
};

Dot dot_at(const Cells& cells, std::size_t at) {
    if (cells[at].plain == U'.' && cells[at + 1].is_alphanumeric()) return {Dot::plain, at + 1};
    const auto skip_blank = [&](std::size_t place) { return cells[place].plain == U' ' ? place + 1 : place; };
    std::size_t next = skip_blank(at);
    const bool bracketed = opens(cells[next].plain);
    if (bracketed) ++next;
    Dot dot;
    if (cells[next].plain == U'.' || cells[next].plain == U',') {
        dot = {Dot::loose, next + 1};
    } else {
        const std::size_t end = end_of_word(cells, next);
        if (!dot_words().has(cells, next, end) || (!bracketed && next == at)) return {};
        dot = {Dot::spoken, end};
    }
    if (bracketed && !closes(cells[dot.end].plain)) return {};
    if (bracketed) ++dot.end;
    dot.end = skip_blank(dot.end);
    return dot;
}

struct Domain {
    std::size_t end = 0;        // 0: none
    bool known = false;         // by its provider, or by a dot that was spelled out
    bool usual_ending = false;  // of two letters, or a common one
};

Domain domain_at(const Cells& cells, std::size_t at) {
    Domain domain;
    bool must_be_ending = false;
    for (std::size_t labels = 1; labels <= most_labels; ++labels) {
        std::size_t end = at;
        bool letters_only = true;
        while ((cells[end].is_alphanumeric() || (cells[end].plain == U'-' && end > at)) &&
               end - at < longest_label) {
            letters_only = letters_only && cells[end].kind == Cell::letter;
            ++end;
        }
        if (end == at) break;
        const bool is_ending = endings().has(cells, at, end);
        if (must_be_ending && !is_ending) break;
        if (labels == 1 && providers().has(cells, at, end)) {
            domain = {end, true, true};
        } else if (labels > 1 && letters_only && end - at >= 2) {
            domain.end = end;
            domain.usual_ending = domain.usual_ending || is_ending || end - at == 2;
        }
        const Dot dot = dot_at(cells, end);
        if (dot.kind == Dot::none) break;
        must_be_ending = dot.kind == Dot::loose;
        domain.known = domain.known || dot.kind == Dot::spoken;
        at = dot.end;
    }
    return domain;
}

// An address around the sign, after `floor`.
std::optional<Found> email_around(const Cells& cells, const AtSign& sign, std::size_t floor) {
    const std::size_t after = cells[sign.end].plain == U' ' ? sign.end + 1 : sign.end;
    const Domain domain = domain_at(cells, after);
    if (domain.end == 0 || (sign.doubtful && !domain.known)) return std::nullopt;
    const std::size_t begin = local_begin(cells, sign, floor);
    if (begin == sign.begin) return std::nullopt;
    // "sh@t.that" is a masked word and the next sentence.
    constexpr std::size_t shortest_before_rare_ending = 3;
    if (!domain.usual_ending && sign.begin - begin < shortest_before_rare_ending) return std::nullopt;
    return Found{Personal::email, begin, domain.end};
}

}  // namespace

std::vector<Found> find_emails(const Cells& cells) {
    std::vector<Found> found;
    std::size_t floor = 1;
    for (std::size_t i = 1; i + 1 < cells.size(); ++i) {
        const auto sign = at_sign(cells, i);
        if (!sign || sign->begin < floor) continue;
        const auto email = email_around(cells, *sign, floor);
        if (!email) continue;
        found.push_back(*email);
        floor = email->end;
        i = floor - 1;
    }
    return found;
}

}  // namespace text
