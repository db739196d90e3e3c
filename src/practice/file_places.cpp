#include "practice/file_places.hpp"

#include <algorithm>

namespace practice {

namespace {

std::string path_of(const std::string& folder, std::string_view name) {
    return "intents/practice/" + folder + "/" + std::string(name) + ".json";
}

}  // namespace

std::string FilePlaces::of_story(const Scenario& scenario, const std::string& pointer) {
    return in(files_.scenarios, path_of(scenario.id, "scenario"), pointer);
}

std::string FilePlaces::of_words(const Scenario& scenario, base::Language language,
                                 const std::string& pointer) {
    return in(files_.scenario_words, path_of(scenario.id, base::code_of(language)), pointer);
}

std::string FilePlaces::of_common(base::Language language, const std::string& pointer) {
    return in(files_.common_lines, path_of("common", base::code_of(language)), pointer);
}

std::string FilePlaces::in(const std::vector<intents::SourceFile>& list, const std::string& path,
                           const std::string& pointer) {
    auto known = places_.find(path);
    if (known == places_.end()) {
        const auto file = std::find_if(list.begin(), list.end(),
                                       [&](const intents::SourceFile& each) { return each.path == path; });
        if (file == list.end()) return path;
        known = places_.emplace(path, intents::JsonPlaces(file->text)).first;
    }
    return path + ":" + known->second.at(pointer);
}

}  // namespace practice
