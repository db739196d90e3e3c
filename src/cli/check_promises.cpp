#include "cli/check_promises.hpp"

#include "cli/test_lines.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace cli {

namespace {

using base::Language;
using nlohmann::json;

constexpr base::PerLanguage<std::string_view> zones = {
    "Europe/London", "Europe/Oslo", "Europe/Copenhagen", "Europe/Rome", "Europe/Budapest", "Europe/Athens"};

bool has_intents(const intents::Catalogue& catalogue, Language language) {
    return std::any_of(catalogue.intents.begin(), catalogue.intents.end(), [&](const intents::Intent& each) {
        return !each.wordings[base::index_of(language)].title.empty();
    });
}

// One line of tests/promises/<lang>.jsonl, or what was read from its text.
struct Outcome {
    std::vector<std::optional<base::Moment>> dues;
    bool overpromise = false;

    bool operator==(const Outcome&) const = default;
};

struct TestLine {
    std::string text;
    base::Moment at;
    Outcome wanted;
};

std::optional<base::Moment> moment_from(const json& value, const assist::Zone& zone) {
    if (!value.is_string()) return std::nullopt;
    const auto wall = assist::wall_from(value.get<std::string>());
    return wall ? std::optional(zone.moment(*wall)) : std::nullopt;
}

// Nothing for a line that is no test.
std::optional<TestLine> test_from(const json& line, const assist::Zone& zone) {
    const bool sound = line.is_object() && line.contains("text") && line["text"].is_string() &&
                       line.contains("at") && line.contains("promises") && line["promises"].is_array() &&
                       line.contains("overpromise") && line["overpromise"].is_boolean();
    if (!sound) return std::nullopt;
    const auto at = moment_from(line["at"], zone);
    if (!at) return std::nullopt;
    TestLine test{line["text"], *at, {{}, line["overpromise"]}};
    for (const json& promise : line["promises"]) {
        if (!promise.is_object() || !promise.contains("due")) return std::nullopt;
        test.wanted.dues.push_back(moment_from(promise["due"], zone));
        if (!promise["due"].is_null() && !test.wanted.dues.back()) return std::nullopt;
    }
    return test;
}

// "2 promises, due 2026-11-20T17:00:00+01:00, at no time; no overpromise"
std::string told(const Outcome& outcome, const assist::Zone& zone) {
    std::string text =
        std::to_string(outcome.dues.size()) + (outcome.dues.size() == 1 ? " promise" : " promises");
    for (const auto& due : outcome.dues) text += due ? ", due " + zone.iso(*due) : ", due at no time";
    return text + (outcome.overpromise ? "; an overpromise" : "; no overpromise");
}

// What is wrong with one line, or nothing.
std::optional<std::string> run_test(const json& line, const assist::PromiseFinder& finder,
                                    const assist::Zone& zone) {
    const auto test = test_from(line, zone);
    if (!test)
        return "is not a test; write {\"text\", \"at\": \"2026-11-20T14:05\", \"promises\": "
               "[{\"due\": \"2026-11-20T17:00\" or null}], \"overpromise\": false}";
    const assist::PromisesFound found = finder.find(test->text, test->at, zone);
    Outcome outcome{{}, !found.overpromises.empty()};
    for (const auto& promise : found.promises) outcome.dues.push_back(promise.due);
    if (outcome == test->wanted) return std::nullopt;
    return "\"" + test->text + "\" is read as " + told(outcome, zone) + "; wanted are " +
           told(test->wanted, zone);
}

}  // namespace

void check_promises(const intents::Catalogue& catalogue, const assist::PromiseFinders& finders,
                    const intents::SourceFiles& files, base::Problems& problems) {
    for (const Language language : base::all_languages) {
        if (has_intents(catalogue, language) && catalogue.promises[base::index_of(language)].empty())
            problems.emplace_back("intents/promises/" + std::string(base::code_of(language)) + ".json",
                                  "is missing; without it no promise of an agent is seen in this language");
    }
    for (const intents::SourceFile& file : files.promise_tests) {
        const auto language = language_of(file);
        if (!language) continue;  // only files named after a language are taken
        const auto zone = assist::Zone::named(zones[base::index_of(*language)]);
        if (!zone) {
            problems.push_back(zone.error());
            continue;
        }
        const auto run = [&](const json& line) { return run_test(line, finders.of(*language), *zone); };
        run_test_lines(file, run, problems);
    }
}

}  // namespace cli
