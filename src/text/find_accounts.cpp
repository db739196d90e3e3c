#include "text/find_accounts.hpp"

#include "text/checksums.hpp"

namespace text {

namespace {

bool is_plain_ascii(const Cell& cell) { return cell.is_alphanumeric() && cell.plain < 0x80; }

// The next character of a code, over one blank or dash; 0 when the code cannot go on.
std::size_t next_of_code(const Cells& cells, std::size_t at) {
    const std::size_t next = at + 1;
    if (is_plain_ascii(cells[next])) return next;
    const bool parted = cells[next].plain == U' ' || cells[next].plain == U'-';
    return parted && is_plain_ascii(cells[next + 1]) ? next + 1 : 0;
}

std::size_t end_of_codice_fiscale(const Cells& cells, std::size_t at) {
    std::string code;
    bool has_digit = false;  // sixteen letters over several words could be a sentence
    for (std::size_t next = at; next != 0; next = next_of_code(cells, next)) {
        const auto letter = static_cast<char>(cells[next].plain);
        if (!fits_codice_fiscale(code.size(), letter)) return 0;
        code += letter;
        has_digit = has_digit || cells[next].kind == Cell::digit;
        if (code.size() < codice_fiscale_length) continue;
        const bool in_one = next - at + 1 == codice_fiscale_length;
        const bool whole = (has_digit || in_one) && !cells[next + 1].is_alphanumeric();
        return whole && is_codice_fiscale(code) ? next + 1 : 0;
    }
    return 0;
}

std::size_t end_of_iban(const Cells& cells, std::size_t at) {
    std::string code;
    std::size_t length = longest_iban, end = 0;
    for (std::size_t next = at; next != 0 && code.size() < length; next = next_of_code(cells, next)) {
        const std::size_t place = code.size();
        if (place < 4 && (place < 2) != (cells[next].kind == Cell::letter)) return 0;
        code += static_cast<char>(cells[next].plain);
        if (code.size() == 2 && iban_length(code[0], code[1]) != 0) length = iban_length(code[0], code[1]);
        const bool may_end = !cells[next + 1].is_alphanumeric() && code.size() >= shortest_iban;
        if (may_end && is_iban(code)) end = next + 1;
    }
    return end;
}

}  // namespace

std::size_t find_account(const Cells& cells, std::size_t at, std::vector<Found>& found) {
    if (cells[at - 1].is_alphanumeric() || !is_plain_ascii(cells[at])) return 0;
    if (const std::size_t end = end_of_iban(cells, at)) {
        found.push_back({Personal::iban, at, end});
        return end;
    }
    if (const std::size_t end = end_of_codice_fiscale(cells, at)) {
        found.push_back({Personal::national_id, at, end});
        return end;
    }
    return 0;
}

}  // namespace text
