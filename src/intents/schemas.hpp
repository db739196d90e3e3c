#pragma once

#include "base/result.hpp"
#include "intents/source_file.hpp"

#include <nlohmann/json.hpp>

#include <map>
#include <set>
#include <string>
#include <vector>

namespace intents {

// The JSON Schemas that came with the files, by name.
class Schemas {
public:
    // `files` are the schemas; what is wrong with them is added to `problems`.
    Schemas(const std::vector<SourceFile>& files, base::Problems& problems);

    // Null when it is missing, which is told once.
    const nlohmann::json* find(const std::string& name, base::Problems& problems);

private:
    std::map<std::string, nlohmann::json> schemas_;
    std::set<std::string> missing_;
};

}  // namespace intents
