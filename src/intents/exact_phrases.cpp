#include "intents/exact_phrases.hpp"

#include "text/fold.hpp"
#include "text/message.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace intents {

namespace {

struct Spelt {
    std::string text;  // small letters, accents kept, one shape of apostrophe
    bool capital = false;
    bool opens = false;  // a sentence, or what is quoted in one
};

bool ends_sentence(char32_t point) {
    return std::u32string_view(U".!?:;…\"«»“”„(").find(point) != std::u32string_view::npos;
}

std::vector<Spelt> words_of(std::string_view text) {
    const std::u32string points = text::decode(text);
    std::vector<Spelt> words;
    std::size_t gap = 0;
    for (const text::Token& token : text::read_message(text).tokens) {
        Spelt word{.text = {}, .capital = false, .opens = words.empty()};
        for (std::size_t at = gap; at < token.begin; ++at)
            word.opens = word.opens || ends_sentence(points[at]);
        for (std::size_t at = token.begin; at < token.end; ++at) {
            word.text += points[at] == U'’' ? "'" : text::encode(text::fold_case(points[at]));
        }
        const char32_t first = points[token.begin];
        word.capital = text::fold_case(first) != std::u32string_view(&first, 1);
        gap = token.end;
        words.push_back(std::move(word));
    }
    return words;
}

}  // namespace

ExactPhrases::ExactPhrases(const std::vector<std::string>& phrases) {
    for (const std::string& written : phrases) {
        Phrase phrase{.written = written, .words = {}};
        for (Spelt& spelt : words_of(written)) {
            const bool open_ended = spelt.text.ends_with('*');
            if (open_ended) spelt.text.pop_back();
            phrase.words.push_back({std::move(spelt.text), open_ended, spelt.capital});
        }
        if (!phrase.words.empty()) phrases_.push_back(std::move(phrase));
    }
}

std::string_view ExactPhrases::find_in(std::string_view text) const {
    const std::vector<Spelt> words = words_of(text);
    const auto fits = [](const Spelt& spelt, const Word& word) {
        if (word.capital && (!spelt.capital || spelt.opens)) return false;
        return word.open_ended ? spelt.text.starts_with(word.text) : spelt.text == word.text;
    };
    for (const Phrase& phrase : phrases_) {
        if (std::search(words.begin(), words.end(), phrase.words.begin(), phrase.words.end(), fits) !=
            words.end())
            return phrase.written;
    }
    return {};
}

}  // namespace intents
