#pragma once

#include "intents/catalogue.hpp"
#include "intents/json_places.hpp"
#include "intents/source_file.hpp"

#include <map>
#include <string>

namespace intents {

// Where in the files the values of a catalogue stand: "intents/attacks/en.json:12:7". Files are scanned when
// they are first asked for.
class Places {
public:
    // `files` must outlive this.
    explicit Places(const SourceFiles& files) : files_(files) {}

    // A JSON pointer below the intent, "/replies"; the file alone where there is no such file.
    std::string of(const Intent& intent, base::Language language, const std::string& pointer);

    // The example and the near miss of that number in the intent's wording.
    std::string of_example(const Intent& intent, base::Language language, std::size_t number);
    std::string of_near_miss(const Intent& intent, base::Language language, std::size_t number);
    std::string of_reply(const Intent& intent, base::Language language, std::size_t number);

private:
    const SourceFiles& files_;
    std::map<std::string, JsonPlaces> places_;
};

}  // namespace intents
