#pragma once

#include <nlohmann/json.hpp>

#include <string_view>

namespace net {

inline constexpr int deepest_json = 32;

// Text from outside as JSON; `is_discarded()` when it is none or nested deeper than `deepest_json`
// (nlohmann copies and prints by recursion, so a frame of brackets alone would end the process).
nlohmann::json parse_json(std::string_view text);

}  // namespace net
