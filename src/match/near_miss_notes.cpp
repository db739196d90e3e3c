#include "match/near_miss_notes.hpp"

#include <algorithm>

namespace match {

namespace {

using base::Language;

// Is the line read as `intent`, first of all (a message) or among what is found (an agent's draft)?
bool read_as(const Matcher& matcher, const intents::Intent& intent, const std::string& text,
             Language language) {
    if (intent.audience != intents::Audience::agent) return matcher.read(text).intent == intent.id;
    const DraftReading reading = matcher.read_draft(text, language);
    const auto found = [&](const std::vector<DraftReading::Found>& list) {
        return std::any_of(list.begin(), list.end(),
                           [&](const DraftReading::Found& each) { return each.intent == intent.id; });
    };
    return found(reading.faults) || found(reading.tactics);
}

}  // namespace

base::Problems near_miss_notes(const Matcher& matcher, intents::Places& places) {
    base::Problems notes;
    for (const Language language : base::all_languages) {
        for (const intents::Intent& intent : matcher.catalogue().intents) {
            const auto& misses = intent.wordings[base::index_of(language)].near_misses;
            for (std::size_t number = 0; number < misses.size(); ++number) {
                if (!read_as(matcher, intent, misses[number].text, language)) continue;
                notes.emplace_back(
                    places.of_near_miss(intent, language, number),
                    "\"" + misses[number].text + "\" is " + misses[number].is + ", read as " + intent.id);
            }
        }
    }
    return notes;
}

}  // namespace match
