#pragma once

#include "base/result.hpp"
#include "intents/json_places.hpp"
#include "intents/source_file.hpp"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace intents {

// One parsed file with the places of its values; only readers see it, those of this folder and of practice.
class Document {
public:
    // Reads and holds against `schema` (null: none). Whatever is wrong is added to `problems`. The file's
    // text must outlive this.
    Document(const SourceFile& file, const nlohmann::json* schema, base::Problems& problems);

    // False when it is not JSON or breaks its schema; its values must then not be used.
    bool sound() const { return sound_; }
    const nlohmann::json& json() const { return json_; }
    const std::string& path() const { return path_; }

    // The keys of the object at a JSON pointer in the order of the file, which `json()` does not keep; none
    // where there is no object.
    std::vector<std::string> keys_as_written(const std::string& pointer) const;

    // The value at a JSON pointer as the file writes it; empty when it stands nowhere. A view into the file's
    // text.
    std::string_view written(const std::string& pointer) const { return places_.written(pointer); }

    // A problem at a JSON pointer, with file, line and column.
    base::Problem problem(const std::string& pointer, std::string what) const;

private:
    std::string path_;
    JsonPlaces places_;
    nlohmann::json json_;
    bool sound_ = false;
};

}  // namespace intents
