#include "text/digit_groups.hpp"

namespace text {

namespace {

constexpr std::size_t longest_amount = 9;    // digits before the decimals; longer is an account
constexpr std::size_t longest_quantity = 6;  // without a currency a long number is more likely an id
constexpr std::size_t longest_unit = 24;

// Folded; what stands behind or before an amount of money in the six languages.
const Words& currencies() {
    static const Words words(
        U"kr kroner krone kroners nok dkk sek eur euro euros euron euroer gbp pound pounds quid "
        U"usd dollar dollars dollari ft huf forint forints forintot forintos forintba forintert "
        U"eurot euros euroba ευρω sterline sterlina corone fiorini lire chf");
    return words;
}
constexpr std::u32string_view symbols = U"€£$¥";
// And what is measured and counted.
const Words& units() {
    static const Words words(
        U"kwh wh mwh km kg gb mb tb mbit mbps sms stk pcs db percent prosent procent szazalek pct "
        U"mill mio tusen second seconds sekunder sekund minutes minutter minutt hours "
        U"timer days dager dage weeks uker uger points point poeng ore giorni punti minuti secondi "
        U"perc ora nap pont λεπτα ωρεσ μερεσ points");
    return words;
}

// The word whose letters begin at `at`, without Hungarian endings behind a dash ("Ft-ot").
bool is_word_of(const Cells& cells, std::size_t at, const Words& words) {
    return words.has(cells, at, end_of_word(cells, at));
}

bool is_symbol(const Cell& cell) { return symbols.find(cell.plain) != std::u32string_view::npos; }

bool has_currency_before(const Cells& cells, std::size_t at) {
    std::size_t end = at;
    if (cells[end - 1].plain == U' ' && end > 1) --end;
    if (cells[end - 1].plain == U'-' && end > 1) --end;  // "€ -12500"
    if (is_symbol(cells[end - 1])) return true;
    if (cells[end - 1].plain == U'.' && end > 1) --end;  // "kr. 500"
    std::size_t begin = end;
    while (cells[begin - 1].kind == Cell::letter && end - begin < longest_unit) --begin;
    return begin < end && !cells[begin - 1].is_alphanumeric() && currencies().has(cells, begin, end);
}

bool has_currency_behind(const Cells& cells, std::size_t end) {
    if (reads(cells, end, U",-") || reads(cells, end, U".-")) return cells[end + 2].kind != Cell::digit;
    const std::size_t at = cells[end].plain == U' ' ? end + 1 : end;
    return is_symbol(cells[at]) || is_word_of(cells, at, currencies());
}

bool has_unit_behind(const Cells& cells, std::size_t end) {
    const std::size_t at = cells[end].plain == U' ' ? end + 1 : end;
    return cells[at].plain == U'%' || is_word_of(cells, at, units());
}

// Behind the dot or dash of another number: "192.168.100".
bool is_inside(const DigitGroups& groups, std::size_t first) {
    const DigitGroup& group = groups.all[first];
    return group.separator != 0 && group.separator != U' ' && group.separator != U'-' && !group.spaced;
}

// "12.500" and "12 500" are amounts, "123 456" is rather a code.
bool is_plainly_an_amount(const DigitGroups& groups, std::size_t first, std::size_t thousands) {
    if (thousands != 2) return false;
    return groups.all[first + 1].separator != U' ' || groups.all[first].size <= 2;
}

}  // namespace

std::size_t groups_of_amount(const Cells& cells, const DigitGroups& groups, std::size_t first) {
    const std::vector<DigitGroup>& all = groups.all;
    std::size_t size = all[first].size;  // digits before the decimals
    if (size > longest_amount) return 0;
    std::size_t end = first + 1;
    const char32_t separator = end < all.size() && size <= 3 ? all[end].separator : 0;
    if (std::u32string_view(U" .,").find(separator) != std::u32string_view::npos) {
        while (end < all.size() && all[end].separator == separator && all[end].size == 3 &&
               size + 3 <= longest_amount) {
            size += 3;
            ++end;
        }
    }
    const std::size_t thousands = end - first;
    const bool decimals = end < all.size() && (all[end].separator == U',' || all[end].separator == U'.') &&
                          !all[end].spaced && all[end].size <= 2 &&
                          (thousands == 1 || all[end].separator != separator);
    if (decimals) ++end;
    const bool goes_on = end < all.size() && all[end].separator != U' ' && all[end].separator != U'-';
    if (goes_on) return 0;
    if (has_currency_before(cells, all[first].begin) || has_currency_behind(cells, all[end - 1].end))
        return end - first;
    if (size > longest_quantity || is_inside(groups, first)) return 0;
    if (has_unit_behind(cells, all[end - 1].end)) return end - first;
    const bool ends_here = end == all.size() || all[end].separator != separator;
    const bool plainly =
        (decimals && all[end - 1].size == 2) || is_plainly_an_amount(groups, first, thousands);
    return ends_here && plainly ? end - first : 0;
}

}  // namespace text
