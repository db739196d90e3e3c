#include "intents/document.hpp"

#include "intents/schema.hpp"

#include <algorithm>

namespace intents {

Document::Document(const SourceFile& file, const nlohmann::json* schema, base::Problems& problems)
    : path_(file.path), places_(file.text) {
    const std::size_t before = problems.size();
    if (places_.too_deep()) {
        problems.emplace_back(path_,
                              "is nested deeper than 64 levels, or its names are longer than 512 bytes; "
                              "intent files need six, and short ones");
        return;
    }
    try {
        json_ = nlohmann::json::parse(file.text);
    } catch (const nlohmann::json::parse_error& fault) {
        // "[json.exception.parse_error.101] parse error at line 3, column 5: syntax error while parsing value
        // - ..."
        std::string words = fault.what();
        if (const auto colon = words.find(": "); colon != std::string::npos) words.erase(0, colon + 2);
        problems.emplace_back(path_ + ":" + places_.at_byte(fault.byte > 0 ? fault.byte - 1 : 0),
                              "is not JSON: " + words);
        return;
    }
    for (const std::string& pointer : places_.doubled())
        problems.push_back(problem(pointer, "this key was given already"));
    if (schema != nullptr) {
        for (const SchemaFault& fault : schema_faults(json_, *schema))
            problems.push_back(problem(fault.pointer, fault.what));
    }
    sound_ = problems.size() == before;
}

std::vector<std::string> Document::keys_as_written(const std::string& pointer) const {
    const nlohmann::json::json_pointer place(pointer);
    if (!json_.contains(place) || !json_[place].is_object()) return {};
    std::vector<std::pair<std::size_t, std::string>> keys;
    for (const auto& [key, value] : json_[place].items())
        keys.emplace_back(places_.byte_of(pointer + "/" + escaped_for_pointer(key)), key);
    std::sort(keys.begin(), keys.end());
    std::vector<std::string> written;
    written.reserve(keys.size());
    for (auto& [byte, key] : keys) written.push_back(std::move(key));
    return written;
}

base::Problem Document::problem(const std::string& pointer, std::string what) const {
    return {path_ + ":" + places_.at(pointer), std::move(what)};
}

}  // namespace intents
