#include "text/language_model.hpp"

#include "text/fold.hpp"
#include "text/greeklish.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <cmath>

namespace text {

namespace {

constexpr std::size_t buckets = 1U << 16U;
constexpr double smoothing = 0.5;
constexpr double total_evidence = 5.0;        // nats; nothing seen gives each language an equal share
constexpr std::size_t longest_learned = 400;  // code points

std::uint64_t mixed(std::uint64_t value) {
    value ^= value >> 31U;
    value *= 0x9e3779b97f4a7c15ULL;
    return value ^ (value >> 29U);
}

// Every trigram of the case-folded line, borders included, and every word.
void for_each_feature(std::string_view line, auto&& act) {
    std::uint64_t first = ' ';
    std::uint64_t second = ' ';
    std::uint64_t word = 0;
    std::size_t read = 0;
    const auto feed = [&](char32_t point) {
        act(static_cast<std::size_t>(mixed((first << 42U) ^ (second << 21U) ^ point) % buckets));
        first = second;
        second = point;
        if (point == ' ') {
            if (word != 0) act(static_cast<std::size_t>(mixed(word) % buckets));
            word = 0;
        } else {
            word = mixed(word * 31 + point + 1);
        }
    };
    for (const char32_t original : decode(line)) {
        if (++read > longest_learned) break;
        for (char32_t point : fold_case(original)) {
            const bool letter = (point >= 'a' && point <= 'z') || point >= 0xc0 || point == '\'';
            if (!letter) point = ' ';
            if (point != ' ' || second != ' ') feed(point);
        }
    }
    if (second != ' ') feed(' ');
}

}  // namespace

LanguageModel::LanguageModel() : counts_(buckets) {}

void LanguageModel::count(std::string_view line, std::size_t column) {
    for_each_feature(line, [&](std::size_t bucket) {
        counts_[bucket][column] += 1.0F;
        totals_[column] += 1.0;
    });
}

void LanguageModel::learn(std::string_view line, base::Language language) {
    if (language != base::Language::el) return count(line, base::index_of(language));
    std::string folded;
    for (const char32_t point : decode(line)) {
        for (const char32_t part : fold(point)) append(folded, part);
    }
    // Whoever writes Greek may type the same line in Latin letters.
    if (!has_greek_letters(folded)) return count(line, greeklish);
    count(line, base::index_of(language));
    for (const Spelling spelling : {Spelling::by_sound, Spelling::by_look})
        count(to_greeklish(folded, spelling), greeklish);
}

void LanguageModel::finish() {
    for (auto& row : counts_) {
        double mean = 0;
        std::array<double, columns> logs{};
        for (std::size_t column = 0; column < row.size(); ++column) {
            logs[column] = std::log((row[column] + smoothing) /
                                    (totals_[column] + smoothing * static_cast<double>(buckets)));
            mean += logs[column] / static_cast<double>(row.size());
        }
        // Against the mean of the six, so that a feature nobody has says nothing.
        for (std::size_t column = 0; column < row.size(); ++column)
            row[column] = static_cast<float>(logs[column] - mean);
    }
}

LanguageEvidence LanguageModel::evidence(std::string_view message) const {
    std::array<double, columns> sums{};
    for_each_feature(message, [&](std::size_t bucket) {
        for (std::size_t column = 0; column < columns; ++column) sums[column] += counts_[bucket][column];
    });
    LanguageEvidence evidence;
    std::copy_n(sums.begin(), evidence.weight.size(), evidence.weight.begin());
    double& greek = evidence.weight[base::index_of(base::Language::el)];
    greek = std::max(greek, sums[greeklish]);
    const double most = *std::max_element(evidence.weight.begin(), evidence.weight.end());
    double sum = 0;
    for (double& weight : evidence.weight) sum += weight = std::exp(weight - most);
    for (double& weight : evidence.weight) weight *= total_evidence / sum;
    return evidence;
}

}  // namespace text
