#pragma once

#include "text/language_id.hpp"
#include "text/letters.hpp"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace text {

// Tells languages apart by their letter sequences, learned from lines of known language: a naive Bayes model
// over character trigrams and whole words. Sharper than function words on the short lines it was made for;
// knows only what it was taught.
class LanguageModel {
public:
    LanguageModel();

    void learn(std::string_view line, base::Language language);

    // To be called once, after the last learn().
    void finish();

    // How likely each language is, as evidence of a fixed total: a model of six languages is sure of one of
    // them even when the line is in a seventh, so its word must stay within bounds.
    LanguageEvidence evidence(const Letters& message) const;

private:
    // One more column than there are languages: Greeklish looks nothing like Greek and would drown in its
    // counts.
    static constexpr std::size_t columns = base::language_count + 1;
    static constexpr std::size_t greeklish = base::language_count;
    void count(std::string_view line, std::size_t column);

    struct Counts {
        std::vector<std::array<float, columns>> rows;  // by hashed feature
        std::array<double, columns> totals{};
    };
    // Log likelihoods, one row a hashed feature: two cache lines hold eight of the rows a line scatters over.
    using Row = std::array<std::int16_t, 8>;

    Counts counts_;  // empty once finished
    std::vector<Row> weights_;
};

}  // namespace text
