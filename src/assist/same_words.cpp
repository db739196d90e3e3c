#include "assist/same_words.hpp"

#include "base/hash.hpp"
#include "text/message.hpp"

#include <algorithm>
#include <vector>

namespace assist {

std::uint64_t words_hash(std::string_view text) {
    return base::hash_of(text::normal_form(text::read_message(text)));
}

// Levenshtein's distance (1966) over words.
double word_distance(std::string_view suggested, std::string_view written) {
    std::vector<text::Token> from = text::read_message(suggested).tokens;
    std::vector<text::Token> to = text::read_message(written).tokens;
    from.resize(std::min(from.size(), longest_compared));
    to.resize(std::min(to.size(), longest_compared));
    const std::size_t longer = std::max(from.size(), to.size());
    if (longer == 0) return 0;
    std::vector<std::size_t> row(to.size() + 1);
    for (std::size_t at = 0; at < row.size(); ++at) row[at] = at;
    for (std::size_t word = 0; word < from.size(); ++word) {
        std::size_t diagonal = row[0]++;
        for (std::size_t at = 1; at < row.size(); ++at) {
            const std::size_t exchanged = diagonal + (from[word].hash == to[at - 1].hash ? 0U : 1U);
            diagonal = row[at];
            row[at] = std::min({row[at] + 1, row[at - 1] + 1, exchanged});
        }
    }
    return static_cast<double>(row.back()) / static_cast<double>(longer);
}

}  // namespace assist
