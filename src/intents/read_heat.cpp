#include "intents/read_heat.hpp"

#include <charconv>
#include <optional>

namespace intents {

namespace {

constexpr int largest_weight = 100'000;  // hundredths

// Takes the text up to the next `mark`, and the mark, off the front.
std::string_view take_until(char mark, std::string_view& text) {
    const std::size_t end = text.find(mark);
    const std::string_view taken = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return taken;
}

std::optional<float> weight_from(std::string_view text) {
    int hundredths = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), hundredths);
    const bool sound = failure == std::errc{} && end == text.data() + text.size() &&
                       hundredths >= -largest_weight && hundredths <= largest_weight;
    return sound ? std::optional(static_cast<float>(hundredths) / 100) : std::nullopt;
}

}  // namespace

HeatWeights read_heat(const SourceFile& file, base::Problems& problems) {
    HeatWeights weights;
    std::string_view rest = file.text;
    for (int number = 1; !rest.empty(); ++number) {
        std::string_view line = take_until('\n', rest);
        if (line.empty() || line.front() == '#') continue;
        const std::string_view feature = take_until('\t', line);
        const auto anger = weight_from(take_until('\t', line));
        const auto chat = weight_from(line);
        if (feature.empty() || !anger || !chat) {
            problems.emplace_back(file.path + ":" + std::to_string(number),
                                  "give a word, a tab, a whole number, a tab, a whole number");
            return {};
        }
        weights.push_back({std::string(feature), *anger, *chat});
    }
    return weights;
}

}  // namespace intents
