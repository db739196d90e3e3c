#include "cli/check_conversation.hpp"

#include "cli/test_lines.hpp"
#include "match/bait_reader.hpp"
#include "text/message.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace cli {

namespace {

using nlohmann::json;

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

// What is wrong with one line, or nothing.
std::optional<std::string> run_test(const json& line, const match::BaitReader& reader) {
    auto test = test_from(line);
    if (!test)
        return "is not a test; write {\"text\", \"attack_patterns\": [ids], \"claim\": what is said again, "
               "or "
               "null}";
    match::BaitReader::Found found = reader.read(text::normal_form(text::read_message(test->text)), {});
    std::sort(found.attack_patterns.begin(), found.attack_patterns.end());
    std::sort(test->wanted.attack_patterns.begin(), test->wanted.attack_patterns.end());
    if (found.attack_patterns == test->wanted.attack_patterns && found.claim == test->wanted.claim)
        return std::nullopt;
    return "\"" + test->text + "\" has " + told(found) + "; wanted are " + told(test->wanted);
}

}  // namespace

void check_conversation(const intents::Catalogue& catalogue, const intents::SourceFiles& files,
                        base::Problems& problems) {
    for (const intents::SourceFile& file : files.conversation_tests) {
        const auto language = language_of(file);
        if (!language) continue;  // only files named after a language are taken
        const match::BaitReader reader(catalogue.conversations[base::index_of(*language)]);
        run_test_lines(file, [&](const json& line) { return run_test(line, reader); }, problems);
    }
}

}  // namespace cli
