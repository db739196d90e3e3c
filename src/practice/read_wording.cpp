#include "practice/read_wording.hpp"

#include "practice/read_scenarios.hpp"
#include "practice/read_story.hpp"

namespace practice {

namespace {

using intents::Document;
using nlohmann::json;

class WordingReader {
public:
    WordingReader(const Document& document, const Scenario& scenario, base::Problems& problems)
        : document_(document), root_(document.json()), scenario_(scenario), problems_(problems) {}

    std::optional<Wording> read(SaidLines said) {
        const std::size_t before = problems_.size();
        check_head();
        Wording words{.title = root_["title"],
                      .role = root_["role"],
                      .story = root_["story"],
                      .know = root_["know"].get<std::vector<std::string>>(),
                      .persona = root_["persona"],
                      .about = root_["about"],
                      .lines = read_lines(document_, wanted_of(scenario_), said, problems_),
                      .answers = read_answers(),
                      .debrief = {}};
        for (const auto& [kind, text] : root_["debrief"].items())
            words.debrief[ending_kind_from(kind).value_or(EndingKind::calmed)] = text;
        check_amount(words);
        if (problems_.size() != before) return std::nullopt;
        return words;
    }

private:
    void problem(const std::string& pointer, std::string what) {
        problems_.push_back(document_.problem(pointer, std::move(what)));
    }

    void check_head() {
        if (root_["scenario"] != scenario_.id)
            problem("/scenario", "this folder is \"" + scenario_.id + "\"; write that");
        const auto language = language_of(document_.path());
        if (language && root_["language"] != std::string(base::code_of(*language)))
            problem("/language",
                    "this file is named after \"" + std::string(base::code_of(*language)) + "\"; write that");
        if (language != base::Language::en && !root_.contains("form_of_address"))
            problem("", "\"form_of_address\" is missing; write \"formal\" or \"informal\"");
    }

    std::map<std::string, std::vector<Answer>> read_answers() {
        KnownNames nodes{"node", {}};
        for (const Node& node : scenario_.nodes) nodes.names.insert(node.id);
        std::map<std::string, std::vector<Answer>> answers;
        for (const std::string& node : document_.keys_as_written("/answers")) {
            const std::string place = "/answers/" + intents::escaped_for_pointer(node);
            if (!nodes.check(node, place, document_, problems_)) continue;
            for (const json& each : root_["answers"][node]) {
                const std::string pointer = place + "/" + std::to_string(answers[node].size());
                answers[node].push_back(read_answer(each, pointer));
            }
        }
        for (const Node& node : scenario_.nodes) {
            const std::size_t have = answers[node.id].size();
            if (have < fewest_answers)
                problem("/answers/" + node.id, "the node \"" + node.id + "\" has " + std::to_string(have) +
                                                   (have == 1 ? " answer" : " answers") +
                                                   "; write at least " + std::to_string(fewest_answers));
        }
        return answers;
    }

    Answer read_answer(const json& value, const std::string& place) {
        Answer answer{.tactic = {}, .text = value["text"]};
        const std::string tactic = value["tactic"];
        if (readable_tactics().check(tactic, place + "/tactic", document_, problems_))
            answer.tactic = intents::tactic_from(tactic).value_or(answer.tactic);
        const std::string fault = fault_of_line(answer.text);
        if (!fault.empty()) problem(place + "/text", fault);
        return answer;
    }

    void check_amount(const Wording& words) {
        std::size_t have = 0;
        for (const auto& [pool, lines] : words.lines) have += lines.size();
        if (have < fewest_customer_lines)
            problem("/lines", "the persona has " + std::to_string(have) + " lines in all; write at least " +
                                  std::to_string(fewest_customer_lines));
    }

    const Document& document_;
    const json& root_;
    const Scenario& scenario_;
    base::Problems& problems_;
};

}  // namespace

std::optional<Wording> read_wording(const Document& document, const Scenario& scenario,
                                    const SaidLines& common, base::Problems& problems) {
    return WordingReader(document, scenario, problems).read(common);
}

}  // namespace practice
