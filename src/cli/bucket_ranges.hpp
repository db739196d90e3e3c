#pragma once

#include "base/result.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cli {

// "0-99,200": each once, in order.
base::Result<std::vector<std::uint16_t>> read_buckets(std::string_view ranges);

// The same of buckets in order; "none" where there are none.
std::string ranges_of(const std::vector<std::uint16_t>& buckets);

}  // namespace cli
