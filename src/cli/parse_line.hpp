#pragma once

#include <nlohmann/json_fwd.hpp>

#include <cstddef>
#include <string>

namespace cli {

// The largest line of input that is read; a longer one is a mistake.
inline constexpr std::size_t longest_line = 1U << 20U;  // bytes

// One line of JSON. Discarded (see is_discarded()) when it is none, is too long, or is nested deeper than
// `deepest`: nesting would only feed a recursive reader.
nlohmann::json parse_line(const std::string& line, int deepest);

}  // namespace cli
