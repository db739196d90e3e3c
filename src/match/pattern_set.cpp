#include "match/pattern_set.hpp"

#include "base/hash.hpp"

namespace match {

namespace {

// Bytes. Long atoms are looked up by more of them, since many begin with the same short words.
constexpr int shortest_atom = 4;
constexpr std::size_t short_start = shortest_atom;
constexpr std::size_t long_start = 8;

std::size_t start_of(std::string_view text) {
    return base::hash_of(text.substr(0, short_start)) % start_hashes;
}

RE2::Options options(Prefer prefer) {
    RE2::Options options;
    options.set_log_errors(false);
    options.set_longest_match(prefer == Prefer::longest);
    return options;
}

}  // namespace

PatternSet::PatternSet() : filter_(shortest_atom) {}

std::optional<std::size_t> PatternSet::add(const std::string& pattern, Prefer prefer) {
    int number = 0;
    if (filter_.Add(pattern, options(prefer), &number) != RE2::NoError) return std::nullopt;
    return count_++;
}

void PatternSet::finish() {
    if (empty()) return;
    filter_.Compile(&atoms_);
    std::vector<base::HashIndex::Entry> by_long;
    std::vector<base::HashIndex::Entry> by_short;
    for (std::uint32_t number = 0; number < atoms_.size(); ++number) {
        const std::string_view atom = atoms_[number];
        starts_.set(start_of(atom));
        if (atom.size() >= long_start)
            by_long.push_back({base::hash_of(atom.substr(0, long_start)), number});
        else
            by_short.push_back({base::hash_of(atom.substr(0, short_start)), number});
    }
    by_long_start_ = base::HashIndex(std::move(by_long));
    by_short_start_ = base::HashIndex(std::move(by_short));
    std::vector<int> unfiltered;
    filter_.AllPotentials({}, &unfiltered);
    some_need_none_ = !unfiltered.empty();
}

std::vector<int> PatternSet::atoms_in(std::string_view text) const {
    std::vector<int> found;
    found.reserve(32);
    const auto look = [&](std::string_view rest, const base::HashIndex& index, std::size_t start) {
        if (rest.size() < start) return;
        for (const base::HashIndex::Entry& entry : index.find(base::hash_of(rest.substr(0, start)))) {
            if (rest.starts_with(atoms_[entry.number])) found.push_back(static_cast<int>(entry.number));
        }
    };
    for (std::string_view rest = text; rest.size() >= short_start; rest.remove_prefix(1)) {
        if (!starts_.test(start_of(rest))) continue;
        look(rest, by_long_start_, long_start);
        look(rest, by_short_start_, short_start);
    }
    return found;
}

std::vector<int> PatternSet::matched(std::string_view text) const {
    std::vector<int> matched;
    if (empty()) return matched;
    const std::vector<int> atoms = atoms_in(text);
    if (atoms.empty() && !some_need_none_) return matched;
    filter_.AllMatches(re2::StringPiece(text.data(), text.size()), atoms, &matched);
    return matched;
}

}  // namespace match
