#include "practice/read_scenarios.hpp"

#include "intents/schemas.hpp"
#include "practice/read_story.hpp"
#include "practice/read_wording.hpp"

#include <algorithm>

namespace practice {

namespace {

using base::Language;
using intents::Document;
using intents::SourceFile;

// "intents/practice/contract_trap/scenario.json" and "nb.json" give ".../contract_trap/nb.json".
std::string beside(const std::string& path, Language language) {
    return path.substr(0, path.rfind('/') + 1) + std::string(base::code_of(language)) + ".json";
}

class Reader {
public:
    Reader(const intents::SourceFiles& files, const intents::Catalogue& catalogue)
        : files_(files), schemas_(files.schemas, problems_), faults_(faults_of(catalogue)) {
        for (const Language language : base::all_languages) {
            const auto has_words = [&](const intents::Intent& each) {
                return !each.wordings[base::index_of(language)].title.empty();
            };
            if (std::any_of(catalogue.intents.begin(), catalogue.intents.end(), has_words))
                languages_.push_back(language);
        }
    }

    ScenariosReading read() {
        if (!files_.scenarios.empty() || !files_.scenario_words.empty()) {
            for (const SourceFile& file : files_.common_lines) read_common(file);
            for (const SourceFile& file : files_.scenarios) read_scenario(file);
            check_strays();
        }
        const auto by_id = [](const Scenario& left, const Scenario& right) { return left.id < right.id; };
        std::sort(scenarios_.all.begin(), scenarios_.all.end(), by_id);
        return {std::make_shared<const Scenarios>(std::move(scenarios_)), std::move(problems_)};
    }

private:
    void read_common(const SourceFile& file) {
        const Document document(file, schemas_.find("common-lines.schema.json", problems_), problems_);
        const auto language = language_of(file.path);
        if (!document.sound() || !language) return;
        const std::size_t before = problems_.size();
        if (document.json()["language"] != std::string(base::code_of(*language)))
            problems_.push_back(document.problem(
                "/language",
                "this file is named after \"" + std::string(base::code_of(*language)) + "\"; write that"));
        const std::size_t at = base::index_of(*language);
        CommonLines lines = read_lines(document, wanted_common(), said_[at], problems_);
        if (problems_.size() == before) scenarios_.common[at] = std::move(lines);
    }

    void read_scenario(const SourceFile& file) {
        const Document document(file, schemas_.find("scenario.schema.json", problems_), problems_);
        if (!document.sound()) return;
        const std::string folder = folder_of(file.path);
        if (document.json()["id"] != folder)
            problems_.push_back(document.problem("/id", "this folder is \"" + folder + "\"; write that"));
        auto scenario = read_story(document, faults_, problems_);
        if (!scenario || scenario->id != folder) return;
        for (const SourceFile& words : files_.scenario_words) {
            if (folder_of(words.path) == folder) read_words(words, *scenario);
        }
        for (const Language language : languages_) {
            const std::string wanted = beside(file.path, language);
            const auto is_there = [&](const SourceFile& each) { return each.path == wanted; };
            if (std::none_of(files_.scenario_words.begin(), files_.scenario_words.end(), is_there))
                problems_.emplace_back(wanted, "is missing; a scenario speaks every language of the intents");
        }
        scenarios_.all.push_back(std::move(*scenario));
    }

    void read_words(const SourceFile& file, Scenario& scenario) {
        const Document document(file, schemas_.find("scenario-words.schema.json", problems_), problems_);
        const auto language = language_of(file.path);
        if (!document.sound() || !language) return;
        const std::size_t at = base::index_of(*language);
        auto words = read_wording(document, scenario, said_[at], problems_);
        if (words && !scenarios_.common[at].empty()) scenario.wordings[at] = std::move(*words);
    }

    // Words without a story, and languages without common lines.
    void check_strays() {
        const auto has_story = [&](const SourceFile& words) {
            return std::any_of(files_.scenarios.begin(), files_.scenarios.end(), [&](const SourceFile& each) {
                return folder_of(each.path) == folder_of(words.path);
            });
        };
        for (const SourceFile& words : files_.scenario_words) {
            if (!has_story(words))
                problems_.emplace_back(words.path,
                                       "there is no scenario.json beside it; write the story first");
        }
        for (const Language language : languages_) {
            const auto is_of = [&](const SourceFile& each) { return language_of(each.path) == language; };
            if (std::none_of(files_.common_lines.begin(), files_.common_lines.end(), is_of))
                problems_.emplace_back(
                    "intents/practice/common/" + std::string(base::code_of(language)) + ".json",
                    "is missing; without it no scenario can be played in this language");
        }
    }

    const intents::SourceFiles& files_;
    base::Problems problems_;  // before `schemas_`, which adds to them
    intents::Schemas schemas_;
    KnownNames faults_;
    std::vector<Language> languages_;  // of the catalogue
    base::PerLanguage<SaidLines> said_;
    Scenarios scenarios_;
};

}  // namespace

ScenariosReading read_scenarios(const intents::SourceFiles& files, const intents::Catalogue& catalogue) {
    return Reader(files, catalogue).read();
}

}  // namespace practice
