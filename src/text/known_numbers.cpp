#include "text/checksums.hpp"
#include "text/digit_groups.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace text {

namespace {

constexpr std::size_t shortest_card = 13, longest_card = 19;     // ISO/IEC 7812
constexpr std::size_t shortest_abroad = 7, longest_abroad = 15;  // ITU-T E.164, with the country's code
constexpr std::size_t shortest_trunk = 8, longest_trunk = 11;    // national numbers with a leading 0

struct CountryCode {
    std::string_view code;
    std::size_t shortest, longest;  // digits behind the code
};
constexpr std::array<CountryCode, 13> country_codes{{{"1", 10, 10},
                                                     {"30", 10, 10},
                                                     {"31", 9, 9},
                                                     {"33", 9, 9},
                                                     {"34", 9, 9},
                                                     {"353", 7, 9},
                                                     {"36", 8, 9},
                                                     {"39", 6, 11},
                                                     {"44", 9, 10},
                                                     {"45", 8, 8},
                                                     {"46", 7, 10},
                                                     {"47", 8, 8},
                                                     {"49", 6, 12}}};

// How many digits a number may have behind its prefix of `skip` digits, the country's code with them.
std::pair<std::size_t, std::size_t> lengths_abroad(std::string_view digits) {
    for (const auto& [code, shortest, longest] : country_codes) {
        if (!digits.starts_with(code)) continue;
        const bool trunk = digits.substr(code.size()).starts_with('0') && code != "39";  // "+44 (0)20"
        return {code.size() + shortest, code.size() + longest + (trunk ? 1 : 0)};
    }
    return {shortest_abroad, longest_abroad};
}

// The groups [first, end) as one number.
struct Window {
    const DigitGroups& groups;
    std::size_t first, end;
    std::string_view digits;
    bool uniform;  // one separator throughout
    bool run_begins;

    std::size_t size() const { return digits.size(); }
    bool is_one_group() const { return end == first + 1; }
    char32_t separator() const { return groups.all[first + 1].separator; }

