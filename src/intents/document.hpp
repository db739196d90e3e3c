#pragma once

#include "base/result.hpp"
#include "intents/json_places.hpp"
#include "intents/source_file.hpp"

#include <nlohmann/json.hpp>

#include <memory>

namespace intents {

// One parsed file with the places of its values; only the readers of this folder see it.
class Document {
public:
    // Reads and holds against `schema` (null: none). Whatever is wrong is added to `problems`.
    Document(const SourceFile& file, const nlohmann::json* schema, base::Problems& problems);

    // False when it is not JSON or breaks its schema; its values must then not be used.
    bool sound() const { return sound_; }
    const nlohmann::json& json() const { return json_; }
    const std::string& path() const { return path_; }

    // A problem at a JSON pointer, with file, line and column.
    base::Problem problem(const std::string& pointer, std::string what) const;

private:
    std::string path_;
    JsonPlaces places_;
    nlohmann::json json_;
    bool sound_ = false;
};

}  // namespace intents
