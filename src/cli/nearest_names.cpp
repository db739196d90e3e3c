#include "cli/nearest_names.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace cli {

namespace {

// Letters to put in, leave out or change (Levenshtein).
std::size_t letters_between(std::string_view one, std::string_view other) {
    std::vector<std::size_t> row(other.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t left = 1; left <= one.size(); ++left) {
        std::size_t diagonal = std::exchange(row[0], left);
        for (std::size_t right = 1; right <= other.size(); ++right) {
            const std::size_t changed = diagonal + (one[left - 1] == other[right - 1] ? 0 : 1);
            diagonal = row[right];
            row[right] = std::min({changed, row[right] + 1, row[right - 1] + 1});
        }
    }
    return row.back();
}

}  // namespace

std::vector<std::string> nearest_names(std::string_view asked, const std::vector<std::string>& names) {
    constexpr std::size_t longest_asked = 100;  // a longer one is no slip of a name
    constexpr std::size_t telling_letters = 3;
    if (asked.size() > longest_asked) return {};
    std::vector<std::pair<std::size_t, std::string>> near;
    for (const std::string& name : names) {
        const std::size_t letters = letters_between(asked, name);
        const bool part = asked.size() >= telling_letters && name.find(asked) != std::string::npos;
        if (part || letters <= std::max<std::size_t>(2, name.size() / 3))
            near.emplace_back(part ? 0 : letters, name);
    }
    std::sort(near.begin(), near.end());
    if (near.size() > most_nearest_names) near.resize(most_nearest_names);
    std::vector<std::string> found;
    found.reserve(near.size());
    for (auto& [letters, name] : near) found.push_back(std::move(name));
    return found;
}

}  // namespace cli