    // Whether it is grouped as in "2222" or "323", a digit for each group's size.
    bool grouped(std::string_view sizes) const {
        if (sizes.size() != end - first) return false;
        for (std::size_t i = 0; i < sizes.size(); ++i) {
            if (groups.all[first + i].size != static_cast<std::size_t>(sizes[i] - '0')) return false;
        }
        return true;
    }
    // "23456789-02"
    bool is_tied(std::size_t at) const {
        if (at >= groups.all.size() || groups.all[at].spaced) return false;
        return std::u32string_view(U"-/_:").find(groups.all[at].separator) != std::u32string_view::npos;
    }
    // What has no check digit must stand for itself: not the middle of a longer row.
    bool stands_alone() const {
        if (is_one_group()) return !is_tied(first) && !is_tied(end);
        if (!run_begins) return false;
        if (end == groups.all.size()) return true;
        const char32_t behind = groups.all[end].separator;
        return uniform ? behind != separator() : behind == U'.' && groups.all[end].spaced;
    }
    bool is_span_of_years() const { return is_year(groups, first) && is_year(groups, first + 1); }
    // With an area's code, where it is in groups.
    bool begins_short() const { return is_one_group() || groups.all[first].size <= 4; }
    bool starts(std::string_view with) const { return digits.starts_with(with); }
};

bool is_cpr(const Window& window) {
    if (window.is_one_group()) return passes_cpr(window.digits);
    const bool dashed =
        window.grouped("64") || (window.grouped("2224") && window.groups.follows(window.end - 1, U'-'));
    return dashed && begins_with_date(window.digits);
}

bool is_national_id(const Window& window) {
    switch (window.size()) {
        case 9:
            return (window.is_one_group() || (window.grouped("333") && window.uniform)) &&
                   (is_taj(window.digits) || is_afm(window.digits));
        case 10: return is_cpr(window) || (window.uniform && is_hungarian_tax_id(window.digits));
        case 11: {
            const bool dated = window.is_one_group() || window.grouped("65") || window.grouped("632") ||
                               window.grouped("2225") || window.grouped("22232") || window.grouped("614");
            const bool hungarian = window.is_one_group() || window.grouped("164") || window.grouped("12224");
            return (dated && (is_norwegian_id(window.digits) || is_amka(window.digits))) ||
                   (hungarian && is_hungarian_personal_id(window.digits));
        }
        default: return false;
    }
}

// With the 0 of Britain, Ireland, Italy and (06) Hungary. Dots are only believed throughout: "08.00 09.00".
bool is_trunk_phone(const Window& window) {
    if (window.size() < shortest_trunk || window.size() > longest_trunk || window.starts("00")) return false;
    for (std::size_t i = window.first + 1; i < window.end && !window.uniform; ++i) {
        if (window.groups.all[i].separator == U'.') return false;
    }
    return true;
}

// As it is written at home: Norway and Denmark 8 digits, Greece 10, Hungary 9 for mobiles and 06 before,
// Italy 3xx and 0x, Britain and Ireland 0x, America 3-3-4.
bool is_national_phone(const Window& window) {
    const std::string_view digits = window.digits;
    if (digits[0] == '0') return is_trunk_phone(window);
    switch (digits.size()) {
        case 8:
            return digits[0] >= '2' && window.uniform &&
                   (window.is_one_group() || window.grouped("2222") || window.grouped("323") ||
                    (window.grouped("44") && window.separator() != U'/' && !window.is_span_of_years()));
        case 9: {
            const bool hungarian = window.starts("20") || window.starts("30") || window.starts("31") ||
                                   window.starts("50") || window.starts("70");
            const bool grouped = window.is_one_group() || window.grouped("234") || window.grouped("27") ||
                                 window.grouped("2322");
            return (hungarian && grouped) || (digits[0] == '3' && window.uniform);
        }
        case 10:
            return (window.uniform && window.begins_short() &&
                    (digits[0] == '2' || digits[0] == '3' || window.starts("69"))) ||
                   (digits[0] >= '2' && digits[3] >= '2' && (window.is_one_group() || window.grouped("334")));
        case 11: return digits[0] == '1' && digits[1] >= '2' && window.uniform && window.grouped("1334");
        default: return false;
    }
}

std::optional<Personal> kind_of(const Window& window) {
    if (window.size() >= shortest_card && window.uniform && passes_luhn(window.digits)) return Personal::card;
    if (!window.stands_alone()) return std::nullopt;
    if (is_national_id(window)) return Personal::national_id;
    if (is_national_phone(window)) return Personal::phone;
    return std::nullopt;
}

}  // namespace

KnownNumber abroad_style_phone(const Cells& cells, const DigitGroups& groups, std::size_t first) {
    const DigitGroup& group = groups.all[first];
    const std::string_view all = std::string_view(groups.digits).substr(group.first);
    const bool plus = cells[group.begin - 1].plain == U'+';
    const bool zeros = group.size >= 2 && all.starts_with("00") && all.substr(2, 1) != "0";
    if ((!plus && !zeros) || all.substr(zeros ? 2 : 0).starts_with('0')) return {};
    const std::size_t skip = zeros ? 2 : 0;
    const auto [shortest, longest] = lengths_abroad(all.substr(skip));
    std::size_t end = first + 1;
    while (end < groups.all.size() && groups.all[end].separator != U',' &&
           groups.all[end].separator != U':' && groups.digits_of(first, end + 1).size() <= skip + longest)
        ++end;
    const std::size_t size = groups.digits_of(first, end).size() - skip;
    if (size < shortest || size > longest_abroad) return {};
    return {Personal::phone, end - first};
}

KnownNumber known_number(const DigitGroups& groups, std::size_t first, bool run_begins) {
    // Within a run only groups of two digits or more begin something: else each of many single digits would.
    if (!run_begins && groups.all[first].size < 2) return {};
    KnownNumber longest;
    bool uniform = true;
    for (std::size_t end = first + 1; end <= groups.all.size(); ++end) {
        const DigitGroup& last = groups.all[end - 1];
        if (end > first + 1 && (last.separator == U':' || last.separator == U',')) break;
        if (end > first + 2) uniform = uniform && last.separator == groups.all[first + 1].separator;
        const Window window{groups, first, end, groups.digits_of(first, end), uniform, run_begins};
        if (window.size() > longest_card) break;
        if (const auto kind = kind_of(window)) longest = {*kind, end - first};
    }
    return longest;
}

}  // namespace text
