#pragma once

#include <cstddef>
#include <string_view>

// Counting in valid UTF-8; everything the protocol measures in text is measured in code points.
namespace text {

std::size_t count_code_points(std::string_view text);

// The code points from `begin` up to, not including, `end`; cut short where the text ends.
std::string_view slice(std::string_view text, std::size_t begin, std::size_t end);

}  // namespace text
