#include "text/checksums.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace text {

namespace {

constexpr int value(char digit) { return digit - '0'; }
constexpr bool is_digit(char each) { return each >= '0' && each <= '9'; }
constexpr bool is_letter(char each) { return each >= 'a' && each <= 'z'; }

int weighted(std::string_view digits, std::span<const int> weights) {
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) sum += value(digits[i]) * weights[i];
    return sum;
}

constexpr int two(std::string_view digits, std::size_t at) {
    return 10 * value(digits[at]) + value(digits[at + 1]);
}

// The year is not told apart from its century, so 29 February is always possible.
constexpr bool is_day(int day, int month) {
    constexpr std::array<int, 12> days{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month >= 1 && month <= 12 && day >= 1 && day <= days[static_cast<std::size_t>(month - 1)];
}

// A weighted sum that must leave its negative modulo 11; 10 is never given out.
bool passes_eleven(int sum, char check) {
    const int expected = (11 - sum % 11) % 11;
    return expected == value(check);
}

constexpr std::string_view omocodia = "lmnpqrstuv";  // for 0 to 9

// The value of a character at an odd place (counted from 1); at an even place it is its number.
int odd_value(char each) {
    constexpr std::array<int, 26> values{1,  0,  5, 7, 9, 13, 15, 17, 19, 21, 2,  4,  18,
                                         20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23};
    return values[static_cast<std::size_t>(is_digit(each) ? each - '0' : each - 'a')];
}

int fiscal_number(char each) { return is_digit(each) ? value(each) : static_cast<int>(omocodia.find(each)); }

// Country, length.
constexpr std::string_view iban_lengths =
    "ad24ae23al28at20az28ba20be16bg22bh22br29by28ch21cr22cy28cz24de22dk18do28ee20eg29es24fi18fo18fr27gb22ge22"
    "gi23gl18gr27gt28hr21hu28ie22il23iq23is26it27jo30kw30kz20lb28lc32li21lt20lu20lv21ly25mc27md24me22mk19mr27"
    "mt31mu30nl18no15pk24pl28ps29pt25qa29ro24rs22sa24sc31se24si19sk24sm27st25sv28tl23tn24tr26ua29va22vg24xk2"
    "0";

}  // namespace

bool passes_luhn(std::string_view digits) {
    int sum = 0;
    bool doubled = false;
    for (std::size_t i = digits.size(); i-- > 0; doubled = !doubled) {
        const int twice = value(digits[i]) * 2;
        sum += !doubled ? value(digits[i]) : twice > 9 ? twice - 9 : twice;
    }
    return !digits.empty() && sum % 10 == 0;
}

bool is_norwegian_id(std::string_view digits) {
    if (digits.size() != 11) return false;
    const int day = two(digits, 0) > 40 ? two(digits, 0) - 40 : two(digits, 0);
    if (!is_day(day, two(digits, 2) % 40)) return false;
    constexpr std::array<int, 9> first{3, 7, 6, 1, 8, 9, 4, 5, 2};
    constexpr std::array<int, 10> second{5, 4, 3, 2, 7, 6, 5, 4, 3, 2};
    return passes_eleven(weighted(digits, first), digits[9]) &&
           passes_eleven(weighted(digits, second), digits[10]);
}

bool begins_with_date(std::string_view digits) {
    return digits.size() >= 6 && is_day(two(digits, 0), two(digits, 2));
}

bool passes_cpr(std::string_view digits) {
    constexpr std::array<int, 10> weights{4, 3, 2, 7, 6, 5, 4, 3, 2, 1};
    return digits.size() == 10 && begins_with_date(digits) && weighted(digits, weights) % 11 == 0;
}

bool is_taj(std::string_view digits) {
    constexpr std::array<int, 8> weights{3, 7, 3, 7, 3, 7, 3, 7};
    return digits.size() == 9 && weighted(digits, weights) % 10 == value(digits[8]);
}

bool is_hungarian_tax_id(std::string_view digits) {
    constexpr std::array<int, 9> weights{1, 2, 3, 4, 5, 6, 7, 8, 9};
    return digits.size() == 10 && digits[0] == '8' && weighted(digits, weights) % 11 == value(digits[9]);
}

bool is_hungarian_personal_id(std::string_view digits) {
    if (digits.size() != 11 || digits[0] < '1' || digits[0] > '8') return false;
    if (!is_day(two(digits, 5), two(digits, 3))) return false;
    // Born from 1997 on, the weights run the other way; the first digit alone does not tell.
    constexpr std::array<int, 10> old{1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    constexpr std::array<int, 10> young{10, 9, 8, 7, 6, 5, 4, 3, 2, 1};
    const int check = value(digits[10]);
    return weighted(digits, old) % 11 == check || weighted(digits, young) % 11 == check;
}

bool is_amka(std::string_view digits) {
    return digits.size() == 11 && begins_with_date(digits) && passes_luhn(digits);
}

bool is_afm(std::string_view digits) {
    constexpr std::array<int, 8> weights{256, 128, 64, 32, 16, 8, 4, 2};
    return digits.size() == 9 && digits != "000000000" &&
           weighted(digits, weights) % 11 % 10 == value(digits[8]);
}

bool fits_codice_fiscale(std::size_t place, char letter) {
    constexpr std::string_view shape = "LLLLLLNNMNNLNNNL";  // letter, number, month
    switch (shape[place]) {
        case 'L': return is_letter(letter);
        case 'N': return is_digit(letter) || omocodia.find(letter) != std::string_view::npos;
        default: return std::string_view("abcdehlmprst").find(letter) != std::string_view::npos;
    }
}

bool is_codice_fiscale(std::string_view code) {
    if (code.size() != codice_fiscale_length) return false;
    for (std::size_t i = 0; i < code.size(); ++i) {
        if (!fits_codice_fiscale(i, code[i])) return false;
    }
    const int day = (10 * fiscal_number(code[9]) + fiscal_number(code[10])) % 40;  // women: + 40
    if (day < 1 || day > 31) return false;
    int sum = 0;
    for (std::size_t i = 0; i < 15; ++i)
        sum += i % 2 == 0 ? odd_value(code[i]) : is_digit(code[i]) ? value(code[i]) : code[i] - 'a';
    return code[15] == static_cast<char>('a' + sum % 26);
}

std::size_t iban_length(char first, char second) {
    for (std::size_t i = 0; i < iban_lengths.size(); i += 4) {
        if (iban_lengths[i] == first && iban_lengths[i + 1] == second)
            return static_cast<std::size_t>(two(iban_lengths, i + 2));
    }
    return 0;
}

bool is_iban(std::string_view code) {
    if (code.size() < shortest_iban || code.size() > longest_iban) return false;
    if (!is_letter(code[0]) || !is_letter(code[1]) || !is_digit(code[2]) || !is_digit(code[3])) return false;
    const std::size_t length = iban_length(code[0], code[1]);
    if (length != 0 && length != code.size()) return false;
    int rest = 0;  // of the number that the code makes when its first four characters go to the end
    for (std::size_t i = 0; i < code.size(); ++i) {
        const char each = code[(i + 4) % code.size()];
        if (!is_digit(each) && !is_letter(each)) return false;
        rest = is_digit(each) ? (rest * 10 + value(each)) % 97 : (rest * 100 + each - 'a' + 10) % 97;
    }
    return rest == 1;
}

}  // namespace text
