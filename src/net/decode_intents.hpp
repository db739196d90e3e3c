#pragma once

#include "net/fields.hpp"

#include <optional>
#include <string_view>

namespace net {

// The commands about the intent files; nothing when `type` is none of them. Faults are left in `fields`.
std::optional<IntentCommand> read_intents(std::string_view type, Fields& fields, std::size_t text_characters);

}  // namespace net
