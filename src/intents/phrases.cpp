#include "intents/phrases.hpp"

#include "base/hash.hpp"

#include <algorithm>

namespace intents {

namespace {
constexpr std::size_t prefix_bytes = 3;
}  // namespace

void PhraseList::add(const std::vector<std::string>& phrases, int value, std::size_t group) {
    for (const std::string& written : phrases) {
        Phrase phrase{.words = {}, .value = value, .group = group, .written = written};
        const text::Message message = text::read_message(written);
        for (const text::Token& token : message.tokens) {
            Word word{.text = std::string(message.word(token)), .hash = 0, .open_ended = false};
            while (!word.text.empty() && word.text.back() == '*') {
                word.text.pop_back();
                word.open_ended = true;
            }
            word.hash = base::hash_of(word.text);
            if (!word.text.empty()) phrase.words.push_back(std::move(word));
        }
        if (!phrase.words.empty()) phrases_.push_back(std::move(phrase));
    }
    index();
}

void PhraseList::index() {
    std::vector<base::HashIndex::Entry> words;
    std::vector<base::HashIndex::Entry> prefixes;
    shortest_prefix_ = prefix_bytes;
    for (std::uint32_t number = 0; number < phrases_.size(); ++number) {
        const Word& first = phrases_[number].words.front();
        if (first.open_ended) {
            const std::string_view prefix = std::string_view(first.text).substr(0, prefix_bytes);
            shortest_prefix_ = std::min(shortest_prefix_, prefix.size());
            prefixes.push_back({base::hash_of(prefix), number});
        } else {
            words.push_back({first.hash, number});
        }
    }
    by_word_ = base::HashIndex(std::move(words));
    by_prefix_ = base::HashIndex(std::move(prefixes));
}

bool PhraseList::fits(const Word& word, const text::Message& message, std::size_t token) {
    const text::Token& here = message.tokens[token];
    if (word.open_ended) return message.word(here).starts_with(word.text);
    return here.hash == word.hash && message.word(here) == word.text;
}

void PhraseList::try_all(std::span<const base::HashIndex::Entry> candidates, const text::Message& message,
                         std::size_t first, Hits& hits) const {
    for (const base::HashIndex::Entry& candidate : candidates) {
        const Phrase& phrase = phrases_[candidate.number];
        const std::size_t count = phrase.words.size();
        std::optional<Hit>& best = hits[phrase.group];
        if (count > message.tokens.size() - first || (best && best->count >= count)) continue;
        bool all = true;
        for (std::size_t at = 0; all && at < count; ++at) all = fits(phrase.words[at], message, first + at);
        if (all) best = Hit{.first = first, .count = count, .value = phrase.value, .phrase = &phrase.written};
    }
}

PhraseList::Hits PhraseList::at(const text::Message& message, std::size_t first) const {
    Hits hits;
    const text::Token& token = message.tokens[first];
    try_all(by_word_.find(token.hash), message, first, hits);
    // An open-ended word shorter than the prefix is filed under its own length.
    const std::string_view word = message.word(token);
    for (std::size_t bytes = shortest_prefix_; bytes <= prefix_bytes && bytes <= word.size(); ++bytes)
        try_all(by_prefix_.find(base::hash_of(word.substr(0, bytes))), message, first, hits);
    return hits;
}

std::vector<PhraseList::Hit> PhraseList::find_all(const text::Message& message) const {
    std::vector<Hit> hits;
    for (std::size_t first = 0; first < message.tokens.size();) {
        const std::optional<Hit> hit = at(message, first).front();
        if (hit) hits.push_back(*hit);
        first += hit ? hit->count : 1;
    }
    return hits;
}

}  // namespace intents
