#include "intents/twins.hpp"

#include "text/message.hpp"

#include <algorithm>
#include <numeric>
#include <string>
#include <unordered_map>

namespace intents {

namespace {

using Word = std::size_t;
using Words = std::vector<Word>;  // in rising order, each once

std::vector<std::string> distinct_words(std::string_view text) {
    std::vector<std::string> words;
    const text::Message message = text::read_message(text);
    words.reserve(message.tokens.size());
    for (const text::Token& token : message.tokens) words.emplace_back(message.word(token));
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

template <class Value>
double share_in_common(const std::vector<Value>& left, const std::vector<Value>& right) {
    std::vector<Value> common;
    std::set_intersection(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(common));
    const std::size_t all = left.size() + right.size() - common.size();
    return all == 0 ? 0 : static_cast<double>(common.size()) / static_cast<double>(all);
}

// Each text as its words, numbered so that rarer ones come first.
std::vector<Words> numbered_words(const std::vector<std::vector<std::string>>& texts) {
    std::unordered_map<std::string_view, std::size_t> uses;
    for (const auto& words : texts) {
        for (const std::string& word : words) ++uses[word];
    }
    std::vector<std::string_view> order;
    order.reserve(uses.size());
    for (const auto& [word, count] : uses) order.push_back(word);
    std::sort(order.begin(), order.end(), [&](std::string_view left, std::string_view right) {
        return uses[left] != uses[right] ? uses[left] < uses[right] : left < right;
    });
    for (Word number = 0; number < order.size(); ++number) uses[order[number]] = number;
    std::vector<Words> all;
    for (const auto& words : texts) {
        Words numbers;
        for (const std::string& word : words) numbers.push_back(uses[word]);
        std::sort(numbers.begin(), numbers.end());
        all.push_back(std::move(numbers));
    }
    return all;
}

// Of two sets so alike, one of the rarest few words of the one is among the rarest few of the other. That
// makes candidates few.
std::size_t rarest_few(std::size_t words) {
    const auto common = static_cast<std::size_t>(twin_likeness * static_cast<double>(words));
    return std::min(words, words - common + 1);
}

class Families {
public:
    explicit Families(std::size_t size) : first_(size) { std::iota(first_.begin(), first_.end(), 0U); }

    std::size_t of(std::size_t member) {
        while (first_[member] != member) member = first_[member] = first_[first_[member]];
        return member;
    }
    void join(std::size_t left, std::size_t right) {
        const std::size_t first = std::min(of(left), of(right));
        const std::size_t second = std::max(of(left), of(right));
        first_[second] = first;
    }

private:
    std::vector<std::size_t> first_;
};

}  // namespace

const Intent& intent_of(const Catalogue& catalogue, const ExampleAt& at) {
    return catalogue.intents[at.intent];
}

const Example& example_of(const Catalogue& catalogue, const ExampleAt& at) {
    return intent_of(catalogue, at).wordings[base::index_of(at.language)].examples[at.number];
}

std::vector<ExampleAt> all_examples(const Catalogue& catalogue) {
    std::vector<ExampleAt> all;
    for (std::size_t intent = 0; intent < catalogue.intents.size(); ++intent) {
        for (const base::Language language : base::all_languages) {
            const Wording& wording = catalogue.intents[intent].wordings[base::index_of(language)];
            for (std::size_t number = 0; number < wording.examples.size(); ++number)
                all.push_back({intent, language, number});
        }
    }
    return all;
}

std::vector<std::size_t> families(const Catalogue& catalogue, const std::vector<ExampleAt>& examples) {
    std::vector<std::vector<std::string>> texts;
    texts.reserve(examples.size());
    for (const ExampleAt& at : examples) texts.push_back(distinct_words(example_of(catalogue, at).text));
    const std::vector<Words> words = numbered_words(texts);
    const auto by_agent = [&](std::size_t at) {
        return intent_of(catalogue, examples[at]).audience == Audience::agent;
    };
    Families families(examples.size());
    std::unordered_map<Word, std::vector<std::size_t>> seen;
    for (std::size_t at = 0; at < examples.size(); ++at) {
        for (std::size_t few = 0; few < rarest_few(words[at].size()); ++few) {
            std::vector<std::size_t>& candidates = seen[words[at][few]];
            for (const std::size_t other : candidates) {
                if (by_agent(at) == by_agent(other) &&
                    share_in_common(words[at], words[other]) >= twin_likeness)
                    families.join(at, other);
            }
            candidates.push_back(at);
        }
    }
    std::vector<std::size_t> first(examples.size());
    for (std::size_t at = 0; at < examples.size(); ++at) first[at] = families.of(at);
    return first;
}

double likeness(std::string_view left, std::string_view right) {
    return share_in_common(distinct_words(left), distinct_words(right));
}

}  // namespace intents
