#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cli {

inline constexpr std::size_t most_nearest_names = 3;

// Those of `names` that somebody may have meant by `asked`, the nearest first: with few other letters, or
// with the asked word in them. May be empty.
std::vector<std::string> nearest_names(std::string_view asked, const std::vector<std::string>& names);

}  // namespace cli
