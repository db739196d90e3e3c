#include "match/features.hpp"

#include "text/greeklish.hpp"
#include "text/stem.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <iterator>
#include <string>

namespace match {

namespace {

constexpr std::uint64_t seed_stem = 0x51, seed_neighbours = 0x52, seed_beginning = 0x53, seed_letters = 0x54,
                        seed_manner = 0x55, seed_company = 0x56;
constexpr std::size_t beginning_letters = 4;
constexpr std::size_t least_letters = 2, most_letters = 5;
constexpr std::uint64_t factor = 0x100000001b3ULL;

std::uint64_t mix(std::uint64_t value) {
    value ^= value >> 32U;
    value *= 0xd6e8feb86659fd93ULL;
    value ^= value >> 32U;
    return value;
}

constexpr std::uint64_t seeded(std::uint64_t seed) { return seed * 0x9e3779b97f4a7c15ULL; }

std::uint64_t hash_of(std::uint64_t seed, std::string_view bytes) {
    std::uint64_t hash = seeded(seed);
    for (const char byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * factor;
    return mix(hash);
}

char any_digit(char byte) { return byte >= '0' && byte <= '9' ? '0' : byte; }

void add_letters(std::string_view word, std::uint16_t at, std::vector<Feature>& features) {
    const std::string padded = ' ' + std::string(word) + ' ';
    std::vector<std::size_t> starts = text::letter_starts(padded);
    starts.push_back(padded.size());
    const std::string_view view = padded;
    const std::size_t letters = starts.size() - 3;
    const std::size_t end = starts[1 + std::min(beginning_letters, letters)];
    features.push_back({hash_of(seed_beginning, view.substr(1, end - 1)), Kind::beginning, at, at});
    for (std::size_t length = least_letters; length <= most_letters; ++length) {
        for (std::size_t first = 0; first + length < starts.size(); ++first) {
            const auto sequence = view.substr(starts[first], starts[first + length] - starts[first]);
            features.push_back({hash_of(seed_letters, sequence), Kind::letters, at, at});
        }
    }
}

}  // namespace

std::uint64_t add_word_features(const Word& word, std::uint16_t at, std::vector<Feature>& features) {
    if (word.emoji) {
        features.push_back({hash_of(seed_stem, word.form), Kind::word, at, at});
        return features.back().hash;
    }
    const bool greek = word.language == base::Language::el || text::has_greek_letters(word.form);
    std::string form;
    if (greek)
        form = text::greek_sound(word.form);
    else
        std::transform(word.form.begin(), word.form.end(), std::back_inserter(form), any_digit);
    const std::uint64_t stem =
        hash_of(seed_stem, greek ? text::greek_stem(form) : text::stem(form, word.language));
    features.push_back({stem, Kind::word, at, at});
    add_letters(form, at, features);
    return stem;
}

Feature neighbours(std::uint64_t left_stem, std::uint64_t right_stem, std::size_t first, std::size_t last) {
    return {mix(left_stem * 3 + right_stem + seed_neighbours), Kind::neighbours,
            static_cast<std::uint16_t>(first), static_cast<std::uint16_t>(last)};
}

Feature company(std::uint64_t one_stem, std::uint64_t other_stem, std::size_t first, std::size_t last) {
    const auto [less, more] = std::minmax(one_stem, other_stem);
    return {mix(less * 5 + more * 11 + seed_company), Kind::company, static_cast<std::uint16_t>(first),
            static_cast<std::uint16_t>(last)};
}

void add_manner(const text::Message& message, const LexiconCount& lexicon, std::vector<Feature>& features) {
    const text::Manner& manner = message.manner;
    const auto tell = [&](std::uint64_t what, std::size_t much, std::size_t most = 3) {
        for (std::size_t step = 1; step <= std::min(much, most); ++step)
            features.push_back(
                {mix(seeded(seed_manner + what * 0x100 + step * 0x10000)), Kind::manner, 0, 0});
    };
    tell(1, manner.exclamations);
    tell(2, manner.questions, 2);
    tell(3, manner.ellipses, 1);
    tell(4, manner.shouts() ? 2 : manner.shouted_words > 0 ? 1 : 0, 2);
    tell(5, manner.stretched_words, 1);
    tell(6, manner.masked_words, 2);
    tell(7, manner.angry_emoji, 2);
    tell(8, manner.warm_emoji, 2);
    const auto found = [&](std::uint64_t what, int much, std::size_t most) {
        tell(what, static_cast<std::size_t>(std::max(much, 0)), most);
    };
    found(9, lexicon.irritated, 3);
    found(10, lexicon.angry, 3);
    found(11, lexicon.furious, 3);
    found(12, lexicon.profane, 2);
    found(13, lexicon.harmless, 1);
    found(14, lexicon.intensified, 1);
    found(15, lexicon.negated, 1);
    tell(16, message.tokens.size() / 8, 3);
}

std::vector<Feature> features_of(const text::Message& message, const LexiconCount& lexicon,
                                 std::optional<base::Language> language, bool with_company) {
    std::vector<Feature> features;
    features.reserve(message.tokens.size() * 24 + 16);
    walk(
        message, language, with_company,
        [&](const Word& word, std::uint16_t at) { return add_word_features(word, at, features); },
        [&](const Feature& between) { features.push_back(between); });
    add_manner(message, lexicon, features);
    return features;
}

}  // namespace match
