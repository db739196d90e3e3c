#include "cli/check_conversation.hpp"

#include "cli/parse_line.hpp"
#include "match/bait_reader.hpp"
#include "text/message.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <sstream>

namespace cli {

namespace {

using nlohmann::json;

constexpr int deepest = 4;  // levels of a test line

struct TestLine {
    std::string text;
    match::BaitReader::Found wanted;
};

std::optional<TestLine> test_from(const json& line) {
    const auto is_list_of_strings = [](const json& list) {
        return list.is_array() &&
               std::all_of(list.begin(), list.end(), [](const json& each) { return each.is_string(); });
    };
    const bool sound = line.is_object() && line.contains("text") && line["text"].is_string() &&
                       line.contains("attack_patterns") && is_list_of_strings(line["attack_patterns"]) &&
                       line.contains("claim") && (line["claim"].is_string() || line["claim"].is_null());
    if (!sound) return std::nullopt;
    TestLine test{.text = line["text"], .wanted = {}};
    test.wanted.attack_patterns = line["attack_patterns"].get<std::vector<std::string>>();
    if (line["claim"].is_string()) test.wanted.claim = line["claim"];
    return test;
}

// "if_you_really, even_you_should and the claim "nobody answers""
std::string told(const match::BaitReader::Found& found) {
    std::string text;
    for (const std::string& id : found.attack_patterns) text += (text.empty() ? "" : ", ") + id;
    if (text.empty()) text = "no attack pattern";
    return text + (found.claim.empty() ? " and no claim" : " and the claim \"" + found.claim + "\"");
}

void run_tests(const intents::SourceFile& file, const match::BaitReader& reader, base::Problems& problems) {
    std::istringstream lines(file.text);
    std::string text;
    for (std::size_t number = 1; std::getline(lines, text); ++number) {
        const std::string place = file.path + ":" + std::to_string(number);
        auto test = test_from(parse_line(text, deepest));
        if (!test) {
            problems.emplace_back(place,
                                  "is not a test; write {\"text\", \"attack_patterns\": [ids], "
                                  "\"claim\": what is said again, or null}");
            continue;
        }
        match::BaitReader::Found found = reader.read(text::normal_form(text::read_message(test->text)), {});
        std::sort(found.attack_patterns.begin(), found.attack_patterns.end());
        std::sort(test->wanted.attack_patterns.begin(), test->wanted.attack_patterns.end());
        if (found.attack_patterns == test->wanted.attack_patterns && found.claim == test->wanted.claim)
            continue;
        problems.emplace_back(
            place, "\"" + test->text + "\" has " + told(found) + "; wanted are " + told(test->wanted));
    }
}

}  // namespace

void check_conversation(const intents::Catalogue& catalogue, const intents::SourceFiles& files,
                        base::Problems& problems) {
    for (const intents::SourceFile& file : files.conversation_tests) {
        const std::size_t name = file.path.rfind('/') + 1;
        const auto language = base::language_from(file.path.substr(name, file.path.rfind('.') - name));
        if (!language) continue;  // only files named after a language are taken
        run_tests(file, match::BaitReader(catalogue.conversations[base::index_of(*language)]), problems);
    }
}

}  // namespace cli
