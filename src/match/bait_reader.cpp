#include "match/bait_reader.hpp"

#include <algorithm>
#include <map>

namespace match {

namespace {

std::vector<std::vector<std::string>> lists_of(const intents::ConversationWords& words) {
    std::vector<std::vector<std::string>> lists;
    lists.reserve(words.attack_patterns.size() + words.claims.size());
    for (const intents::AttackPattern& each : words.attack_patterns) lists.push_back(each.patterns);
    for (const intents::Claim& each : words.claims) lists.push_back({each.pattern});
    return lists;
}

std::unique_ptr<const RE2> compiled(const std::string& pattern) {
    RE2::Options options;
    options.set_log_errors(false);
    return std::make_unique<const RE2>(pattern, options);
}

}  // namespace

BaitReader::BaitReader(const intents::ConversationWords& words) : words_(words), patterns_(lists_of(words)) {
    for (const intents::Claim& each : words.claims) claims_.push_back(compiled(each.pattern));
}

BaitReader::Found BaitReader::read(std::string_view normal_form,
                                   const std::vector<std::string>& intents) const {
    Found found;
    std::size_t best = intents.size() + 1;
    std::vector<std::size_t> hits = patterns_.find(normal_form);
    std::sort(hits.begin(), hits.end());
    for (const std::size_t hit : hits) {
        if (hit < words_.attack_patterns.size()) {
            found.attack_patterns.push_back(words_.attack_patterns[hit].id);
            continue;
        }
        const std::size_t claim = hit - words_.attack_patterns.size();
        const auto rank = static_cast<std::size_t>(
            std::find(intents.begin(), intents.end(), words_.claims[claim].intent) - intents.begin());
        if (rank >= best) continue;
        if (auto said = restated(claim, normal_form)) {
            found.claim = std::move(*said);
            found.claim_intent = words_.claims[claim].intent;
            best = rank;
        }
    }
    return found;
}

// Nothing when the author has no word for what was captured.
std::optional<std::string> BaitReader::restated(std::size_t claim, std::string_view normal_form) const {
    const RE2& pattern = *claims_[claim];
    if (!pattern.ok()) return std::nullopt;
    std::vector<re2::StringPiece> groups(static_cast<std::size_t>(pattern.NumberOfCapturingGroups()) + 1);
    const re2::StringPiece text(normal_form.data(), normal_form.size());
    if (!pattern.Match(text, 0, text.size(), RE2::UNANCHORED, groups.data(), static_cast<int>(groups.size())))
        return std::nullopt;
    std::map<std::string, std::string> captured;
    for (const auto& [name, number] : pattern.NamedCapturingGroups())
        captured[name] = std::string(groups[static_cast<std::size_t>(number)]);
    std::string said = intents::fill(words_.claims[claim], captured);
    if (said.empty()) return std::nullopt;
    return said;
}

}  // namespace match
