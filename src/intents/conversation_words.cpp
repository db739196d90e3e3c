#include "intents/conversation_words.hpp"

namespace intents {

namespace {

void replace(std::string& text, const std::string& place, const std::string& with) {
    const std::size_t at = text.find(place);
    if (at != std::string::npos) text.replace(at, place.size(), with);
}

}  // namespace

std::string fill(const Claim& claim, const std::map<std::string, std::string>& captured) {
    std::string said = claim.says;
    for (const auto& [group, words] : claim.words) {
        const auto heard = captured.find(group);
        if (heard == captured.end()) return {};
        const auto written = words.find(heard->second);
        if (written == words.end()) return {};
        replace(said, "{" + group + "}", written->second);
    }
    return said;
}

std::string fill(const Line& line, const std::string& claim) {
    std::string text = line.text;
    replace(text, claim_place, claim);
    return text;
}

std::vector<std::string> fillings(const Claim& claim) {
    std::vector<std::string> all = {claim.says};
    for (const auto& [group, words] : claim.words) {
        std::vector<std::string> filled;
        for (const std::string& text : all) {
            for (const auto& [captured, written] : words) {
                filled.push_back(text);
                replace(filled.back(), "{" + group + "}", written);
            }
        }
        all = std::move(filled);
    }
    return all;
}

}  // namespace intents
