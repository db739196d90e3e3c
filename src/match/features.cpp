#include "match/features.hpp"

#include "text/greeklish.hpp"
#include "text/stem.hpp"

#include <algorithm>
#include <string_view>

namespace match {

namespace {

constexpr std::uint64_t seed_stem = 0x51, seed_pair = 0x52, seed_prefix = 0x53, seed_letters = 0x54,
                        seed_manner = 0x55;
constexpr std::size_t prefix_letters = 4;
constexpr std::size_t most_tokens = 400;

std::uint64_t mix(std::uint64_t value) {
    value ^= value >> 32U;
    value *= 0xd6e8feb86659fd93ULL;
    value ^= value >> 32U;
    return value;
}

std::uint64_t hash_of(std::uint64_t seed, std::string_view bytes) {
    std::uint64_t hash = seed * 0x9e3779b97f4a7c15ULL;
    for (const char byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3ULL;
    return mix(hash);
}

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xc0U) == 0x80; }

class Extractor {
public:
    Extractor(const text::Message& message, std::optional<base::Language> language)
        : message_(message), language_(language) {
        features_.reserve(message.tokens.size() * 20 + 16);
    }

    std::vector<Feature> run(const LexiconCount& lexicon) && {
        std::uint64_t before = hash_of(seed_stem, "<s>");
        const std::size_t count = std::min(message_.tokens.size(), most_tokens);
        for (std::size_t at = 0; at < count; ++at) {
            const std::uint64_t stem = token(message_.tokens[at], static_cast<std::uint16_t>(at));
            pair(before, stem, at == 0 ? 0 : at - 1, at);
            before = stem;
        }
        if (count > 0) pair(before, hash_of(seed_stem, "</s>"), count - 1, count - 1);
        manner(lexicon);
        merge();
        return std::move(features_);
    }

private:
    void add(std::uint64_t hash, Block block, std::size_t first, std::size_t last, float count = 1) {
        features_.push_back(
            {hash, count, static_cast<std::uint16_t>(first), static_cast<std::uint16_t>(last), block});
    }

    void pair(std::uint64_t left, std::uint64_t right, std::size_t first, std::size_t last) {
        add(mix(left * 3 + right + seed_pair), Block::words, first, last);
    }

    // Returns the hash of its stem.
    std::uint64_t token(const text::Token& token, std::uint16_t at) {
        if (token.emoji) {
            const std::uint64_t hash = hash_of(seed_stem, message_.word(token));
            add(hash, Block::words, at, at);
            return hash;
        }
        const std::string_view written = message_.word(token);
        const bool greek = language_ == base::Language::el || text::has_greek_letters(written);
        const std::string word = greek ? text::greek_sound(written) : spelled(written);
        const std::uint64_t stem =
            hash_of(seed_stem, greek ? text::greek_stem(word) : text::stem(word, language_));
        add(stem, Block::words, at, at);
        starts_.clear();
        padded_.assign(1, ' ').append(word).push_back(' ');
        for (std::size_t byte = 0; byte < padded_.size(); ++byte) {
            if (!continues(padded_[byte])) starts_.push_back(byte);
        }
        starts_.push_back(padded_.size());
        const std::size_t letters = starts_.size() - 3;
        const std::size_t end = starts_[1 + std::min(prefix_letters, letters)];
        add(hash_of(seed_prefix, std::string_view(padded_).substr(1, end - 1)), Block::words, at, at);
        letter_sequences(at);
        return stem;
    }

    void letter_sequences(std::uint16_t at) {
        const std::string_view padded = padded_;
        for (std::size_t length = 2; length <= 4; ++length) {
            for (std::size_t first = 0; first + length < starts_.size(); ++first) {
                add(hash_of(seed_letters,
                            padded.substr(starts_[first], starts_[first + length] - starts_[first])),
                    Block::letters, at, at);
            }
        }
    }

    // Numbers differ from message to message; that there is one, and how long, is what counts.
    static std::string spelled(std::string_view word) {
        std::string shape(word);
        for (char& letter : shape) {
            if (letter >= '0' && letter <= '9') letter = '0';
        }
        return shape;
    }

    void manner(const LexiconCount& lexicon) {
        const text::Manner& manner = message_.manner;
        const auto tell = [&](std::string_view name, std::size_t much, std::size_t most = 3) {
            for (std::size_t step = 1; step <= std::min(much, most); ++step) {
                add(hash_of(seed_manner + step, name), Block::manner, 0, 0);
            }
        };
        tell("exclamations", manner.exclamations);
        tell("questions", manner.questions, 2);
        tell("ellipses", manner.ellipses, 1);
        tell("shouts", manner.shouts() ? 2 : manner.shouted_words > 0 ? 1 : 0, 2);
        tell("stretched", manner.stretched_words, 1);
        tell("masked", manner.masked_words, 2);
        tell("angry emoji", manner.angry_emoji, 2);
        tell("warm emoji", manner.warm_emoji, 2);
        const auto found = [&](std::string_view name, int much, std::size_t most) {
            tell(name, static_cast<std::size_t>(std::max(much, 0)), most);
        };
        found("irritated words", lexicon.irritated, 3);
        found("angry words", lexicon.angry, 3);
        found("furious words", lexicon.furious, 3);
        found("profane words", lexicon.profane, 2);
        found("harmless words", lexicon.harmless, 1);
        found("intensified", lexicon.intensified, 1);
        found("negated", lexicon.negated, 1);
        tell("long", message_.tokens.size() / 8, 3);
    }

    // Equal features become one; the place kept is the first.
    void merge() {
        std::sort(features_.begin(), features_.end(), [](const Feature& left, const Feature& right) {
            return left.hash != right.hash ? left.hash < right.hash : left.first_token < right.first_token;
        });
        std::size_t kept = 0;
        for (std::size_t at = 0; at < features_.size(); ++at) {
            if (kept > 0 && features_[kept - 1].hash == features_[at].hash) {
                features_[kept - 1].count += features_[at].count;
            } else {
                features_[kept++] = features_[at];
            }
        }
        features_.resize(kept);
    }

    const text::Message& message_;
    std::optional<base::Language> language_;
    std::vector<Feature> features_;
    std::vector<std::size_t> starts_;
    std::string padded_;
};

}  // namespace

std::vector<Feature> features_of(const text::Message& message, const LexiconCount& lexicon,
                                 std::optional<base::Language> language) {
    return Extractor(message, language).run(lexicon);
}

}  // namespace match
