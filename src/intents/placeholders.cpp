#include "intents/placeholders.hpp"

#include <algorithm>

namespace intents {

std::vector<Placeholder> placeholders_in(std::string_view pattern) {
    const auto is_name = [](char letter) { return (letter >= 'a' && letter <= 'z') || letter == '_'; };
    std::vector<Placeholder> found;
    for (std::size_t open = pattern.find('{'); open != std::string_view::npos;
         open = pattern.find('{', open + 1)) {
        const auto begin = pattern.begin() + static_cast<std::ptrdiff_t>(open) + 1;
        const auto close = std::find_if_not(begin, pattern.end(), is_name);
        if (close == pattern.end() || *close != '}' || close == begin) continue;
        found.push_back(
            {std::string(begin, close), open, static_cast<std::size_t>(close - pattern.begin()) + 1});
    }
    return found;
}

std::string filled(std::string_view pattern, const std::function<std::string(const std::string&)>& meaning) {
    std::string text;
    std::size_t done = 0;
    for (const Placeholder& each : placeholders_in(pattern)) {
        text += pattern.substr(done, each.begin - done);
        text += "(?P<" + each.name + ">" + meaning(each.name) + ")";
        done = each.end;
    }
    text += pattern.substr(done);
    return text;
}

}  // namespace intents
