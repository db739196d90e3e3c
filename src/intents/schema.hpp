#pragma once

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <vector>

namespace intents {

struct SchemaFault {
    std::string pointer;  // JSON pointer of the value that is wrong
    std::string what;
};

// Every way in which `value` breaks the JSON Schema (draft-07); empty when it fits.
std::vector<SchemaFault> schema_faults(const nlohmann::json& value, const nlohmann::json& schema);

}  // namespace intents
