#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace intents {

// "{clock}" in a pattern. Repetitions ("{2}", "{0,3}") are none.
struct Placeholder {
    std::string name;
    std::size_t begin = 0;  // bytes of the pattern, half-open, with the braces
    std::size_t end = 0;
};

std::vector<Placeholder> placeholders_in(std::string_view pattern);

// The pattern with a named group of what `meaning` gives in the place of each placeholder.
std::string filled(std::string_view pattern, const std::function<std::string(const std::string&)>& meaning);

}  // namespace intents
