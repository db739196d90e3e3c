#include "intents/places.hpp"

#include <algorithm>

namespace intents {

namespace {

const Wording& wording_of(const Intent& intent, base::Language language) {
    return intent.wordings[base::index_of(language)];
}

// Files list examples by heat and replies by tactic; how many of the same kind stand before this one?
template <class Value, class Kind>
std::size_t number_among(const std::vector<Value>& values, std::size_t number, Kind Value::* kind) {
    const auto last = values.begin() + static_cast<std::ptrdiff_t>(number);
    return static_cast<std::size_t>(std::count_if(
        values.begin(), last, [&](const Value& each) { return each.*kind == values[number].*kind; }));
}

}  // namespace

std::string Places::of(const Intent& intent, base::Language language, const std::string& pointer) {
    std::string path = "intents/" + intent.pack + "/" + std::string(base::code_of(language)) + ".json";
    auto found = places_.find(path);
    if (found == places_.end()) {
        const auto file = std::find_if(files_.wordings.begin(), files_.wordings.end(),
                                       [&](const SourceFile& each) { return each.path.ends_with(path); });
        if (file == files_.wordings.end()) return path;
        found = places_.emplace(path, JsonPlaces(file->text)).first;
    }
    return path + ":" + found->second.at("/intents/" + intent.id + pointer);
}

std::string Places::of_example(const Intent& intent, base::Language language, std::size_t number) {
    const auto& examples = wording_of(intent, language).examples;
    return of(intent, language,
              "/examples/" + std::string(name_of(examples[number].heat)) + "/" +
                  std::to_string(number_among(examples, number, &Example::heat)));
}

std::string Places::of_near_miss(const Intent& intent, base::Language language, std::size_t number) {
    return of(intent, language, "/near_misses/" + std::to_string(number));
}

std::string Places::of_reply(const Intent& intent, base::Language language, std::size_t number) {
    const auto& replies = wording_of(intent, language).replies;
    return of(intent, language,
              "/replies/" + std::string(name_of(replies[number].tactic)) + "/" +
                  std::to_string(number_among(replies, number, &Reply::tactic)) + "/text");
}

}  // namespace intents
