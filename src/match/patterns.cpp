#include "match/patterns.hpp"

#include "base/hash.hpp"

#include <algorithm>

namespace match {

namespace {

// Bytes. Long atoms are looked up by more of them, since many begin with the same short words.
constexpr std::size_t shortest_atom = 4;
constexpr std::size_t long_start = 8;

std::size_t start_of(std::string_view text) {
    return base::hash_of(text.substr(0, shortest_atom)) % start_hashes;
}

RE2::Options options() {
    RE2::Options options;
    options.set_log_errors(false);
    return options;
}

}  // namespace

std::vector<std::vector<std::string>> pattern_lists(const std::vector<const intents::Intent*>& intents,
                                                    base::Language language) {
    std::vector<std::vector<std::string>> lists;
    for (const intents::Intent* intent : intents)
        lists.push_back(intent->wordings[base::index_of(language)].patterns);
    return lists;
}

Patterns::Patterns(const std::vector<std::vector<std::string>>& lists) : filter_(shortest_atom) {
    for (std::size_t at = 0; at < lists.size(); ++at) {
        for (const std::string& pattern : lists[at]) {
            int number = 0;
            // One that does not compile is told by `check`; the others still serve.
            if (filter_.Add(pattern, options(), &number) == RE2::NoError) owner_.push_back(at);
        }
    }
    if (!owner_.empty()) index_atoms();
}

void Patterns::index_atoms() {
    filter_.Compile(&atoms_);
    std::vector<base::HashIndex::Entry> by_long;
    std::vector<base::HashIndex::Entry> by_short;
    for (std::uint32_t number = 0; number < atoms_.size(); ++number) {
        const std::string_view atom = atoms_[number];
        starts_.set(start_of(atom));
        if (atom.size() >= long_start)
            by_long.push_back({base::hash_of(atom.substr(0, long_start)), number});
        else
            by_short.push_back({base::hash_of(atom.substr(0, shortest_atom)), number});
    }
    by_long_start_ = base::HashIndex(std::move(by_long));
    by_short_start_ = base::HashIndex(std::move(by_short));
    std::vector<int> unfiltered;
    filter_.AllPotentials({}, &unfiltered);
    some_need_none_ = !unfiltered.empty();
}

std::vector<int> Patterns::atoms_in(std::string_view normal_form) const {
    std::vector<int> found;
    found.reserve(32);
    const auto look = [&](std::string_view rest, const base::HashIndex& index, std::size_t start) {
        if (rest.size() < start) return;
        for (const base::HashIndex::Entry& entry : index.find(base::hash_of(rest.substr(0, start)))) {
            if (rest.starts_with(atoms_[entry.number])) found.push_back(static_cast<int>(entry.number));
        }
    };
    for (std::string_view rest = normal_form; rest.size() >= shortest_atom; rest.remove_prefix(1)) {
        if (!starts_.test(start_of(rest))) continue;
        look(rest, by_long_start_, long_start);
        look(rest, by_short_start_, shortest_atom);
    }
    return found;
}

std::vector<int> Patterns::matched(std::string_view normal_form) const {
    std::vector<int> matched;
    if (owner_.empty()) return matched;
    const std::vector<int> atoms = atoms_in(normal_form);
    if (atoms.empty() && !some_need_none_) return matched;
    filter_.AllMatches(re2::StringPiece(normal_form.data(), normal_form.size()), atoms, &matched);
    return matched;
}

std::vector<std::size_t> Patterns::find(std::string_view normal_form) const {
    std::vector<std::size_t> hits;
    for (const int pattern : matched(normal_form)) {
        const std::size_t owner = owner_[static_cast<std::size_t>(pattern)];
        if (std::find(hits.begin(), hits.end(), owner) == hits.end()) hits.push_back(owner);
    }
    return hits;
}

std::vector<std::string> Patterns::found_of(std::size_t owner, std::string_view normal_form) const {
    std::vector<std::string> found;
    for (const int pattern : matched(normal_form)) {
        if (owner_[static_cast<std::size_t>(pattern)] == owner)
            found.push_back(filter_.GetRE2(pattern).pattern());
    }
    return found;
}

}  // namespace match
