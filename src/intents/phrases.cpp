#include "intents/phrases.hpp"

namespace intents {

namespace {
constexpr std::size_t prefix_bytes = 3;
std::string prefix_of(const std::string& word) { return word.substr(0, prefix_bytes); }
}  // namespace

void PhraseList::add(const std::vector<std::string>& phrases, int value) {
    for (const std::string& written : phrases) {
        Phrase phrase{.words = {}, .value = value, .written = written};
        for (const text::Token& token : text::read_message(written).tokens) {
            Word word{.text = token.word, .open_ended = false};
            while (!word.text.empty() && word.text.back() == '*') {
                word.text.pop_back();
                word.open_ended = true;
            }
            if (!word.text.empty()) phrase.words.push_back(std::move(word));
        }
        if (phrase.words.empty()) continue;
        const auto number = static_cast<std::uint32_t>(phrases_.size());
        const Word& first = phrase.words.front();
        if (first.open_ended)
            by_prefix_[prefix_of(first.text)].push_back(number);
        else
            by_word_[first.text].push_back(number);
        phrases_.push_back(std::move(phrase));
    }
}

bool PhraseList::fits(const Word& word, const std::string& token) {
    return word.open_ended ? token.starts_with(word.text) : token == word.text;
}

void PhraseList::try_all(const std::vector<std::uint32_t>& candidates, std::span<const text::Token> tokens,
                         std::size_t first, std::optional<Hit>& best) const {
    for (const std::uint32_t number : candidates) {
        const Phrase& phrase = phrases_[number];
        if (phrase.words.size() > tokens.size() - first || (best && best->count >= phrase.words.size()))
            continue;
        bool all = true;
        for (std::size_t at = 0; all && at < phrase.words.size(); ++at)
            all = fits(phrase.words[at], tokens[first + at].word);
        if (all)
            best = Hit{.first = first,
                       .count = phrase.words.size(),
                       .value = phrase.value,
                       .phrase = &phrase.written};
    }
}

std::optional<PhraseList::Hit> PhraseList::at(std::span<const text::Token> tokens, std::size_t first) const {
    std::optional<Hit> best;
    const std::string& word = tokens[first].word;
    if (const auto whole = by_word_.find(word); whole != by_word_.end())
        try_all(whole->second, tokens, first, best);
    // An open-ended word shorter than the prefix is filed under its own length.
    for (std::size_t bytes = 1; bytes <= prefix_bytes && bytes <= word.size(); ++bytes) {
        const auto open = by_prefix_.find(word.substr(0, bytes));
        if (open != by_prefix_.end()) try_all(open->second, tokens, first, best);
    }
    return best;
}

std::vector<PhraseList::Hit> PhraseList::find_all(std::span<const text::Token> tokens) const {
    std::vector<Hit> hits;
    for (std::size_t first = 0; first < tokens.size();) {
        const auto hit = at(tokens, first);
        if (hit) hits.push_back(*hit);
        first += hit ? hit->count : 1;
    }
    return hits;
}

}  // namespace intents
