#include "text/redaction.hpp"

#include "text/cells.hpp"
#include "text/find_accounts.hpp"
#include "text/find_emails.hpp"
#include "text/find_names.hpp"
#include "text/find_numbers.hpp"

#include <algorithm>

namespace text {

namespace {

// What one place hides can be what kept another from being seen: in "1234 1234 ..." a card's end is a new
// beginning. So the search goes on until it finds nothing; it never took more than three rounds.
constexpr int most_rounds = 8;

struct BytePlace {
    Redacted::Place place;
    std::size_t begin = 0, end = 0;  // bytes of the original
};

// Each find becomes one cell, and a place of the original.
void hide(Cells& cells, const std::vector<Found>& found, std::vector<BytePlace>& places) {
    if (found.empty()) return;
    std::size_t kept = found.front().begin;
    for (std::size_t i = 0; i < found.size(); ++i) {
        const auto [kind, begin, end] = found[i];
        const Cell& first = cells[begin];
        const Cell& behind = cells[end];
        places.push_back({{kind, first.at, behind.at}, first.byte, behind.byte});
        const Cell stand_in{.kind = Cell::stand_in, .at = first.at, .byte = first.byte};
        cells[kept++] = stand_in;
        const std::size_t until = i + 1 < found.size() ? found[i + 1].begin : cells.size();
        std::copy(cells.begin() + static_cast<std::ptrdiff_t>(end),
                  cells.begin() + static_cast<std::ptrdiff_t>(until),
                  cells.begin() + static_cast<std::ptrdiff_t>(kept));
        kept += until - end;
    }
    cells.resize(kept);
}

// Numbers, accounts and names, in the order in which they stand.
std::vector<Found> find_all_but_emails(const Cells& cells, const NameFinder& names) {
    std::vector<Found> found;
    NumberFinder numbers(cells, found);
    for (std::size_t i = 1; i + 1 < cells.size();) {
        const Cell& cell = cells[i];
        if (cell.kind == Cell::digit || cell.plain == U'#') {
            i = numbers.read(i);
        } else if (cell.kind != Cell::letter) {
            ++i;
        } else if (const std::size_t account = find_account(cells, i, found)) {
            i = account;
        } else if (const std::size_t code = numbers.read_code(i)) {
            i = code;
        } else {
            i = names.read_word(cells, i, found);
        }
    }
    return found;
}

std::string with_stand_ins(std::string_view utf8, const std::vector<BytePlace>& places) {
    std::string text;
    text.reserve(utf8.size());
    std::size_t at = 0;
    for (const BytePlace& each : places) {
        text.append(utf8.substr(at, each.begin - at)).append(stand_in_for(each.place.kind));
        at = each.end;
    }
    return text.append(utf8.substr(at));
}

}  // namespace

std::string_view stand_in_for(Personal kind) {
    switch (kind) {
        case Personal::email: return "[email]";
        case Personal::phone: return "[phone]";
        case Personal::card: return "[card]";
        case Personal::iban: return "[iban]";
        case Personal::national_id: return "[id]";
        case Personal::order_number: return "[number]";
        case Personal::name: return "[name]";
    }
    return "[number]";
}

Redacted redact(std::string_view utf8, std::span<const std::string> names) {
    return redact(utf8, NameFinder(names));
}

Redacted redact(std::string_view utf8, const NameFinder& names) {
    Cells cells = read_cells(utf8);
    std::vector<BytePlace> places;
    for (int round = 0; round < most_rounds; ++round) {
        const std::size_t before = places.size();
        hide(cells, find_emails(cells), places);
        hide(cells, find_all_but_emails(cells, names), places);
        if (places.size() == before) break;
    }
    std::sort(places.begin(), places.end(),
              [](const BytePlace& one, const BytePlace& other) { return one.begin < other.begin; });
    Redacted redacted{.text = with_stand_ins(utf8, places), .places = {}};
    for (const BytePlace& each : places) redacted.places.push_back(each.place);
    return redacted;
}

}  // namespace text
