#include "intents/read_conversation_words.hpp"

namespace intents {

namespace {

using nlohmann::json;

std::vector<Line> lines(const json& list) {
    std::vector<Line> lines;
    for (const json& each : list) lines.push_back({each["id"], each["text"]});
    return lines;
}

Claim claim(const json& value) {
    Claim claim{.intent = value["intent"], .pattern = value["pattern"], .says = value["says"], .words = {}};
    if (value.contains("words")) {
        for (const auto& [group, words] : value["words"].items()) {
            for (const auto& [captured, written] : words.items()) claim.words[group][captured] = written;
        }
    }
    return claim;
}

}  // namespace

ConversationWords read_conversation_words(const json& file) {
    ConversationWords words;
    for (const auto& [id, each] : file["attack_patterns"].items())
        words.attack_patterns.push_back({id, each["title"], each["presumes"], each["patterns"]});
    for (const json& each : file["claims"]) words.claims.push_back(claim(each));
    const json& said = file["lines"];
    words.claim_lines = lines(said["claim"]);
    words.greetings = lines(said["greeting"]);
    words.boundaries = lines(said["boundary"]);
    words.hand_overs = lines(said["hand_over"]);
    words.greeting_words = file["greeting_words"].get<std::vector<std::string>>();
    return words;
}

}  // namespace intents
