#include "match/heat.hpp"

#include "text/utf8.hpp"

#include <bit>
#include <cmath>
#include <optional>

namespace match {

namespace {

// A feature's hash is that of its text in the file, fed byte by byte, so that nothing is put together first.
class Hash {
public:
    Hash& feed(std::string_view bytes) {
        for (const char byte : bytes) feed(byte);
        return *this;
    }
    Hash& feed(char byte) {
        value_ = (value_ ^ static_cast<unsigned char>(byte)) * 0x100000001b3ULL;
        return *this;
    }
    // The low bits of this kind of hash are its best.
    std::uint64_t value() const { return (value_ ^ (value_ >> 32U)) | 1U; }

private:
    std::uint64_t value_ = 0xcbf29ce484222325ULL;
};

// A word and its beginnings, hashed in one pass.
struct Hashed {
    explicit Hashed(std::string_view word) : five(word) {
        std::size_t letters = 0;
        for (std::size_t at = 0; at < word.size(); ++at) {
            if (!text::continues(word[at])) {
                if (letters == 4) four = whole;
                if (letters == 5) five = word.substr(0, at);
                if (letters == 6) six = whole;
                ++letters;
            }
            whole.feed(word[at]);
        }
    }
    Hash whole;
    std::optional<Hash> four, six;  // only of longer words
    std::string_view five;          // how a run of words has it
};

constexpr std::string_view start_feature = "@start";

}  // namespace

HeatReader::HeatReader(const intents::HeatWeights& weights) : slots_(std::bit_ceil(weights.size() * 2 + 2)) {
    for (const intents::HeatWeight& each : weights) add(each.feature, {each.anger, each.chat});
}

void HeatReader::add(std::string_view feature, WordHeat weight) {
    if (feature == start_feature) {
        start_ = weight;
        return;
    }
    const std::uint64_t hash = Hash{}.feed(feature).value();
    std::size_t slot = (hash >> 1U) & (slots_.size() - 1);
    while (slots_[slot].hash != 0 && slots_[slot].hash != hash) slot = (slot + 1) & (slots_.size() - 1);
    slots_[slot] = {hash, weight};
}

void HeatReader::take(std::uint64_t hash, WordHeat& sum) const {
    std::size_t slot = (hash >> 1U) & (slots_.size() - 1);
    for (; slots_[slot].hash != 0; slot = (slot + 1) & (slots_.size() - 1)) {
        if (slots_[slot].hash != hash) continue;
        sum.anger += slots_[slot].weight.anger;
        sum.chat += slots_[slot].weight.chat;
        return;
    }
}

WordHeat HeatReader::read(const text::Message& message) const {
    WordHeat sum;
    Hash last = Hash{}.feed('<');
    std::optional<Hash> last_two;
    std::size_t words = 0;
    for (const text::Token& token : message.tokens) {
        if (token.emoji) {
            take(Hash{}.feed('@').feed(message.word(token)).value(), sum);
            continue;
        }
        const Hashed word(message.word(token));
        take(word.whole.value(), sum);
        if (word.four) take(Hash(*word.four).feed('*').value(), sum);
        if (word.six) take(Hash(*word.six).feed('*').value(), sum);
        const Hash two = last.feed(' ').feed(word.five);
        take(two.value(), sum);
        if (last_two) take(last_two->feed(' ').feed(word.five).value(), sum);
        if (words > 0) last_two = two;
        last = Hash{}.feed(word.five);
        ++words;
    }
    take(last.feed(" >").value(), sum);
    for (const std::string_view sign : signs_of(message.manner)) take(Hash{}.feed(sign).value(), sum);
    const float length = std::sqrt(static_cast<float>(words) + 1);
    return {start_.anger + sum.anger / length, start_.chat + sum.chat / length};
}

HeatReaders::HeatReaders(const base::PerLanguage<intents::HeatWeights>& weights)
    : readers_{HeatReader(weights[0]), HeatReader(weights[1]), HeatReader(weights[2]),
               HeatReader(weights[3]), HeatReader(weights[4]), HeatReader(weights[5])} {}

WordHeat HeatReaders::read(const text::Message& message, std::optional<base::Language> language) const {
    if (language) return readers_[base::index_of(*language)].read(message);
    WordHeat mean;
    for (const HeatReader& reader : readers_) {
        const WordHeat heat = reader.read(message);
        mean.anger += heat.anger / static_cast<float>(readers_.size());
        mean.chat += heat.chat / static_cast<float>(readers_.size());
    }
    return mean;
}

std::vector<std::string_view> signs_of(const text::Manner& manner) {
    std::vector<std::string_view> signs;
    const auto tell = [&](std::size_t much, std::string_view one, std::string_view more) {
        if (much > 0) signs.push_back(one);
        if (much > 1) signs.push_back(more);
    };
    tell(manner.exclamations, "@exclamation", "@exclamations");
    tell(manner.questions, "@question", "@questions");
    tell(manner.ellipses, "@ellipsis", "@ellipses");
    tell(manner.shouts() ? 2 : manner.shouted_words, "@capitals", "@shouting");
    tell(manner.stretched_words, "@stretched", "@very_stretched");
    tell(manner.masked_words, "@masked", "@very_masked");
    tell(manner.angry_emoji, "@angry_emoji", "@angry_emojis");
    tell(manner.warm_emoji, "@warm_emoji", "@warm_emojis");
    return signs;
}

}  // namespace match
