#include "match/slips.hpp"

#include "base/hash.hpp"
#include "text/utf8.hpp"

#include <string>

namespace match {

namespace {

// Letters of the word that was meant tell "a letter dropped" from "another letter" when nothing else does.
std::uint64_t key_of(std::string_view rest, std::size_t letters_meant, const Word& word) {
    const std::uint64_t language = word.language ? base::index_of(*word.language) + 1 : 0;
    return base::hash_of(rest) ^ ((letters_meant * 8 + language) * 0xbf58476d1ce4e5b9ULL);
}

bool has_digits(std::string_view form) { return form.find_first_of("0123456789") != std::string_view::npos; }

// `use(rest)` for the form less each letter but the first.
template <class Use>
void for_each_drop(std::string_view form, const std::vector<std::size_t>& starts, Use&& use) {
    std::string rest;
    for (std::size_t letter = 1; letter < starts.size(); ++letter) {
        const std::size_t end = letter + 1 < starts.size() ? starts[letter + 1] : form.size();
        rest.assign(form.substr(0, starts[letter])).append(form.substr(end));
        use(std::string_view(rest));
    }
}

}  // namespace

std::vector<std::uint64_t> slip_keys(const Word& known) {
    std::vector<std::uint64_t> keys;
    const std::vector<std::size_t> starts = text::letter_starts(known.form);
    if (known.emoji || starts.size() < shortest_slip || has_digits(known.form)) return keys;
    for_each_drop(known.form, starts,
                  [&](std::string_view rest) { keys.push_back(key_of(rest, starts.size(), known)); });
    return keys;
}

std::vector<std::uint64_t> slip_candidates(const Word& unknown) {
    std::vector<std::uint64_t> keys;
    const std::vector<std::size_t> starts = text::letter_starts(unknown.form);
    if (unknown.emoji || starts.size() + 1 < shortest_slip || has_digits(unknown.form)) return keys;
    keys.push_back(key_of(unknown.form, starts.size() + 1, unknown));
    if (starts.size() < shortest_slip) return keys;
    for_each_drop(unknown.form, starts, [&](std::string_view rest) {
        keys.push_back(key_of(rest, starts.size(), unknown));
        if (starts.size() > shortest_slip) {
            const Word shorter{rest, base::hash_of(rest), false, unknown.language};
            keys.push_back(shorter.key());
        }
    });
    return keys;
}

}  // namespace match
