#pragma once

#include "base/result.hpp"
#include "intents/json_places.hpp"
#include "intents/source_file.hpp"
#include "practice/scenario.hpp"

#include <map>
#include <string>

namespace practice {

// Where in the files the values of scenarios stand. Files are scanned when they are first asked for.
class FilePlaces {
public:
    // `files` must outlive this.
    explicit FilePlaces(const intents::SourceFiles& files) : files_(files) {}

    // A JSON pointer in a scenario's graph, and in its words: "intents/practice/law_office/nb.json:12:7". The
    // file alone where there is no such file.
    std::string of_story(const Scenario& scenario, const std::string& pointer);
    std::string of_words(const Scenario& scenario, base::Language language, const std::string& pointer);
    std::string of_common(base::Language language, const std::string& pointer);

private:
    std::string in(const std::vector<intents::SourceFile>& list, const std::string& path,
                   const std::string& pointer);

    const intents::SourceFiles& files_;
    std::map<std::string, intents::JsonPlaces> places_;
};

}  // namespace practice
