#pragma once

#include "net/fields.hpp"

#include <optional>
#include <string_view>

namespace net {

// Reads a practice command. Nothing when there is none of this type; faults stay with the fields.
std::optional<PracticeCommand> read_practice(std::string_view type, Fields& fields);

}  // namespace net
