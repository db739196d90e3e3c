#include "match/patterns.hpp"

#include <algorithm>

namespace match {

Patterns::Patterns(const std::vector<const intents::Intent*>& intents, base::Language language) {
    for (std::size_t at = 0; at < intents.size(); ++at) {
        for (const std::string& pattern : intents[at]->wordings[base::index_of(language)].patterns) {
            if (patterns_.add(pattern)) owner_.push_back(at);
        }
    }
    patterns_.finish();
}

std::vector<std::size_t> Patterns::find(std::string_view normal_form) const {
    std::vector<std::size_t> hits;
    for (const int pattern : patterns_.matched(normal_form)) {
        const std::size_t intent = owner_[static_cast<std::size_t>(pattern)];
        if (std::find(hits.begin(), hits.end(), intent) == hits.end()) hits.push_back(intent);
    }
    return hits;
}

std::vector<std::string> Patterns::found_of(std::size_t intent, std::string_view normal_form) const {
    std::vector<std::string> found;
    for (const int pattern : patterns_.matched(normal_form)) {
        if (owner_[static_cast<std::size_t>(pattern)] == intent)
            found.push_back(patterns_.pattern(pattern).pattern());
    }
    return found;
}

}  // namespace match
