#include "text/language_model.hpp"

#include "text/greeklish.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <cmath>

namespace text {

namespace {

constexpr unsigned bucket_bits = 16;
constexpr std::size_t buckets = 1U << bucket_bits;
constexpr double smoothing = 0.5;
constexpr int word_weight = 2;                // of a word against one of its trigrams
constexpr double total_evidence = 5.0;        // nats; nothing seen gives each language an equal share
constexpr double least_weight = 1e-6;         // less is none: it decides nothing, and is long to write down
constexpr std::size_t longest_learned = 400;  // code points
constexpr double steps = 1024;                // of a nat, in a weight of 16 bits

std::size_t bucket_of(std::uint64_t feature) {
    return (feature * 0x9e3779b97f4a7c15ULL) >> (64 - bucket_bits);
}

// What of a line the model hears: its case-folded letters and apostrophes, and one blank between words and at
// both ends.
class Heard {
public:
    explicit Heard(const Letters& line) {
        for (const Letter& letter : line.read) {
            for_each_lower(letter, [&](char32_t point) { hear(point); });
            if (count_ == longest_learned) break;
        }
        hear(' ');
    }

    // The bucket of every trigram and of every word.
    void for_each_feature(auto&& act) const {
        std::uint64_t first = ' ';
        std::uint64_t second = ' ';
        std::uint64_t word = 0;
        for (std::size_t at = 0; at < count_; ++at) {
            const std::uint64_t third = points_[at];
            act(bucket_of((first << 42U) ^ (second << 21U) ^ third));
            first = second;
            second = third;
            const std::uint64_t so_far = word;
            word = third == ' ' ? 0 : (word ^ third) * 0xd6e8feb86659fd93ULL;
            if (third != ' ' || so_far == 0) continue;
            for (int times = 0; times < word_weight; ++times) act(bucket_of(so_far ^ (so_far >> 29U)));
        }
    }

private:
    void hear(char32_t point) {
        const bool letter = (point >= 'a' && point <= 'z') || point >= 0xc0 || point == '\'';
        if (!letter && (count_ == 0 || points_[count_ - 1] == ' ')) return;
        if (count_ < points_.size()) points_[count_++] = letter ? point : U' ';
    }

    std::size_t count_ = 0;
    std::array<char32_t, longest_learned + 1> points_;
};

}  // namespace

LanguageModel::LanguageModel() : counts_{.rows = std::vector<std::array<float, columns>>(buckets)} {}

void LanguageModel::count(std::string_view line, std::size_t column) {
    Heard(read_letters(line)).for_each_feature([&](std::size_t bucket) {
        counts_.rows[bucket][column] += 1.0F;
        counts_.totals[column] += 1.0;
    });
}

void LanguageModel::learn(std::string_view line, base::Language language) {
    if (language != base::Language::el) return count(line, base::index_of(language));
    std::string folded;
    for (const Letter& letter : read_letters(line).read)
        for_each_folded(letter, [&](char32_t part) { append(folded, part); });
    // Whoever writes Greek may type the same line in Latin letters.
    if (!has_greek_letters(folded)) return count(line, greeklish);
    count(line, base::index_of(language));
    for (const Spelling spelling : {Spelling::by_sound, Spelling::by_look})
        count(to_greeklish(folded, spelling), greeklish);
}

void LanguageModel::finish() {
    weights_.assign(buckets, Row{});
    for (std::size_t bucket = 0; bucket < buckets; ++bucket) {
        std::array<double, columns> logs{};
        double mean = 0;
        for (std::size_t column = 0; column < columns; ++column) {
            logs[column] = std::log((counts_.rows[bucket][column] + smoothing) /
                                    (counts_.totals[column] + smoothing * static_cast<double>(buckets)));
            mean += logs[column] / static_cast<double>(columns);
        }
        // Against their mean, so that a feature nobody has says nothing.
        for (std::size_t column = 0; column < columns; ++column)
            weights_[bucket][column] = static_cast<std::int16_t>(std::lround((logs[column] - mean) * steps));
    }
    counts_ = {};
}

LanguageEvidence LanguageModel::evidence(const Letters& message) const {
    std::array<std::int32_t, std::tuple_size_v<Row>> sums{};
    Heard(message).for_each_feature([&](std::size_t bucket) {
        const Row& row = weights_[bucket];
        for (std::size_t column = 0; column < row.size(); ++column) sums[column] += row[column];
    });
    std::int32_t& greek = sums[base::index_of(base::Language::el)];
    greek = std::max(greek, sums[greeklish]);
    const std::int32_t most = *std::max_element(sums.begin(), sums.begin() + base::language_count);
    LanguageEvidence evidence;
    double sum = 0;
    for (std::size_t at = 0; at < evidence.weight.size(); ++at)
        sum += evidence.weight[at] = std::exp((sums[at] - most) / steps);
    for (double& weight : evidence.weight) {
        weight *= total_evidence / sum;
        if (weight < least_weight) weight = 0;
    }
    return evidence;
}

}  // namespace text
