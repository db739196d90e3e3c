#pragma once

#include <nlohmann/json_fwd.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace intents {

struct SchemaFault {
    std::string pointer;  // JSON pointer of the value that is wrong
    std::string what;
};

// Of one file; who has more of them has misunderstood something, and telling them all would take for ever.
inline constexpr std::size_t most_schema_faults = 200;

// In which ways `value` breaks the JSON Schema (draft-07), the first ones; empty when it fits.
std::vector<SchemaFault> schema_faults(const nlohmann::json& value, const nlohmann::json& schema);

}  // namespace intents
