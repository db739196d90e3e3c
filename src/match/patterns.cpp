#include "match/patterns.hpp"

#include <algorithm>

namespace match {

namespace {

// RE2::Set refuses to compile, and then crashes on use, when its budget is too small for its patterns.
constexpr std::int64_t most_memory = 64LL << 20U;

RE2::Options options() {
    RE2::Options options;
    options.set_log_errors(false);
    options.set_max_mem(most_memory);
    return options;
}

}  // namespace

Patterns::Patterns(const std::vector<const intents::Intent*>& intents, base::Language language)
    : set_(options(), RE2::UNANCHORED) {
    for (std::size_t at = 0; at < intents.size(); ++at) {
        for (const std::string& pattern : intents[at]->wordings[base::index_of(language)].patterns) {
            // One that does not compile is told by `check`; the others still serve.
            if (set_.Add(pattern, nullptr) >= 0) owner_.push_back(at);
        }
    }
    if (!owner_.empty() && !set_.Compile()) owner_.clear();
}

std::vector<std::size_t> Patterns::find(std::string_view normal_form) const {
    std::vector<std::size_t> hits;
    if (owner_.empty()) return hits;
    std::vector<int> matched;
    if (!set_.Match(re2::StringPiece(normal_form.data(), normal_form.size()), &matched)) return hits;
    for (const int pattern : matched) {
        const std::size_t intent = owner_[static_cast<std::size_t>(pattern)];
        if (std::find(hits.begin(), hits.end(), intent) == hits.end()) hits.push_back(intent);
    }
    return hits;
}

}  // namespace match
