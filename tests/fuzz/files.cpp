#include "fuzz/expect.hpp"
#include "fuzz/targets.hpp"
#include "intents/document.hpp"
#include "intents/edit_wording.hpp"
#include "intents/read_catalogue.hpp"
#include "net/settings.hpp"
#include "unit/practice/small_scenario.hpp"

#include <algorithm>

namespace tests::fuzz {

namespace {

// The schemas of the checkout over one small pack.
const intents::SourceFiles& small_pack() {
    static const intents::SourceFiles files = [] {
        intents::SourceFiles made;
        made.schemas = practice::small::files().schemas;
        made.packs = {
            {"intents/p/pack.json", R"({"$schema": "s", "pack": "p", "audience": "customer", "intents": [
{"id": "late", "group": "grievance", "severity": 1, "care": false, "suggest": true, "tactics": ["acknowledge"], "rule": 2}]})"}};
        made.wordings = {{"intents/p/en.json",
                          R"({"$schema": "s", "pack": "p", "language": "en", "register": "you", "intents": {
"late": {"title": "Late", "examples": {"angry": ["it is late"]}, "near_misses": [{"text": "later", "is": "none"}],
"replies": {"acknowledge": [{"id": "en.late.acknowledge.1", "text": "That is late."}]}}}, "background": ["hello"]})"}};
        return made;
    }();
    return files;
}

void put(std::vector<intents::SourceFile>& list, const intents::SourceFile& file) {
    const auto same =
        std::find_if(list.begin(), list.end(), [&](const auto& one) { return one.path == file.path; });
    if (same == list.end())
        list.push_back(file);
    else
        *same = file;
}

// Which kind of file it is goes by its folder, as in the checkout.
std::vector<intents::SourceFile>& list_for(intents::SourceFiles& files, std::string_view path) {
    if (path.starts_with("intents/heat/")) return files.heats;
    if (path.starts_with("intents/lexicon/")) return files.lexicons;
    if (path.starts_with("intents/conversation/")) return files.conversations;
    if (path.starts_with("intents/promises/")) return files.promise_words;
    if (path.starts_with("intents/practice/common/")) return files.common_lines;
    const bool practised = path.starts_with("intents/practice/");
    if (path.ends_with("/scenario.json")) return files.scenarios;
    if (practised) return files.scenario_words;
    return path.ends_with("/pack.json") ? files.packs : files.wordings;
}

// The file that the bytes are; one without a name of ours gets `otherwise`.
intents::SourceFile file_in(std::string_view bytes, const char* otherwise) {
    const auto [path, text] = cut_first_line(bytes);
    return {path.starts_with("intents/") ? std::string(path) : otherwise, std::string(text)};
}

void expect_told(const base::Problems& problems) {
    for (const base::Problem& problem : problems) {
        expect(!problem.where.empty(), "a problem says where");
        expect(!problem.what.empty(), "a problem says what");
    }
}

// An edit of what can be read can be read again.
void edit(const intents::SourceFile& file) {
    intents::WordingEdit change;
    change.intent = "late";
    change.title = "Too late";
    const auto changed = intents::edited(file, change);
    if (!changed) return expect(!changed.error().what.empty(), "a refused edit says why");
    base::Problems problems;
    const intents::SourceFile written{file.path, *changed};
    const intents::Document document(written, nullptr, problems);
    expect(!document.sound() || document.json().is_object(), "an edited file is still an object");
}

}  // namespace

void take_pack(std::string_view bytes) {
    const intents::SourceFile file = file_in(bytes, "intents/p/en.json");
    intents::SourceFiles files = small_pack();
    put(list_for(files, file.path), file);
    const auto reading = intents::read_catalogue(files);
    expect((reading.catalogue == nullptr) == !reading.problems.empty(),
           "a catalogue, or what is wrong with it");
    expect_told(reading.problems);
    if (reading.catalogue) edit(file);
}

void take_scenario(std::string_view bytes) {
    const intents::SourceFile file = file_in(bytes, "intents/practice/late_parcel/scenario.json");
    intents::SourceFiles files = practice::small::files();
    put(list_for(files, file.path), file);
    const auto reading = practice::read_scenarios(files, practice::small::catalogue());
    expect(reading.scenarios != nullptr, "there is always a list of scenarios");
    expect_told(reading.problems);
}

void take_settings(std::string_view bytes) {
    const auto no_environment = [](const std::string&) { return std::optional<std::string>(); };
    const auto read = net::read_settings(bytes, "config.json", no_environment);
    if (!read) return expect_told({read.error()});
    const auto again = net::read_settings(net::to_json(*read), "config.json", no_environment);
    expect(again.has_value() && *again == *read, "settings are written as they are read");
}

}  // namespace tests::fuzz
