#include "match/patterns.hpp"

#include <algorithm>

namespace match {

std::vector<std::vector<std::string>> pattern_lists(const std::vector<const intents::Intent*>& intents,
                                                    base::Language language) {
    std::vector<std::vector<std::string>> lists;
    lists.reserve(intents.size());
    for (const intents::Intent* intent : intents)
        lists.push_back(intent->wordings[base::index_of(language)].patterns);
    return lists;
}

Patterns::Patterns(const std::vector<std::vector<std::string>>& lists) {
    for (std::size_t at = 0; at < lists.size(); ++at) {
        for (const std::string& pattern : lists[at]) {
            if (patterns_.add(pattern)) owner_.push_back(at);
        }
    }
    patterns_.finish();
}

std::vector<std::size_t> Patterns::find(std::string_view normal_form) const {
    std::vector<std::size_t> hits;
    for (const int pattern : patterns_.matched(normal_form)) {
        const std::size_t owner = owner_[static_cast<std::size_t>(pattern)];
        if (std::find(hits.begin(), hits.end(), owner) == hits.end()) hits.push_back(owner);
    }
    return hits;
}

std::vector<std::string> Patterns::found_of(std::size_t owner, std::string_view normal_form) const {
    std::vector<std::string> found;
    for (const int pattern : patterns_.matched(normal_form)) {
        if (owner_[static_cast<std::size_t>(pattern)] == owner)
            found.push_back(patterns_.pattern(pattern).pattern());
    }
    return found;
}

}  // namespace match
