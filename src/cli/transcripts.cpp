#include "cli/transcripts.hpp"

#include "cli/parse_line.hpp"

#include <nlohmann/json.hpp>

#include <fstream>

namespace cli {

namespace {

using nlohmann::json;

constexpr int deepest = 8;
constexpr const char* form =
    "is no transcript; write {\"conversation\", \"turns\": [{\"speaker\": \"customer\" or \"agent\", "
    "\"text\"}]}";

bool is_string(const json& object, const char* key) {
    return object.contains(key) && object[key].is_string();
}

bool read_turns(const json& turns, assist::Transcript& transcript) {
    for (const json& turn : turns) {
        if (!turn.is_object() || !is_string(turn, "speaker") || !is_string(turn, "text")) return false;
        const std::string speaker = turn["speaker"];
        if (speaker != "customer" && speaker != "agent") return false;
        transcript.lines.push_back(
            {speaker == "agent" ? assist::Speaker::agent : assist::Speaker::customer, turn["text"]});
    }
    return true;
}

}  // namespace

std::vector<assist::Transcript> read_transcripts(const std::filesystem::path& path,
                                                 base::Problems& problems) {
    std::vector<assist::Transcript> transcripts;
    std::ifstream file(path);
    if (!file) {
        problems.emplace_back(path.string(), "cannot be read; is the name right?");
        return transcripts;
    }
    std::string line;
    for (std::size_t number = 1; std::getline(file, line); ++number) {
        if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
        const json value = parse_line(line, deepest);
        assist::Transcript transcript;
        const bool readable = value.is_object() && is_string(value, "conversation") &&
                              value.contains("turns") && value["turns"].is_array() &&
                              read_turns(value["turns"], transcript);
        if (!readable) {
            problems.emplace_back(path.string() + ":" + std::to_string(number), form);
            continue;
        }
        transcript.conversation = value["conversation"];
        transcripts.push_back(std::move(transcript));
    }
    return transcripts;
}

}  // namespace cli
